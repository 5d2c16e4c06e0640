import ArgumentParser
import GalleyCompiler
import GalleyCore

/// Says of a command line that could not be understood what is wrong and what was meant.
struct UsageMistake {
  private let root = CommandModel.root
  private let arguments: [String]

  init(_ arguments: [String]) { self.arguments = arguments }

  /// - Parameter message: what the argument parser says; told where nothing better is known.
  func error(_ message: String) -> InvocationError {
    guard let first = arguments.first else { return Self.other(message, root.name) }
    guard let command = root.subcommand(first) else {
      return first.hasPrefix("-")
        ? unknownOption(first, of: root) ?? Self.other(message, root.name)
        : Self.unknownCommand(first, root)
    }
    return mistake(in: Array(arguments.dropFirst()), of: command)
      ?? Self.other(message, "galley \(command.name)")
  }

  /// What is wrong with a line on which several letters stand behind one dash and an `h` is among
  /// them: to the argument parser that is a call for help, whatever the others are.
  func clusterMistake() -> InvocationError? {
    guard let first = arguments.first,
      let cluster = arguments.first(where: Self.isCluster)
    else { return nil }
    guard !first.hasPrefix("-") else { return unknownOption(cluster, of: root) }
    guard let command = root.subcommand(first) else { return Self.unknownCommand(first, root) }
    return mistake(in: Array(arguments.dropFirst()), of: command)
  }

  static func isCluster(_ word: String) -> Bool {
    word.hasPrefix("-") && !word.hasPrefix("--") && word.utf8.count > 2
      && word.utf8.contains(UInt8(ascii: "h"))
      && !["-W", "-MF", "-MT"].contains { word.hasPrefix($0) }
  }

  /// What is wrong with `help NAME` or `--version`; `nil` where there is such a command, and
  /// nothing behind it.
  func helpMistake() -> InvocationError? {
    guard let first = arguments.first else { return nil }
    if first == "--version", arguments.count > 1 { return Self.excess(arguments[1], behind: first) }
    guard first == "help", arguments.count > 1, !arguments[1].hasPrefix("-") else { return nil }
    guard root.subcommand(arguments[1]) != nil else {
      return Self.unknownCommand(arguments[1], root)
    }
    return arguments.count > 2
      ? Self.excess(arguments[2], behind: "help \(arguments[1])") : nil
  }

  private static func excess(_ word: String, behind words: String) -> InvocationError {
    InvocationError(
      .badUsage, "galley \(words) takes no further word, and “\(word)” is one",
      help: "galley --help")
  }

  /// Names that other programs have for what a command of Galley's does.
  private static let others = [
    "verify": "galley archive --verify BAG/ verifies a bag",
    "fix": "galley check --fix repairs what can be repaired",
    "diff": "galley check --diff shows what could be repaired",
    "validate": "galley check looks for mistakes, also by a schema: --schema",
    "lint": "galley check looks for mistakes", "test": "galley check looks for mistakes",
    "convert": "galley compile makes reports", "build": "galley compile makes reports",
  ]

  private func mistake(in words: [String], of command: CommandModel) -> InvocationError? {
    var rest = ArgumentNormalizer.normalize(words)[...]
    while let word = rest.popFirst(), word != "--" {
      guard word.hasPrefix("-"), word != "-" else { continue }
      let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
      guard let option = command.option(name) else { return unknownOption(name, of: command) }
      guard let value = option.valueName, name == word else { continue }
      guard let given = rest.popFirst() else {
        return InvocationError(
          .badUsage, "\(name) needs a value: \(name) \(value.uppercased())",
          help: Self.helpLine(command))
      }
      // The argument parser takes it for an option.
      if value == "number", given.hasPrefix("-"), Double(given) != nil {
        return InvocationError(
          .badOptionValue, "\(name) takes no number below 0, and “\(given)” is one")
      }
    }
    return nil
  }

