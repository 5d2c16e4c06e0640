import GalleyCompiler
import GalleyCore

/// Refuses what can be said once and is said twice, since of two values one would silently not
/// hold; and what is said with an empty value, as a script does whose variable is not set.
struct RepeatedOptions {
  /// Flags and options of which one says what the other denies.
  private static let opposites = [
    ("--config", "--no-config"), ("--sandbox", "--no-sandbox"), ("--if-changed", "--no-if-changed"),
  ]
  /// Options of what a run makes: for another it takes another run.
  private static let products: Set<String> = ["-o", "-t"]

  private let command: CommandModel
  private var values: [String: String] = [:]
  private var words: Set<String> = []

  static func check(_ arguments: [String]) throws(InvocationError) {
    // To know the options of a command takes longer than most runs do.
    guard mayConflict(arguments), let name = arguments.first,
      let command = CommandModel.root.subcommand(name)
    else { return }
    var options = RepeatedOptions(command)
    var rest = ArgumentNormalizer.normalize(Array(arguments.dropFirst()))[...]
    while let word = rest.popFirst(), word != "--" {
      guard word.hasPrefix("-"), word != "-" else { continue }
      try options.take(word, &rest)
    }
    for (one, other) in opposites where options.words.isSuperset(of: [one, other]) {
      throw InvocationError(
        .badOptionValue, "\(one) and \(other) are given, and one denies the other",
        help: "leave one of them out")
    }
  }

  /// Whether words may say one thing twice or nothing at all: an empty value, a word that stands
  /// twice, a letter beside a word that begins with it, a flag and its opposite.
  private static func mayConflict(_ arguments: [String]) -> Bool {
    var words: Set<Substring> = []
    for argument in arguments {
      if argument.isEmpty || argument.hasSuffix("=") { return true }
      guard argument.hasPrefix("-"), argument.utf8.count > 1, argument != "--" else { continue }
      let word =
        argument.hasPrefix("--")
        ? argument.prefix { $0 != "=" } : argument.prefix(argument.hasPrefix("-j") ? 2 : 3)
      if !words.insert(word).inserted { return true }
    }
    return words.contains { word in
      if word.hasPrefix("--no-") { return words.contains("--" + word.dropFirst(5)) }
      // "-o" and "--output"
      guard word.hasPrefix("--"), let letter = word.dropFirst(2).first else { return false }
      return words.contains { $0.hasPrefix("-\(letter)") && !$0.hasPrefix("--") }
    }
  }

  private init(_ command: CommandModel) { self.command = command }

  private mutating func take(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(InvocationError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = word.hasPrefix("--") ? String(parts[0]) : word
    words.insert(spelling)
    guard let option = command.option(spelling), option.valueName != nil else { return }
    guard let value = spelling == word ? rest.popFirst() : parts.last.map({ String($0) }) else {
      return
    }
    guard !value.isEmpty else {
      throw InvocationError(.badOptionValue, "\(spelling) is given an empty value")
    }
    guard !option.isRepeating else { return }
    let name = option.spellings.first ?? spelling
    guard let before = values.updateValue(value, forKey: name), before != value else { return }
    throw InvocationError(
      .badOptionValue, "\(name) is given twice: “\(before)” and “\(value)”",
      help: Self.products.contains(name)
        ? "a run of galley \(command.name) takes one; run it again for the other"
        : "leave one of them out")
  }
}
