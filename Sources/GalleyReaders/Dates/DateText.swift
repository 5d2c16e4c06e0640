/// Reads dates as people and publishing systems write them and gives them as ISO 8601.
///
/// This is the one reader of dates in metadata: pages, front matter, news XML and feeds use it.
/// Month names are known in the languages of the larger presses, figures in every script. A date in
/// figures whose order is open (03/04/2020) is read day first, unless the caller says that months
/// come first. See `Documentation/HTML.md` for the forms.
struct DateText: Equatable {
  /// `YYYY-MM-DD`, with the time and the zone behind it where the text has them; `YYYY-MM` where
  /// the text is a month and nothing else.
  let iso: String
  /// Whether the words before the date say that it is when the text was changed.
  var isChange = false
  /// The abbreviation of a zone that stands for several offsets (`ET`, `IST`), whose time is given
  /// without one.
  var lostZone: String?

  /// The first date in a text; `nil` where there is none. O(bytes), of which 400 count.
  init?(_ text: String, monthFirst: Bool = false) {
    let tokens = DateTokens(text)
    if let whole = WholeDate.read(text, tokens) {
      self.init(iso: whole)
      return
    }
    guard let first = DateScanner(tokens, monthFirst: monthFirst).first() else { return nil }
    self = first
  }

  init(iso: String, isChange: Bool = false, lostZone: String? = nil) {
    self.iso = iso
    self.isChange = isChange
    self.lostZone = lostZone
  }

  /// Every date in a text, in order, each with what the words before it say.
  static func all(in text: String, monthFirst: Bool = false) -> [DateText] {
    DateScanner(DateTokens(text), monthFirst: monthFirst).all()
  }

  /// The day alone.
  var day: Substring { iso.prefix(10) }

  /// Whether the day is known, not the month alone.
  var hasDay: Bool { iso.utf8.count >= 10 }
}
