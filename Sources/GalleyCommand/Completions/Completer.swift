import GalleyCompiler

/// Finds what can stand at the end of a command line.
struct Completer {
  private let root = CommandModel.root
  private let values: CompletionValues

  init(_ environment: Environment) { values = CompletionValues(environment) }

  /// - Parameter words: the words behind `galley`, the last being the one at the cursor, up to it.
  func complete(_ words: [String]) -> Completion {
    let current = words.last ?? ""
    var before = Array(words.dropLast())
    guard let name = before.first else { return Self.matching(current, commandsAndFlags(current)) }
    guard let command = root.subcommand(name) else { return .words([]) }
    before.removeFirst()
    if name == "help" { return Self.matching(current, commands) }
    guard !before.contains("--") else { return values.positional(of: command, before, current) }
    if let last = before.last, takesValue(last, in: command) {
      return values.values(of: last, command, before, current, prefix: "")
    }
    if current.hasPrefix("-W"), command.option("-W") != nil, !current.hasPrefix("--") {
      return values.values(of: "-W", command, before, current, prefix: "-W")
    }
    if current.hasPrefix("--"), let equals = current.firstIndex(of: "=") {
      let option = String(current[..<equals])
      guard command.option(option)?.valueName != nil else { return .words([]) }
      return values.values(of: option, command, before, current, prefix: option + "=")
    }
    if current.hasPrefix("-"), current != "-" || before.isEmpty {
      return Self.matching(current, flags(of: command))
    }
    return values.positional(of: command, before, current)
  }

  private func takesValue(_ word: String, in command: CommandModel) -> Bool {
    command.option(word)?.valueName != nil
  }

  private var commands: [Completion.Word] {
    root.subcommands.map { Completion.Word(text: $0.name, summary: $0.abstract) }
  }

  private func commandsAndFlags(_ current: String) -> [Completion.Word] {
    current.hasPrefix("-") ? flags(of: root) : commands
  }

  private func flags(of command: CommandModel) -> [Completion.Word] {
    command.options.flatMap { option in
      option.spellings.map { Completion.Word(text: $0, summary: Self.short(option.abstract)) }
    }
  }

  static func matching(_ start: String, _ words: [Completion.Word]) -> Completion {
    .words(words.filter { $0.text.hasPrefix(start) })
  }

  /// The first sentence, since a list has one line a word.
  static func short(_ text: String) -> String {
    let line = text.split(separator: "\n").joined(separator: " ")
    guard let end = line.firstRange(of: ". ") else { return line }
    return String(line[..<end.lowerBound]) + "."
  }
}
