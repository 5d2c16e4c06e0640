public import GalleyCore

/// What can be wrong with a command line.
package enum UsageRules {
  package static let all: [DiagnosticRule] = [
    .noInput, .unmatchedPattern, .unknownFormat, .unknownBackend, .unknownDiagnosticFormat,
    .unknownCode, .badOptionValue, .badBackendOption, .outputCollision, .outputNeedsDirectory,
    .dependencyNeedsTarget, .tooManyWarnings, .outputIsInput, .ownFault, .noSandbox,
    .misleadingOutputName,
  ]
}

extension DiagnosticRule {
  public static let noInput = DiagnosticRule(
    "GC401", "no-input", .error, "No input was given.",
    explanation: """
      Name at least one file or pattern, or `-` for standard input. The exit status is 2.
      """)

  public static let unmatchedPattern = DiagnosticRule(
    "GC402", "unmatched-pattern", .error, "A pattern matches no file.",
    explanation: """
      A pattern that matches nothing is most often a wrong path, and a check of nothing that \
      succeeds hides it; so it is an error, with exit status 2.
      """)

  public static let unknownFormat = DiagnosticRule(
    "GC403", "unknown-format", .error, "The input format asked for does not exist.",
    explanation: """
      `galley formats` lists the formats that -f and the configuration's `format` take. The exit \
      status is 2 and nothing is written.
      """)

  public static let unknownBackend = DiagnosticRule(
    "GC404", "unknown-backend", .error, "The backend asked for does not exist.",
    explanation: """
      `galley formats` lists the backends that -t and the configuration's `backend` take. The \
      exit status is 2 and nothing is written.
      """)

  public static let unknownDiagnosticFormat = DiagnosticRule(
    "GC405", "unknown-diagnostic-format", .error, "The diagnostic format asked for does not exist.",
    explanation: """
      `galley formats` lists the formats that --diagnostic-format and --diagnostics-to take. The \
      exit status is 2.
      """)

  public static let unknownCode = DiagnosticRule(
    "GC406", "unknown-code", .error, "A code is named that no diagnostic has.",
    explanation: """
      `galley explain --all` lists every code. A misspelled code in -Werror=CODE, -Wno-CODE or \
      `galley explain CODE` would otherwise do nothing, silently. The exit status is 2.
      """)

  public static let badOptionValue = DiagnosticRule(
    "GC407", "bad-option-value", .error, "An option has a value that it does not take.",
    explanation: """
      The message names the option and what it takes. The exit status is 2 and nothing is written.
      """)

  public static let badBackendOption = DiagnosticRule(
    "GC408", "bad-backend-option", .error,
    "A backend has no such option, or the option takes no such value.",
    explanation: """
      `galley formats` lists the options of each backend with their types. The exit status is 2 \
      and nothing is written.
      """)

  public static let outputCollision = DiagnosticRule(
    "GC409", "output-collision", .error, "Two outputs would be the same file.",
    explanation: """
      An output in a directory is named after its input, with the backend's extension in place of \
      the last one; `a.txt` and `a.md`, or files of one name in two directories, collide. So do \
      the report on an entry of a feed and that on an article, and a report and the file of -MF, \
      --diagnostics-to or --write-baseline, and any of them and the file that a standard stream of \
      the run leads to. Files are compared, not names: through links and `..` too. Two formats in \
      one stream are none, so that is an error as well. This is found before anything is written; \
      the exit status is 2. Names that an external backend gives are known only once it has \
      answered; then the first of two is kept and the other is this error.
      """)

  public static let outputNeedsDirectory = DiagnosticRule(
    "GC410", "output-needs-directory", .error, "Several inputs need a directory for their outputs.",
    explanation: """
      With more than one input, `-o` takes a directory, marked by a final slash: `-o reports/`. \
      The exit status is 2 and nothing is written.
      """)

  public static let dependencyNeedsTarget = DiagnosticRule(
    "GC411", "dependency-needs-target", .error, "A rule for Make has no target or no place.",
    explanation: """
      With -MD the rule's target is the output and the rule stands beside it. A report that goes \
      to standard output has no name: give both -MT and -MF. Nor can Make read a name with a line \
      break, or one that ends in brackets, as `Interview (2)` does, which it takes for a part of \
      an archive: rename the file. The exit status is 2 and nothing is written.
      """)

  public static let tooManyWarnings = DiagnosticRule(
    "GC412", "too-many-warnings", .error, "There are more warnings than --max-warnings allows.",
    explanation: """
      The limit lets a project keep the warnings that it has and refuse new ones. Lower it as they \
      are mended. The exit status is 1.
      """)

  public static let outputIsInput = DiagnosticRule(
    "GC413", "output-is-input", .error, "An output would replace a file that the run reads.",
    explanation: """
      What is to be written is compared with every input, configuration, schema, template and \
      baseline: by the file and not by its name, so through links and `..` too. `-t text -o \
      articles/ articles/a.txt` would put the report where the article is. A file that standard \
      input leads to is an input like any other, and standard output may lead into no file that is \
      read. Nor is anything written into a bag that is added to or verified, which would be no bag \
      any more. Give another folder, or another name. This is found before anything is written; \
      the exit status is 2. `--baseline` and `--write-baseline` may name one file.
      """)

  public static let ownFault = DiagnosticRule(
    "GC414", "own-fault", .error, "Galley itself failed on an input.",
    explanation: """
      This is a bug in Galley, not in the input. There is no report on the input; the others are \
      compiled or checked all the same, and the run ends with status 70. Please report it with the \
      input, or with the smallest part of it on which Galley still fails.
      """)

  public static let noSandbox = DiagnosticRule(
    "GC415", "no-sandbox", .error, "The sandbox asked for cannot be had.",
    explanation: """
      `--sandbox` has the kernel hold the run to the files that it was given: Landlock, which \
      Linux offers from 5.13 on where it is turned on, and a filter of the calls of the system. \
      Where either cannot be had, and where a backend or filter is a program of its own, which \
      needs what would be given up, this is an error, with exit status 2, and nothing is written. \
      Without `--sandbox` such a run goes on without one; `galley --version --verbose` tells what \
      there is.
      """)

  public static let misleadingOutputName = DiagnosticRule(
    "GC416", "misleading-output-name", .warning,
    "The name of an output is that of another kind of file.",
    explanation: """
      `-t xml -o report.json` writes XML, and whoever opens the file by its name expects JSON. \
      Leave -t out to have what the name says, or give the output the extension of the backend. \
      The report is written all the same.
      """)
}
