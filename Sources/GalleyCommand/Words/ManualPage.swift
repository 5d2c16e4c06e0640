import GalleyCompiler

/// A manual page in mdoc, made of the command's own definitions.
struct ManualPage {
  private let root = CommandModel.root
  private let command: CommandModel
  private let name: String

  /// - Parameter name: `galley` or `galley-COMMAND`.
  init(named name: String) throws(InvocationError) {
    self.name = name
    guard name != root.name else {
      command = root
      return
    }
    let wanted = name.hasPrefix("galley-") ? String(name.dropFirst(7)) : name
    guard let command = root.subcommand(wanted) else {
      throw UsageMistake.unknownCommand(wanted, root)
    }
    self.command = command
  }

  private var isRoot: Bool { command.name == root.name }

  var text: String {
    var text = """
      .\\" Written by galley --generate-manual-page \(name)
      .Dd $Mdocdate$
      .Dt \(name.uppercased()) 1
      .Os galley \(Compiler.version)
      .Sh NAME
      .Nm \(name)
      .Nd \(Self.line(Self.lead(command.abstract)))
      .Sh SYNOPSIS

      """
    text += isRoot ? ".Nm\n.Ar command\n.Op Ar argument ...\n" : synopsis
    text += ".Sh DESCRIPTION\n" + Self.paragraphs(description)
    text += isRoot ? commands : sections
    text += ".Sh EXIT STATUS\n" + Self.list(ManualText.exitStatuses)
    if isRoot {
      text += ".Sh ENVIRONMENT\n" + Self.list(ManualText.variables)
      text += ".Sh FILES\n" + Self.list(ManualText.files)
    }
    text += examples
    return text + ".Sh SEE ALSO\n" + seeAlso
  }

  private var description: String {
    let body = command.discussion.upTo("Examples:")
    return body.isEmpty ? command.abstract : body
  }

  private var synopsis: String {
    var text = ".Nm galley \(command.name)\n"
    if command.options.contains(where: { !$0.isPositional }) { text += ".Op Ar option ...\n" }
    for argument in command.options where argument.isPositional {
      let dots = argument.isRepeating ? " ..." : ""
      text += ".Op Ar \(argument.valueName ?? "")\(dots)\n"
    }
    return text
  }

  private var commands: String {
    var text = ".Sh COMMANDS\n.Bl -tag -width galley-formats\n"
    for command in root.subcommands where command.name != "help" {
      text += ".It Xr galley-\(command.name) 1\n\(Self.line(command.abstract))\n"
    }
    return text + ".El\n.Sh OPTIONS\n" + Self.options(root.options)
  }

  /// The options under the headings that help puts them under.
  private var sections: String {
    var titles: [String] = []
    for option in command.options where !titles.contains(option.section) {
      titles.append(option.section)
    }
    var text = ""
    for title in titles.sorted(by: { !$0.isEmpty && $1.isEmpty }) {
      let own = command.options.filter { $0.section == title }
      text += ".Sh \((title.isEmpty ? "Options" : title).uppercased())\n" + Self.options(own)
    }
    return text
  }

  private var examples: String {
    let own =
      isRoot
      ? CommandExamples.all.flatMap { $0.examples.prefix(1) } : CommandExamples.of(command.name)
    guard !own.isEmpty else { return "" }
    var text = ".Sh EXAMPLES\n"
    for example in own {
      text += "\(Self.line(example.meaning)):\n.Pp\n.Dl \(Self.line(example.line))\n.Pp\n"
    }
    return String(text.dropLast(4))
  }

  private var seeAlso: String {
    let others =
      isRoot
      ? root.subcommands.map(\.name).filter { $0 != "help" }.map { "galley-" + $0 }.sorted()
      : ["galley"]
    return others.map { ".Xr \($0) 1" }.joined(separator: " ,\n") + "\n"
  }

  private static func options(_ options: [OptionModel]) -> String {
    var text = ".Bl -tag -width Ds\n"
    for option in options {
      let value = option.valueName.map { " Ar " + Self.line($0) } ?? ""
      let names = option.spellings.map { "Fl " + $0.dropFirst().replacing("-", with: "\\-") }
      text +=
        ".It "
        + (names.isEmpty ? String(value.dropFirst()) : names.joined(separator: " , ") + value)
      text += "\n" + paragraphs(option.abstract)
    }
    return text + ".El\n"
  }

  private static func list(_ items: [(name: String, meaning: String)]) -> String {
    ".Bl -tag -width Ds\n"
      + items.map { ".It \(line($0.name))\n\(line($0.meaning))\n" }.joined() + ".El\n"
  }

  /// Sentences of a text on lines of their own, blank lines as paragraphs.
  private static func paragraphs(_ text: String) -> String {
    text.paragraphs.map { line($0) + "\n" }.joined(separator: ".Pp\n")
  }

  /// The summary as `apropos` shows it: without the capital and the final stop.
  private static func lead(_ text: String) -> String {
    let body = text.hasSuffix(".") ? text.dropLast() : text[...]
    return body.prefix(1).lowercased() + body.dropFirst()
  }

  /// A text that no request of troff is read into.
  private static func line(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}

extension String {
  /// The text before another; all of it where that is not in it.
  fileprivate func upTo(_ end: String) -> String {
    firstRange(of: end).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
