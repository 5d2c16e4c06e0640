import CSandbox
import GalleyCompiler
import GalleyCore
import Glibc
import Synchronization

/// What a run gives up once it knows its inputs: every file that it need not read or write, sockets,
/// and other programs. So a document that leads Galley astray leads it nowhere.
///
/// The kernel holds the process to it: Landlock to the files, seccomp to the calls of the system.
/// Both hold for ever and for every thread, for a program started anew after a fault too.
enum Sandbox {
  private static let isWholeProcess = Atomic(false)

  /// Says that the process does one run and nothing else, so that it may give things up.
  static func ownsProcess() { isWholeProcess.store(true, ordering: .relaxed) }

  /// The version of Landlock that this kernel offers; `nil` where it offers none.
  static var landlock: Int? {
    let version = galley_sandbox_landlock()
    return version > 0 ? Int(version) : nil
  }

  /// A line for `galley --version --verbose`.
  static var description: String {
    guard let landlock, galley_sandbox_has_filter() != 0 else {
      return "sandbox: none, since this system offers no Landlock"
    }
    return "sandbox: Landlock \(landlock) and seccomp, for check and compile"
  }

  /// Gives up what the run does not need.
  ///
  /// - Parameters:
  ///   - wanted: whether that was asked for; `nil` leaves it to what can be had.
  ///   - startsPrograms: whether the run is to start programs, which need what would be given up.
  static func enter(
    _ wanted: Bool?, _ files: SandboxFiles, startsPrograms: Bool
  ) throws(InvocationError) {
    guard wanted != false, isWholeProcess.load(ordering: .relaxed) else { return }
    guard !startsPrograms else {
      guard wanted == true else { return }
      throw InvocationError(
        .noSandbox, "programs of other makers cannot run in the sandbox",
        help: "leave --sandbox out, or the backend or filter that is such a program")
    }
    // An attempt before has given it up already.
    guard !Faults.isFurtherAttempt else { return }
    guard let landlock, galley_sandbox_has_filter() != 0 else {
      guard wanted == true else { return }
      throw InvocationError(
        .noSandbox, "this system offers no sandbox: its kernel has no Landlock",
        help: "without --sandbox the run goes on without one")
    }
    let rules = galley_sandbox_begin(Int32(landlock))
    let failure = rules < 0 ? errno : hold(to: rules, files)
    guard failure != 0, wanted == true else { return }
    throw InvocationError(
      .noSandbox, "the sandbox cannot be had: \(String(cString: strerror(failure)))")
  }

  private static func hold(to rules: Int32, _ files: SandboxFiles) -> Int32 {
    galley_sandbox_allow_program(rules)
    for (path, rights) in files.allowed {
      galley_sandbox_allow(rules, PathText.system(path), rights)
    }
    return galley_sandbox_enter(rules, Signals.other)
  }
}
