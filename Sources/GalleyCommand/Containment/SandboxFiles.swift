import CSandbox
import GalleyCompiler
import GalleyCore
import Glibc

/// The files that a run may still read and write in its ``Sandbox``.
struct SandboxFiles {
  private(set) var allowed: [(path: String, rights: UInt32)] = []
  private var places: Set<PathKey> = []

  private static let read = GALLEY_SANDBOX_READ.rawValue
  private static let write = GALLEY_SANDBOX_WRITE.rawValue
  private static let place = GALLEY_SANDBOX_PLACE.rawValue
  private static let makeFolders = GALLEY_SANDBOX_MAKE_FOLDERS.rawValue

  /// What is known of the run before it begins.
  init(_ files: RunFiles) {
    for path in files.readPaths { reads(path) }
    for path in files.writtenPaths { writes(path) }
  }

  mutating func reads(_ path: String) { allowed.append((path, Self.read)) }

  /// Lets a file be written, which needs its folder: it gets its name there when it is whole. What
  /// is there already is read, to see whether it changed.
  mutating func writes(_ path: String) {
    // What is open already stays so.
    guard OpenDescriptor(path) == nil else { return }
    var status = stat()
    guard lstat(PathText.system(path), &status) == 0 else {
      return writes(in: Self.folder(of: path))
    }
    let isPlain = status.st_mode & S_IFMT == S_IFREG
    // A link stays one; what it leads to is written.
    let target = isPlain ? path : Self.target(of: path)
    allowed.append((target, Self.read | Self.write))
    if isPlain || Self.mayBeReplaced(target) { writes(in: Self.folder(of: target)) }
  }

  /// Lets an input be repaired in place.
  mutating func writes(_ input: Input) {
    if case .file(let path) = input { writes(path.path) }
  }

  /// Lets files of any names be made in a folder and read there.
  mutating func uses(folder: String) {
    allowed.append((folder, Self.read | Self.place | Self.makeFolders))
  }

  /// Lets what does not fit into memory wait in a file without a name.
  mutating func usesTemporaryFolder(_ environment: Environment) {
    allowed.append((environment.variable("TMPDIR") ?? "/tmp", Self.read | Self.write))
  }

  private mutating func writes(in folder: String) {
    guard places.insert(PathKey(folder)).inserted else { return }
    allowed.append((folder, Self.place))
  }

  private static func folder(of path: String) -> String {
    let folder = PathNames.folder(path)
    return folder.isEmpty ? "." : folder
  }

  private static func target(of path: String) -> String {
    RealPath.of(path) ?? danglingTarget(of: path)
  }

  /// Where a link leads that leads to nothing yet: what is written appears there.
  private static func danglingTarget(of path: String) -> String {
    var path = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(PathText.system(path), &buffer, buffer.count - 1)
      guard count > 0 else { break }
      let target = PathText.text(buffer[..<count].map { UInt8(bitPattern: $0) })
      path = target.hasPrefix("/") ? target : PathNames.join(folder(of: path), target)
    }
    return path
  }

  /// Devices and pipes are written in place.
  private static func mayBeReplaced(_ path: String) -> Bool {
    var status = stat()
    guard stat(PathText.system(path), &status) == 0 else { return true }
    return status.st_mode & S_IFMT == S_IFREG
  }
}
