import GalleyAnalysis
import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats
import GalleyFeedRules
import GalleyReaders

/// The values that options and arguments take, for completion.
struct CompletionValues {
  private let environment: Environment

  init(_ environment: Environment) { self.environment = environment }

  /// - Parameters:
  ///   - before: the words of the command that stand before the word at the cursor.
  ///   - prefix: what the word at the cursor begins with before the value, as `--format=` does.
  func values(
    of option: String, _ command: CommandModel, _ before: [String], _ current: String,
    prefix: String
  ) -> Completion {
    let words: [Completion.Word]
    switch option {
    case "-f", "--format": words = Self.inputs
    case "-t", "--to": words = backends
    case "-O", "--backend-option": words = backendOptions(before)
    case "--diagnostic-format": words = Self.formats
    case "--diagnostics-to": return findingsTarget(current, prefix)
    case "--from": words = StreamCommand.sources.map { Completion.Word(text: $0) }
    case "--color": words = Self.words("auto", "always", "never")
    case "--analysis": words = AnalysisLevel.allCases.map { Completion.Word(text: $0.rawValue) }
    case "--show-level", "--fail-level": words = Self.words("error", "warning", "note")
    case "--encoding": words = EncodingLabels.all.map { Completion.Word(text: $0) }
    case "-W": words = Self.warningSettings
    case "--time-passes":
      // What follows without a sign is the next input.
      guard !prefix.isEmpty else { return .files(after: 0) }
      words = PassTimer.Format.allCases.map { Completion.Word(text: $0.rawValue) }
    default:
      return Self.place(command.option(option)?.valueName ?? "", prefix.utf8.count)
    }
    let full = words.map { Completion.Word(text: prefix + $0.text, summary: $0.summary) }
    return Completer.matching(current, full)
  }

  /// What can stand where no option does.
  func positional(
    of command: CommandModel, _ before: [String], _ current: String
  ) -> Completion {
    switch command.name {
    case "explain":
      return Completer.matching(current, Self.codes + Self.claimRules + Self.elements)
    case "schema": return Completer.matching(current, SchemaCommand.names.map { .init(text: $0) })
    case "archive" where before.contains("--verify") || before.contains("--fixity-only"):
      return .folders(after: 0)
    default:
      guard let argument = command.options.first(where: \.isPositional) else { return .words([]) }
      return Self.place(argument.valueName ?? "", 0)
    }
  }

  /// The elements of RSS and Atom; shells break words at the colons of the others.
  private static var elements: [Completion.Word] {
    FeedElementExplanation.names.filter { !$0.contains(":") }.map {
      Completion.Word(text: $0, summary: "an element of feeds")
    }
  }

  private static func place(_ valueName: String, _ length: Int) -> Completion {
    switch valueName {
    case "bag/", "dir/", "folder/": .folders(after: length)
    case "file", "file|dir/", "input", "path": .files(after: length)
    default: .words([])
    }
  }

  /// `sarif=findings.sarif`: a format, then a file.
  private func findingsTarget(_ current: String, _ prefix: String) -> Completion {
    let rest = current.dropFirst(prefix.count)
    if let equals = rest.firstIndex(of: "=") {
      return .files(after: current[...equals].utf8.count)
    }
    let words = Self.formats.map {
      Completion.Word(text: prefix + $0.text + "=", summary: $0.summary)
    }
    return Completer.matching(current, words)
  }

  private static var inputs: [Completion.Word] {
    ReaderRegistry.all.map {
      Completion.Word(text: $0.descriptor.name, summary: $0.descriptor.summary)
    } + InputFormats.further.map { Completion.Word(text: $0.name, summary: $0.summary) }
  }

  private var backends: [Completion.Word] {
    BackendRegistry.all.map {
      Completion.Word(text: $0.descriptor.name, summary: $0.descriptor.summary)
    }
      + ExternalPrograms.backendsOnPath(environment).map {
        Completion.Word(text: $0, summary: "A program galley-backend-\($0) on PATH.")
      }
  }

  private static var formats: [Completion.Word] {
    DiagnosticFormatRegistry.all.map {
      Completion.Word(text: $0.descriptor.name, summary: $0.descriptor.summary)
    }
  }

  private static var codes: [Completion.Word] {
    DiagnosticCatalogue.all.map { Completion.Word(text: $0.code, summary: $0.summary) }
      + DiagnosticCatalogue.all.map { Completion.Word(text: $0.slug, summary: $0.summary) }
  }

  private static var claimRules: [Completion.Word] {
    ClaimRule.allCases.map {
      Completion.Word(text: $0.rawValue, summary: Completer.short($0.notes.summary))
    }
  }

  private static var warningSettings: [Completion.Word] {
    let codes = codes
    return words("error", "no-error")
      + ["error=", "no-error=", "no-", ""].flatMap { start in
        codes.map { Completion.Word(text: start + $0.text, summary: $0.summary) }
      }
  }

  /// `NAME=VALUE` of the backend that `-t` names; of all where none is named.
  private func backendOptions(_ before: [String]) -> [Completion.Word] {
    let index = before.lastIndex { $0 == "-t" || $0 == "--to" }
    let name = index.flatMap { $0 + 1 < before.count ? before[$0 + 1] : nil }
    var seen: Set<String> = []
    var words: [Completion.Word] = []
    for backend in BackendRegistry.all where name == nil || backend.descriptor.name == name {
      for option in backend.descriptor.options {
        for value in Self.values(option.kind) where seen.insert(option.name + "=" + value).inserted
        {
          words.append(Completion.Word(text: "\(option.name)=\(value)", summary: option.summary))
        }
      }
    }
    return words
  }

  private static func values(_ kind: BackendOption.Kind) -> [String] {
    switch kind {
    case .flag: ["true", "false"]
    case .choice(let names): names
    case .integer, .text: [""]
    }
  }

  private static func words(_ texts: String...) -> [Completion.Word] {
    texts.map { Completion.Word(text: $0) }
  }
}
