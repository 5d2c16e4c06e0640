import GalleyCore
import Testing

@testable import GalleyAnalysis

/// A block of a test's article: a paragraph, or a block quotation.
private enum Block {
  case text(String)
  case quoted(String)
}

/// Each quote of an article as a line: kind, name of the speaker, words.
private func quotes(_ blocks: [Block]) -> [String] {
  let facts = facts(blocks)
  return facts.facts.quotes.map { quote in
    let speaker = quote.speaker.map { facts.facts.entities[Int($0)].name } ?? "-"
    return "\(quote.kind) | \(speaker) | \(facts.text.string(quote.inner))"
  }
}

/// The entities of an article as lines: kind, name, roles.
private func entities(_ text: String) -> [String] {
  facts([.text(text)]).facts.entities.map {
    "\($0.kind) | \($0.name) | \($0.roles.joined(separator: "; "))"
  }
}

private func facts(_ blocks: [Block]) -> (facts: Facts, text: MappedText) {
  var bytes: [UInt8] = []
  var nodes: [Node] = []
  for block in blocks {
    if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
    let start = bytes.count
    switch block {
    case .text(let words):
      bytes += Array(words.utf8)
      Document.appendLeaf(.paragraph, range: TextRange(start, bytes.count), to: &nodes)
    case .quoted(let words):
      bytes += Array(words.utf8)
      Document.appendLeaf(.blockQuotation, range: TextRange(start, bytes.count), to: &nodes)
    }
  }
  let text = MappedText(bytes: bytes)
  var metadata = Metadata()
  metadata.language = "en"
  let document = Document(text: text, nodes: nodes, metadata: metadata, format: "text")
  var diagnostics = Diagnostics()
  let facts = Analyzer(options: AnalysisOptions()).analyze(document, diagnostics: &diagnostics)
  return (facts, text)
}

private func quotes(_ paragraphs: String...) -> [String] { quotes(paragraphs.map { .text($0) }) }

