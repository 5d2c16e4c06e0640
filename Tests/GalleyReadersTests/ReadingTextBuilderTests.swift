import GalleyCore
import GalleyReaders
import Testing

@Suite struct ReadingTextBuilderTests {
  @Test func whiteSpaceAtTheEndOfABlockIsNotInItsMapEither() {
    var text = ReadingTextBuilder()
    let source = Array("tide\n  ebb\n".utf8)
    text.beginBlock()
    text.appendVerbatim(source, ByteRange(0, 7))
    #expect(text.endBlock() == TextRange(0, 4))
    #expect(text.map.source(of: TextRange(0, 4)) == ByteRange(0, 4))
    text.beginBlock()
    text.appendVerbatim(source, ByteRange(7, 11))
    #expect(text.endBlock() == TextRange(6, 9))
    #expect(text.map.segments?.map(\.textLength) == [4, 3])
    #expect(text.map.text(of: ByteRange(0, 11)) == TextRange(0, 9))
  }

  /// White space that an entity stands for is dropped with its place; words before it stay.
  @Test func aDecodedEntityIsCutWhereItsWhiteSpaceBegins() {
    var text = ReadingTextBuilder()
    text.beginBlock()
    text.append(Array("fjord\n".utf8), for: ByteRange(0, 3))
    #expect(text.endBlock() == TextRange(0, 5))
    #expect(text.map.source(of: TextRange(0, 5)) == ByteRange(0, 3))
  }
}
