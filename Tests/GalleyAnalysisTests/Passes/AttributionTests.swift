import GalleyCore
import GalleyLanguage
import Testing

@testable import GalleyAnalysis

/// One attribution as a line: source, cue and content, parted by bars; a missing source is a dash.
private func attributions(_ paragraphs: String...) -> [String] {
  let facts = facts(paragraphs)
  return facts.claims.filter { $0.0.kind == .attributed && $0.0.nestedIn == nil }.map { $0.1 }
}

private func facts(_ paragraphs: [String]) -> (
  claims: [(ClaimFact, String)], quotes: [(QuoteFact, String)], diagnostics: [String]
) {
  let analyzed = AnalyzedText(paragraphs)
  let (text, facts) = (analyzed.text, analyzed.facts)
  let claims = facts.claims.map { claim in
    let source = claim.sourceRanges.map(text.string).joined(separator: " + ")
    let cue = claim.cue.map(text.string) ?? "-"
    let content = claim.content.map(text.string).joined(separator: " … ")
    return (claim, "\(source.isEmpty ? "-" : source) | \(cue) | \(content)")
  }
  let quotes = facts.quotes.map { quote in
    (quote, quote.speakerRange.map(text.string) ?? "-")
  }
  return (claims, quotes, analyzed.codes)
}

@Suite struct AttributionTests {
  @Test(arguments: [
    (
      "Ana Reis, a marine biologist who joined in June, said the eels were back.",
      "Ana Reis, a marine biologist who joined in June | said | the eels were back"
    ),
    ("Moss told reporters that the strike was over.", "Moss | told | that the strike was over"),
    (
      "The report shows that the river is rising.",
      "The report | shows | that the river is rising"
    ),
    (
      "The ministry has made it clear that the road will stay closed.",
      "The ministry | has made it clear | that the road will stay closed"
    ),
    (
      "It was reported that the ship had left the port.",
      "- | was reported | that the ship had left the port"
    ),
  ])
  func clausesBehindVerbsOfSaying(text: String, expected: String) {
    #expect(attributions(text) == [expected])
  }

  @Test(arguments: [
    (
      "The council has pledged to rebuild the quay.",
      "The council | has pledged | to rebuild the quay"
    ),
    (
      "The minister urged residents to leave their homes.",
      "The minister | urged | residents to leave their homes"
    ),
    ("He denied taking the money.", "He | denied | taking the money"),
    ("The union criticised the new rota.", "The union | criticised | the new rota"),
    ("The guide warned of floods.", "The guide | warned of | floods"),
    ("The union came out against the merger.", "The union | came out against | the merger"),
    (
      "Reis is confident that the eels will return.",
      "Reis | is confident | that the eels will return"
    ),
  ])
  func otherComplements(text: String, expected: String) {
    #expect(attributions(text) == [expected])
  }

  @Test(arguments: [
    (
      "According to the harbour office, three boats sank in the storm.",
      "the harbour office | According to | three boats sank in the storm"
    ),
    (
      "Three boats sank in the storm, according to the harbour office.",
      "the harbour office | according to | Three boats sank in the storm"
    ),
  ])
  func accordingToStandsOnEitherSide(text: String, expected: String) {
    #expect(attributions(text) == [expected])
  }

  @Test func anOutletIsNotTheSource() {
    let claims = facts(["According to a fisherman quoted by the Leith Courier, the nets were cut."])
      .claims
    #expect(claims.first?.1 == "a fisherman | According to | the nets were cut")
    #expect(claims.first?.0.viaRanges.count == 1)
  }

  @Test func participlesInheritTheSubject() {
    #expect(
      attributions("The mayor said that the bridge was safe, adding that it would be checked.") == [
        "The mayor | adding | that it would be checked",
        "The mayor | said | that the bridge was safe",
      ])
  }

  @Test func aQuestionHasNoSource() {
    #expect(
      attributions("Asked whether the tunnel was safe, Reis said it was.") == [
        "- | Asked | whether the tunnel was safe", "Reis | said | it was",
      ])
  }

  @Test func questionsAndAnswersOfTheArticleItselfAreStated() {
    let claims = facts(["The pier opened in 1911. Was it ever safe? Old piers in the north."])
      .claims
    #expect(claims.map(\.1).first == "- | - | The pier opened in 1911")
    #expect(claims.allSatisfy { $0.0.kind == .stated })
  }
}

@Suite struct SurfaceTests {
  @Test(arguments: [
    (
      "The quay is safe, said Ann Reis, a baker.", "Ann Reis, a baker | said | The quay is safe"
    ),
    (
      "The council, divers said, was slow.", "divers | said | The council … was slow"
    ),
    (
      "The crew slept, he told the Herald, because the sea was calm.",
      "he | told | The crew slept … because the sea was calm"
    ),
    ("Six in 10 said they were tired.", "Six in 10 | said | they were tired"),
    (
      "It was a rule that she said would harm the port.", "she | said | that … would harm the port"
    ),
    (
      "Moss said that he had paid and that he had left.",
      "Moss | said | that he had paid and that he had left"
    ),
  ])
  func theOrderOfWordsShowsTheSource(text: String, expected: String) {
    #expect(attributions(text) == [expected])
  }

  @Test(arguments: [
    ("The ferry reportedly sank near the pier.", "- | reportedly | The ferry … sank near the pier"),
    (
      "It is unclear whether the ferry will sail.",
      "- | is unclear | whether the ferry will sail"
    ),
    (
      "In a poll of 900 sailors, Reis leads Moss by nine points.",
      "a poll of 900 sailors | In | Reis leads Moss by nine points"
    ),
  ])
  func evidenceWithoutASpeaker(text: String, expected: String) {
    #expect(attributions(text) == [expected])
  }

