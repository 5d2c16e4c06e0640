import CSandbox
import GalleyCompiler
import GalleyCore
import Glibc
import Synchronization

/// What happens where Galley itself fails: a precondition of Swift's, an access out of bounds.
///
/// Such a fault is a signal, behind which nothing in the process can be relied on. So the process
/// starts itself anew by `execve`, without the input on which it failed: that one is told as an
/// error, the others are compiled, and the run ends with status 70. What the first attempt has
/// written is whole, and written again it is the same; what it has told is not told again. Where
/// that cannot be (standard input is gone, files are being repaired, an archive is made, the fault
/// is in no input), the run ends at once, with a sentence and status 70.
enum Faults {
  /// Carries from one attempt to the next how many results were told, and the inputs left out.
  static let variable = "GALLEY_FAULTS"
  /// More faults than this end a run.
  static let limit = 64

  /// How and where a failure of Galley's own is reported, with the version that failed.
  static let advice =
    "this is a bug in galley \(Compiler.version); please report it with the input, by a private "
    + "security advisory of galley's repository (SECURITY.md)"

  /// What is said where Galley fails.
  static let words = "galley: " + advice

  private static let numbers: [Int32] = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]
  private static let state = FaultState()
  /// Results told in this attempt.
  private static let told = Atomic(0)
  /// Whether a result is being told (1), or the process is starting anew (2).
  private static let gate = Atomic(0)
  private static let startsAnew = Atomic(false)

  /// Called before there is another thread.
  static func prepare() {
    _ = state
    for number in numbers {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { Faults.take($0) }
      action.sa_flags = Int32(SA_ONSTACK) | Int32(SA_NODEFER)
      sigaction(number, &action, nil)
    }
  }

  /// Whether what is told now was told before the process started anew.
  static var isRepeating: Bool { told.load(ordering: .relaxed) < state.told }
  /// Whether this is not the first attempt.
  static var isFurtherAttempt: Bool { !state.failed.isEmpty }

  /// Says that a run can start anew: all its inputs are files, and doing it again changes nothing.
  static func allowNewStart(_ isAllowed: Bool) { startsAnew.store(isAllowed, ordering: .relaxed) }

  /// Works on an input; `nil` where an attempt before failed on it.
  static func during<Result>(_ input: Input, _ work: () -> Result) -> Result? {
    let number = number(of: input)
    guard !state.failed.contains(number) else { return nil }
    state.giveStack()
    pthread_setspecific(state.key, UnsafeRawPointer(bitPattern: number))
    defer { pthread_setspecific(state.key, nil) }
    return work()
  }

  /// Tells a result, which a fault on another thread does not cut in two.
  static func telling<Result>(_ tell: () throws -> Result) rethrows -> Result {
    while !gate.compareExchange(expected: 0, desired: 1, ordering: .acquiring).exchanged {
      usleep(1000)
    }
    defer {
      told.add(1, ordering: .relaxed)
      gate.store(0, ordering: .releasing)
    }
    return try tell()
  }

  /// FNV-1a of the name; never 0.
  private static func number(of input: Input) -> UInt {
    var hash: UInt = 0xCBF2_9CE4_8422_2325
    for byte in input.name.utf8 { hash = (hash ^ UInt(byte)) &* 0x100_0000_01B3 }
    return max(1, hash)
  }

  // MARK: Where only what is safe in a signal handler may be done

  private static func take(_ number: Int32) {
    let failed = UInt(bitPattern: pthread_getspecific(state.key))
    guard failed != 0, startsAnew.load(ordering: .relaxed), state.failed.count < limit else {
      end(number)
    }
    while true {
      let (isMine, was) = gate.compareExchange(expected: 0, desired: 2, ordering: .acquiring)
      if isMine { break }
      if was == 2 { pause() } else { usleep(1000) }
    }
    Interruption.endSoon {
      state.note(told: max(state.told, told.load(ordering: .relaxed)), failed: failed)
      var none = sigset_t()
      sigemptyset(&none)
      pthread_sigmask(SIG_SETMASK, &none, nil)
      execve(galley_sandbox_own_program(), state.arguments, state.environment)
      end(number)
    }
  }

  private static func end(_ number: Int32) -> Never {
    write(STDERR_FILENO, state.lastWords.baseAddress, state.lastWords.count)
    _exit(ExitStatus.internalError.rawValue)
  }
}
