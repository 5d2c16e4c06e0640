/// Works on several inputs at a time and gives the results in the order of the inputs.
///
/// At most twice as many results as workers wait for their turn, so that memory does not grow with
/// the number of inputs. The workers are threads of our own: those of the dispatch library look into
/// `/proc`, which is out of reach in the ``Sandbox``.
struct JobRunner {
  let workers: Int

  func run<Item: Sendable, Result: Sendable>(
    _ items: [Item], work: @escaping @Sendable (Item) -> Result, take: (Result) throws -> Void
  ) async throws {
    guard workers > 1, items.count > 1 else {
      for item in items { try take(work(item)) }
      return
    }
    let team = WorkerTeam(items, window: 2 * workers, work)
    defer { team.dismiss() }
    guard team.begin(min(workers, items.count)) else {
      for item in items { try take(work(item)) }
      return
    }
    for index in items.indices { try take(team.result(index)) }
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
