/// The names of the months in the languages whose press Galley reads most.
enum MonthNames {
  /// The month from 1 of a name or a usual short form in lower case.
  static func month(_ word: String) -> Int? { table[word] }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for line in names {
      for (index, group) in line.split(separator: " ").enumerated() {
        for name in group.split(separator: "/") { table[String(name)] = index + 1 }
      }
    }
    return table
  }()

  /// Twelve groups a line, forms of one month parted by slashes.
  private static let names = [
    // English
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
      + "september/sept/sep october/oct november/nov december/dec",
    // German
    "januar/jänner/jän februar/feber märz/mär/mrz april mai juni juli august september oktober/okt "
      + "november dezember/dez",
    // French
    "janvier/janv février/févr/fév/fevrier mars avril/avr mai juin juillet/juil août/aout "
      + "septembre octobre novembre décembre/déc/decembre",
    // Spanish
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre "
      + "noviembre diciembre/dic",
    // Italian
    "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set "
      + "ottobre/ott novembre dicembre",
    // Portuguese
    "janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro outubro/out novembro "
      + "dezembro/dez",
    // Dutch
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    // Polish
    "stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj "
      + "czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz "
      + "października/październik/paź listopada/listopad/lis grudnia/grudzień/gru",
    // Czech
    "ledna/leden února/únor března/březen dubna/duben května/květen června/červen "
      + "července/červenec srpna/srpen září října/říjen listopadu prosince/prosinec",
    // Russian
    "января/янв февраля/фев марта/мар апреля/апр мая июня/июн июля/июл августа/авг сентября/сен "
      + "октября/окт ноября/ноя декабря/дек",
    // Swedish, Norwegian, Danish
    "januari/januar februari/februar mars/marts april maj/mai juni juli augusti/august september "
      + "oktober november december/desember/des",
    // Finnish
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
      + "syyskuuta lokakuuta marraskuuta joulukuuta",
    // Turkish
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    // Greek
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
      + "οκτωβρίου νοεμβρίου δεκεμβρίου",
  ]
}
