import Galley
import Testing

/// The messages of a mail box are articles of their own.
struct MailBoxTests {
  private static let box = """
    From desk@bay.example Tue Nov  3 08:00:00 2026
    From: Ada Quill <ada@bay.example>
    Subject: The quay
    Date: Tue, 3 Nov 2026 08:00:00 +0000

    The quay stays open until spring, said Olga Brandt.

    >From here on it costs more.

    From now on: nobody pays, said Ana Reis.

    From wire@bay.example Wed Nov  4 09:00:00 2026 +0100
    From: Ben Stroud <ben@bay.example>
    Subject: =?UTF-8?Q?The_p=C3=AEer?=
    Content-Type: multipart/mixed; boundary=b

    --b
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: quoted-printable

    The pier is shut=2C said Ana Reis.
    --b--

    From wire@bay.example Wed Nov  4 10:00:00 2026
    From: Ben Stroud <ben@bay.example>
    Subject: The quay

    The quay is shut.
    """

  private static func entries(_ text: String, name: String = "desk.mbox") -> [CompiledEntry] {
    var entries: [CompiledEntry] = []
    _ = Compiler().compileEntries(InputFile(name: name, bytes: Array(text.utf8))) {
      entries.append($0)
    }
    return entries
  }

  @Test(arguments: [box, box.replacing("\n", with: "\r\n")])
  func eachMessageIsAnArticle(text: String) throws {
    let entries = Self.entries(text)
    #expect(entries.map(\.report?.metadata.title) == ["The quay", "The pîer", "The quay"])
    #expect(
      entries.map(\.report?.metadata.byline) == [["Ada Quill"], ["Ben Stroud"], ["Ben Stroud"]])
    let first = try #require(entries.first?.report)
    #expect(
      first.blocks.map { first.text.reading($0.range) } == [
        "The quay stays open until spring, said Olga Brandt.", "From here on it costs more.",
        "From now on: nobody pays, said Ana Reis.",
      ])
    let second = try #require(entries.dropFirst().first?.report)
    #expect(
      second.blocks.map { second.text.reading($0.range) } == ["The pier is shut, said Ana Reis."])
    #expect(second.source.record?.date == nil)
    let input = InputFile(name: "desk.mbox", bytes: Array(text.utf8))
    #expect(Compiler().entryNames(of: input) == entries.map(\.name))
    #expect(Set(entries.map(\.name)).count == 3)
  }

  @Test func theNameOfAMessageWithoutASubjectIsForeseen() {
    let text = """
      From desk@bay.example Tue Nov  3 08:00:00 2026
      From: Ada Quill <ada@bay.example>
      Content-Type: text/html

      \(TableTests.page)
      """
    let entries = Self.entries(text)
    #expect(entries.first?.report?.metadata.title != nil)
    #expect(entries.map(\.name) == ["desk-entry-1"])
    let input = InputFile(name: "desk.mbox", bytes: Array(text.utf8))
    #expect(Compiler().entryNames(of: input) == ["desk-entry-1"])
  }

  @Test func theBeginningTellsABox() {
    #expect(Self.entries(Self.box, name: "desk").count == 3)
    let letter = "From the quay: words\n\nFrom 1999 on, it was shut, 2:00 2001\n\nThe end."
    let input = InputFile(name: "a.txt", bytes: Array(letter.utf8))
    #expect(Compiler().kind(of: input).format == "text")
  }

  @Test func whatIsCutOffIsKept() {
    let bytes = Array(Self.box.utf8)
    for end in stride(from: 0, to: bytes.count, by: 13) {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      #expect(Self.entries(text).count <= 3)
    }
  }
}
