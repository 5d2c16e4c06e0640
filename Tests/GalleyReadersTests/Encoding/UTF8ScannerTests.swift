import Testing

@testable import GalleyReaders

@Suite struct UTF8ScannerTests {
  @Test(arguments: [
    ([0x80], DecodingFault.Kind.strayContinuation, 1), ([0xBF, 0x41], .strayContinuation, 1),
    ([0xC0, 0xAF], .overlong, 2), ([0xC1], .overlong, 1), ([0xE0, 0x80, 0xAF], .overlong, 3),
    ([0xF0, 0x8F, 0xBF, 0xBF], .overlong, 4), ([0xED, 0xA0, 0x80], .encodedSurrogate, 3),
    ([0xED, 0xBF, 0xBF], .encodedSurrogate, 3), ([0xF4, 0x90, 0x80, 0x80], .beyondUnicode, 4),
    ([0xF5, 0x80, 0x80, 0x80], .beyondUnicode, 4), ([0xF8], .invalidByte, 1),
    ([0xFF, 0xFE], .invalidByte, 1), ([0xC3], .truncated, 1), ([0xC3, 0x41], .truncated, 1),
    ([0xE2, 0x80], .truncated, 2), ([0xE2, 0x80, 0x41], .truncated, 2),
    ([0xF0, 0x9F, 0x9A], .truncated, 3),
  ])
  func eachFaultHasItsKind(_ bytes: [UInt8], _ kind: DecodingFault.Kind, _ length: Int) {
    let padded = Array("ok é ".utf8) + bytes
    let fault = UTF8Scanner.firstFault(in: padded, from: 0)
    #expect(fault?.kind == kind)
    #expect(fault?.range == 6..<6 + length)
    #expect(!UTF8Scanner.isValid(padded))
  }

  @Test(arguments: ["", "a", "é", "漢", "🚢", "\u{10FFFF}", "\u{D7FF}\u{E000}", "\u{FFFF}"])
  func goodTextHasNone(_ text: String) {
    #expect(UTF8Scanner.firstFault(in: Array(text.utf8), from: 0) == nil)
    #expect(UTF8Scanner.isValid(Array(text.utf8)))
  }

  @Test func scannerAndStandardLibraryAgreeOnAllShortInputs() {
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF,
      0xF0, 0xF4, 0xF5, 0xFF,
    ]
    for first in edges {
      for second in edges {
        for third in edges {
          let bytes = [first, second, third, 0x80]
          let isGood = UTF8Scanner.firstFault(in: bytes, from: 0) == nil
          #expect(isGood == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
      }
    }
  }
}
