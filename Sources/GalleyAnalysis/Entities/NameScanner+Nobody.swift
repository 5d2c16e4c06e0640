internal import GalleyCore

extension NameScanner {
  /// Whether the words name nobody: "No official", "Neither the mayor nor the port"; "No 10" and "no
  /// fewer than ten residents" do not.
  var opensWithNobody: Bool {
    guard let first = words.first, language.grammar.has(first.hash, .noSource) else { return false }
    guard words.count > 1 else { return true }
    return !words[1].isNumber && !language.grammar.has(words[1].hash, .noSourceException)
  }
}
