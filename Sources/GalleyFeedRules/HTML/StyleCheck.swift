/// Tells whether a `style` attribute holds only what readers let through.
enum StyleCheck {
  /// What is doubtful in a style; `nil` where nothing is.
  static func problem(_ style: [UInt8]) -> String? {
    guard hasPlainCharacters(style) else { return style.text }
    for declaration in style.split(separator: 0x3B) {
      let declaration = Array(declaration)
      let range = declaration.trimmedRange
      if range.isEmpty { continue }
      let parts = declaration[range].split(separator: 0x3A, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return declaration[range].text }
      let name = Array(parts[0])
      let property = name[name.trimmedRange].map(\.lowercased).text
      guard properties.contains(property) else { return property }
      let group = property.prefix { $0 != "-" }
      guard ["background", "border", "margin", "padding"].contains(group) else { continue }
      for word in parts[1].split(whereSeparator: \.isXMLSpace) {
        let word = word.map(\.lowercased)
        if !keywords.contains(word.text), !isMeasure(word) { return word.text }
      }
    }
    return nil
  }

  /// Only characters that simple declarations need; no quotes around anything but words, no escapes.
  private static func hasPlainCharacters(_ style: [UInt8]) -> Bool {
    var index = 0
    while index < style.count {
      let byte = style[index]
      if byte.isAlphanumeric || byte.isXMLSpace || ":,;#%.!".utf8.contains(byte) {
        index += 1
      } else if byte == 0x2D || byte == 0x5F {
        index += 1
      } else if byte == 0x27 || byte == 0x22 || byte == 0x28 {
        let closing: UInt8 = byte == 0x28 ? 0x29 : byte
        guard let end = style[(index + 1)...].firstIndex(of: closing) else { return false }
        let inner = style[(index + 1)..<end]
        let isPlain = inner.allSatisfy {
          byte == 0x28
            ? $0.isDigit || $0.isXMLSpace || $0 == 0x2C || $0 == 0x25 || $0 == 0x2E
            : $0.isAlphanumeric || $0.isXMLSpace || $0 == 0x5F || $0 == 0x2D
        }
        guard isPlain, !inner.isEmpty else { return false }
        index = end + 1
      } else {
        return false
      }
    }
    return true
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

  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(separator: " ").map(String.init))
  }

  private static let properties = words(
    """
    azimuth background background-color border border-bottom border-bottom-color \
    border-bottom-style border-bottom-width border-collapse border-color border-left \
    border-left-color border-left-style border-left-width border-right border-right-color \
    border-right-style border-right-width border-spacing border-style border-top border-top-color \
    border-top-style border-top-width border-width clear color cursor direction display elevation \
    float font font-family font-size font-style font-variant font-weight height letter-spacing \
    line-height list-style-type margin margin-bottom margin-left margin-right margin-top overflow \
    padding padding-bottom padding-left padding-right padding-top pause pause-after pause-before \
    pitch pitch-range richness speak speak-header speak-numeral speak-punctuation speech-rate stress \
    text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume \
    white-space width
    """)

  private static let keywords = words(
    """
    aqua auto black block blue bold both bottom brown center collapse currentcolor dashed dotted \
    fuchsia gray hidden inherit initial thick thin unset \
    green !important italic left lime maroon medium none navy normal nowrap olive pointer purple \
    red right solid silver teal top transparent underline white yellow
    """)
}
