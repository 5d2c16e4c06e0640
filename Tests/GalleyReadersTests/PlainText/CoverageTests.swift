import GalleyCore
import GalleyReaders
import TestSupport
import Testing

@Suite struct CoverageTests {
  /// Says what is wrong with a document: text in no leaf or in two, or a range that is not one.
  private func defect(of reading: Reading) -> String? {
    let document = reading.document
    let bytes = document.text.bytes
    var owners = [UInt8](repeating: 0, count: bytes.count)
    for (index, node) in document.nodes.enumerated() {
      guard node.range.upper <= bytes.count, node.range.lower < node.range.upper else {
        return "node \(index) has the range \(node.range)"
      }
      guard Int(node.subtreeEnd) > index, Int(node.subtreeEnd) <= document.nodes.count else {
        return "node \(index) ends at \(node.subtreeEnd)"
      }
      for edge in [node.range.lower, node.range.upper]
      where edge < bytes.count && bytes[edge] & 0xC0 == 0x80 {
        return "node \(index) cuts a character at \(edge)"
      }
      if document.isLeaf(index) { for place in node.range.indices { owners[place] += 1 } }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    var place = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      defer { place += width }
      if owners[place] > 1 { return "two leaves hold the byte \(place)" }
      if scalar.properties.isWhitespace || ["\u{200B}", "\u{2060}", "\u{FEFF}"].contains(scalar) {
        continue
      }
      if owners[place] == 0 { return "no leaf holds the byte \(place)" }
    }
    return nil
  }

  static let samples = Repository.files(in: "Samples/articles").filter { $0.hasSuffix(".txt") }

  @Test(arguments: samples)
  func everySampleIsCovered(_ path: String) throws {
    let reading = try #require(Reading(bytes: try Repository.bytes(path)))
    #expect(defect(of: reading) == nil)
  }

  @Test(arguments: samples)
  func everyPrefixOfASampleIsCovered(_ path: String) throws {
    let bytes = try Repository.bytes(path)
    // A prefix that cuts a character is refused; every other one is read.
    for length in stride(from: 1, through: bytes.count, by: 7) {
      guard let reading = Reading(bytes: Array(bytes[..<length])) else { continue }
      if let defect = defect(of: reading) {
        Issue.record("\(path), \(length) bytes: \(defect)")
        return
      }
    }
  }

  /// Texts of pieces that mean something to the reader, in random order, the same in every run.
  @Test(arguments: 0..<40)
  func randomTextIsCovered(_ seed: Int) throws {
    var random = Xorshift(seed: UInt64(seed) + 1)
    var text = ""
    for _ in 0..<400 { text += Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }
    let reading = try #require(Reading(text))
    #expect(defect(of: reading) == nil)
  }

  @Test(arguments: 0..<40)
  func randomBytesNeverCrash(_ seed: Int) throws {
    var random = Xorshift(seed: UInt64(seed) + 101)
    let bytes = (0..<2000).map { _ in UInt8(truncatingIfNeeded: random.next() >> 32) }
    var diagnostics = Diagnostics()
    for encoding in ["utf-8", "utf-16le", "utf-32be", "windows-1252", "shift_jis", "gb18030"] {
      var options = ReaderOptions()
      options.encoding = TextEncoding(name: encoding)
      _ = PlainTextReader().decode(
        InputFile(name: "noise", bytes: bytes), options: options, diagnostics: &diagnostics)
      if let text = TextDecoder.decode(bytes, as: TextEncoding(name: encoding)) {
        #expect(UTF8Scanner.isValid(text.bytes))
        let clean = text.bytes.filter { $0 != 0 }
        if let reading = Reading(bytes: clean) { #expect(defect(of: reading) == nil) }
      }
    }
    #expect(!diagnostics.all.isEmpty)
  }

  private static let pieces = [
    "a", "The ferry stays in harbour", ". ", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "> ", "- ",
    "• ", "1. ", "2. ", "(a) ", "***", "====", "By Jane Doe", "3 March 2026", "LISBON — ", "“", "”",
    "\u{A0}", "\u{2028}", "\u{FEFF}", "é", "漢字", "🚢", "?", "!", ":", "© 2026", "Image: ", prose,
    "[1]", "¶", "(", ")", "…", "\u{3000}", "\u{200B}", "’", "\u{85}", "\u{0C}", "-30-",
    "Read more:",
  ]
}

/// Marsaglia's xorshift, since tests are the same in every run.
struct Xorshift {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
