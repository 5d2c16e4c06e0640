/// Where the annotation of a training sentence comes from.
enum SentenceOrigin {
  /// Annotators: everything is learned from it.
  case gold
  /// A larger parser that was shown the text: trees and tags, without lemmas.
  case silver
  /// A gold tree with a phrase added, for trees and tags alone: its names are few and made up, so
  /// that they would distort the lexicon.
  case made
}
