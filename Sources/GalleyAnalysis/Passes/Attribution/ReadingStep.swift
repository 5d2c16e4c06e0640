/// A step by which a unit is read.
///
/// Steps are no list in an order that somebody chose: each names those that must have run, and why.
/// What neither waits for may run first, which a test tries by shuffling them.
enum ReadingStep: CaseIterable, Sendable {
  case hiddenVerbs, accordingTo, views, verbs, nouns, adjectives, shorterCues, quotations
  case hearsay, surveys, markedWords, nameAndColon, introduction
  case sources, relatives, semicolons, outlets, speechCues

  /// The steps on whose findings this one rests.
  var prerequisites: [ReadingStep] {
    switch self {
    case .hiddenVerbs: []
    // Whether a verb before "according to" is finite.
    case .accordingTo: [.hiddenVerbs]
    // A quotation that touches both is that of "according to".
    case .views: [.accordingTo]
    // Words of "according to" and "in the view of" are no cues of their own.
    case .verbs: [.accordingTo, .views]
    // A verb that says something takes the noun that it carries into its content.
    case .nouns, .adjectives: [.verbs]
    case .shorterCues: [.verbs, .nouns, .adjectives]
    // Quotations go to cues that hold words already; these must be all there, and no more.
    case .quotations: [.shorterCues]
    // An adverb tells nothing where its verb reports.
    case .hearsay: [.quotations]
    // A poll speaks where nobody else does.
    case .surveys: [.hearsay]
    // Marked words go to whatever holds the words around them.
    case .markedWords: [.surveys]
    // A name before a colon speaks where the words behind it name nobody.
    case .nameAndColon: [.markedWords]
    // A colon at the end leaves open what another step has found.
    case .introduction: [.nameAndColon]
    // All has been found; each of these mends another part of it.
    case .sources, .semicolons, .outlets, .speechCues: [.introduction]
    // "who" stands for a source that may have been cut short.
    case .relatives: [.sources]
    }
  }

  func run(_ reader: inout UnitReader) {
    switch self {
    case .hiddenVerbs: reader.words.findHiddenVerbs()
    case .accordingTo: reader.readAccording()
    case .views: reader.readViews()
    case .verbs: reader.readVerbs()
    case .nouns: reader.readNouns()
    case .adjectives: reader.readAdjectives()
    case .shorterCues: reader.dropShorterCues()
    case .quotations: reader.readGaps()
    case .hearsay: reader.readHearsay()
    case .surveys: reader.readSurveys()
    case .markedWords: reader.readRuns()
    case .nameAndColon: reader.readNameAndColon()
    case .introduction: reader.readIntroduction()
    case .sources: reader.repairSources()
    case .relatives: reader.resolveRelatives()
    case .semicolons: reader.cutAtSemicolons()
    case .outlets: reader.takeOutlets()
    case .speechCues: reader.noteSpeech()
    }
  }
}
