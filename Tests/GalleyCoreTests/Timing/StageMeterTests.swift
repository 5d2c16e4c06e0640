import GalleyCore
import Synchronization
import Testing

@Suite("What stages take")
struct StageMeterTests {
  /// A clock that goes on by a step each time it is looked at.
  private final class Clock: Sendable {
    private let steps = Mutex<UInt64>(0)

    func moment() -> StageMoment {
      let now = steps.withLock { steps in
        steps += 1
        return steps
      }
      return StageMoment(wall: now * 10, work: now * 7, memory: Int(now) * 100)
    }
  }

  private func meter(_ stage: Stage) -> StageMeter {
    let clock = Clock()
    return StageMeter(stage) { clock.moment() }
  }

  @Test("A stage within another stops the other's clock; together they are the whole")
  func nests() {
    let meter = meter(.structure)
    meter.measure(.attribution) {
      meter.measure(.parse) {}
      meter.measure(.parse) {}
    }
    let times = meter.times()
    #expect(times.costs[.structure]?.wall == 20)
    #expect(times.costs[.attribution]?.wall == 30)
    #expect(times.costs[.parse]?.wall == 20)
    #expect(times.total.wall == 70)
    #expect(times.total.work == 49)
    #expect(times.total.memory == 700)
  }

  @Test("A stage that throws ends")
  func throwing() {
    struct Failure: Error {}
    let meter = meter(.structure)
    #expect(throws: Failure.self) {
      try meter.measure(.read) { () throws(Failure) in throw Failure() }
    }
    #expect(meter.times().costs[.read]?.wall == 10)
    #expect(meter.times().costs[.structure]?.wall == 30)
  }

  @Test("A meter that is off does the work and measures nothing")
  func off() {
    #expect(StageMeter.off.measure(.parse) { 7 } == 7)
    #expect(StageMeter.off.times() == StageTimes())
  }

  @Test("The times of several inputs add up")
  func sum() {
    var times = StageTimes()
    for _ in 0..<3 { times += meter(.read).times() }
    #expect(times.costs[.read]?.wall == 30)
  }
}
