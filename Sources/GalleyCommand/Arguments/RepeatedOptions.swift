import GalleyCompiler
import GalleyCore

/// Refuses what can be said once and is said twice: of two outputs one would silently not be written.
enum RepeatedOptions {
  /// The spellings of such options, by command.
  private static let single: [String: [[String]]] = [
    "compile": [["-o", "--output"], ["-t", "--to"]], "archive": [["-o", "--output"]],
  ]

  static func check(_ arguments: [String]) throws(InvocationError) {
    guard let name = arguments.first, let options = single[name],
      let command = CommandModel.root.subcommand(name)
    else { return }
    var values: [String: String] = [:]
    var rest = ArgumentNormalizer.normalize(Array(arguments.dropFirst()))[...]
    while let word = rest.popFirst(), word != "--" {
      guard word.hasPrefix("-"), word != "-" else { continue }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let spelling = word.hasPrefix("--") ? String(parts[0]) : word
      guard command.option(spelling)?.valueName != nil else { continue }
      let isWhole = spelling == word
      guard let value = isWhole ? rest.popFirst() : parts.last.map({ String($0) }) else { return }
      guard let option = options.first(where: { $0.contains(spelling) }) else { continue }
      if let before = values.updateValue(value, forKey: option[0]), before != value {
        throw InvocationError(
          .badOptionValue, "\(option[0]) is given twice: “\(before)” and “\(value)”",
          help: "a run of galley \(name) takes one; run it again for the other")
      }
    }
  }
}