  private func unknownOption(_ word: String, of command: CommandModel) -> InvocationError? {
    let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
    guard command.option(name) == nil else { return nil }
    let owner = command.name == root.name ? "galley" : "galley \(command.name)"
    let nearest = Self.nearest(to: name, in: command.spellings)
    let others = root.subcommands.filter { $0.option(name) != nil && $0.name != "help" }
    var help = nearest.map { "did you mean \($0)?" } ?? Self.helpLine(command)
    let isFile = word.utf8.contains(UInt8(ascii: "."))
    let joined = Self.joined(word, command)
    if !word.hasPrefix("--"), FilePattern.isPattern(word) {
      help = "./\(word) stands for files of such names"
    } else if !word.hasPrefix("--"), isFile, joined == nil {
      help = "./\(word) is that file"
    } else if let joined {
      help = "did you mean \(joined)?"
    } else if nearest == nil, !others.isEmpty {
      help = "it is an option of " + others.map { "galley \($0.name)" }.joined(separator: ", ")
    }
    return InvocationError(.unknownOption, "\(owner) has no option \(name)", help: help)
  }

  /// An option of one letter and the value that stands behind it without a blank, or behind `=`, as
  /// other compilers take them; `nil` where the word is none.
  private static func joined(_ word: String, _ command: CommandModel) -> String? {
    guard !word.hasPrefix("--"), word.utf8.count > 2,
      command.option(String(word.prefix(2)))?.valueName != nil
    else { return nil }
    let value = word.dropFirst(2)
    let isAssigned = value.hasPrefix("=") && value.utf8.count > 1
    return "\(word.prefix(2)) \(isAssigned ? value.dropFirst() : value)"
  }

  /// Of one letter only a name with that letter can be meant.
  private static func nearest(to name: String, in spellings: [String]) -> String? {
    guard name.utf8.count == 2 else { return NameSuggestion.nearest(to: name, in: spellings) }
    let letter = name.dropFirst().lowercased()
    return spellings.first { $0.lowercased() == "-" + letter }
      ?? spellings.first { $0.hasPrefix("--" + letter) }
  }

  static func unknownCommand(_ name: String, _ root: CommandModel) -> InvocationError {
    let known = root.subcommands.map(\.name)
    var help = "galley --help lists the commands"
    if let other = others[name.lowercased()] {
      help = other
    } else if let nearest = NameSuggestion.nearest(to: name, in: known) {
      help = "did you mean “\(nearest)”?"
    } else if root.option("--" + name) != nil {
      help = "did you mean --\(name)?"
    } else if name.utf8.contains(UInt8(ascii: "."))
      || name.utf8.contains(UInt8(ascii: "/")) || FileReader().obstacle(name)?.reason != .missing
    {
      help = "galley compile \(name) makes a report of it, galley check \(name) looks for mistakes"
    }
    return InvocationError(.unknownCommand, "there is no command “\(name)”", help: help)
  }

  private static func helpLine(_ command: CommandModel) -> String {
    command.name == "galley"
      ? "galley --help lists the options" : "galley help \(command.name) lists the options"
  }

  /// The argument parser's own words, in the form of all other errors.
  private static func other(_ message: String, _ command: String) -> InvocationError {
    var line = message.split(separator: "\n").first.map { String($0) } ?? "the call is wrong"
    if line.hasPrefix("Error: ") { line.removeFirst(7) }
    var isOpen = false
    line = String(
      line.map { character in
        guard character == "'" else { return character }
        isOpen.toggle()
        return isOpen ? "“" : "”"
      })
    let name = command.split(separator: " ").last.map { String($0) } ?? command
    let isSchemaMissing = name == "schema" && line.hasPrefix("Missing")
    return InvocationError(
      .badUsage, line.prefix(1).lowercased() + line.dropFirst(),
      help: isSchemaMissing
        ? "there are \(SchemaCommand.names.joined(separator: ", "))"
        : name == "galley" ? "galley --help" : "galley help \(name) lists the options")
  }
}
