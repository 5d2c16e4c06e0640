import CSandbox
import GalleyCompiler
import Glibc
import Synchronization

/// What signals do to a run.
enum Signals {
  /// A closed pipe and a limit on the size of files show as errors of `write`. What ends the
  /// process is held back from every thread and taken by one, which waits until no file is on its
  /// way to its place. Called before there is another thread.
  static func prepare() {
    openStandardDescriptors()
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var ending = ending()
    pthread_sigmask(SIG_BLOCK, &ending, nil)
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { _ in
        Signals.takeOne()
      }, nil)
    guard failure != 0 else {
      pthread_detach(thread)
      taker.store(UInt(thread), ordering: .releasing)
      passOn(ending)
      return
    }
    if sigismember(&ending, SIGINT) == 1 { signal(SIGINT) { _ in _exit(130) } }
    pthread_sigmask(SIG_UNBLOCK, &ending, nil)
  }

  /// The thread that takes the signals that end the process.
  private static let taker = Atomic<UInt>(0)

  /// The one thread besides the main one before a run begins; 0 where there is none.
  static var other: pthread_t { pthread_t(taker.load(ordering: .acquiring)) }

  /// The main thread of a process that only waits for others waits, in the dispatch library, with
  /// no signal held back. So there is a handler too, which leaves the signal to the one who takes
  /// it.
  private static func passOn(_ ending: sigset_t) {
    var ending = ending
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] where sigismember(&ending, number) == 1 {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        pthread_kill(pthread_t(Signals.taker.load(ordering: .acquiring)), number)
      }
      action.sa_flags = SA_RESTART
      sigaction(number, &action, nil)
    }
  }

  /// Ends the run as a closed pipe ends other programs: by the signal, without words.
  static func endByClosedPipe() -> Never {
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
    _exit(141)
  }

  /// An interrupt, and what else asks a process to end, unless whoever started it wants that
  /// ignored.
  private static func ending() -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      var action = sigaction()
      let isIgnored =
        sigaction(number, nil, &action) == 0
        && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
          == unsafeBitCast(SIG_IGN, to: Int.self)
      if !isIgnored { sigaddset(&signals, number) }
    }
    return signals
  }

  /// Waits for a signal that ends the process: an interrupt with status 130, another as itself.
  private static func takeOne() -> Never {
    galley_sandbox_listen()
    var signals = ending()
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
    Interruption.end {
      if isErrorReady, let words = RunProgress.words(number) {
        _ = try? FileWriter().write(Array(words.utf8), toDescriptor: STDERR_FILENO)
      }
      if number != SIGINT {
        signal(number, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(number)
      }
      _exit(128 + number)
    }
  }

  /// Whether standard error takes words at once: a pipe that is full and that nobody reads would
  /// hold up the end of the run.
  private static var isErrorReady: Bool {
    var descriptor = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  /// Where a standard stream is closed, the next file opened would take its number, and get what is
  /// written to the stream. Standard error then goes nowhere; the others cannot be used.
  private static func openStandardDescriptors() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_WRONLY)
    }
  }
}
