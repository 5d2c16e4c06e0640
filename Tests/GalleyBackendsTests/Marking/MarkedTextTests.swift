import GalleyCore
import Testing

@testable import GalleyBackends

@Suite("Marks in running text") struct MarkedTextTests {
  private func mark(_ start: Int, _ end: Int, _ index: Int) -> Mark {
    Mark(range: TextRange(start, end), kind: .claim, index: index)
  }

  /// The events as brackets: `0(` begins mark 0, `)` ends one.
  private func shown(_ marks: [Mark]) -> String {
    MarkedText.events(in: TextRange(0, 9), marks: marks).map { event in
      switch event {
      case .begin(let mark):
        "\(mark.isContinuation ? "+" : "")\(mark.index)\(mark.continues ? "…" : "")("
      case .text(let range):
        String("abcdefghi".utf8.map { Character(Unicode.Scalar($0)) }[range.indices])
      case .end: ")"
      }
    }.joined()
  }

  @Test func `marks nest`() {
    #expect(shown([mark(1, 8, 0), mark(2, 4, 1)]) == "a0(b1(cd)efgh)i")
    #expect(shown([mark(0, 9, 0), mark(0, 9, 1)]) == "0(1(abcdefghi))")
    #expect(shown([]) == "abcdefghi")
  }

  @Test func `marks that cross are split and say so`() {
    #expect(shown([mark(1, 5, 0), mark(3, 7, 1)]) == "a0(bc1…(de))+1(fg)hi")
  }

  @Test func `three that cross at different places keep all their text`() {
    let shape = shown([mark(0, 4, 0), mark(2, 6, 1), mark(3, 8, 2)])
    #expect(shape.filter { $0.isLetter } == "abcdefghi")
    #expect(shape.count { $0 == "(" } == shape.count { $0 == ")" })
  }
}
