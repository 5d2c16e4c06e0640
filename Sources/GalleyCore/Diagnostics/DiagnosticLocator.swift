/// Turns the diagnostics of a file into located ones; makes the line table on first need.
///
/// A place costs the same however long its line is, so that a file on one line with thousands of
/// findings, and labels far back, is located in linear time.
public struct DiagnosticLocator {
  private let name: String
  private let bytes: ByteWindow
  private let textStart: Int
  private lazy var lines = LineTable(bytes, textStart: textStart)
  /// Bytes of a line shown before and behind the range.
  private static let context = 240
  /// Bytes of source that identify a finding.
  private static let contentLimit = 160
  private static let leastContent = 32

  public init(_ source: SourceFile) {
    self.init(name: source.name, ByteWindow(source.bytes), textStart: source.textStart)
  }

  /// Locates in bytes that need not be in memory all at once.
  package init(name: String, _ bytes: ByteWindow, textStart: Int) {
    self.name = name
    self.bytes = bytes
    self.textStart = textStart
  }

  /// A message that quotes a name of thousands of letters, without its middle.
  static func shortened(_ message: String) -> String {
    let limit = 400
    guard message.utf8.count > limit, message.unicodeScalars.count > limit else { return message }
    return String(message.unicodeScalars.prefix(limit * 3 / 4)) + "…"
      + String(message.unicodeScalars.suffix(limit / 4))
  }

  /// The diagnostic as shown, with the severity that the policy gives it.
  ///
  /// - Parameter hasExcerpt: whether to copy the lines of source that an excerpt shows.
  public mutating func locate(
    _ diagnostic: Diagnostic, severity: Severity, hasExcerpt: Bool = true
  ) -> LocatedDiagnostic {
    let found = diagnostic.range.map { inside($0) }
    var located = LocatedDiagnostic(
      rule: diagnostic.rule, severity: severity, message: Self.shortened(diagnostic.message),
      file: name,
      place: found.map { place(of: $0) }, notes: diagnostic.notes,
      help: diagnostic.help)
    located.fixes = diagnostic.fixes
    located.offset = diagnostic.offset
    located.labels = diagnostic.labels.map {
      LocatedDiagnostic.LocatedLabel(place: place(of: $0.range), message: $0.message)
    }
    if hasExcerpt {
      let places = (located.place.map { [$0] } ?? []) + located.labels.map(\.place)
      for place in places where !located.lines.contains(where: { $0.number == place.start.line }) {
        located.lines.append(line(of: place))
      }
      located.lines.sort { $0.number < $1.number }
    }
    located.content = found.map { content(of: $0) } ?? ""
    return located
  }

  /// The place of a range; what leads out of the file leads to its end.
  public mutating func place(of range: ByteRange) -> LocatedDiagnostic.Place {
    let range = inside(range)
    return LocatedDiagnostic.Place(
      range: range, start: position(of: range.lower), end: position(of: range.upper))
  }

  /// What of a range lies in the file, so that a reader's slip never ends a run.
  private func inside(_ range: ByteRange) -> ByteRange {
    let lower = min(max(0, range.lower), bytes.count)
    return ByteRange(lower, min(max(lower, range.upper), bytes.count))
  }

  /// The position of a byte offset.
  public mutating func position(of offset: Int) -> SourcePosition {
    lines.position(of: offset)
  }

  /// The line in which a place starts, cut to the surroundings of the place.
  private mutating func line(of place: LocatedDiagnostic.Place) -> LocatedDiagnostic.Line {
    let whole = lines.range(ofLine: place.start.line)
    let first = place.start.byteColumn - 1 + whole.lower
    let lower = boundary(max(whole.lower, first - Self.context), limit: whole.upper)
    let upper = boundary(min(whole.upper, first + 4 * Self.context), limit: whole.upper)
    return LocatedDiagnostic.Line(
      number: place.start.line, text: bytes.string(ByteRange(lower, upper)),
      skipped: lower - whole.lower)
  }

  /// The text of a range without repeated white space; of a short range, such as a single mark,
  /// with the words behind it in its line, so that two of them differ.
  private mutating func content(of range: ByteRange) -> String {
    var upper = min(range.upper, range.lower + Self.contentLimit)
    if upper - range.lower < Self.leastContent {
      let line = lines.range(ofLine: position(of: range.lower).line)
      upper = max(
        upper, wordsEnd(behind: range, limit: min(line.upper, range.lower + Self.leastContent)))
    }
    let end = boundary(upper, limit: bytes.count)
    return bytes.string(ByteRange(range.lower, end))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Where the words behind a range end: before the next tag, or the mark that ends a value, since
  /// what stands there changes without the finding.
  private func wordsEnd(behind range: ByteRange, limit: Int) -> Int {
    let isValue = range.lower > 0 && bytes[range.lower - 1] == 0x22
    var end = range.upper
    while end < limit, bytes[end] != 0x3C, !(isValue && bytes[end] == 0x22) { end += 1 }
    return end
  }

  /// The next offset at or behind this one at which a scalar begins.
  private func boundary(_ offset: Int, limit: Int) -> Int {
    var offset = offset
    while offset < limit, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
