import GalleyCore
import Glibc

/// Finds suppressing comments in the bytes of a file; O(bytes).
struct SuppressionScanner {
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)
  private static let keyword = Array("galley:ignore".utf8)
  /// What a directive begins with, up to a colon, which hardly a word has.
  private static let lead = Array("galley:".utf8)
  private static let directives = ["galley:ignore", "galley:ignore-file"]

  private let source: SourceFile
  private let format: String
  private var bytes: [UInt8] { source.bytes }

  init(_ source: SourceFile, format: String) {
    self.source = source
    self.format = format
  }

  /// Every suppression, in the order of the file, and what looks like one and is none.
  func directives() -> (suppressions: [InlineSuppression], unknown: [Diagnostic]) {
    var suppressions: [InlineSuppression] = []
    var unknown: [Diagnostic] = []
    // Hardly a file has any, and to tell comments takes longer.
    guard holdsLead else { return ([], []) }
    for comment in CommentFinder(source, format: format).comments() {
      let textEnd = comment.upper - Self.closing.count
      if let suppression = suppression(from: comment.lower, textEnd: textEnd, end: comment.upper) {
        suppressions.append(suppression)
      } else if let finding = misspelling(in: comment, textEnd: textEnd) {
        unknown.append(finding)
      }
    }
    return (suppressions, unknown)
  }

  /// A comment that begins as a directive does and is none that there is.
  private func misspelling(in comment: ByteRange, textEnd: Int) -> Diagnostic? {
    var words = String(
      decoding: bytes[(comment.lower + Self.opening.count)..<max(comment.lower + 4, textEnd)],
      as: UTF8.self
    ).split(whereSeparator: \.isWhitespace)[...]
    guard let first = words.popFirst(), first.lowercased().hasPrefix("galley:") else { return nil }
    var (name, shown) = (String(first), String(first))
    // Behind a blank stands what anybody may write of galleys, but for the one word.
    if name.lowercased() == "galley:" {
      guard let next = words.first, next.lowercased().hasPrefix("ignore") else { return nil }
      (name, shown) = (name + next, "\(name) \(next)")
    }
    let help =
      NameSuggestion.nearest(to: name, in: Self.directives).map { "did you mean “\($0)”?" }
      ?? "there are \(Self.directives.joined(separator: " and "))"
    return Diagnostic(
      .unknownDirective, "there is no directive “\(shown)”", at: comment, help: help)
  }

  private var holdsLead: Bool {
    let colon = Int32(UInt8(ascii: ":"))
    return bytes.withUnsafeBytes { text in
      guard let start = text.baseAddress else { return false }
      var index = 0
      while index < text.count, let found = memchr(start + index, colon, text.count - index) {
        index = UnsafeRawPointer(found) - start + 1
        let lower = index - Self.lead.count
        if lower >= 0, zip(text[lower...], Self.lead).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) {
          return true
        }
      }
      return false
    }
  }

  private func suppression(from open: Int, textEnd: Int, end: Int) -> InlineSuppression? {
    var index = open + Self.opening.count
    while index < textEnd, isSpace(bytes[index]) { index += 1 }
    guard bytes[index..<textEnd].starts(with: Self.keyword) else { return nil }
    let words = String(decoding: bytes[index..<textEnd], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    guard let verb = words.first, verb == "galley:ignore" || verb == "galley:ignore-file" else {
      return nil
    }
    let names = words.dropFirst().first.map { $0.split(separator: ",").map { String($0) } } ?? []
    // A rule may be called by its name in words; an unknown name stays for the finding about it.
    let codes = names.map { DiagnosticCatalogue.rule($0)?.code ?? $0 }
    return InlineSuppression(
      codes: codes, reason: words.dropFirst(2).joined(separator: " "),
      range: ByteRange(open, end), scope: verb == "galley:ignore" ? scope(open, end) : nil)
  }

  /// The line of the comment, or where it stands alone the next line that is more than white space.
  private func scope(_ open: Int, _ end: Int) -> ByteRange {
    let lineStart = self.lineStart(open)
    let lineEnd = self.lineEnd(end)
    let isAlone =
      bytes[lineStart..<open].allSatisfy(isSpace) && bytes[end..<lineEnd].allSatisfy(isSpace)
    guard isAlone else { return ByteRange(lineStart, lineEnd) }
    var start = lineEnd
    while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    // Several comments above one another hold for the same line.
    while bytes[start...].starts(with: Self.opening),
      let close = find(Self.closing, from: start),
      bytes[(close + 3)..<self.lineEnd(close + 3)].allSatisfy(isSpace),
      bytes[(start + 4)..<close].split(separator: 0x20).first?.starts(with: Self.keyword) ?? false
    {
      start = close + 3
      while start < bytes.count, isSpace(bytes[start]) { start += 1 }
    }
    return ByteRange(self.lineStart(start), self.lineEnd(start))
  }

  private func lineStart(_ index: Int) -> Int {
    var index = index
    while index > source.textStart, !isBreak(bytes[index - 1]) { index -= 1 }
    return index
  }

  private func lineEnd(_ index: Int) -> Int {
    var index = index
    while index < bytes.count, !isBreak(bytes[index]) { index += 1 }
    return index
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    var index = start
    let last = bytes.count - needle.count
    while index <= last {
      if bytes[index] == needle[0], bytes[index + 1] == needle[1],
        bytes[index..<(index + needle.count)].elementsEqual(needle)
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
