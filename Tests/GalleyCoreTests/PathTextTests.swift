import GalleyCore
import Testing

@Suite("Paths as texts")
struct PathTextTests {
  @Test(arguments: [
    Array("plain/é.txt".utf8), [0x63, 0xE9, 0x2E], [0xFF], [0xF4, 0x8F, 0xBF, 0xA9], [0xC3],
    [0xE2, 0x82, 0x61], [],
  ])
  func everyPathComesBack(_ bytes: [UInt8]) {
    #expect(PathText.bytes(PathText.text(bytes)) == bytes)
  }

  @Test func foreignBytesAreShownAsNumbers() {
    #expect(PathText.shown(PathText.text([0x63, 0xE9, 0x2E])) == "c\\xE9.")
    #expect(PathText.shown("é.txt") == "é.txt")
  }

  @Test func keysAreComparedByBytes() {
    #expect(PathKey("e\u{301}") != PathKey("é"))
    #expect(Set([PathKey("e\u{301}"), PathKey("é"), PathKey("é")]).count == 2)
  }
}
