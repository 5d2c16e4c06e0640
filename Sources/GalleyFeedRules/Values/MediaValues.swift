/// A label of the Internet Content Rating Association, as Media RSS shows one: `r (cz 1 lz 1)`.
enum ICRALabel {
  static func isValid(_ text: String) -> Bool {
    guard text.hasPrefix("r ("), text.hasSuffix(")") else { return false }
    let words = text.dropFirst(3).dropLast().split(separator: " ", omittingEmptySubsequences: false)
    guard !words.isEmpty, words.count % 2 == 0 else { return false }
    return stride(from: 0, to: words.count, by: 2).allSatisfy { index in
      let code = Array(words[index].utf8)
      let setting = words[index + 1]
      guard code.count == 2 else { return false }
      if code[1] == 0x7A {
        return [0x6E, 0x73, 0x76, 0x6C, 0x6F, 0x63, 0x78].contains(code[0])
          && (setting == "0" || setting == "1")
      }
      let last: [UInt8: UInt8] = [
        0x6E: 0x63, 0x73: 0x66, 0x76: 0x6A, 0x6C: 0x63, 0x6F: 0x68, 0x63: 0x62, 0x78: 0x65,
      ]
      return setting == "1" && code[1] >= 0x61 && code[1] <= last[code[0]] ?? 0
    }
  }
}

/// The country codes of ISO 3166-1 alpha-2, with those that Media RSS's time still knew.
enum CountryCodes {
  static func contains(_ code: [UInt8]) -> Bool {
    all.contains(code)
  }

  private static let all = TwoLetterCodes(
    """
    AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ \
    BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CS CU CV CW CX CY CZ DE DJ DK DM \
    DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT \
    GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR \
    KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT \
    MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT \
    PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD \
    TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT \
    ZA ZM ZW
    """)
}

/// The roles of the European Broadcasting Union, which Media RSS names its credits by.
///
/// Source: EBU Tech 3279 role codes, as the Media RSS specification refers to them.
enum EBURoles {
  static func contains(_ role: [UInt8]) -> Bool { all.contains(role.text) }

  private static let all: Set<String> = [
    "actor", "adaptor", "anchor person", "animal trainer", "animator", "announcer", "armourer",
    "art director", "artist", "artist/performer", "assistant camera",
    "assistant chief lighting technician", "assistant director", "assistant producer",
    "assistant visual editor", "author", "broadcast assistant", "broadcast journalist",
    "camera operator", "carpenter", "casting", "causeur", "chief lighting technician", "choir",
    "choreographer", "clapper loader", "commentary or commentator", "commissioning broadcaster",
    "composer", "computer programmer", "conductor", "consultant", "continuity checker",
    "correspondent", "costume designer", "dancer", "dialogue coach", "director",
    "director of photography", "distribution company", "draughtsman", "dresser", "dubber",
    "editor", "editor/producer", "ensemble", "executive producer", "expert", "fight director",
    "floor manager", "focus puller", "foley artist", "foley editor", "foley mixer",
    "graphic assistant", "graphic designer", "greensman", "grip", "hairdresser", "illustrator",
    "interviewed guest", "interviewer", "key character", "key grip", "key talents", "leadman",
    "librettist", "lighting director", "lighting technician", "location manager", "lyricist",
    "make up artist", "manufacturer", "matte artist", "music arranger", "music group", "musician",
    "news reader", "orchestra", "participant", "performer", "photographer", "post", "producer",
    "production assistant", "production company", "production department", "production manager",
    "production secretary", "programme production researcher", "programme proposal",
    "property manager", "publishing company", "puppeteer", "pyrotechnician", "reporter", "rigger",
    "runner", "scenario", "scenic operative", "script supervisor", "second assistant camera",
    "second assistant director", "second unit director", "set designer", "set dresser",
    "sign language", "singer", "sound designer", "sound mixer", "sound recordist",
    "special effects", "stunts", "subtitles", "technical director", "term", "translation",
    "transportation manager", "treatment", "treatment proposal", "treatment/programme proposal",
    "vision mixer", "visual editor", "visual effects", "wardrobe", "witness",
  ]
}
