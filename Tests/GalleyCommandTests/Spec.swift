import TestSupport

/// A Markdown document that is a test: under each heading of the second level, files and commands
/// with what they print.
///
/// A fence whose info string is a language and a file name is a file. A fence `console` holds
/// commands behind `$ `; below each its standard output, its standard error with `! ` before each
/// line, and `? N` where its exit status is not 0.
struct Spec {
  struct Command: Equatable {
    var line: String
    var expected: [String] = []
  }

  struct Part {
    var title: String
    var files: [String: String] = [:]
    var commands: [Command] = []
  }

  let name: String
  private(set) var parts: [Part] = []
  /// The document's lines, with the index of the command where an expectation begins.
  private var lines: [(text: String, part: Int, command: Int, isExpectation: Bool)] = []

  init(name: String, text: String) {
    self.name = name
    var fence: String?
    var file: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map({ String($0) }) {
      var isExpectation = false
      if fence == nil, line.hasPrefix("## ") {
        parts.append(Part(title: String(line.dropFirst(3))))
      } else if fence == nil, line.hasPrefix("```") {
        fence = String(line.prefix { $0 == "`" })
        let words = line.drop { $0 == "`" }.split(separator: " ")
        file = words.count > 1 ? String(words[1]) : words.first == "console" ? nil : ""
        if let file, !file.isEmpty { parts[parts.count - 1].files[file] = "" }
      } else if line == fence {
        fence = nil
      } else if fence != nil, let file {
        if !file.isEmpty { parts[parts.count - 1].files[file]? += line + "\n" }
      } else if fence != nil, line.hasPrefix("$ ") {
        parts[parts.count - 1].commands.append(Command(line: String(line.dropFirst(2))))
      } else if fence != nil, !parts.isEmpty,
        let last = parts[parts.count - 1].commands.indices.last
      {
        parts[parts.count - 1].commands[last].expected.append(line)
        isExpectation = true
      }
      lines.append((line, parts.count - 1, (parts.last?.commands.count ?? 0) - 1, isExpectation))
    }
  }

  /// Runs a part's commands in a folder with its files; gives what each printed.
  static func run(_ part: Part) throws -> [[String]] {
    let process = try GalleyProcess(part.files)
    return try part.commands.map { command in
      let result = try process.shell(command.line)
      var printed = lines(of: result.output)
      printed += lines(of: result.error).map { $0.isEmpty ? "!" : "! " + $0 }
      if result.status != 0 { printed.append("? \(result.status)") }
      return printed
    }
  }

  /// The document with what the commands printed in place of what was expected.
  func rewritten(_ printed: [[[String]]]) -> String {
    var result: [String] = []
    for line in lines where !line.isExpectation {
      result.append(line.text)
      if line.text.hasPrefix("$ "), line.part >= 0, line.command >= 0,
        parts[line.part].commands[line.command].line == line.text.dropFirst(2)
      {
        result += printed[line.part][line.command]
      }
    }
    return result.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let whole = text.hasSuffix("\n") ? text.dropLast() : text[...]
    return whole.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}
