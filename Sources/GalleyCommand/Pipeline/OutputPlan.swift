import GalleyBackends
import GalleyCompiler
import GalleyCore
import Glibc

/// Where the report on each input goes, decided before anything is written.
struct OutputPlan: Sendable {
  enum Target: Sendable, Equatable {
    case standardOutput
    case file(String)
  }

  private let targets: [Input: Target]
  /// The output directory with a final slash, where there is one.
  let folder: String?
  private let fileExtension: String

  private var claims: OutputClaims?
  /// Whether the reports of all inputs go into one table.
  private(set) var isJoined = false
  /// Whether files that hold their report already become new all the same.
  var renews = true
  /// Whether reports go into a directory.
  var hasFolder: Bool { folder != nil }

  /// - Parameter output: a file; with a final slash, or where there is one, a directory; `-` or
  ///   nothing is standard output.
  init(_ inputs: [Input], output: String?, _ choice: BackendChoice) throws {
    fileExtension = choice.descriptor.fileExtension
    let single: Target? =
      if let output, output != "-" {
        PathNames.endsInSlash(output) || Self.isDirectory(output) ? nil : .file(output)
      } else {
        .standardOutput
      }
    if let single {
      isJoined = choice.joined != nil
      guard inputs.count == 1 || isJoined else {
        throw Self.needsDirectory(inputs.count, choice.descriptor)
      }
      targets = Dictionary(uniqueKeysWithValues: inputs.map { ($0, single) })
      folder = nil
      return
    }
    let output = output ?? ""
    let folder = PathNames.endsInSlash(output) ? output : output + "/"
    var targets: [Input: Target] = [:]
    var owners: [PathKey: Input] = [:]
    var collisions: [LocatedDiagnostic] = []
    for input in inputs {
      let path = folder + PathNames.stem(input.name) + "." + fileExtension
      targets[input] = .file(path)
      if let owner = owners.updateValue(input, forKey: PathKey(path)) {
        collisions.append(
          LocatedDiagnostic(
            rule: .outputCollision, severity: .error,
            message: "this and \(owner.shownName) would both write \(PathText.shown(path))",
            file: input.shownName, help: Self.help(path, [input, owner])))
      }
    }
    guard collisions.isEmpty else { throw InvocationError(collisions) }
    self.targets = targets
    self.folder = folder
  }

  /// What to do where one of two inputs is itself what the other would write, as in a folder that
  /// holds the reports of an earlier run.
  private static func help(_ path: String, _ inputs: [Input]) -> String? {
    guard let target = FileIdentity(path),
      inputs.contains(where: { FileIdentity($0.name) == target })
    else { return nil }
    let folder = PathText.shown(PathNames.folder(path))
    return "\(PathText.shown(path)) may be the report of an earlier run: name the articles by a "
      + "pattern, as in '\(folder)*.txt', or give another folder than \(folder)"
  }

  /// The plan, ready to be carried out: its folder is made.
  func prepared(_ files: RunFiles) throws(FileError) -> OutputPlan {
    if let folder { try FileWriter().makeDirectory(folder) }
    var plan = self
    plan.claims = OutputClaims(files)
    return plan
  }

  /// Where the report on an entry of a feed goes, by the entry's name; `nil` without a folder.
  func path(ofEntry name: String) -> String? { folder.map { $0 + name + "." + fileExtension } }

  /// What a report that is not written goes by: the path that it would have.
  func name(of input: Input) -> String {
    if isJoined, targets.count > 1 { return "the rows of \(input.shownName)" }
    if case .file(let path) = target(of: input) { return PathText.shown(path) }
    return "the report on \(input.shownName)"
  }

  func target(of input: Input) -> Target { targets[input] ?? .standardOutput }

  /// Writes the files that came of an input: the first where the plan says, the others into the
  /// output directory by their own names.
  func write(_ files: [ExternalAnswer.File], for input: Input) throws {
    guard let first = files.first else { return }
    try writeFurther(files.dropFirst(), input)
    try write(first.bytes, for: input)
  }

  /// The paths of an article's files, the first where the plan says.
  func paths(of files: [ExternalAnswer.File], for input: Input) -> [String] {
    guard !files.isEmpty else { return [] }
    let first = if case .file(let path) = target(of: input) { path } else { "-" }
    return [first] + files.dropFirst().map { (folder ?? "") + $0.path }
  }

  /// Writes the files that came of an entry of a feed: the first into the output directory by the
  /// entry's name, the others by their own names.
  ///
  /// - Returns: the path of the first.
  func write(_ files: [ExternalAnswer.File], forEntry name: String, of input: Input) throws
    -> String
  {
    guard let path = path(ofEntry: name) else {
      throw InvocationError(
        .outputNeedsDirectory, "a feed gives a report for each of its entries",
        help: "give a directory with a final slash, as in -o reports/")
    }
    try writeFurther(files.dropFirst(), input)
    if let first = files.first {
      try claims?.claim(path, for: input)
      try FileWriter().write(first.bytes, to: path, renews: renews)
    }
    return path
  }

  private func writeFurther(_ files: ArraySlice<ExternalAnswer.File>, _ input: Input) throws {
    for file in files {
      guard let folder else {
        throw InvocationError(
          .outputNeedsDirectory, "the backend makes \(files.count + 1) files of one input",
          help: "give a directory with a final slash, as in -o reports/")
      }
      let path = folder + file.path
      guard !Self.leadsThroughLink(path, below: folder) else {
        throw FileError(
          path: path, reason: .denied, explanation: "a folder on the way is a link",
          isWriting: true)
      }
      try claims?.claim(path, for: input)
      try FileWriter().makeDirectory(PathNames.folder(path))
      try FileWriter().write(file.bytes, to: path, renews: renews)
    }
  }

  /// Whether a part of the path below the output directory is a symbolic link, which could lead out
  /// of it.
  private static func leadsThroughLink(_ path: String, below folder: String) -> Bool {
    var end = path.utf8.index(path.startIndex, offsetBy: folder.utf8.count)
    while true {
      let next = path.utf8[end...].firstIndex(of: UInt8(ascii: "/"))
      var status = stat()
      let part = String(Substring(path.utf8[..<(next ?? path.utf8.endIndex)]))
      if lstat(PathText.system(part), &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
        return true
      }
      guard let next else { return false }
      end = path.utf8.index(after: next)
    }
  }

  /// Writes the report on an input.
  func write(_ bytes: [UInt8], for input: Input) throws(FileError) {
    switch target(of: input) {
    case .file(let path):
      if try !FileWriter().write(bytes, to: path, renews: renews) { Signals.endByClosedPipe() }
    case .standardOutput:
      if try !FileWriter().write(bytes, toDescriptor: STDOUT_FILENO) { Signals.endByClosedPipe() }
    }
  }

  private static func isDirectory(_ path: String) -> Bool {
    FileReader().obstacle(path)?.reason == .directory
  }

  private static func needsDirectory(
    _ count: Int, _ backend: BackendDescriptor
  ) -> InvocationError {
    InvocationError(
      .outputNeedsDirectory,
      "\(count) inputs cannot go into one output: a file of “\(backend.name)” holds one report",
      help: "give a directory with a final slash, as in -o reports/, or take csv or ndjson, which "
        + "put the rows of all inputs into one table")
  }
}
