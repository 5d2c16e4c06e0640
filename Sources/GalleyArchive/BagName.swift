import GalleyCore

/// The names of files in a bag: those of the sources, where every system and tool can have them.
///
/// RFC 8493 and bagit-python disagree on how a percent sign stands in a manifest, Windows refuses
/// some characters, names and ends, and a manifest is UTF-8. Such characters become `_`; PREMIS keeps
/// the name as it came.
public enum BagName {
  private static let refused: Set<Unicode.Scalar> = [
    "%", "<", ">", ":", "\"", "|", "?", "*", "\\", "/",
  ]
  private static let devices: Set<String> = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
  ]

  /// Whether XML does not give a sign of a name back as it came: control characters, and the two
  /// that are none in XML (XML 1.0, production 2).
  static func isLost(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.value == 0xFFFE
      || scalar.value == 0xFFFF
  }

  public static func safe(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isRefused =
        isLost(scalar) || scalar.value >= 0x10_FF80 || scalar.value == 0x2028
        || scalar.value == 0x2029 || refused.contains(scalar)
      scalars.append(isRefused ? "_" : scalar)
    }
    if let last = scalars.last, last == " " || last == "." {
      scalars.removeLast()
      scalars.append("_")
    }
    let safe = String(scalars)
    let stem = safe.utf8.prefix { $0 != UInt8(ascii: ".") }
    return safe.isEmpty || safe == CrateMetadata.name
      || devices.contains(String(Substring(stem)).lowercased())
      ? "_" + safe : safe
  }
}
