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

  /// The last words of a run that is interrupted; `nil` where it was over one input or none.
  static var words: String? {
    let (done, total) = (done.load(ordering: .relaxed), total.load(ordering: .relaxed))
    return total > 1 ? "galley: interrupted after \(done) of \(total) inputs\n" : nil
  }
}
