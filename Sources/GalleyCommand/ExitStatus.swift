/// How a run ended, as the shell sees it.
enum ExitStatus: Int32, Comparable {
  case success = 0
  /// Findings at or above the level that fails, or more warnings than allowed.
  case findings = 1
  /// Usage, configuration, or files that could not be read or written.
  case usage = 2
  /// A bug in Galley.
  case internalError = 70

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
