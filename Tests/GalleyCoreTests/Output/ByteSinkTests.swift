import GalleyCore
import Testing

@Suite struct ByteSinkTests {
  struct Full: Error {}

  @Test func bytesArriveInOrderAndInPieces() throws {
    var pieces: [[UInt8]] = []
    var sink = ByteSink(capacity: 8) { pieces.append($0) }
    for number in 0..<10 { sink.write("<\(number)>") }
    try sink.finish()
    #expect(String(decoding: pieces.joined(), as: UTF8.self) == "<0><1><2><3><4><5><6><7><8><9>")
    #expect(pieces.count > 1)
  }

  @Test func theFirstErrorOfTheDrainIsThrownAtTheEnd() {
    var calls = 0
    var sink = ByteSink(capacity: 4) { _ in
      calls += 1
      throw Full()
    }
    for _ in 0..<100 { sink.write("abcdef") }
    var failed = false
    do { try sink.finish() } catch { failed = true }
    #expect(failed)
    #expect(calls == 1)
  }
}