  @Test func aHeadlineNamesWhoSpeaksInFrontOfAColon() {
    #expect(
      attributions("Reis: The eels are back.", "The river was calm in May.")
        == ["Reis | : | The eels are back"])
  }
}

@Suite struct SpeakerTests {
  @Test(arguments: [
    (
      "“We will open the pier in May,” said Hugh Vale, a harbour engineer, of Leith.",
      "Hugh Vale, a harbour engineer, of Leith"
    ),
    (
      "“Nobody asked us,” the dockers’ leader, Paul Moss, said on Tuesday.",
      "the dockers’ leader, Paul Moss"
    ),
    ("Reis called the plan “a gift to the port.”", "Reis"),
    ("Moss described the talks as “slow and bitter.”", "Moss"),
    ("“Is it safe?” Reis asked.", "Reis"),
    ("Vale then asked, “Who tested the crane?”", "Vale"),
    ("Moss shot back: “That would be a start.”", "Moss"),
    ("“Will it be open to all?” Reis pressed.", "Reis"),
    ("“We are open to all.” — Hugh Vale, mayor of Leith", "Hugh Vale, mayor of Leith"),
    ("But “the real issue,” Reis added on Monday, is the crane.", "Reis"),
    ("The quay is “the slowest on the coast,” Moss said during the talks.", "Moss"),
  ])
  func speakerStandsInTheSentence(text: String, expected: String) {
    #expect(facts([text]).quotes.map(\.1) == [expected])
  }

  @Test func aQuotationGoesOnBehindItsTag() {
    let all = facts(["“Nobody asked us,” Moss said. “We read it in the paper.”"])
    #expect(all.claims.filter { $0.0.kind == .attributed }.count == 1)
    #expect(all.quotes.map(\.1) == ["Moss", "Moss"])
  }

  @Test func wordsOfASentenceWithoutACueBelongToWhoeverSpokeLast() {
    let all = facts(["“We were not asked,” Moss said. “The last of our worries” is the crane."])
    #expect(all.quotes.map(\.1) == ["Moss", "Moss"])
  }

  @Test func aQuotationGoesOnInTheNextParagraph() {
    let all = facts([
      "Moss said: “We were never asked about the crane.", "“We read of it in the paper.”",
    ])
    #expect(all.quotes.map(\.1) == ["Moss", "Moss"])
    #expect(all.quotes.last?.0.continues == 0)
    #expect(!all.diagnostics.contains("GQ201"))
  }

  @Test func paragraphsBehindAColonBelongToWhoeverItNames() {
    let all = facts(["The harbour master wrote:", "“The crane was never tested in the wind.”"])
    #expect(all.quotes.map(\.1) == ["The harbour master"])
  }

  @Test func titlesNicknamesAndCoinagesAreNoSpeech() {
    let kinds = facts([
      "She sang in “The Long Harbour” last year.", "Jack “Tugboat” Moss ran the yard.",
      "The so-called “ghost pier” was sold.",
    ]).quotes.map(\.0.kind)
    #expect(kinds == [.title, .nickname, .scare])
  }

  @Test func wordsWithoutASpeakerAreReported() {
    let all = facts([
      "The hall was full on Monday night.", "The lights went out.",
      "“We never saw it coming, and nobody asked us.”",
    ])
    #expect(all.diagnostics.contains("GQ204"))
  }

  /// A speaker whom no construction reaches is still a speaker: the warning would be false.
  @Test(arguments: [
    "The city expects guests, a number that the director, Hugo Vale, described as “a hope with a "
      + "decimal point”.",
    "It came from ''both sides, and both sides were yawning'', as the chief negotiator of the "
      + "union, Dolores Quigg, put it.",
    "His widow admits “He never liked the sea at all.” as freely as anyone.",
    "They had guns at the ready to “shoot any stranger” who came up the path.",
  ])
  func wordsWithAWordOfSayingBesideThemAreNotReported(paragraph: String) {
    #expect(!facts([paragraph]).diagnostics.contains("GQ204"))
  }
}

@Suite struct CueLexiconTests {
  private func key(_ word: String) -> UInt32 { GalleyLanguage.WordHash.of(word).value }

  @Test func everyIrregularAndRegularFormIsKnown() {
    let lexicon = LanguagePack.english.cues
    for form in ["say", "says", "said", "saying", "denied", "denies", "planned", "admitting"] {
      #expect(lexicon.verb(key(form)) != nil, "\(form)")
    }
    #expect(lexicon.noun(key("claims")) != nil)
    #expect(lexicon.verb(key("table-top")) == nil)
  }

  @Test func everyLineOfTheFilesNamesKnownFrames() {
    let lexicon = CueLexicon(
      EnglishForms.self, verbs: Array("say: that quote\nmumble: nonsense\n".utf8),
      irregular: Array("say said said\n".utf8), phrases: Array("say no: to-what\n".utf8),
      nouns: Array("claim: that\n".utf8), adjectives: Array("sure: that\n".utf8),
      prepositions: Array("of: of\n".utf8))
    let say = lexicon.verb(key("said")).map { lexicon.entries[$0] }
    #expect(say?.frames == [.that, .quote])
    #expect(say?.phrases.count == 1)
    #expect(lexicon.verb(key("mumbled")).map { lexicon.entries[$0].frames } == [])
  }
}
