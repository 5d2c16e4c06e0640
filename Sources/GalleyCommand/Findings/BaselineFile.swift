import GalleyCompiler
import GalleyCore

/// A baseline and where it is kept; the files that it names are relative to its own directory.
struct BaselineFile: Sendable {
  private let path: String
  private let environment: Environment
  private var baseline = Baseline()
  /// What the file held before, of a baseline that is written anew.
  private var earlier = Baseline()
  /// The files of the run, as the baseline names them.
  private var files: Set<String> = []
  /// Accepted findings of the run's files that were not found again.
  private(set) var stale = 0

  /// A new one, to be written at the end; what an old one says of files outside the run stays.
  init(new path: String, _ environment: Environment) throws {
    self.path = path
    self.environment = environment
    guard FileReader().obstacle(path)?.reason != .missing else { return }
    earlier = try Self.read(path).renamingFiles { [self] in named($0) }
  }

  init(reading path: String, _ environment: Environment) throws {
    self.path = path
    self.environment = environment
    baseline = try Self.read(path).renamingFiles { [self] in named($0) }
  }

  private static func read(_ path: String) throws -> Baseline {
    let bytes = try FileReader().read(path)
    guard !bytes.isEmpty else {
      throw InvocationError([
        LocatedDiagnostic(
          rule: .badBaseline, severity: .error, message: "this baseline is empty", file: path,
          help: "--write-baseline writes one, where there is no such file yet")
      ])
    }
    do throws(Baseline.Failure) {
      return try Baseline(json: bytes)
    } catch {
      throw InvocationError([
        LocatedDiagnostic(
          rule: .badBaseline, severity: .error,
          message: "this baseline cannot be used: \(error.message)", file: path,
          help: error.help)
      ])
    }
  }

  /// Accepts the findings of a file, which then count no longer.
  mutating func accept(_ diagnostics: inout [LocatedDiagnostic], file: String) {
    let name = name(of: file)
    files.insert(name)
    baseline.add(diagnostics, file: name)
    baseline.apply(to: &diagnostics, file: name)
  }

  /// Whether this is the file that another baseline is written to.
  func isRewritten(by new: BaselineFile?) -> Bool {
    new.map {
      PathKey(PathNames.absolute($0.path, in: environment))
        == PathKey(PathNames.absolute(path, in: environment))
    } ?? false
  }

  mutating func apply(to diagnostics: inout [LocatedDiagnostic], file: String) {
    let name = name(of: file)
    var used: [Baseline.Key: Int] = [:]
    baseline.apply(to: &diagnostics, file: name, used: &used)
    if files.insert(name).inserted {
      stale += baseline.count(in: name) - used.values.reduce(0, +)
    }
  }

  /// Marks the findings of one part of a file after the other; `used` counts from part to part.
  func apply(
    to diagnostics: inout [LocatedDiagnostic], file: String, used: inout [Baseline.Key: Int]
  ) {
    baseline.apply(to: &diagnostics, file: name(of: file), used: &used)
  }

  /// Writes the new baseline; says in a line what is in it.
  mutating func write() throws(FileError) -> String {
    let accepted = baseline.count()
    let (files, named) = (files, self)
    baseline.keep(earlier) { !files.contains($0) && named.isThere($0) }
    try FileWriter().write(baseline.document(), to: path)
    let kept = baseline.count() - accepted
    return "\(path): \(accepted) finding\(accepted == 1 ? "" : "s") accepted"
      + (kept > 0 ? ", \(kept) of other files kept" : "")
  }

  /// What to say of accepted findings that are gone, a line for those of files that were looked at
  /// and one for those of files that are there no longer.
  ///
  /// - Parameter isRewritten: whether this very run writes the file without them.
  func staleness(isRewritten: Bool) -> [String] {
    var lines: [String] = []
    if stale > 0 {
      let isOne = stale == 1
      let advice =
        isRewritten
        ? " and \(isOne ? "is" : "are") dropped"
        : "; --write-baseline \(path) drops \(isOne ? "it" : "them")"
      lines.append(
        "\(path): \(stale) accepted finding\(isOne ? " no longer occurs" : "s no longer occur")"
          + advice)
    }
    let gone = gone
    if let first = gone.first {
      let what = gone.count == 1 ? first : "\(first) and \(gone.count - 1) more"
      lines.append(
        "\(path): accepts findings of \(what), and there is no such file"
          + (isRewritten ? ": they are dropped" : "; --write-baseline \(path) drops them"))
    }
    return lines
  }

  /// The files of accepted findings that are neither in the run nor on the disk.
  private var gone: [String] {
    baseline.files.filter { file in
      !files.contains(file) && PathNames.name(file) != "<stdin>" && !isThere(file)
    }
  }

  /// Whether there is a file that the baseline names.
  private func isThere(_ file: String) -> Bool {
    FileReader().obstacle(PathNames.join(folder, file))?.reason != .missing
  }

  /// A file of the run as the baseline names it: from the baseline's folder, so that both may move.
  private func name(of file: String) -> String {
    PathNames.relative(PathNames.absolute(file, in: environment), to: folder)
  }

  /// A file that the baseline names; those written before may be named from the root.
  private func named(_ file: String) -> String {
    PathNames.isAbsolute(file) ? name(of: file) : file
  }

  private var folder: String {
    PathNames.directory(PathNames.absolute(path, in: environment))
  }
}
