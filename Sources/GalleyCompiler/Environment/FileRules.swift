public import GalleyCore

/// What can go wrong with files, besides what is in them.
package enum FileRules {
  package static let all: [DiagnosticRule] = [
    .missingFile, .inputIsDirectory, .unreadableFile, .unwritableOutput, .noSpaceLeft,
  ]
}

extension DiagnosticRule {
  public static let missingFile = DiagnosticRule(
    "GC501", "missing-file", .error, "An input file does not exist.",
    explanation: """
      The path that was given leads to no file, or a link among the inputs to nothing. Nothing is \
      written when an input is missing, and the exit status is 2.
      """)

  public static let inputIsDirectory = DiagnosticRule(
    "GC502", "input-is-directory", .error, "An input is a directory without an article or feed.",
    explanation: """
      A directory stands for the articles and feeds in it and below it, told by the extensions of \
      their names; hidden ones are left out, and so are reports of an earlier run in the folder of \
      -o. This one holds none. A quoted pattern such as 'articles/**/*', which Galley expands by itself, takes every file. The exit status is 2.
      """)

  public static let unreadableFile = DiagnosticRule(
    "GC503", "unreadable-file", .error, "An input file cannot be read.",
    explanation: """
      The file or folder exists, but the operating system does not let Galley read it; the message \
      says why. The exit status is 2.
      """)

  public static let unwritableOutput = DiagnosticRule(
    "GC504", "unwritable-output", .error, "An output file cannot be written.",
    explanation: """
      Output is written to a temporary file beside its target and then renamed, so the directory \
      must exist and be writable. What stood at the target before is left as it was. The exit \
      status is 2.
      """)

  public static let noSpaceLeft = DiagnosticRule(
    "GC505", "no-space-left", .error, "There is no space left for an output file.",
    explanation: """
      The device or the quota is full. The temporary file is removed and what stood at the target \
      before is left as it was. The exit status is 2.
      """)
}
