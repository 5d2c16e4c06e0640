import GalleyCore
import Glibc

/// The clocks that `--time-passes` reads, all of this thread.
struct StageClock: Sendable {
  /// `RUSAGE_THREAD`, which Linux's header shows only to GNU's C.
  private static let thisThread: Int32 = 1

  /// Without it nothing is measured.
  var isOn = false

  /// A meter for work on this thread, which begins now.
  func meter(_ stage: Stage) -> StageMeter {
    isOn ? StageMeter(stage) { moment() } : .off
  }

  func moment() -> StageMoment {
    var usage = rusage()
    getrusage(Self.thisThread, &usage)
    return StageMoment(
      wall: Self.nanoseconds(CLOCK_MONOTONIC), work: Self.nanoseconds(CLOCK_THREAD_CPUTIME_ID),
      memory: usage.ru_minflt * Int(getpagesize()))
  }

  private static func nanoseconds(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
