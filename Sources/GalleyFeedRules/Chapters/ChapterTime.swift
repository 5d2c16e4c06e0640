/// Reads times that stand as text in a chapters file, where a number of seconds is asked for.
enum ChapterTime {
  /// The seconds of `94`, `94.5`, `1:34` or `01:02:03.250`, written as a number in JSON.
  static func number(_ text: String) -> String? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), text.utf8.count < 16, let last = parts.last else {
      return nil
    }
    let pieces = last.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, pieces.allSatisfy({ isNumber($0) }),
      parts.dropLast().allSatisfy({ isNumber($0) }),
      parts.count == 1
        || parts.dropFirst().allSatisfy({ (Int($0.prefix { $0 != "." }) ?? 60) < 60 })
    else { return nil }
    let whole = parts.dropLast().reduce(0) { $0 * 60 + (Int($1) ?? 0) }
    let seconds = (parts.count == 1 ? 0 : whole * 60) + (Int(pieces[0]) ?? 0)
    return pieces.count == 2 ? "\(seconds).\(pieces[1])" : "\(seconds)"
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isDigit)
  }
}
