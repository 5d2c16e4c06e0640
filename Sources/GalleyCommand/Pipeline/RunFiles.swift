import GalleyCompiler
import GalleyCore
import Glibc

/// Every file that a run reads and every file that it writes, compared before the first is written.
struct RunFiles: Sendable {
  /// A file and what the run wants of it.
  struct Use: Sendable {
    var path: String
    /// Such as “a schema” or “the report on a.txt”.
    var what: String
  }

  /// By the file, so that no name of it is written.
  private(set) var read: [FileIdentity: Use] = [:]
  /// By the place: two names of one file become two files when they are written.
  private(set) var written: [FileIdentity: Use] = [:]
  /// The paths of all that is read and of all that is written, devices and pipes too.
  private(set) var (readPaths, writtenPaths): ([String], [String]) = ([], [])
  /// What paths that stand for open descriptors are written for, by the descriptor.
  private var streams: [Int32: Use] = [:]
  private var clashes: [LocatedDiagnostic] = []

  /// Bytes that the name of a file may have (NAME_MAX of Linux).
  private static let longestName = 255

  /// Whether an output may take the place of what is read as `what`.
  private static func mayReplace(_ read: Use, _ written: Use) -> Bool {
    read.what == "the baseline" && written.what == "--write-baseline"
  }

  /// Takes a file that is read; all of these come before those that are written.
  mutating func reads(_ path: String, as what: String) {
    readPaths.append(path)
    if let objection = StartDescriptors.objection(to: path, isWriting: false) {
      clashes.append(objection.diagnostic)
    }
    guard let identity = FileIdentity(path), read[identity] == nil else { return }
    read[identity] = Use(path: path, what: what)
  }

  /// Takes standard input, whatever file it leads to.
  mutating func readsStandardInput() {
    guard let identity = FileIdentity(descriptor: STDIN_FILENO), read[identity] == nil else {
      return
    }
    read[identity] = Use(path: PathNames.standardInput, what: "the input")
  }

  /// Takes standard output, which may lead to a file that is read: it would grow while it is read,
  /// or be spoiled for the next run; or to one that another would take the place of. After all that
  /// is read and written.
  ///
  /// - Parameter what: where it can share the stream with nothing else.
  mutating func writesStandardOutput(as what: String? = nil) {
    if let what { shares(STDOUT_FILENO, as: what) }
    guard let identity = FileIdentity(descriptor: STDOUT_FILENO) else { return }
    if let other = read[identity] { clashes.append(Self.growth(of: other)) }
    writesStream(identity, named: "standard output")
  }

  /// Takes standard error, where findings go. After all that is written.
  ///
  /// - Parameter what: where they can share the stream with nothing else.
  mutating func writesStandardError(as what: String? = nil) {
    if let what { shares(STDERR_FILENO, as: what) }
    guard let identity = FileIdentity(descriptor: STDERR_FILENO) else { return }
    writesStream(identity, named: "standard error")
  }

  /// Finds what would be written to a stream by a path, as by `/dev/fd/1`.
  private mutating func shares(_ number: Int32, as what: String) {
    guard let other = streams[number] else { return }
    clashes.append(Self.collision(Use(path: other.path, what: what), other))
  }

  /// Finds what would take the place of the file behind a stream, which then would be lost.
  private mutating func writesStream(_ identity: FileIdentity, named name: String) {
    for use in written.values.sorted(by: { PathKey($0.path) < PathKey($1.path) })
    where FileIdentity(use.path) == identity && OpenDescriptor(use.path) == nil {
      clashes.append(Self.collision(Use(path: use.path, what: name), use))
    }
  }

  /// What is wrong where standard output leads to a file that is read.
  static func growth(of read: Use) -> LocatedDiagnostic {
    LocatedDiagnostic(
      rule: .outputIsInput, severity: .error,
      message: "standard output leads into \(read.what) itself", file: PathText.shown(read.path),
      help: "give another file for standard output")
  }

  mutating func reads(_ uses: [Use]) {
    for use in uses { reads(use.path, as: use.what) }
  }

  /// Takes a file that is written.
  mutating func writes(_ path: String, as what: String) {
    writtenPaths.append(path)
    if PathNames.name(path).utf8.count > Self.longestName {
      clashes.append(FileError(writing: path, ENAMETOOLONG).diagnostic)
    }
    if let objection = StartDescriptors.objection(to: path, isWriting: true) {
      clashes.append(objection.diagnostic)
      return
    }
    let use = Use(path: path, what: what)
    let sharing = OpenDescriptor(path).flatMap { streams.updateValue(use, forKey: $0.number) }
    if let identity = FileIdentity(path), let other = read[identity], !Self.mayReplace(other, use) {
      clashes.append(Self.replacement(of: other, by: use))
    } else if let place = FileIdentity(placeOf: path),
      let other = written.updateValue(use, forKey: place), other.what != use.what
    {
      clashes.append(Self.collision(other, use))
    } else if let sharing, sharing.what != what {
      clashes.append(Self.collision(sharing, use))
    }
  }

  /// Takes a folder that is replaced as a whole.
  mutating func writesFolder(_ path: String, as what: String) {
    guard let folder = FileIdentity(path) else { return }
    let written = Use(path: path, what: what)
    for use in read.values.sorted(by: { PathKey($0.path) < PathKey($1.path) })
    where FileIdentity(use.path) == folder || FileIdentity.lies(use.path, in: folder) {
      clashes.append(Self.replacement(of: use, by: written))
    }
  }

  /// Lets nothing be written into a bag, whether it is there yet; after all that is written.
  mutating func keepsOut(of bag: String) {
    guard let folder = FileIdentity(bag) else { return }
    for use in written.values.sorted(by: { PathKey($0.path) < PathKey($1.path) })
    where FileIdentity.wouldLie(use.path, in: folder) {
      clashes.append(
        LocatedDiagnostic(
          rule: .outputIsInput, severity: .error,
          message: "\(use.what) would be written into the bag \(PathText.shown(bag))",
          file: PathText.shown(use.path), help: "give another folder for what is written"))
    }
    for (number, name) in [(STDOUT_FILENO, "standard output"), (STDERR_FILENO, "standard error")]
    where FileIdentity(descriptor: number) != nil
      && FileIdentity.wouldLie("/proc/self/fd/\(number)", in: folder)
    {
      clashes.append(
        LocatedDiagnostic(
          rule: .outputIsInput, severity: .error,
          message: "\(name) leads into the bag \(PathText.shown(bag))",
          file: PathText.shown(bag), help: "give another file for \(name)"))
    }
  }

  /// Throws all that was found.
  func check() throws(InvocationError) {
    guard clashes.isEmpty else { throw InvocationError(clashes) }
  }

  static func replacement(of read: Use, by written: Use) -> LocatedDiagnostic {
    LocatedDiagnostic(
      rule: .outputIsInput, severity: .error,
      message: "\(written.what) would replace \(read.what) \(PathText.shown(read.path))",
      file: PathText.shown(written.path), help: "give another folder or name for what is written")
  }

  static func collision(_ first: Use, _ second: Use) -> LocatedDiagnostic {
    LocatedDiagnostic(
      rule: .outputCollision, severity: .error,
      message: "both \(first.what) and \(second.what) would be written here",
      file: PathText.shown(second.path))
  }
}
