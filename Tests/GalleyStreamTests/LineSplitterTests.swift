import GalleyStream
import Testing

@Suite("A stream is cut into its lines")
struct LineSplitterTests {
  private func lines(_ pieces: [String], limit: Int = 100) -> [LineSplitter.Line] {
    var splitter = LineSplitter(limit: limit)
    var lines: [LineSplitter.Line] = []
    for piece in pieces {
      splitter.append(Array(piece.utf8))
      while let line = splitter.next() { lines.append(line) }
    }
    if let line = splitter.finish() { lines.append(line) }
    return lines
  }

  private func text(_ text: String) -> LineSplitter.Line { .text(Array(text.utf8)) }

  @Test("Pieces may end anywhere")
  func pieces() {
    let expected = [text("one"), text(""), text("three")]
    #expect(lines(["one\n\nthree\n"]) == expected)
    #expect(lines(["o", "ne", "\n", "\nthr", "ee"]) == expected)
    #expect(lines("one\n\nthree".map { String($0) }) == expected)
  }

  @Test("An empty stream has no lines, and a final line feed begins none")
  func empty() {
    #expect(lines([]).isEmpty)
    #expect(lines([""]).isEmpty)
    #expect(lines(["\n"]) == [text("")])
  }

  @Test("A line of the limit's length passes, a longer one keeps its beginning only")
  func limit() {
    let long = LineSplitter.Line.tooLong(beginning: Array("12345".utf8))
    #expect(lines(["1234\n12345\n1\n"], limit: 4) == [text("1234"), long, text("1")])
    #expect(lines(["12345", "678", "9\n1\n"], limit: 4) == [long, text("1")])
    #expect(lines(["12345", "678"], limit: 4) == [long])
  }
}
