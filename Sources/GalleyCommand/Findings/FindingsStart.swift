import Synchronization

/// Whether anything of a run's findings has gone out: what goes wrong before that is told in a
/// document of its own, what goes wrong later is not.
final class FindingsStart: Sendable {
  private let state = Atomic(false)

  var hasBegun: Bool { state.load(ordering: .relaxed) }

  func begin() { state.store(true, ordering: .relaxed) }
}
