import GalleyCore
import Testing

@testable import GalleyReaders

@Suite struct SourceDecoderTests {
  private func decode(
    _ bytes: [UInt8], _ change: (inout ReaderOptions) -> Void = { _ in }
  ) -> (source: SourceFile?, diagnostics: [Diagnostic]) {
    var options = ReaderOptions()
    change(&options)
    var diagnostics = Diagnostics()
    let source = SourceDecoder.decode(
      InputFile(name: "test", bytes: bytes), options: options, diagnostics: &diagnostics)
    return (source, diagnostics.sorted())
  }

  private func codes(
    _ bytes: [UInt8], _ change: (inout ReaderOptions) -> Void = { _ in }
  ) -> [String] {
    decode(bytes, change).diagnostics.map(\.code)
  }

  @Test func utf8IsTakenAsItIs() {
    let bytes = Array("\u{FEFF}Café\n".utf8)
    let (source, diagnostics) = decode(bytes)
    #expect(source?.bytes == bytes)
    #expect(source?.encoding == .utf8)
    #expect(diagnostics.isEmpty)
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x41, 0x00], TextEncoding.utf16LittleEndian),
      ([0xFE, 0xFF, 0x00, 0x41], .utf16BigEndian),
      ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .utf32LittleEndian),
      ([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x41], .utf32BigEndian),
    ] as [([UInt8], TextEncoding)])
  func aByteOrderMarkDecides(_ bytes: [UInt8], _ encoding: TextEncoding) {
    let (source, diagnostics) = decode(bytes)
    #expect(source?.bytes == [0x41])
    #expect(source?.encoding == encoding)
    #expect(source?.originalSize == bytes.count)
    #expect(diagnostics.isEmpty)
  }

  @Test func wideTextWithoutAMarkIsRecognised() {
    let bytes = "The ferry stays.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let (source, diagnostics) = decode(bytes)
    #expect(source?.bytes == Array("The ferry stays.".utf8))
    #expect(diagnostics.map(\.code) == ["GS008"])
  }

  @Test func otherBytesAreAnErrorThatNamesTheLikelyEncoding() {
    let (source, diagnostics) = decode([0x41, 0x20, 0x93, 0x61, 0x94, 0x0A])
    #expect(source == nil)
    #expect(diagnostics.map(\.code) == ["GS010"])
    #expect(diagnostics[0].severity == .error)
    #expect(diagnostics[0].range == ByteRange(2, 3))
    #expect(diagnostics[0].notes.contains { $0.contains("windows-1252") })
    #expect(diagnostics[0].fixes.first?.edits.map(\.replacement) == ["“", "”"])
  }

  @Test(
    arguments: [
      ([0x63, 0x61, 0x66, 0xE9, 0x0A], "windows-1252"),
      ([0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0, 0x0A], "windows-1251"),
      ([0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1, 0x0A], "koi8-r"),
    ] as [([UInt8], String)])
  func theLikelyEncodingIsNamed(_ bytes: [UInt8], _ encoding: String) {
    #expect(decode(bytes).diagnostics.first?.notes.contains { $0.contains(encoding) } == true)
  }

  @Test func twoEncodingsInOneFileAreNoticed() {
    let notes = decode(Array("café caf".utf8) + [0xE9, 0x0A]).diagnostics.first?.notes
    #expect(notes?.contains { $0.contains("mixes two encodings") } == true)
  }

  @Test func aCutFileIsSaidToBeCut() {
    let diagnostics = decode([0x63, 0x61, 0x66, 0xC3]).diagnostics
    #expect(diagnostics.map(\.code) == ["GS014"])
    #expect(diagnostics[0].help?.contains("complete") == true)
  }

  @Test func eachKindOfFaultIsReportedOnceWithItsCount() {
    let diagnostics = decode([0x80, 0x41, 0x80, 0x41, 0xFF, 0xC0, 0x80, 0x41]).diagnostics
    #expect(diagnostics.map(\.code) == ["GS010", "GS015", "GS011"])
    #expect(diagnostics[0].notes.contains("the same occurs once more"))
  }

  @Test func theNamedEncodingIsUsed() {
    let (source, diagnostics) = decode([0x93, 0x61, 0x94]) {
      $0.encoding = TextEncoding(name: "Latin1")
    }
    #expect(source?.bytes == Array("“a”".utf8))
    #expect(source?.encoding == .windows1252)
    #expect(diagnostics.isEmpty)
  }

  @Test func theMarkBeatsTheName() {
    #expect(codes([0xEF, 0xBB, 0xBF, 0x41]) { $0.encoding = .windows1252 } == ["GS007"])
    #expect(codes([0xFE, 0xFF, 0, 0x41]) { $0.encoding = TextEncoding(name: "utf-16") } == [])
  }

  @Test func namesAreChecked() {
    #expect(codes([0x41]) { $0.encoding = TextEncoding(name: "klingon") } == ["GS004"])
    #expect(codes([0x41]) { $0.encoding = TextEncoding(name: "utf-7") } == ["GS005"])
  }

  @Test func faultsOfOtherEncodingsKeepTheirPlace() {
    let (source, diagnostics) = decode([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xDC, 0x42, 0x00])
    #expect(source != nil)
    #expect(diagnostics.map(\.code) == ["GS016", "GS023"])
    #expect(diagnostics[0].range == ByteRange(1, 4))
  }

  @Test(
    arguments: [
      (Array("\u{7F}ELF".utf8), "an ELF executable"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
      (Array("%PDF-1.4".utf8), "a PDF document"), ([0x1F, 0x8B, 0x08], "gzip-compressed data"),
      (Array("PK\u{3}\u{4}....word/document.xml".utf8), "a Word document"),
      (Array("PK\u{3}\u{4}....".utf8), "a ZIP archive"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG image"),
    ] as [([UInt8], String)])
  func binaryFilesAreNamed(_ bytes: [UInt8], _ name: String) {
    let (source, diagnostics) = decode(bytes)
    #expect(source == nil)
    #expect(diagnostics.map(\.code) == ["GS002"])
    #expect(diagnostics[0].message.contains(name))
  }

  @Test func limitsAndEmptiness() {
    #expect(codes([]) == ["GS001"])
    #expect(codes(Array(" \n\u{A0}\t".utf8)) == ["GS001"])
    #expect(codes(Array("four".utf8)) { $0.maximumSize = 3 } == ["GS006"])
  }

  @Test func charactersThatDoNotBelongAreShown() {
    #expect(codes(Array("a\u{0}b".utf8)) == ["GS003"])
    #expect(codes(Array("a\u{7}b\u{9F}".utf8)) == ["GS020", "GS020"])
    #expect(codes(Array("a\u{202E}b\u{202C}".utf8)) == ["GS021", "GS021"])
    #expect(codes(Array("a\u{FEFF}b".utf8)) == ["GS022"])
    #expect(codes(Array("a\u{FFFD}b".utf8)) == ["GS023"])
    #expect(codes(Array("a\u{200D}\u{200E}b\tc\r\n\u{0C}".utf8)) == [])
  }

  @Test func misdecodedMarksAreRestored() {
    let diagnostics = decode(Array("the mayorâ€™s â€œgiftâ€\u{9D}".utf8)).diagnostics
    #expect(diagnostics.map(\.code) == ["GS024", "GS024", "GS024"])
    #expect(diagnostics.map { $0.fixes[0].edits[0].replacement } == ["’", "“", "”"])
  }

  @Test func everyRuleHasACodeOfItsOwnAndAnExampleThatTriggersIt() {
    let codes = EncodingRules.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    for rule in EncodingRules.all {
      #expect(!rule.explanation.isEmpty)
      guard let example = rule.example else { continue }
      #expect(self.codes(Array(example.utf8)).contains(rule.code), "\(rule.code)")
    }
  }

  @Test func bytesWithoutASignatureThatAreNoTextAreRefused() {
    var state: UInt32 = 7
    let noise = (0..<5000).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    var diagnostics = Diagnostics()
    let source = SourceDecoder.decode(
      InputFile(name: "page.html", bytes: noise), options: ReaderOptions(),
      diagnostics: &diagnostics)
    #expect(source == nil)
    #expect(diagnostics.all.map(\.code) == ["GS002"])
  }
}
