import GalleyCompiler
import GalleyCore

/// Tells of a plan which files it will write.
///
/// The names of a feed's entries are known only once the feed is read. They begin with the feed's own
/// name and a dash; so only where something else that is read or written has such a name is an input
/// read for them beforehand.
struct PlannedReports {
  private let plan: OutputPlan
  private let jobs: [Job]
  /// Names of what is read and written without their extensions, in order.
  private let stems: [PathKey]

  init(_ plan: OutputPlan, _ jobs: [Job], _ files: RunFiles) {
    self.plan = plan
    self.jobs = jobs
    stems =
      (jobs.map { PathKey(PathNames.stem($0.input.name)) }
      + files.read.values.map { PathKey(PathNames.stem($0.path)) }).sorted()
  }

  func add(to files: inout RunFiles) {
    if plan.isJoined, let job = jobs.first {
      if case .file(let path) = plan.target(of: job.input) {
        files.writes(
          path, as: jobs.count == 1 ? "the report on \(job.input.shownName)" : "the table")
      }
      return
    }
    for job in jobs {
      guard case .file(let path) = plan.target(of: job.input) else { continue }
      let what = "the report on \(job.input.shownName)"
      if let names = entryNames(job, path, files) {
        for name in names {
          if let path = plan.path(ofEntry: name) { files.writes(path, as: what) }
        }
      } else {
        files.writes(path, as: what)
      }
    }
  }

  /// The names of a feed's entries; `nil` for an article, and for a feed in nobody's way.
  private func entryNames(_ job: Job, _ path: String, _ files: RunFiles) -> [String]? {
    guard isInTheWay(job.input, path, files), case .file = job.input,
      let input = try? job.input.read()
    else { return nil }
    let compiler = Compiler(options: job.options)
    return compiler.kind(of: input).role == .entries ? compiler.entryNames(of: input) : nil
  }

  private func isInTheWay(_ input: Input, _ path: String, _ files: RunFiles) -> Bool {
    if let identity = FileIdentity(path), files.read[identity] != nil { return true }
    let beginning = PathKey(PathNames.stem(input.name) + "-")
    var (low, high) = (0, stems.count)
    while low < high {
      let middle = (low + high) / 2
      if stems[middle] < beginning { low = middle + 1 } else { high = middle }
    }
    return low < stems.count && stems[low].path.utf8.starts(with: beginning.path.utf8)
  }
}
