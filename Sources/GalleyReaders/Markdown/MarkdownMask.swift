import GalleyCore

/// Takes out of Markdown what site generators and note books add to it: shortcodes, template tags,
/// attribute lists, comments, block ids.
///
/// What goes is overwritten in place, so that every offset stays the source's. Code is left alone.
struct MarkdownMask {
  private(set) var bytes: [UInt8]
  /// The footnotes that the text defines.
  private(set) var notes: [MarkdownNotes.Definition] = []
  /// Whether the last of them, rather than a definition, is what an indented line goes on with.
  private var isNoteOpen = false
  /// The first shortcode or template tag that was taken out.
  private(set) var firstTag: ByteRange?
  private static let longestTag = 4000
  /// Where `}}` and `%}` stand next, as far as is known.
  private var braces = 0
  private var percents = 0
  /// Where a comment of a note book ends next.
  private var comments = 0
  /// Where `]]` stands next.
  private var brackets = 0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    var index = start
    var fence: Fence?
    var isInNote = false
    var isInText = false
    while index < bytes.count {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count
      let mark = Self.fence(bytes[index..<end])
      if let open = fence {
        if let mark, mark.closes(open) { fence = nil }
      } else if let mark {
        fence = mark
      } else {
        isInNote =
          maskDefinition(index..<end, follows: isInText || isInNote)
          || maskNote(index..<end, isInNote: isInNote, goesOn: isInText)
        isInText = !bytes[index..<end].allSatisfy { $0 <= 0x20 }
        maskDivider(index..<end)
        let next = maskLine(index..<end)
        if next > end {
          // A tag went on over the line's end.
          index = next
          continue
        }
      }
      index = end + 1
    }
  }

  /// A line that opens or closes fenced code.
  private struct Fence {
    var mark: UInt8
    var length: Int
    /// Whether nothing stands behind it.
    var isBare: Bool

    func closes(_ open: Fence) -> Bool {
      mark == open.mark && length >= open.length && isBare
    }
  }

  private static func fence(_ line: ArraySlice<UInt8>) -> Fence? {
    let text = line.drop { $0 == 0x20 || $0 == 0x3E }
    guard let first = text.first, first == 0x60 || first == 0x7E else { return nil }
    let length = text.prefix { $0 == first }.count
    let rest = text.dropFirst(length)
    // Behind a fence of backticks there is none, else it is code in a line.
    guard length > 2, first == 0x7E || !rest.contains(0x60) else { return nil }
    return Fence(mark: first, length: length, isBare: rest.allSatisfy { $0 <= 0x20 })
  }

  /// Makes a paragraph of its own of each footnote's text, and of what goes on under it.
  ///
  /// - Parameter goesOn: whether the line before is no empty one: then its paragraph goes on.
  private mutating func maskNote(_ line: Range<Int>, isInNote: Bool, goesOn: Bool) -> Bool {
    if let close = Self.endOfLabel(bytes, line) {
      let label = Array(bytes[(line.lowerBound + 2)..<close])
      notes.append(MarkdownNotes.Definition(label: label, lines: line))
      isNoteOpen = true
      overwrite(line.lowerBound..<close + 2, with: 0x0A)
      return true
    }
    guard isInNote else { return false }
    if Self.isBlank(bytes, line) { return true }
    guard Self.isIndented(bytes, line) else { return false }
    // What goes on may be a definition's too.
    if isNoteOpen, let last = notes.indices.last {
      notes[last].lines = notes[last].lines.lowerBound..<line.upperBound
    }
    if !goesOn { overwrite(line.lowerBound..<line.lowerBound + 4, with: 0x0A) }
    return true
  }

  /// Takes out the line that opens or closes a division, `::: {.warning}`; words behind its name are
  /// its title and stay.
  private mutating func maskDivider(_ line: Range<Int>) {
    guard let end = Self.endOfDivider(bytes, line) else { return }
    overwrite(line.lowerBound..<end, with: 0x20)
  }

  // A slice of the bytes that is still held when they are overwritten costs a copy of all of them,
  // so what is asked of a line is asked in functions of their own.

  /// Where the label of a footnote that a line defines ends.
  private static func endOfLabel(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    guard bytes[line].starts(with: [0x5B, 0x5E]), let close = bytes[line].firstIndex(of: 0x5D),
      close + 1 < line.upperBound, bytes[close + 1] == 0x3A
    else { return nil }
    return close
  }

  private static func isBlank(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes[line].allSatisfy { $0 <= 0x20 }
  }

  private static func isIndented(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes[line].starts(with: [0x20, 0x20, 0x20, 0x20])
  }

  /// Where the colons of a division end, with the name or the attributes behind them.
  private static func endOfDivider(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    let indent = bytes[line].prefix { $0 == 0x20 }.count
    let colons = bytes[line].dropFirst(indent).prefix { $0 == 0x3A }
    guard indent < 4, colons.count > 2 else { return nil }
    var index = colons.endIndex
    while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
    if index < line.upperBound, bytes[index] == 0x7B {
      let close = bytes[index..<line.upperBound].firstIndex(of: 0x7D)
      return close.map { $0 + 1 }
    }
    while index < line.upperBound, bytes[index] > 0x20 { index += 1 }
    return index
  }

  /// Whether a file is named that is shown in its place, `![[boat.png]]`.
  private static func opensEmbed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].starts(with: [0x21, 0x5B, 0x5B])
  }

  /// Whether a comment may begin or end at a place: the line does, or white space is beside it.
  private static func isApart(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < 0 || index >= bytes.count || bytes[index] <= 0x20
  }

  /// Whether a range holds a line that opens code.
  private static func holdsFence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].firstRange(of: [0x60, 0x60, 0x60]) != nil
  }

  /// Where two percent signs stand next in a range.
  private static func percents(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    bytes[range].firstRange(of: [0x25, 0x25])
  }

  /// Whether a range is the name of a block of notes, to the line's end.
  private static func isBlockID(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    !range.isEmpty && range.count < 64
      && bytes[range].allSatisfy {
        $0.isASCIILetter || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x0D
      }
  }

  /// Makes a paragraph of its own of a definition, `: words` under its term, and of what goes on
  /// under it.
  private mutating func maskDefinition(_ line: Range<Int>, follows: Bool) -> Bool {
    let indent = bytes[line].prefix { $0 == 0x20 }.count
    let mark = line.lowerBound + indent
    guard follows, indent < 4, mark + 1 < line.upperBound, bytes[mark] == 0x3A,
      bytes[mark + 1] == 0x20 || bytes[mark + 1] == 0x09
    else { return false }
    var end = mark + 1
    while end < line.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end < line.upperBound else { return false }
    overwrite(line.lowerBound..<end, with: 0x0A)
    isNoteOpen = false
    return true
  }

  /// Masks what stands in a line; gives where to go on.
  private mutating func maskLine(_ line: Range<Int>) -> Int {
    var index = line.lowerBound
    while index < line.upperBound {
      switch bytes[index] {
      case 0x5C: index += 2
      case 0x60:
        let run = bytes[index..<line.upperBound].prefix { $0 == 0x60 }
        index += run.count
        // Longer runs are text to md4c too; and each length is looked for in vain at most once.
        if run.count <= 32, let close = bytes[index..<line.upperBound].firstRange(of: run) {
          index = close.upperBound
        }
      case 0x7B: index = maskBraces(index, lineEnd: line.upperBound)
      case 0x25 where Self.isPair(bytes, index):
        if let close = Self.percents(bytes, (index + 2)..<line.upperBound) {
          overwrite(index..<close.upperBound, with: 0x20)
          index = close.upperBound
        } else {
          guard let close = endOfComment(index) else { return line.upperBound }
          overwrite(index..<close, with: 0x20)
          return close
        }
      case 0x21:
        let close = endOfEmbed(index, lineEnd: line.upperBound)
        if let close { overwrite(index..<close, with: 0x20) }
        index = close ?? index + 1
      case 0x3D where Self.isPair(bytes, index): index = emphasise(index, line)
      case 0x5E where index > line.lowerBound && bytes[index - 1] == 0x20:
        let isID = Self.isBlockID(bytes, (index + 1)..<line.upperBound)
        if isID { overwrite(index..<line.upperBound, with: 0x20) }
        index = isID ? line.upperBound : index + 1
      default: index += 1
      }
    }
    return index > line.upperBound + 1 ? index : line.upperBound
  }

  /// The end of a file's name that is shown in its place.
  private mutating func endOfEmbed(_ index: Int, lineEnd: Int) -> Int? {
    guard Self.opensEmbed(bytes, index..<lineEnd) else { return nil }
    let close = Self.next([0x5D, 0x5D], in: bytes, from: index, &brackets)
    return close - index < Self.longestTag && close < lineEnd ? close + 2 : nil
  }

  /// The end of a comment that goes on over lines.
  private mutating func endOfComment(_ index: Int) -> Int? {
    guard Self.isApart(bytes, index - 1) else { return nil }
    let close = Self.next([0x25, 0x25], in: bytes, from: index, &comments)
    guard close - index < Self.longestTag, Self.isApart(bytes, close + 2),
      !Self.holdsFence(bytes, index..<close)
    else { return nil }
    return close + 2
  }

  private static func isPair(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] == bytes[index]
  }

  /// `==marked==` becomes `**marked**`, which reads the same.
  private mutating func emphasise(_ index: Int, _ line: Range<Int>) -> Int {
    let start = index + 2
    guard start < line.upperBound, bytes[start] > 0x20, bytes[start] != 0x3D,
      let close = bytes[start..<line.upperBound].firstRange(of: [0x3D, 0x3D]),
      bytes[close.lowerBound - 1] > 0x20
    else {
      return index + bytes[index..<line.upperBound].prefix { $0 == 0x3D }.count
    }
    overwrite(index..<start, with: 0x2A)
    overwrite(close.lowerBound..<close.lowerBound + 2, with: 0x2A)
    return close.lowerBound + 2
  }

  /// A shortcode, a template's tag, or an attribute list that begins at a brace.
  private mutating func maskBraces(_ index: Int, lineEnd: Int) -> Int {
    guard index + 1 < bytes.count else { return index + 1 }
    let close: Int
    switch bytes[index + 1] {
    case 0x7B: close = Self.next([0x7D, 0x7D], in: bytes, from: index, &braces)
    case 0x25: close = Self.next([0x25, 0x7D], in: bytes, from: index, &percents)
    case 0x23, 0x2E, 0x3A:
      guard let close = bytes[index..<min(lineEnd, index + 256)].firstIndex(of: 0x7D) else {
        return index + 1
      }
      overwrite(index..<close + 1, with: 0x20)
      return close + 1
    default: return index + 1
    }
    guard close - index < Self.longestTag else { return index + 1 }
    if firstTag == nil { firstTag = ByteRange(index, close + 2) }
    overwrite(index..<close + 2, with: 0x20)
    return close + 2
  }

  /// Where two bytes stand next behind a brace, searched for once however often it is asked.
  private static func next(
    _ pair: [UInt8], in bytes: [UInt8], from index: Int, _ known: inout Int
  ) -> Int {
    if known < index + 2 {
      known = bytes[min(bytes.count, index + 2)...].firstRange(of: pair)?.lowerBound ?? .max
    }
    return known == .max ? index + longestTag : known
  }

  /// Line breaks stay where they are.
  private mutating func overwrite(_ range: Range<Int>, with byte: UInt8) {
    for index in range where bytes[index] != 0x0A && bytes[index] != 0x0D { bytes[index] = byte }
  }
}
