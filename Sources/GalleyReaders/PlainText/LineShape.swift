import GalleyCore

/// What the words and signs of a unit look like: counts only, so that a million short lines cost
/// little.
struct LineShape {
  /// Longer units are prose and nothing else, in bytes.
  static let longest = 280

  enum Ending { case stop, question, exclamation, colon, comma, ellipsis, other }

  private(set) var wordCount: UInt16 = 0
  /// Words that begin with a capital, with a figure, and the others.
  private(set) var capitals: UInt16 = 0
  private(set) var figures: UInt16 = 0
  private(set) var smalls: UInt16 = 0
  /// Small words of four letters or more: those that a title would capitalise.
  private(set) var longSmalls: UInt16 = 0
  private(set) var hasSmallLetter = false
  private(set) var hasTab = false
  /// Whether the unit stands in brackets from end to end.
  private(set) var isBracketed = false
  /// Whether it holds signs of program code or of formulas.
  private(set) var hasCodeSign = false
  private(set) var ending = Ending.other
  /// Whether a closing quotation mark or bracket follows the ending.
  private(set) var isEndingQuoted = false
  private(set) var opensWithQuote = false
  private(set) var opensSmall = false
  /// Whether the unit is longer than ``longest``, so that nothing but its ending is known.
  private(set) var isLong = false

  init(_ bytes: [UInt8], _ range: TextRange) {
    scanEnding(bytes, range)
    guard range.count <= Self.longest else {
      isLong = true
      wordCount = UInt16(clamping: range.count / 7)
      return
    }
    scanWords(bytes, range)
    opensWithQuote = QuoteSign.length(bytes, at: range.lower) > 0
    let first = bytes[range.lower]
    opensSmall = first < 0x80 ? (0x61...0x7A).contains(first) : hasSmallLetter && capitals == 0
    hasTab = bytes[range.indices].contains(0x09)
    isBracketed =
      (first == UInt8(ascii: "(") || first == UInt8(ascii: "["))
      && (bytes[range.upper - 1] == UInt8(ascii: ")")
        || bytes[range.upper - 1] == UInt8(ascii: "]"))
    hasCodeSign = bytes[range.indices].contains {
      $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "=")
        || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\\")
    }
  }

  /// All letters are capitals, and there are some.
  var isAllCapitals: Bool { !hasSmallLetter && capitals > 0 }

  /// Nearly all words that a title would capitalise are.
  var isTitleCase: Bool { capitals >= 2 && longSmalls * 4 <= capitals }

  /// Whether the line ends a sentence.
  var endsSentence: Bool {
    switch ending {
    case .stop, .question, .exclamation: true
    case .colon, .comma, .ellipsis, .other: false
    }
  }

  private mutating func scanWords(_ bytes: [UInt8], _ range: TextRange) {
    var index = range.lower
    var ideographs = 0
    while index < range.upper {
      guard bytes[index].isWordByte, Blank.length(bytes, at: index) == 0,
        QuoteSign.length(bytes, at: index) == 0, SignScalar.length(bytes, at: index) == 0
      else {
        index += max(1, SignScalar.length(bytes, at: index), QuoteSign.length(bytes, at: index))
        continue
      }
      let start = index
      var letters = 0
      while index < range.upper, let length = wordPart(bytes, index, range.upper) {
        if length == 3, (0xE3...0xE9).contains(bytes[index]) { ideographs += 1 }
        if (0x61...0x7A).contains(bytes[index]) { hasSmallLetter = true }
        index += length
        letters += 1
      }
      count(bytes, TextRange(start, index), letters: letters)
    }
    // A line of ideographs is one word to the scanner; two signs are about a word.
    wordCount += UInt16(clamping: ideographs / 2)
  }

  /// The length of a part of a word at an offset; apostrophes, full stops and hyphens between
  /// letters belong to it.
  private func wordPart(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte.isWordByte { return 1 }
      let joins =
        byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: ",")
      guard joins, index + 1 < end, bytes[index + 1].isWordByte,
        QuoteSign.length(bytes, at: index + 1) == 0, SignScalar.length(bytes, at: index + 1) == 0
      else { return nil }
      return 1
    }
    if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
      return index + 3 < end && bytes[index + 3].isWordByte ? 3 : nil
    }
    guard Blank.length(bytes, at: index) == 0, QuoteSign.length(bytes, at: index) == 0,
      SignScalar.length(bytes, at: index) == 0
    else { return nil }
    return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  private mutating func count(_ bytes: [UInt8], _ word: TextRange, letters: Int) {
    wordCount += 1
    let first = bytes[word.lower]
    if (0x30...0x39).contains(first) {
      figures += 1
    } else if first < 0x80 ? (0x41...0x5A).contains(first) : Letter.isCapital(bytes, word.lower) {
      capitals += 1
    } else {
      smalls += 1
      if letters >= 4 { longSmalls += 1 }
      if first >= 0x80 { hasSmallLetter = true }
    }
  }

  private mutating func scanEnding(_ bytes: [UInt8], _ range: TextRange) {
    var end = NoteMark.start(bytes, range)
    while end > range.lower, let length = QuoteSign.closingLength(bytes, before: end) {
      end -= length
      isEndingQuoted = true
    }
    guard end > range.lower else { return }
    switch bytes[end - 1] {
    case UInt8(ascii: "."):
      let isEllipsis = end - 3 >= range.lower && bytes[end - 2] == 0x2E && bytes[end - 3] == 0x2E
      ending = isEllipsis ? .ellipsis : .stop
    case UInt8(ascii: "?"): ending = .question
    case UInt8(ascii: "!"): ending = .exclamation
    case UInt8(ascii: ":"): ending = .colon
    case UInt8(ascii: ","), UInt8(ascii: ";"): ending = .comma
    case 0x80...: ending = SignScalar.ending(bytes, before: end) ?? .other
    default: ending = .other
    }
  }
}
