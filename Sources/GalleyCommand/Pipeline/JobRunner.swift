/// Works on several inputs at a time and gives the results in the order of the inputs.
///
/// At most twice as many results as workers wait for their turn, so that memory does not grow with
/// the number of inputs.
struct JobRunner {
  let workers: Int

  func run<Item: Sendable, Result: Sendable>(
    _ items: [Item], work: @escaping @Sendable (Item) -> Result, take: (Result) throws -> Void
  ) async throws {
    guard workers > 1, items.count > 1 else {
      for item in items { try take(work(item)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var waiting: [Int: Result] = [:]
      var (started, taken) = (0, 0)
      let window = 2 * workers
      while taken < items.count {
        while started < items.count, started < taken + window,
          started < taken + waiting.count + workers
        {
          let (index, item) = (started, items[started])
          group.addTask { (index, work(item)) }
          started += 1
        }
        guard let (index, result) = try await group.next() else { break }
        waiting[index] = result
        while let next = waiting.removeValue(forKey: taken) {
          try take(next)
          taken += 1
        }
      }
    }
  }
}

extension JobRunner {
  /// Works on the inputs of a run. One on which Galley itself fails gives the finding that it did,
  /// and the others go on: see ``Faults``.
  func runContained(
    _ jobs: [Job], work: @escaping @Sendable (Job) -> JobResult, take: (JobResult) throws -> Void
  ) async throws {
    Faults.allowNewStart(
      jobs.allSatisfy { if case .file = $0.input { true } else { false } })
    defer { Faults.allowNewStart(false) }
    try await run(jobs) { job in
      Faults.during(job.input) { work(job) } ?? JobResult(faultOn: job.input)
    } take: { result in
      try Faults.telling { try take(result) }
    }
  }
}
