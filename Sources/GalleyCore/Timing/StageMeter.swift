import Synchronization

/// Knows which stage a compilation is in, and what each has taken.
///
/// At every moment exactly one stage runs, so that the stages add up to the whole: one that begins
/// within another stops the other's clock. ``off`` measures nothing and costs a comparison. Clocks are
/// handed in, since no stage looks at one.
package struct StageMeter: Sendable, Equatable {
  package static let off = StageMeter(tally: nil)

  private let tally: Tally?

  private init(tally: Tally?) { self.tally = tally }

  /// Starts in a stage.
  ///
  /// - Parameter clock: has to be asked on one thread only, as its time of work is that thread's.
  package init(_ stage: Stage, clock: @escaping @Sendable () -> StageMoment) {
    tally = Tally(stage, clock)
  }

  /// Does some work as a stage of its own; what goes on afterwards is the stage before it.
  @inline(__always)
  package func measure<Result, Failure: Error>(
    _ stage: Stage, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let tally else { return try work() }
    let outer = tally.enter(stage)
    defer { _ = tally.enter(outer) }
    return try work()
  }

  /// What the stages took up to now.
  package func times() -> StageTimes { tally?.times() ?? StageTimes() }

  package static func == (left: StageMeter, right: StageMeter) -> Bool {
    left.tally === right.tally
  }
}

extension StageMeter {
  private final class Tally: Sendable {
    private struct State {
      var stage: Stage
      var since: StageMoment
      var times = StageTimes()

      /// Writes down what the stage took until now.
      mutating func stop(_ now: StageMoment) {
        var cost = StageTimes.Cost()
        cost.wall = now.wall &- since.wall
        cost.work = now.work &- since.work
        cost.memory = now.memory - since.memory
        times.add(stage, cost)
        since = now
      }
    }

    private let state: Mutex<State>
    private let clock: @Sendable () -> StageMoment

    init(_ stage: Stage, _ clock: @escaping @Sendable () -> StageMoment) {
      self.clock = clock
      state = Mutex(State(stage: stage, since: clock()))
    }

    /// Gives the stage that was left.
    func enter(_ stage: Stage) -> Stage {
      let now = clock()
      return state.withLock { state in
        state.stop(now)
        defer { state.stage = stage }
        return state.stage
      }
    }

    func times() -> StageTimes {
      let now = clock()
      return state.withLock { state in
        state.stop(now)
        return state.times
      }
    }
  }
}
