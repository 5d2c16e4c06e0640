/// Reads the language that an input declares, in the ways in which inputs write it.
public enum DeclaredLanguage {
  /// The BCP 47 tag that a declaration stands for, with the usual case of its parts: `en_US`,
  /// `EN-us`, `en-US,en;q=0.9` and `en_US.UTF-8` all give `en-US`. Where the declaration lists
  /// several, the first counts. Subtags that BCP 47 does not allow end the tag.
  ///
  /// - Returns: `nil` where the text begins with no language tag. O(bytes).
  public static func tag(_ text: String) -> String? {
    var subtags: [[UInt8]] = [[]]
    for byte in trimmedStart(text) {
      if isAlphanumeric(byte) {
        subtags[subtags.count - 1].append(byte)
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        subtags.append([])
      } else if [0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x2E, 0x3B, 0x40, 0x7C, 0x2F].contains(byte) {
        break
      } else {
        return nil
      }
    }
    guard let primary = subtags.first, (2...3).contains(primary.count),
      primary.allSatisfy(isLetter)
    else { return nil }
    var tag = String(decoding: primary.map { $0 | 0x20 }, as: UTF8.self)
    var isExtension = false
    for subtag in subtags.dropFirst() {
      guard (1...8).contains(subtag.count) else { break }
      tag += "-" + cased(subtag, isExtension: isExtension)
      isExtension = isExtension || subtag.count == 1
    }
    // A singleton announces an extension; alone it announces nothing.
    while tag.utf8.dropLast().last == UInt8(ascii: "-") { tag.removeLast(2) }
    return tag
  }

  /// Whether a text is a language tag and nothing else: a language of two or three letters, then
  /// subtags of one to eight letters and digits, joined by hyphens.
  public static func isTag(_ text: String) -> Bool {
    let subtags = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let primary = subtags.first, (2...3).contains(primary.count),
      primary.allSatisfy(isLetter)
    else { return false }
    return subtags.dropFirst().allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric)
    } && subtags.last?.count != 1
  }

  private static func trimmedStart(_ text: String) -> Substring.UTF8View {
    text.utf8.drop { $0 <= 0x20 }
  }

  /// Scripts are written `Latn`, regions `US`, all else in lower case (RFC 5646, section 2.1.1).
  private static func cased(_ subtag: [UInt8], isExtension: Bool) -> String {
    let text = String(decoding: subtag, as: UTF8.self)
    guard !isExtension, subtag.allSatisfy(isLetter) else { return text.lowercased() }
    if subtag.count == 2 { return text.uppercased() }
    if subtag.count == 4 { return text.prefix(1).uppercased() + text.dropFirst().lowercased() }
    return text.lowercased()
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }
}
