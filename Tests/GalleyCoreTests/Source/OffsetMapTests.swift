import GalleyCore
import Testing

@Suite struct OffsetMapTests {
  /// `Caf&eacute; <b>noir</b>` read as `Café noir`.
  static let map: OffsetMap = {
    var map = OffsetMap.empty
    map.append(.init(text: 0, textLength: 3, source: 0, sourceLength: 3))
    map.append(.init(text: 3, textLength: 2, source: 3, sourceLength: 8))
    map.append(.init(text: 5, textLength: 1, source: 11, sourceLength: 1))
    map.append(.init(text: 6, textLength: 4, source: 15, sourceLength: 4))
    return map
  }()

  @Test(arguments: [
    (TextRange(0, 3), ByteRange(0, 3)), (TextRange(1, 2), ByteRange(1, 2)),
    (TextRange(0, 5), ByteRange(0, 11)), (TextRange(3, 5), ByteRange(3, 11)),
    (TextRange(0, 10), ByteRange(0, 19)), (TextRange(6, 10), ByteRange(15, 19)),
    (TextRange(5, 8), ByteRange(11, 17)),
  ])
  func textLeadsToItsSource(text: TextRange, source: ByteRange) {
    #expect(Self.map.source(of: text) == source)
  }

  @Test(arguments: [
    (ByteRange(0, 3), TextRange(0, 3)), (ByteRange(4, 6), TextRange(3, 5)),
    (ByteRange(15, 19), TextRange(6, 10)), (ByteRange(16, 18), TextRange(7, 9)),
    (ByteRange(0, 23), TextRange(0, 10)), (ByteRange(12, 15), TextRange(6, 6)),
  ])
  func sourceLeadsToItsText(source: ByteRange, text: TextRange) {
    #expect(Self.map.text(of: source) == text)
  }

  @Test func identityMapsEveryRangeToItself() {
    #expect(OffsetMap.identity.source(of: TextRange(4, 9)) == ByteRange(4, 9))
    #expect(OffsetMap.identity.text(of: ByteRange(4, 9)) == TextRange(4, 9))
  }

  @Test func adjacentLinearRunsAreOne() {
    var map = OffsetMap.empty
    map.append(.init(text: 0, textLength: 3, source: 5, sourceLength: 3))
    map.append(.init(text: 3, textLength: 4, source: 8, sourceLength: 4))
    #expect(map.segments?.count == 1)
  }

  /// The markup above stands in a feed, escaped once more: `Caf&amp;eacute; …` from byte 100 on.
  @Test func composedMapsLeadThroughBothLayers() {
    var outer = OffsetMap.empty
    outer.append(.init(text: 0, textLength: 3, source: 100, sourceLength: 3))
    outer.append(.init(text: 3, textLength: 1, source: 103, sourceLength: 5))
    outer.append(.init(text: 4, textLength: 15, source: 108, sourceLength: 15))
    let composed = Self.map.composed(with: outer)
    #expect(composed.source(of: TextRange(0, 3)) == ByteRange(100, 103))
    #expect(composed.source(of: TextRange(3, 5)) == ByteRange(103, 115))
    #expect(composed.source(of: TextRange(6, 10)) == ByteRange(119, 123))
  }

  @Test func composingWithTheIdentityChangesNothing() {
    #expect(Self.map.composed(with: .identity) == Self.map)
    #expect(OffsetMap.identity.composed(with: Self.map) == Self.map)
  }
}
