/// Checks language tags (RFC 5646): their form, and that the language is one.
enum LanguageTag {
  static func isValid(_ value: [UInt8]) -> Bool {
    let parts = value.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let primary = parts.first else { return false }
    guard parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(\.isAlphanumeric) }) else {
      return false
    }
    let language = primary.map(\.lowercased)
    guard language.allSatisfy(\.isLetter), unknownRegion(value) == nil else { return false }
    switch language.count {
    // Private use and the registrations of RFC 3066.
    case 1: return (language[0] == 0x78 || language[0] == 0x69) && parts.count > 1
    case 2: return twoLetters.contains(language)
    // ISO 639-2 and 639-3 list most combinations of three letters.
    case 3: return true
    default: return false
    }
  }

  /// The region of a tag where no such region is registered (RFC 5646, section 2.2.4).
  static func unknownRegion(_ value: [UInt8]) -> ArraySlice<UInt8>? {
    let parts = value.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard let primary = parts.first, (2...3).contains(primary.count) else { return nil }
    for part in parts.dropFirst() {
      // What follows a single letter is of an extension or of private use.
      if part.count < 2 { return nil }
      guard part.count == 2, part.allSatisfy(\.isLetter) else { continue }
      let code = part.map { $0 & 0xDF }
      return CountryCodes.contains(code) || otherRegions.contains(code) ? nil : part
    }
    return nil
  }

  /// Regions of the registry that are no countries of today.
  private static let otherRegions = TwoLetterCodes(
    """
    AC BU CP CQ CS DD DG EA EU EZ FX IC NT QO QQ SU TA TP UN XA XB XK XX YD YU ZR ZZ
    """)

  /// ISO 639-1, and the withdrawn codes that are still met.
  private static let twoLetters = TwoLetterCodes(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu \
    hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv \
    kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr \
    nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq \
    sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi \
    yo za zh zu
    """)

  /// The tag of a language by its English name, of those that most feeds are in.
  static func ofName(_ name: String) -> String? {
    [
      "english": "en", "german": "de", "french": "fr", "spanish": "es", "italian": "it",
      "portuguese": "pt", "dutch": "nl", "polish": "pl", "russian": "ru", "swedish": "sv",
      "turkish": "tr", "arabic": "ar", "hindi": "hi", "japanese": "ja", "korean": "ko",
      "chinese": "zh",
    ][name.lowercased()]
  }
}
