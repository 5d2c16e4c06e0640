import GalleyCore
import Testing

@testable import GalleyAnalysis

/// Who is named as the source of what: the entity's name, or a dash.
@Suite struct SourceTests {
  private func sources(_ paragraphs: String...) -> [String] {
    let facts = AnalyzedText(paragraphs).facts
    return facts.claims.filter { $0.kind == .attributed && $0.nestedIn == nil }.map { claim in
      claim.sources.first.map { facts.entities[Int($0)].name } ?? "-"
    }
  }

  private func speakers(_ paragraphs: String...) -> [String] {
    let facts = AnalyzedText(paragraphs).facts
    return facts.quotes.map { quote in
      quote.speaker.map { facts.entities[Int($0)].name } ?? "-"
    }
  }

  @Test(arguments: [
    "The port board would not speak in May but insisted that “the figures have never been better.”",
    "The port board said little but argued that the pier was safe.",
  ])
  func aClauseBehindAVerbIsNoSubject(_ text: String) {
    #expect(Set(sources(text)) == ["port board"])
  }

  @Test(arguments: [
    (
      "She fended off an attack from Ivo Tan comparing her to “a duke in high heels.”", "Ivo Tan"
    ),
    (
      "It overturned the Harbour Court ruling in Sund, which had found Brae to be “a menace.”",
      "Harbour Court ruling in Sund"
    ),
  ])
  func marksBelongToWhoeverTheyAreSaidToBeBy(_ text: String, _ speaker: String) {
    #expect(speakers(text) == [speaker])
  }

  @Test(arguments: [
    ("Ana Moss, MD, MPH, noted that the winds had shifted.", "Ana Moss"),
    ("Its chief executive, Olwen Dace, said officials had erred.", "Olwen Dace"),
    ("Ivo Tan himself, cornered in a corridor, told the paper that it was fine.", "Ivo Tan"),
    ("Ivo Tan, speaking because he had to, complained that it was late.", "Ivo Tan"),
    ("A third, speaking in private, complained that he had heard it last.", "unnamed person"),
    (
      "And then came Joe Tind again. The 31-year-old, who left in May, admitted that he was late.",
      "Joe Tind"
    ),
  ])
  func aSourceOfAnyShapeIsFound(_ text: String, _ source: String) {
    #expect(sources(text) == [source])
  }

  @Test(arguments: [
    ("“We are ready,” Health Commissioner Ana Moss, MD, said at a meeting.", "Ana Moss"),
    ("“He has until spring,” said the other.", "unnamed person"),
    (
      "Ana Moss spoke last. “I would never say so,” she is understood to have told friends.",
      "Ana Moss"
    ),
    ("Asked what she did, Ana Moss is said to have replied: “I wave.”", "Ana Moss"),
    (
      "Ministers see the hand of Ivo Tan, who came second and who, says one cabinet colleague, “has never stopped printing the leaflets”.",
      "one cabinet colleague"
    ),
  ])
  func aSpeakerOfAnyShapeIsFound(_ text: String, _ speaker: String) {
    #expect(speakers(text) == [speaker])
  }

