import GalleyCore
import Testing

@testable import GalleyReaders

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8], _ encoding: String) -> String? {
    TextDecoder.decode(bytes, as: TextEncoding(name: encoding)).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      ("windows-1252", [0x93, 0x61, 0x94, 0x80, 0xE9, 0x85], "“a”€é…"),
      ("windows-1251", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"),
      ("koi8-r", [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1], "Москва"),
      ("koi8-u", [0xA4, 0xA6, 0xAD, 0xAE, 0xBE], "єіґўЎ"),
      ("ibm866", [0x8C, 0xAE, 0xE1, 0xAA, 0xA2, 0xA0], "Москва"),
      ("iso-8859-2", [0xB1, 0xE6, 0xB6], "ąćś"), ("iso-8859-15", [0xA4, 0xBD], "€œ"),
      ("iso-8859-8-i", [0xF9, 0xEC, 0xE5, 0xED], "שלום"), ("macintosh", [0xD2, 0x8E, 0xD3], "“é”"),
      ("windows-1255", [0xCA], "\u{5BA}"), ("x-mac-cyrillic", [0xA2, 0xFF], "Ґ€"),
      ("windows-874", [0xCA, 0xC7, 0xD1], "สวั"), ("x-user-defined", [0x41, 0xFF], "A\u{F7FF}"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x41], "日本A"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x41], "日A"),
      ("gbk", [0xD6, 0xD0, 0xCE, 0xC4], "中文"), ("gb18030", [0x81, 0x30, 0x84, 0x36], "¥"),
      ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"), ("euc-kr", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
      ("utf-16le", [0x41, 0x00, 0x3D, 0xD8, 0xA2, 0xDE], "A🚢"),
      ("utf-16be", [0xFE, 0xFF, 0x00, 0x41, 0xD8, 0x3D, 0xDE, 0xA2], "A🚢"),
      ("utf-32le", [0xA2, 0xF6, 0x01, 0x00], "🚢"), ("utf-32be", [0x00, 0x01, 0xF6, 0xA2], "🚢"),
    ] as [(String, [UInt8], String)])
  func eachEncodingReadsItsText(_ encoding: String, _ bytes: [UInt8], _ text: String) {
    #expect(decode(bytes, encoding) == text)
  }

  @Test func everyLabelLeadsToADecoderOrARefusal() {
    for label in EncodingLabels.all {
      guard let encoding = EncodingLabels.encoding(for: label) else {
        #expect(EncodingLabels.meaning(of: label) == .refused, "\(label)")
        continue
      }
      #expect(decode(Array("ASCII".utf8), encoding.name) != nil || encoding.name.hasPrefix("utf-"))
      #expect(TextDecoder.decode([], as: encoding) != nil, "\(label)")
    }
  }

  @Test func everyTableHasAllItsBytes() {
    for name in Set(EncodingLabels.all.compactMap { EncodingLabels.encoding(for: $0)?.name }) {
      guard let table = SingleByteTables.table(for: name) else { continue }
      #expect(table.count == 128, "\(name)")
      let mapped = table.filter { $0 != 0 }
      #expect(Set(mapped).count == mapped.count, "\(name) maps two bytes to one character")
    }
  }

  @Test(arguments: [
    ("Latin1", "windows-1252"), (" ISO-8859-1\n", "windows-1252"), ("UTF8", "utf-8"),
    ("sjis", "shift_jis"), ("gb2312", "gbk"), ("ascii", "windows-1252"), ("utf-16", "utf-16le"),
  ])
  func labelsAreReadAsBrowsersReadThem(_ label: String, _ name: String) {
    #expect(EncodingLabels.encoding(for: label)?.name == name)
  }

  @Test(arguments: ["utf-7", "UTF7", "iso-2022-cn", "hz-gb-2312", "replacement"])
  func dangerousEncodingsAreRefused(_ label: String) {
    #expect(EncodingLabels.meaning(of: label) == .refused)
  }

  @Test func faultsAreReplacedAndCounted() throws {
    let text = try #require(
      TextDecoder.decode([0x41, 0x93, 0x42, 0xFF, 0xFF], as: .utf8))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "A\u{FFFD}B\u{FFFD}\u{FFFD}")
    #expect(text.faults.count(of: .strayContinuation) == 1)
    #expect(text.faults.count(of: .invalidByte) == 2)
    #expect(text.faults.listed.map(\.original) == [1..<2, 3..<4, 4..<5])
    #expect(text.faults.listed.map(\.text) == [1, 5, 8])
  }

  @Test func aMegabyteOfNoiseKeepsFewFaults() throws {
    let text = try #require(
      TextDecoder.decode([UInt8](repeating: 0xFF, count: 1 << 20), as: .utf8))
    #expect(text.faults.listed.count == DecodingFaults.kept)
    #expect(text.faults.count(of: .invalidByte) == 1 << 20)
  }

  @Test(
    arguments: [
      ("utf-16le", [0x41, 0x00, 0x00, 0xD8], DecodingFault.Kind.unpairedSurrogate),
      ("utf-16be", [0x00, 0x41, 0x00], .oddLength), ("utf-32le", [0x41, 0, 0], .oddLength),
      ("utf-32be", [0, 0, 0xD8, 0], .unpairedSurrogate),
      ("utf-32be", [1, 0, 0, 0], .beyondUnicode),
      ("windows-1253", [0xAA], .unmapped), ("shift_jis", [0x93], .truncated),
      ("gb18030", [0xFF], .unmapped),
    ] as [(String, [UInt8], DecodingFault.Kind)])
  func otherEncodingsHaveFaultsToo(
    _ encoding: String, _ bytes: [UInt8], _ kind: DecodingFault.Kind
  ) throws {
    let text = try #require(TextDecoder.decode(bytes, as: TextEncoding(name: encoding)))
    #expect(text.faults.count(of: kind) == 1)
    #expect(String(decoding: text.bytes, as: UTF8.self).hasSuffix("\u{FFFD}"))
  }

  @Test(
    arguments: [
      ("windows-1252", [0x41, 0x93, 0x42], [0, 1, 2]),
      ("utf-16le", [0x41, 0x00, 0xE9, 0x00, 0x42, 0x00], [0, 2, 4]),
      ("shift_jis", [0x41, 0x93, 0xFA, 0x42], [0, 1, 3]),
      ("utf-8", [0x41, 0xFF, 0x42], [0, 1, 2]),
    ] as [(String, [UInt8], [Int])])
  func theMapLeadsBackToTheFile(_ encoding: String, _ bytes: [UInt8], _ starts: [Int]) throws {
    let text = try #require(
      TextDecoder.decode(bytes, as: TextEncoding(name: encoding), recordsMap: true))
    let map = try #require(text.map)
    let scalars = text.bytes.indices.filter { text.bytes[$0] & 0xC0 != 0x80 }
    let found = scalars.map { map.source(of: TextRange($0, $0 + 1)).lower }
    #expect(found == starts)
  }
}
