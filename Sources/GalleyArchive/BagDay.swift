import GalleyCore

/// Days as ISO 8601 writes them.
public enum BagDay {
  /// Whether a text is a day of the calendar, as in `2026-03-03`; of two the later is the greater.
  public static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    return GregorianCalendar.has(year, month, day)
  }
}