  @Test func whoAsksIsNotWhoAnswers() {
    #expect(
      speakers(
        "Ivo Tan told the court that he had signed. “I felt sick,” he said.",
        "Asked by Simon Moss, defending, whether it was his pen, he replied: “I was at sea.”"
      ) == ["Ivo Tan", "Ivo Tan"])
  }

  @Test func theManagerOfAnotherTeamIsAnother() {
    #expect(
      sources(
        "“It was fair,” said Sund’s manager, Marta Lind.",
        "The goal should not have stood, the Brae manager claimed.") == [
          "Marta Lind", "Brae manager",
        ])
  }

  @Test(arguments: [
    "Nobody said that it was dangerous.", "No official claimed that it works.",
    "Neither the mayor nor the port said that it was safe.",
  ])
  func whatNobodySaidIsDenied(_ text: String) {
    let claim = AnalyzedText([text]).facts.claims.first { $0.kind == .attributed }
    #expect(claim?.sources.isEmpty == true)
    #expect(claim?.polarity == .negative)
  }

  @Test func whoeverWasBornByAnotherSurnameIsOnePerson() {
    #expect(
      sources(
        "Beatrix Oller, who has died, was the first woman to lead the band, Ivo Tan said.",
        "Beatrix Hallam was born at Crowden. She claimed that music was for Sundays."
      ) == ["Ivo Tan", "Beatrix Oller"])
  }

  @Test func whenIsNoContentOfALaugh() {
    #expect(!sources("Ana Moss laughed when they read it to her.").contains("Ana Moss"))
  }

  @Test(arguments: [
    ("In the view of Professor Ana Moss, the quay will sink.", "Ana Moss"),
    ("The quay, in the words of Ana Moss, will sink.", "Ana Moss"),
    ("In the opinion of their spokesman, Ivo Tan, a late train is no train.", "Ivo Tan"),
  ])
  func aViewHasAHolder(_ text: String, _ holder: String) {
    #expect(sources(text) == [holder])
  }

  @Test(arguments: [
    (
      "Her father, retired math teacher Curt Brandvold, said the figures were wrong.",
      "Curt Brandvold"
    ),
    ("One of them, the late Hannelore Piet, wrote that the girl had talent.", "Hannelore Piet"),
    ("His brother, the former minister Tom Holt, said it was over.", "Tom Holt"),
    (
      "The port’s impact assessment, a document of 94 pages, concedes that the savings are small.",
      "port’s impact assessment"
    ),
    ("Prices fell to 16 crowns in May, per the latest Brandvold index.", "latest Brandvold index"),
  ])
  func anAppositionNamesTheSource(_ text: String, _ name: String) {
    #expect(sources(text) == [name])
  }

  /// What a preposition governs ends the clause before "and".
  @Test(arguments: [
    ("The town sold the pier to the Grand Hotel and Moss added: “It was cheap.”", ["Moss"]),
    ("The harbour lies beside the Old Mill and Reed said it floods each spring.", ["Reed"]),
    ("She spoke to Mr Ashby and Ms Reed said the talks went well.", ["Reed"]),
    ("Boats were moored at the Old Mill and officials said they were safe.", ["officials"]),
    ("Mr Ashby and Ms Reed said the talks went well.", ["Ashby", "Reed"]),
  ])
  func anotherClauseEndsBeforeTheSubject(_ text: String, _ names: [String]) {
    let facts = AnalyzedText([text]).facts
    let claim = facts.claims.first { $0.kind == .attributed }
    #expect(claim?.sources.map { facts.entities[Int($0)].name } == names)
  }

  @Test(arguments: [
    ("“Wash your hands,” adds Brae and Sund forward Leo Vik, a winner in 2019.", "Leo Vik"),
    ("“Wash your hands,” adds FC Brae and Norland forward Leo Vik, a winner in 2019.", "Leo Vik"),
    ("“We were tired,” said Brae and Sund guard Ada Holm.", "Ada Holm"),
  ])
  func anOfficeOfTwoPlacesHasAHolder(_ text: String, _ name: String) {
    #expect(speakers(text) == [name])
  }

  @Test(arguments: [
    "The smell told him which way the wind blew.", "The vote said that the pier should stay.",
    "The blue box said that it was full.", "Lessons agree that the day is over.",
  ])
  func aThingSaysNothing(_ text: String) {
    #expect(sources(text).allSatisfy { $0 == "-" })
  }

  @Test(arguments: [
    ("A survivor said that the pier fell.", "survivor"),
    ("The county said that the pier fell.", "county"),
    ("Two neighbours said that the pier fell.", "Two neighbours"),
    (
      "A report commissioned by the club says that the pier fell.",
      "report commissioned by the club"
    ),
    ("According to her port biography, the pier fell.", "port biography"),
  ])
  func somebodyBodiesAndTextsDo(_ text: String, _ name: String) {
    #expect(sources(text) == [name])
  }

  @Test func whoIsQuotedByAPaperSpeaks() {
    let text = AnalyzedText(["“The pier is safe,” Ana Moss said, according to the Harbour Post."])
    let claim = text.facts.claims[0]
    #expect(claim.sources.map { text.facts.entities[Int($0)].name } == ["Ana Moss"])
    #expect(claim.via.map { text.facts.entities[Int($0)].name } == ["Harbour Post"])
  }

  @Test func aLabelBeforeAQuotationDoesNotSpeak() {
    #expect(
      speakers("Hands: “Wash them often,” says Ana Moss, a nurse in Almada.") == ["Ana Moss"])
  }

  @Test func anOfficeAndAPlaceBelongToTheName() {
    #expect(
      sources("The Mandal, North Sund, police chief, Jason Moss, has asserted that it is safe.")
        == ["Jason Moss"])
  }

  @Test func noOneIsNoAntecedent() {
    #expect(
      speakers(
        "“It is good news,” says Ivo Tan, who studies eels. No one knows why, but “they are back”, he"
          + " says.") == ["Ivo Tan", "Ivo Tan"])
  }

  @Test(arguments: [
    ("This, Ana Moss says, is why the pier fell.", "Ana Moss | says | This … is why the pier fell"),
    (
      "But, as the board has pointed out, the pier is old.",
      "the board | has pointed out | the pier is old"
    ),
  ])
  func tagsBehindOneWordAndBehindAs(_ text: String, _ line: String) {
    #expect(AnalyzedText([text]).attributed == [line])
  }

  @Test func anAnswerGoesOnToTheNextLabel() {
    let text = AnalyzedText([
      "Port News: What does it mean?", "Ana Moss: A great deal.", "It also matters to the town.",
      "Port News: And the money?", "Ana Moss: It goes to the school.", "We need a roof.",
      "The interview was held in May.",
    ])
    #expect(
      text.attributed.filter { $0.hasPrefix("Ana Moss") } == [
        "Ana Moss | : | A great deal … It also matters to the town",
        "Ana Moss | : | It goes to the school … We need a roof",
      ])
    #expect(text.stated == ["The interview was held in May"])
  }
}