@Suite struct ConversationTests {
  @Test func anUtteranceInsideAQuotationIsNested() {
    #expect(
      quotes("“He called me and said, ‘We are closing the pier,’” Ana Reis said.") == [
        "direct | Ana Reis | He called me and said, ‘We are closing the pier,’",
        "nested | - | We are closing the pier,",
      ])
  }

  @Test func twoWhoTalkTakeTurns() {
    #expect(
      quotes(
        "“How long will it take?” Ana Reis asked.", "“Two weeks,” Paul Moss said.",
        "“And who pays?”", "“The insurer does.”", "“All of it?”"
      ).map { $0.split(separator: " | ")[1] } == [
        "Ana Reis", "Paul Moss", "Ana Reis", "Paul Moss", "Ana Reis",
      ])
  }

  @Test func whoIsSpokenOfBeforeAQuotationSpeaksIt() {
    #expect(
      quotes("Mayor Ada Quint was blunt. “Nobody asked the town about the pier.”")
        == ["direct | Ada Quint | Nobody asked the town about the pier."])
    #expect(
      quotes("The harbour plan was late. “Nobody asked the town about the pier.”")
        == ["direct | - | Nobody asked the town about the pier."])
  }

  @Test func aTagThatSaysAVerbOfNothingElseIsStillATag() {
    #expect(
      quotes(
        "“We are open,” Ana Reis said.",
        "“The pier is safe,” a voice-over in the film states. “It always was.”"
      ).map { $0.split(separator: " | ")[1] } == [
        "Ana Reis", "voice-over in the film", "voice-over in the film",
      ])
  }

  @Test func aBlockQuotationIsWhoseColonOrSignatureSaysSo() {
    #expect(
      quotes([
        .text("A press officer, who would not give her name, wrote back:"),
        .quoted("We are aware of the figures."),
      ]) == ["direct | press officer | We are aware of the figures."])
    #expect(
      quotes([
        .text("The club closed in May."), .quoted("We used to spray. Now we look."),
        .text("That is how Ana Reis, who grows cherries, describes it."),
      ]) == ["direct | Ana Reis | We used to spray. Now we look."])
    #expect(
      quotes([
        .text("The club closed in May."), .quoted("We used to spray. Now we look."),
        .quoted("— Ana Reis, grower"),
      ]) == ["direct | Ana Reis | We used to spray. Now we look."])
  }

  @Test func anInterviewIsReadByItsLabels() {
    let facts = facts([
      .text("Ana Reis leads the bank."), .text("Herald: Why do you lend to farmers?"),
      .text("Reis: They pay back. They always have."), .text("Herald: And what comes next?"),
      .text("Reis: Sleep."),
    ])
    let turns = facts.facts.claims.filter { $0.rule == .transcript }
    #expect(turns.count == 4)
    #expect(
      turns.map { $0.sources.first.map { facts.facts.entities[Int($0)].name } ?? "-" } == [
        "Herald", "Ana Reis", "Herald", "Ana Reis",
      ])
    #expect(turns.map { facts.text.string($0.content[0]) }[1] == "They pay back. They always have")
  }

  @Test func aLabelMaySayWhatTheSpeakerIs() {
    let facts = facts([
      .text("Ana Reis: Why do you lend to farmers?"),
      .text("Paul Moss, Bank Director: They pay back."), .text("Ana Reis: And what comes next?"),
      .text("Paul Moss: Sleep."), .text("Nora Hale, Grower: I have one of these loans."),
    ])
    let turns = facts.facts.claims.filter { $0.rule == .transcript }
    #expect(
      turns.map { $0.sources.first.map { facts.facts.entities[Int($0)].name } ?? "-" } == [
        "Ana Reis", "Paul Moss", "Ana Reis", "Paul Moss", "Nora Hale",
      ])
    #expect(turns.map { facts.text.string($0.content[0]) }[1] == "They pay back")
  }

  @Test(arguments: [
    (
      "A baker, who asked not to be named, said: “We heard the windows go.”",
      "direct | baker | We heard the windows go."
    ),
    (
      "Two people familiar with the talks said the plan was “thin gruel at best”.",
      "mixed | Two people familiar with the talks | thin gruel at best"
    ),
    (
      "The Harbour Union (HU) on Thursday said that the plan was “a gift to nobody”.",
      "mixed | Harbour Union | a gift to nobody"
    ),
    (
      "Her office put out a statement saying, “We will answer in court.”",
      "direct | office | We will answer in court."
    ),
  ])
  func aSourceIsNotCutShort(_ text: String, _ quote: String) {
    #expect(quotes(text) == [quote])
  }
}

@Suite struct SourceNameTests {
  @Test func aDescriptionWithANameIsThatPerson() {
    #expect(
      entities("The institute's lead author, Dr Grace Wanga, said the coast was sinking.")
        .contains("person | Grace Wanga | lead author"))
    #expect(
      entities("“That,” warns its first author, Nina Falk, “is where we start.”")
        .contains("person | Nina Falk | first author"))
  }

  @Test func aPronounGoesToWhoseGenderIsKnown() {
    #expect(
      quotes(
        "President Ilya Zoran kept silent. His spokeswoman, Vera Malik, denied the report. "
          + "“You will see,” she told reporters."
      ) == ["direct | Vera Malik | You will see,"])
  }

  @Test func aBareSurnameIsWhomTheArticleNamedFirst() {
    #expect(
      quotes(
        "Marta Oliva, a geologist, died on Friday. She was 91.",
        "Her death was confirmed by her daughter, Teresa Oliva.",
        "Oliva grew up in Faro. “They gave me the smallest lamp,” Oliva said in 1987."
      ) == ["direct | Marta Oliva | They gave me the smallest lamp,"])
  }

  @Test func aShortNameIsItsBodys() {
    #expect(
      quotes(
        "Emails from Crestline Homes, which runs the block, were found.",
        "Crestline said it was “devastated by the deaths”."
      ) == ["mixed | Crestline Homes | devastated by the deaths"])
  }

  @Test func theTitleOfAWorkIsNoSpeech() {
    #expect(
      quotes("Their paper, “Counting what counts”, says that the bees came back.")
        == ["title | - | Counting what counts"])
    #expect(
      quotes("“Opening Night,” which will be in shops on Tuesday, is her third novel.")
        == ["title | - | Opening Night,"])
  }
}
