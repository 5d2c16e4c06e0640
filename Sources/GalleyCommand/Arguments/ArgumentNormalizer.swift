import GalleyCompiler

/// Brings the forms of compilers' options into those that the argument parser knows.
///
/// `-Werror`, `-Werror=CODE`, `-Wno-CODE` become `-W SETTING`; `-MFfile` and `-MTtarget` become two
/// arguments, `-j4` too, `-MMD` becomes `-MD`; `--time-passes` alone gets `text`;
/// `-j` without a number gets that of the processors. What follows `--`, and the value of an option, stays as it is.
enum ArgumentNormalizer {
  /// Options that take the next argument, whatever it looks like.
  private static let valued: Set<String> = [
    "-f", "-t", "-o", "-O", "-j", "-W", "-MF", "-MT", "--format", "--to", "--output", "--schema",
    "--config",
    "--stdin-filename", "--diagnostic-format", "--diagnostics-to", "--baseline",
    "--write-baseline", "--cache", "--cache-size", "--manifest", "--from", "--max-line", "--steps",
  ]

  /// - Parameter isFile: whether an article or feed of that name is there, which a shell's pattern may
  ///   give though its name begins with a dash.
  static func normalize(
    _ arguments: [String], processors: () -> Int = ProcessorCount.now,
    isFile: (String) -> Bool = Self.isFile
  ) -> [String] {
    var result: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" { return result + [argument] + rest }
      if argument.hasPrefix("-"), isFile(argument) {
        result.append("./" + argument)
      } else if argument.hasPrefix("--time-passes") {
        // Its value can only stand behind a sign, so that the next input is not taken for it.
        result += timePasses(argument)
      } else if argument == "-j", rest.first.flatMap({ Int($0) }) == nil {
        result += ["-j", "\(processors())"]
      } else if valued.contains(argument) {
        result.append(argument)
        if let value = rest.popFirst() { result.append(value) }
      } else if argument.hasPrefix("-W"), argument.utf8.count > 2 {
        result += ["-W", String(argument.dropFirst(2))]
      } else if argument.hasPrefix("-j"), argument.utf8.count > 2 {
        result += ["-j", String(argument.dropFirst(2))]
      } else if argument == "-MMD" {
        result.append("-MD")
      } else if argument.hasPrefix("-MF") || argument.hasPrefix("-MT") {
        result += [String(argument.prefix(3)), String(argument.dropFirst(3))]
      } else {
        result.append(argument)
      }
    }
    return result
  }

  private static func timePasses(_ argument: String) -> [String] {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0] == "--time-passes" else { return [argument] }
    return ["--time-passes", parts.count == 1 ? "text" : String(parts[1])]
  }

  /// Whether a word that looks like an option is the name of an article or feed that is there.
  static func isFile(_ word: String) -> Bool {
    FolderWalk.isArticleOrFeed(word) && FileReader().obstacle(word) == nil
  }
}
