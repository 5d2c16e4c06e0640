import Glibc
import Synchronization

/// How far the run has got, for whoever ends it.
enum RunProgress {
  private static let done = Atomic(0)
  private static let total = Atomic(0)

  static func begin(_ count: Int) {
    done.store(0, ordering: .relaxed)
    total.store(count, ordering: .relaxed)
  }

  static func take() { done.add(1, ordering: .relaxed) }

  /// The last words of a run that a signal ends; `nil` where it was over one input or none.
  static func words(_ signal: Int32) -> String? {
    let (done, total) = (done.load(ordering: .relaxed), total.load(ordering: .relaxed))
    guard total > 1 else { return nil }
    let what =
      switch signal {
      case SIGTERM: "ended by SIGTERM"
      case SIGHUP: "ended by SIGHUP"
      case SIGQUIT: "ended by SIGQUIT"
      default: "interrupted"
      }
    return "galley: \(what) after \(done) of \(total) inputs\n"
  }
}
