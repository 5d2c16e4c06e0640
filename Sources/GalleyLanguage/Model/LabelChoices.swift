/// Which labels an arc can have, by its direction, the tag of its head and that of its dependent.
package struct LabelChoices: Sendable {
  nonisolated(unsafe) private let lists: UnsafePointer<UInt16>
  private let joints: Int

  /// `base` points to 2 × 17 × `joints` list numbers that live as long as the program.
  init(base: UnsafeRawPointer, joints: Int) {
    lists = base.assumingMemoryBound(to: UInt16.self)
    self.joints = joints
  }

  /// Where the list number of an arc stands in the section.
  package static func index(
    _ direction: Transition, head: UniversalTag, dependent: UInt8, joints: Int
  ) -> Int {
    let side = direction == .left ? 0 : 1
    return (side * UniversalTag.allCases.count + Int(head.rawValue)) * joints + Int(dependent)
  }

  /// The number of the list in ``LanguageModel/choices``; 0 where nothing is known.
  @inline(__always)
  package func list(_ direction: Transition, head: UniversalTag, dependent: UInt8) -> UInt16 {
    guard Int(dependent) < joints else { return 0 }
    return lists[LabelChoices.index(direction, head: head, dependent: dependent, joints: joints)]
  }
}
