import Glibc

/// What signals do to a run.
enum Signals {
  /// An interrupt ends the run with status 130; a closed pipe shows as an error of `write`.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT, endOnInterrupt)
  }

  /// Ends the run as a closed pipe ends other programs: by the signal, without words.
  static func endByClosedPipe() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    _exit(141)
  }
}

private func endOnInterrupt(_ signal: Int32) { _exit(130) }
