import Glibc
import Synchronization

/// Runs a program that nobody vouches for: with a deadline, a cap on what it may say and use, and no
/// way to leave children behind.
///
/// Plain `posix_spawn` and `poll`, because a backend is a synchronous function: it feeds the input,
/// drains both outputs and watches the clock in one loop.
struct ExternalProcess {
  var limits: ExternalLimits

  struct Answer {
    var output: [UInt8]
    /// The last lines that the program wrote to standard error.
    var complaint: String
  }

  /// Runs `command` with `input` on its standard input.
  func run(_ command: [String], input: [UInt8]) throws(ExternalFailure) -> Answer {
    let child = try Self.spawning.withLock { _ throws(ExternalFailure) in
      try Self.start(limited(command))
    }
    defer { for end in [child.toChild, child.fromChild, child.errors] { close(end) } }
    guard child.failure == 0 else {
      throw ExternalFailure.cannotStart(String(cString: strerror(child.failure)))
    }
    var exchange = ExternalExchange(
      input: input, toChild: child.toChild, fromChild: child.fromChild, errors: child.errors)
    let outcome = exchange.finish(limits)
    // The whole group, so that nothing that the program started lives on.
    if outcome != .done { kill(-child.process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child.process, &status, 0) < 0, errno == EINTR {}
    kill(-child.process, SIGKILL)
    switch outcome {
    case .late: throw ExternalFailure.tooSlow(limits.seconds)
    case .tooMuch: throw ExternalFailure.tooMuchOutput(limits.outputBytes)
    case .done: break
    }
    let signal = status & 0x7F
    guard signal == 0 else { throw ExternalFailure.killed(signal, exchange.complaint) }
    let code = (status >> 8) & 0xFF
    guard code == 0 else { throw ExternalFailure.exit(code, exchange.complaint) }
    return Answer(output: exchange.output, complaint: exchange.complaint)
  }

  /// One at a time, so that no child inherits the pipes of another before they are marked.
  private static let spawning = Mutex(())

  private struct Child {
    var process: pid_t
    var failure: Int32
    var toChild: Int32
    var fromChild: Int32
    var errors: Int32
  }

  private static func start(_ command: [String]) throws(ExternalFailure) -> Child {
    let sockets = try sockets()
    let output = try pipe()
    let errors = try pipe()
    let child = spawn(command, input: sockets.theirs, output: output.write, errors: errors.write)
    for end in [sockets.theirs, output.write, errors.write] { close(end) }
    return Child(
      process: child.process, failure: child.failure, toChild: sockets.ours,
      fromChild: output.read, errors: errors.read)
  }

  /// The command under a limit on its address space, which only a shell can set between the birth
  /// of the process and the program's start.
  private func limited(_ command: [String]) -> [String] {
    let script = "ulimit -v \"$1\" && shift && exec \"$@\""
    return ["/bin/sh", "-c", script, "galley", "\(limits.memoryBytes / 1024)"] + command
  }

  private static func spawn(
    _ command: [String], input: Int32, output: Int32, errors: Int32
  ) -> (process: pid_t, failure: Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
      sigaddset(&defaults, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    // The command holds back signals for a thread of its own; a program takes its own.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let failure = posix_spawn(
      &process, command[0], &actions, &attributes, &arguments, environ)
    return (process, failure)
  }

  /// Both ends close on exec, so that no other child keeps them open.
  private static func pipe() throws(ExternalFailure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else {
      throw ExternalFailure.cannotStart(String(cString: strerror(errno)))
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// A socket and not a pipe for the input: writing to a program that has stopped reading must not
  /// raise SIGPIPE, and only `send` can be told so.
  private static func sockets() throws(ExternalFailure) -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw ExternalFailure.cannotStart(String(cString: strerror(errno)))
    }
    return (ends[0], ends[1])
  }
}
