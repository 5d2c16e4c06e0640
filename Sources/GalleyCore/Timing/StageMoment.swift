/// What clocks show at a moment.
package struct StageMoment: Sendable {
  /// Nanoseconds of a clock that never goes back.
  package var wall: UInt64
  /// Nanoseconds of work of this thread.
  package var work: UInt64
  /// Bytes of memory that this thread was the first to touch.
  package var memory: Int

  package init(wall: UInt64, work: UInt64, memory: Int) {
    self.wall = wall
    self.work = work
    self.memory = memory
  }
}
