import GalleyCompiler
import GalleyCore
import Glibc

/// Turns the arguments into inputs: patterns are expanded, doubles dropped, obstacles reported
/// before anything is read.
struct InputExpander {
  private let environment: Environment
  /// The folder that the run writes to, where it is there.
  private let output: FileIdentity?
  /// Nothing in that folder is an article, as in a bag.
  private let isBag: Bool
  /// The files that the run's own streams are led into: what it writes itself is no article.
  private let streams = [STDOUT_FILENO, STDERR_FILENO].compactMap { FileIdentity(descriptor: $0) }

  /// - Parameter output: what `-o` says.
  init(environment: Environment, output: String? = nil, isBag: Bool = false) {
    self.environment = environment
    self.isBag = isBag
    self.output = output.flatMap { output in
      guard output != "-", FileReader().obstacle(output)?.reason == .directory else { return nil }
      return FileIdentity(output)
    }
  }

  /// The inputs, and what a folder or a pattern leads to and cannot be read.
  func expand(
    _ arguments: [String], standardInputName: String?, leavingOut planner: inout JobPlanner
  ) throws(InvocationError) -> ExpandedInputs {
    guard !arguments.isEmpty else {
      throw InvocationError(
        .noInput, "no input was given", help: "name files or patterns, or - for standard input")
    }
    var inputs = NamedInputs()
    var obstacles: [LocatedDiagnostic] = []
    var unread: [LocatedDiagnostic] = []
    for argument in arguments {
      if argument == "-" {
        inputs.add(.standardInput(name: PathKey(standardInputName ?? PathNames.standardInput)))
        continue
      }
      guard !argument.isEmpty else {
        throw InvocationError(
          .noInput, "an input has an empty name", help: "- stands for standard input")
      }
      let obstacle = FileReader().obstacle(argument)
      if let obstacle, obstacle.reason == .missing, FilePattern.isPattern(argument) {
        let matches = FilePattern(argument).matches { planner.ignores(folder: $0) }
        let files = withoutStreams(matches.files.filter { !planner.ignores($0) })
        let problems = Self.problems(matches) { !planner.ignores($0) }
        if files.isEmpty, problems.isEmpty {
          obstacles.append(nothing(matching: argument))
        }
        unread += problems
        for file in files { inputs.add(.file(PathKey(file))) }
      } else if let obstacle, obstacle.reason == .directory {
        let matches = FolderWalk(argument).matches { planner.ignores(folder: $0) }
        let files = withoutStreams(
          withoutOwnReports(matches.files.filter { !planner.ignores($0) }))
        let problems = Self.problems(matches) { !planner.ignores($0) }
        if files.isEmpty, problems.isEmpty {
          obstacles.append(Self.nothing(in: argument, matches))
        }
        unread += problems
        for file in files { inputs.add(.file(PathKey(file))) }
      } else if let obstacle {
        var diagnostic = obstacle.diagnostic
        if obstacle.reason == .missing { diagnostic.help = Self.bracesHelp(argument) }
        obstacles.append(diagnostic)
      } else {
        inputs.add(.file(PathKey(argument)))
      }
    }
    guard obstacles.isEmpty, !inputs.all.isEmpty else { throw InvocationError(obstacles + unread) }
    return ExpandedInputs(
      inputs: inputs.all.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) },
      unread: unread)
  }

  /// Leaves out what the run's own streams are led into.
  private func withoutStreams(_ files: [String]) -> [String] {
    guard !streams.isEmpty else { return files }
    return files.filter { file in
      FileIdentity(file).map { !streams.contains($0) } ?? true
    }
  }

  /// Leaves out what an earlier run wrote for another of the files: in the folder of `-o`, a name
  /// that one outside it has but for the extension. An article that lies there is still one.
  private func withoutOwnReports(_ files: [String]) -> [String] {
    guard let output else { return files }
    var known: [String: Bool] = [:]
    func isInside(_ folder: String) -> Bool {
      if let known = known[folder] { return known }
      let inside =
        FileIdentity(folder) == output
        || folder.lastIndex(of: "/").map { isInside(String(folder[..<$0])) } ?? false
      known[folder] = inside
      return inside
    }
    func parts(_ file: String) -> (isInside: Bool, stem: String) {
      let end = file.lastIndex(of: "/")
      let name = end.map { file[file.index(after: $0)...] } ?? file[...]
      return (isInside(end.map { String(file[..<$0]) } ?? "."), String(name.prefix { $0 != "." }))
    }
    let outside = Set(files.lazy.map(parts).filter { !$0.isInside }.map(\.stem))
    return files.filter { file in
      let (isInside, stem) = parts(file)
      return !isInside || !isBag && !outside.contains(stem)
    }
  }

  /// What a folder or a pattern leads to and cannot be read.
  private static func problems(
    _ matches: FilePattern.Matches, where isWanted: (String) -> Bool
  ) -> [LocatedDiagnostic] {
    matches.unread.map(\.diagnostic)
      + matches.danglingLinks.filter(isWanted).map {
        FileError(path: $0, reason: .missing, explanation: "", isWriting: false).diagnostic
      }
  }

  private func nothing(matching pattern: String) -> LocatedDiagnostic {
    // With what is ignored: whether anything would match.
    let all = withoutStreams(FilePattern(pattern).matches().files)
    return LocatedDiagnostic(
      rule: .unmatchedPattern, severity: .error, message: "no file matches this pattern",
      file: pattern,
      help: all.isEmpty
        ? Self.bracesHelp(pattern) : "the configuration ignores what is there")
  }

  /// What to say of braces, which a shell expands and a pattern does not.
  private static func bracesHelp(_ argument: String) -> String? {
    guard let open = argument.utf8.firstIndex(of: UInt8(ascii: "{")),
      let comma = argument.utf8[open...].firstIndex(of: UInt8(ascii: ",")),
      argument.utf8[comma...].contains(UInt8(ascii: "}"))
    else { return nil }
    return "braces stand for themselves here: give a pattern for each of the words in them"
  }

  private static func nothing(
    in folder: String, _ matches: FilePattern.Matches
  ) -> LocatedDiagnostic {
    let number = matches.files.count
    let isIgnored = number > 0 || matches.ignoredFolders > 0
    return LocatedDiagnostic(
      rule: .inputIsDirectory, severity: .error,
      message: isIgnored
        ? "the configuration ignores every article and feed in this folder"
          + (matches.ignoredFolders > 0 ? "" : " (\(number))")
        : "there is no article or feed in this folder",
      file: PathText.shown(folder),
      help: isIgnored
        ? "a file that is named is always an input"
        : "they are told by the extensions of their names, and hidden ones are left out; a quoted "
          + "pattern, '\(PathNames.join(PathText.shown(folder), "*"))', takes every file")
  }
}
