/// The names of the months in the languages whose press Galley reads most.
enum MonthNames {
  /// The month from 1 of a name or a usual short form in lower case.
  static func month(_ word: String) -> Int? { table[word] }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for line in names {
      for (index, group) in line.split(separator: " ").enumerated() {
        for name in group.split(separator: "/") {
          table[String(name.map { $0 == "_" ? " " : $0 })] = index + 1
        }
      }
    }
    return table
  }()

  /// Twelve groups a line, forms of one month parted by slashes; `_` is a space in a name.
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
    // Arabic, of Egypt and the Gulf, of the Levant and Iraq, of the Maghreb
    "يناير/كانون_الثاني/جانفي فبراير/شباط/فيفري مارس/آذار أبريل/ابريل/إبريل/نيسان/أفريل "
      + "مايو/أيار/ايار/ماي يونيو/يونيه/حزيران/جوان يوليو/يوليه/تموز/يوليوز/جويلية "
      + "أغسطس/اغسطس/آب/غشت/أوت سبتمبر/أيلول/ايلول/شتنبر أكتوبر/اكتوبر/تشرين_الأول "
      + "نوفمبر/تشرين_الثاني/نونبر ديسمبر/كانون_الأول/دجنبر",
    // Persian names of the Gregorian months
    "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر",
    // Hebrew
    "ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי "
      + "אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
    // Ukrainian
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    // Indonesian, Malay
    "januari februari maret/mac april mei juni/jun juli/julai agustus/ogos september oktober "
      + "november desember/disember",
    // Hungarian, Romanian
    "január/ianuarie február/februarie március/martie április/aprilie május június/iunie "
      + "július/iulie augusztus szeptember/septembrie október/octombrie november/noiembrie "
      + "december/decembrie",
    // Hindi
    "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर "
      + "दिसंबर/दिसम्बर",
  ]
}
