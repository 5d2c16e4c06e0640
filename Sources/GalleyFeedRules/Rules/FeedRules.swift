package import GalleyCore
import GalleyReaders

/// All the rules for feeds, by family.
package enum FeedRules {
  package static let all: [DiagnosticRule] =
    FeedStructureRules.all + FeedValueRules.all + FeedTextRules.all + FeedLinkRules.all
    + FeedRSSRules.all + FeedDoubtRules.all + FeedNoteRules.all + PodcastingRules.all
    + FeedReadingRules.all
    + JSONFeedRules.all
}
