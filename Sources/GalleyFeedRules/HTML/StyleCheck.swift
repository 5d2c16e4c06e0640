/// Tells what readers will do with a `style` attribute.
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
    for declaration in style.split(separator: 0x3B) {
      let declaration = Array(declaration)
      let range = declaration.trimmedRange
      if range.isEmpty { continue }
      let text = declaration[range].text
      guard let colon = declaration.firstIndex(of: 0x3A) else {
        if first == nil { first = .unknown(text) }
        continue
      }
      let name = Array(declaration[..<colon])
      let property = name[name.trimmedRange].map(\.lowercased).text
      let value = Array(declaration[(colon + 1)...])
      if property == "position", !value[value.trimmedRange].map(\.lowercased).isEqual("static"),
        !value[value.trimmedRange].map(\.lowercased).isEqual("relative")
      {
        return .harmful(text)
      }
      first = first ?? doubt(property, value)
    }
    return first
  }

  /// Code, addresses and escapes in a style (RFC 4287, section 8.1; CSS Syntax, section 4).
  private static func harm(_ style: [UInt8]) -> String? {
    let folded = style.map(\.lowercased).filter { !$0.isXMLSpace }.text
    for word in [
      "expression(", "javascript:", "vbscript:", "url(", "image-set(", "@import", "behavior:",
      "-moz-binding", "<", "\\",
    ] where folded.contains(word) {
      return word
    }
    return nil
  }

  /// Styles can be hidden from a simple look by comments amid words.
  private static func withoutComments(_ style: [UInt8]) -> [UInt8] {
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

  private static func doubt(_ property: String, _ value: [UInt8]) -> Problem? {
    guard CSSProperties.isKept(property) else {
      return CSSProperties.isKnown(property) ? .removed(property) : .unknown(property)
    }
    let group = property.prefix { $0 != "-" }
    guard ["background", "border", "margin", "padding"].contains(group) else {
      return nil
    }
    for word in value.split(whereSeparator: \.isXMLSpace) {
      let word = word.map(\.lowercased)
      if !CSSProperties.keywords.contains(word.text), !isMeasure(word) {
        return .removed("\(property): \(word.text)")
      }
    }
    return nil
  }

  /// A colour by number, or a length of at most two digits before its unit.
  private static func isMeasure(_ word: [UInt8]) -> Bool {
    if word.first == 0x23 { return word.count > 1 && word.dropFirst().allSatisfy(\.isHexadecimal) }
    if word.begins(with: "rgb(") {
      return word.dropFirst(4).allSatisfy { $0.isDigit || $0 == 0x2C || $0 == 0x25 || $0 == 0x29 }
    }
    var cursor = ByteCursor(word)
    let whole = cursor.digits(0...2) ?? 0
    _ = whole
    if cursor.skip(0x2E) { _ = cursor.digits(0...3) }
    guard cursor.index > 0 else { return false }
    let unit = word[cursor.index...].text
    return ["", "cm", "em", "rem", "ex", "in", "mm", "pc", "pt", "px", "%", ",", ")"].contains(unit)
      && (unit != "" || word.allSatisfy { $0 == 0x30 || $0 == 0x2E } || word.count < 3)
  }
}
