import GalleyCore
import Yams

/// What stands before a Markdown article about it: YAML between two lines of `---`, TOML between two of
/// `+++`, a JSON object, Pandoc's title block or MultiMarkdown's fields.
struct FrontMatter {
  /// Where the article begins.
  let bodyStart: Int
  /// The YAML, the lines of dashes left out; `nil` where there is none.
  private let range: ByteRange?
  private let source: SourceFile
  private let form: FrontMatterForm

  init(_ source: SourceFile, diagnostics: inout Diagnostics) {
    self.source = source
    let bytes = source.bytes
    let start = source.textStart
    guard let first = Self.endOfDashes(bytes, start, closing: false) else {
      let other = FrontMatterForm.other(bytes, from: start)
      form = other?.form ?? .yaml
      if other == nil, let mark = FrontMatterForm.unclosed(bytes, from: start) {
        diagnostics.report(
          .unclosedFrontMatter(
            ByteRange(start, start + mark.utf8.count), closing: mark == "{" ? "}" : mark))
      }
      (range, bodyStart) = (other?.range, other?.bodyStart ?? start)
      return
    }
    form = .yaml
    var line = first
    while line < bytes.count {
      if let end = Self.endOfDashes(bytes, line, closing: true) {
        (range, bodyStart) = (ByteRange(first, line), end)
        return
      }
      line = Self.nextLine(bytes, line)
    }
    // A rule of dashes opens a text too; only YAML keys make it front matter that never ends.
    if Self.looksLikeKey(bytes, first) {
      diagnostics.report(.unclosedFrontMatter(ByteRange(start, start + 3), closing: "---"))
    }
    (range, bodyStart) = (nil, start)
  }

  /// The end of a line of three dashes (or of three dots, closing), its break included.
  private static func endOfDashes(_ bytes: [UInt8], _ start: Int, closing: Bool) -> Int? {
    guard start + 3 <= bytes.count else { return nil }
    let mark = bytes[start]
    guard mark == 0x2D || (closing && mark == 0x2E), bytes[start + 1] == mark,
      bytes[start + 2] == mark
    else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count else { return closing ? index : nil }
    guard bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
    return nextLine(bytes, index)
  }

  private static func nextLine(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { index += 1 }
    return min(index + 1, bytes.count)
  }

  private static func looksLikeKey(_ bytes: [UInt8], _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index].isASCIILetter { index += 1 }
    return index > start && index < bytes.count && bytes[index] == 0x3A
  }

  /// The metadata; each complaint stands where its line does in the file.
  func read(diagnostics: inout Diagnostics) -> Metadata {
    guard let range, !range.isEmpty else { return Metadata() }
    let yaml = form.yaml(source.string(range))
    let places = YAMLPlaces(source.bytes, range)
    do {
      guard let node = try Yams.compose(yaml: yaml) else { return Metadata() }
      guard let mapping = node.mapping else {
        diagnostics.report(.frontMatterIsNoMapping(places.line(1)))
        return Metadata()
      }
      var reader = FrontMatterFields(places: places)
      return reader.read(mapping, diagnostics: &diagnostics)
    } catch let error as YamlError {
      diagnostics.report(.malformedFrontMatter(error, places))
    } catch {
      diagnostics.report(.malformedFrontMatter(places.line(1)))
    }
    return Metadata()
  }
}

/// Turns the lines and columns of a YAML parser into ranges of the file.
struct YAMLPlaces {
  private let bytes: [UInt8]
  private let range: ByteRange
  private var lines: [Int]

  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    self.range = range
    lines = [range.lower]
    for index in range.indices where bytes[index] == 0x0A { lines.append(index + 1) }
  }

  /// The text of a line, counted from 1, without its break.
  func line(_ number: Int) -> ByteRange {
    let start = lines[min(max(0, number - 1), lines.count - 1)]
    var end = start
    while end < range.upper, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return ByteRange(start, end)
  }

  /// The place of a line and a column, both from 1, the column in Unicode scalars, to the line's end.
  func place(_ number: Int, _ column: Int) -> ByteRange {
    let line = line(number)
    var index = line.lower
    var left = column - 1
    while left > 0, index < line.upper {
      index += 1
      while index < line.upper, bytes[index] & 0xC0 == 0x80 { index += 1 }
      left -= 1
    }
    return ByteRange(min(index, line.upper), line.upper)
  }
}
