import GalleyCompiler
import GalleyCore

/// Turns the arguments into inputs: patterns are expanded, doubles dropped, obstacles reported
/// before anything is read.
struct InputExpander {
  let environment: Environment

  /// The inputs in order of their names.
  ///
  /// - Parameter isIgnored: whether a file that a folder or a pattern leads to is left out.
  func expand(
    _ arguments: [String], standardInputName: String?,
    leavingOut isIgnored: (String) -> Bool
  ) throws(InvocationError) -> [Input] {
    guard !arguments.isEmpty else {
      throw InvocationError(
        .noInput, "no input was given", help: "name files or patterns, or - for standard input")
    }
    var inputs: Set<Input> = []
    var obstacles: [LocatedDiagnostic] = []
    for argument in arguments {
      if argument == "-" {
        inputs.insert(.standardInput(name: PathKey(standardInputName ?? "<stdin>")))
        continue
      }
      let obstacle = FileReader().obstacle(argument)
      if let obstacle, obstacle.reason == .missing, FilePattern.isPattern(argument) {
        let matches = FilePattern(argument).matches().filter { !isIgnored($0) }
        if matches.isEmpty {
          obstacles.append(
            LocatedDiagnostic(
              rule: .unmatchedPattern, severity: .error, message: "no file matches this pattern",
              file: argument))
        }
        inputs.formUnion(matches.map { .file(PathKey($0)) })
      } else if let obstacle, obstacle.reason == .directory {
        let all = FolderWalk(argument).files()
        let files = all.filter { !isIgnored($0) }
        if files.isEmpty { obstacles.append(Self.nothing(in: argument, ignored: all.count)) }
        inputs.formUnion(files.map { .file(PathKey($0)) })
      } else if let obstacle {
        obstacles.append(obstacle.diagnostic)
      } else {
        inputs.insert(.file(PathKey(argument)))
      }
    }
    if !obstacles.isEmpty { throw InvocationError(obstacles) }
    return inputs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func nothing(in folder: String, ignored: Int) -> LocatedDiagnostic {
    LocatedDiagnostic(
      rule: .inputIsDirectory, severity: .error,
      message: ignored == 0
        ? "there is no article or feed in this folder"
        : "the configuration ignores every article and feed in this folder (\(ignored))",
      file: PathText.shown(folder),
      help: ignored == 0
        ? "they are told by the extensions of their names, and hidden ones are left out; a quoted "
          + "pattern, '\(PathNames.join(PathText.shown(folder), "*"))', takes every file"
        : "a file that is named is always an input")
  }
}
