/// What each stage took.
package struct StageTimes: Sendable, Equatable {
  package struct Cost: Sendable, Equatable {
    package var wall: UInt64 = 0
    package var work: UInt64 = 0
    /// Bytes of memory that nobody had touched before.
    package var memory = 0

    package init() {}

    package static func += (left: inout Cost, right: Cost) {
      left.wall += right.wall
      left.work += right.work
      left.memory += right.memory
    }
  }

  package private(set) var costs: [Stage: Cost] = [:]

  package init() {}

  package mutating func add(_ stage: Stage, _ cost: Cost) {
    costs[stage, default: Cost()] += cost
  }

  package static func += (left: inout StageTimes, right: StageTimes) {
    for (stage, cost) in right.costs { left.add(stage, cost) }
  }

  /// All stages together.
  package var total: Cost {
    var total = Cost()
    for cost in costs.values { total += cost }
    return total
  }
}
