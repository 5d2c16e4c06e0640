/// Tells what readers will do with a `style` attribute.
///
/// Styles are the bulk of some feeds, so that nothing is made for a declaration that is fine.
enum StyleCheck {
  /// Why a reader does not let a style through.
  enum Problem: Equatable {
    /// It loads something, runs something or covers what is beside it; what does.
    case harmful(String)
    /// CSS knows it, but readers keep the plainest declarations only; what they drop.
    case removed(String)
    /// CSS has no such property; its name.
    case unknown(String)
  }

  /// What is doubtful in a style; `nil` where nothing is.
  static func problem(_ style: [UInt8]) -> Problem? {
    let style = withoutComments(style)
    if let harm = harm(style) { return .harmful(harm) }
    var first: Problem?
    var start = 0
    while start < style.count {
      let end = style[start...].firstIndex(of: 0x3B) ?? style.count
      let declaration = trimmed(style[start..<end])
      start = end + 1
      if declaration.isEmpty { continue }
      guard let colon = declaration.firstIndex(of: 0x3A) else {
        if first == nil { first = .unknown(declaration.text) }
        continue
      }
      let property = trimmed(declaration[..<colon])
      let value = trimmed(declaration[(colon + 1)...])
      if property.isEqualIgnoringCase("position"), !value.isEqualIgnoringCase("static"),
        !value.isEqualIgnoringCase("relative")
      {
        return .harmful(declaration.text)
      }
      first = first ?? doubt(property, value)
    }
    return first
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (lower, upper) = (text.startIndex, text.endIndex)
    while lower < upper, text[lower].isXMLSpace { lower += 1 }
    while upper > lower, text[upper - 1].isXMLSpace { upper -= 1 }
    return text[lower..<upper]
  }

  /// Code, addresses and escapes in a style (RFC 4287, section 8.1; CSS Syntax, section 4).
  private static let harmfulWords: [StaticString] = [
    "expression(", "javascript:", "vbscript:", "url(", "image-set(", "@import", "behavior:",
    "-moz-binding", "<", "\\",
  ]

  private static func harm(_ style: [UInt8]) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(style.count)
    var mayHarm = false
    for byte in style where !byte.isXMLSpace {
      // Most harmful words hold one of these signs.
      switch byte {
      case 0x28, 0x40, 0x3C, 0x5C: mayHarm = true
      default: break
      }
      folded.append(byte.lowercased)
    }
    for word in harmfulWords.indices {
      // Those with a bracket, “@”, “<” or “\” need no search where none of these stands.
      let isPlain = word == 1 || word == 2 || word == 6 || word == 7
      guard mayHarm || isPlain else { continue }
      if contains(folded, harmfulWords[word], isBehavior: word == 6) {
        return "\(harmfulWords[word])"
      }
    }
    return nil
  }

  private static func contains(
    _ text: [UInt8], _ word: StaticString, isBehavior: Bool
  ) -> Bool {
    word.withUTF8Buffer { word in
      text.withUnsafeBufferPointer { text in
        guard let first = word.first, text.count >= word.count else { return false }
        var index = 0
        while index <= text.count - word.count {
          if text[index] == first, text[index..<index + word.count].elementsEqual(word),
            // How a page scrolls is another property.
            !isBehavior || index == 0 || !text[..<index].suffix(7).elementsEqual("scroll-".utf8)
          {
            return true
          }
          index += 1
        }
        return false
      }
    }
  }

  /// Styles can be hidden from a simple look by comments amid words.
  private static func withoutComments(_ style: [UInt8]) -> [UInt8] {
    guard style.contains(0x2F), style.contains(0x2A) else { return style }
    var result: [UInt8] = []
    var index = 0
    while index < style.count {
      if style[index] == 0x2F, index + 1 < style.count, style[index + 1] == 0x2A {
        index += 2
        while index + 1 < style.count, !(style[index] == 0x2A && style[index + 1] == 0x2F) {
          index += 1
        }
        index += 2
      } else {
        result.append(style[index])
        index += 1
      }
    }
    return result
  }

  private static func doubt(_ property: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> Problem? {
    guard CSSProperties.isKept(property) else {
      let name = property.map(\.lowercased).text
      return CSSProperties.isKnown(property) ? .removed(name) : .unknown(name)
    }
    guard isMeasured(property) else { return nil }
    var start = value.startIndex
    while start < value.endIndex {
      if value[start].isXMLSpace {
        start += 1
        continue
      }
      let end = value[start...].firstIndex(where: \.isXMLSpace) ?? value.endIndex
      let word = value[start..<end]
      if !CSSProperties.keywords.contains(word), !isMeasure(word) {
        return .removed("\(property.map(\.lowercased).text): \(word.map(\.lowercased).text)")
      }
      start = end
    }
    return nil
  }

  /// Whether a property is one of those whose values readers look at: of backgrounds, borders,
  /// margins and paddings.
  private static func isMeasured(_ property: ArraySlice<UInt8>) -> Bool {
    let group = property.prefix { $0 != 0x2D }
    return group.isEqualIgnoringCase("background") || group.isEqualIgnoringCase("border")
      || group.isEqualIgnoringCase("margin") || group.isEqualIgnoringCase("padding")
  }

  private static let units = WordTable("cm em rem ex in mm pc pt px % , )")

  /// A colour by number, or a length of at most two digits before its unit.
  private static func isMeasure(_ word: ArraySlice<UInt8>) -> Bool {
    if word.first == 0x23 { return word.count > 1 && word.dropFirst().allSatisfy(\.isHexadecimal) }
    if word.beginsIgnoringCase(with: "rgb(") {
      return word.dropFirst(4).allSatisfy { $0.isDigit || $0 == 0x2C || $0 == 0x25 || $0 == 0x29 }
    }
    var index = word.startIndex
    while index < word.endIndex, word[index].isDigit, index - word.startIndex < 2 { index += 1 }
    if index < word.endIndex, word[index] == 0x2E {
      index += 1
      let point = index
      while index < word.endIndex, word[index].isDigit, index - point < 3 { index += 1 }
    }
    guard index > word.startIndex else { return false }
    let unit = word[index...]
    if !unit.isEmpty { return units.contains(unit) }
    return word.count < 3 || word.allSatisfy { $0 == 0x30 || $0 == 0x2E }
  }
}
