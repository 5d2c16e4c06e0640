internal import GalleyLanguage

/// The signs that the rules ask for, by their hashes.
enum Signs {
  static let comma = key(",")
  static let colon = key(":")
  static let semicolon = key(";")
  static let hyphen = key("-")
  static let percent = key("%")
  static let questionMark = key("?")
  static let ampersand = key("&")

  private static func key(_ sign: String) -> UInt32 { GalleyLanguage.WordHash.of(sign).value }
}
