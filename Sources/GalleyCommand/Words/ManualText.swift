/// What the manual tells beside the options.
enum ManualText {
  static let exitStatuses: [(name: String, meaning: String)] = [
    ("0", "All is well; warnings and notes may have been shown."),
    ("1", "There are findings at or above --fail-level, or more warnings than allowed."),
    (
      "2",
      "The call or the configuration is wrong, or a file could not be read or written."
    ),
    (
      "70",
      "A fault of Galley's own: there is no output of the input on which it failed; the others were "
        + "gone through. Please report it."
    ),
    ("129", "SIGHUP ended the run."),
    ("130", "The run was interrupted."),
    ("143", "SIGTERM ended the run."),
  ]

  static let variables: [(name: String, meaning: String)] = [
    ("NO_COLOR", "Where it is not empty, findings have no colours."),
    ("TERM", "Where it is “dumb”, findings have no colours."),
    ("COLUMNS", "The width of the terminal, where the terminal does not tell."),
    ("GITHUB_ACTIONS", "Where it is “true”, findings are written as workflow commands."),
    ("SOURCE_DATE_EPOCH", "The day on which an archive takes sources in, in seconds since 1970."),
    ("GALLEY_EXTERNAL_SECONDS", "How long a backend or filter of your own may take."),
    ("GALLEY_EXTERNAL_OUTPUT", "How many bytes it may write."),
    ("GALLEY_EXTERNAL_MEMORY", "How many bytes of memory it may take."),
    ("PATH", "Where programs galley-backend-NAME and galley-filter-NAME are looked for."),
  ]

  static let files: [(name: String, meaning: String)] = [
    (
      ".galley.yml",
      "The configuration: the nearest in the folder of the input or above it. "
        + "“galley config FILE” shows what holds and where it was set."
    )
  ]
}
