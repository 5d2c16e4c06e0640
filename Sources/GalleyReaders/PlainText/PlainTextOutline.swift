import GalleyCore

/// The units of a text with their shapes, on which each step of recognition marks what it finds.
struct PlainTextOutline {
  let bytes: [UInt8]
  let lines: [TextLine]
  var units: [TextUnit]
  let shapes: [LineShape]
  let isWrapped: Bool
  /// Whether blank lines part most paragraphs.
  let isSpaced: Bool
  /// The indentation that most units have, in columns.
  let usualIndent: Int
  var metadata = Metadata()
  /// The page around the text, where there is one.
  var frame: PageFrame?
  /// Who wrote the article, as its last lines have it.
  var lateAuthors: (names: [String], range: TextRange)?
  /// Date lines whose day does not exist.
  var impossibleDates: [TextRange] = []

  init(_ bytes: [UInt8], from textStart: Int) {
    self.bytes = bytes
    lines = LineScanner.lines(of: bytes, from: textStart)
    let wrap = WrapStyle(bytes, lines)
    isWrapped = wrap.isWrapped
    units = UnitBuilder(bytes, lines, wrap).units()
    shapes = units.map { LineShape(bytes, $0.range) }
    let spaced = units.dropFirst().reduce(0) { $0 + ($1.isTight ? 0 : 1) }
    isSpaced = spaced * 5 >= (units.count - 1) * 2 && spaced > 0
    usualIndent = Self.usualIndent(of: units)
  }

  var indices: Range<Int> { units.indices }

  /// The bytes of a unit in small letters, for comparison with phrases.
  func folded(_ index: Int) -> [UInt8] { Phrase.folded(bytes, units[index].range) }

  /// Whether a blank line, or an end of the text, stands before a unit.
  func isOpenAbove(_ index: Int) -> Bool { index == 0 || !units[index].isTight }

  /// Whether a blank line, or an end of the text, stands behind a unit.
  func isOpenBelow(_ index: Int) -> Bool {
    index + 1 >= units.count || !units[index + 1].isTight
  }

  /// Whether a unit reads as running text: long, or a sentence of some words.
  func isProse(_ index: Int) -> Bool {
    switch units[index].role {
    case .paragraph, .quotation, .listItem: break
    default: return false
    }
    let shape = shapes[index]
    if shape.isLong || shape.wordCount >= 20 { return true }
    return shape.wordCount >= 6 && (shape.endsSentence || shape.ending == .colon)
  }

  func isListItem(_ index: Int) -> Bool {
    if case .listItem = units[index].role { true } else { false }
  }

  /// Takes dates into the metadata; the first of each kind counts.
  mutating func note(_ dates: [DatePhrase]) {
    for date in dates {
      let range = ByteRange(date.range.lower, date.range.upper)
      guard date.iso != nil else {
        impossibleDates.append(date.range)
        continue
      }
      if date.isUpdate {
        metadata.modified = metadata.modified ?? date.iso
        metadata.ranges[.modified] = metadata.ranges[.modified] ?? range
      } else {
        metadata.published = metadata.published ?? date.iso
        metadata.ranges[.published] = metadata.ranges[.published] ?? range
      }
    }
  }

  /// Takes a place into the metadata, where no other line has given one.
  mutating func note(dateline range: TextRange) {
    guard metadata.dateline == nil else { return }
    metadata.dateline = PlainTextStructure.reading(bytes, range)
    metadata.ranges[.dateline] = ByteRange(range.lower, range.upper)
  }

  /// Takes names into the metadata, where no other line has given some.
  mutating func note(authors names: [String], _ range: TextRange) {
    guard metadata.byline.isEmpty, !names.isEmpty else { return }
    metadata.byline = names
    metadata.ranges[.byline] = ByteRange(range.lower, range.upper)
  }

  /// Takes one more name into the byline that the lines before have given.
  mutating func note(furtherAuthor name: String, _ range: TextRange) {
    guard let known = metadata.ranges[.byline], !metadata.byline.contains(name) else { return }
    metadata.byline.append(name)
    metadata.ranges[.byline] = ByteRange(known.lower, range.upper)
  }

  /// Takes a unit for the deck.
  mutating func noteDeck(_ index: Int) {
    units[index].role = .deck
    let range = units[index].range
    metadata.description = PlainTextStructure.reading(bytes, range)
    metadata.ranges[.description] = ByteRange(range.lower, range.upper)
  }

  private static func usualIndent(of units: [TextUnit]) -> Int {
    var counts = [Int](repeating: 0, count: 41)
    for unit in units { counts[min(40, Int(unit.hangingIndent))] += 1 }
    let most = counts.max() ?? 0
    return counts.firstIndex(of: most) ?? 0
  }
}
