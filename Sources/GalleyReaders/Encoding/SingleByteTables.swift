/// What the bytes 80 to FF stand for in the single-byte encodings of the WHATWG Encoding Standard
/// (section 9, "Legacy single-byte encodings"); 0 where a byte stands for nothing.
enum SingleByteTables {
  /// The 128 scalars of an encoding by its name in lower case, or `nil` where it has no table.
  static func table(for name: String) -> [UInt16]? {
    switch name {
    case "ibm866": ibm866
    case "iso-8859-2": iso88592
    case "iso-8859-3": iso88593
    case "iso-8859-4": iso88594
    case "iso-8859-5": iso88595
    case "iso-8859-6": iso88596
    case "iso-8859-7": iso88597
    case "iso-8859-10": iso885910
    case "iso-8859-13": iso885913
    case "iso-8859-14": iso885914
    case "iso-8859-15": iso885915
    case "iso-8859-16": iso885916
    case "koi8-r": koi8R
    case "koi8-u": koi8U
    case "macintosh": macintosh
    case "windows-874": windows874
    case "windows-1250": windows1250
    case "windows-1251": windows1251
    case "windows-1252": windows1252
    case "windows-1253": windows1253
    case "windows-1254": windows1254
    case "windows-1255": windows1255
    case "windows-1256": windows1256
    case "windows-1257": windows1257
    case "windows-1258": windows1258
    case "x-mac-cyrillic": xMacCyrillic
    case "iso-8859-8", "iso-8859-8-i": iso88598
    default: nil
    }
  }
}
