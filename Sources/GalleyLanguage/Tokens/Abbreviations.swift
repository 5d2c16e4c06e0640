/// Words that keep their stop or their hyphen, by hash.
enum Abbreviations {
  private static func set(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { WordHash.of(String($0)).value })
  }

  /// Abbreviations that keep their stop wherever they stand.
  static let always = set(
    """
    mr mrs ms messrs mx dr prof rev fr hon st ste mt ft gen lt col maj capt cmdr cpl sgt pvt adm \
    gov govs sen rep reps sens pres amb atty det supt insp cllr cllrs revd drs profs gens del ald \
    assemb assem comr treas sr jr bros inc corp co ltd llc plc intl \
    assn dept univ inst vs etc al eg ie cf viz approx est ave blvd rd hwy ext pp vol vols ed eds \
    jan feb apr aug sept oct nov dec ph phd esq rt mfg tel attn arrv div yrs
    """)

  /// Abbreviations only before a number; elsewhere they are words.
  static let beforeNumbers = set(
    "no nos p fig figs ch sec art mar jun jul sun mon tue tues wed thu thur thurs fri sat c ca")

  /// Prefixes that a hyphen does not cut off.
  static let prefixes = set(
    """
    e x non pre post re pro anti semi multi ex mid un sub cross over co counter inter intra ultra \
    mini micro macro mega neo pseudo quasi psycho socio bi tri de dis mis infra super trans vice \
    meta proto electro geo hyper hydro
    """)
}
