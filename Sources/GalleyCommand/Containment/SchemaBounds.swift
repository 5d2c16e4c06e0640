import GalleyCompiler
import GalleyCore

/// Which files a schema may include: those in its folder and below, and others named as schemas are.
/// Links are followed first, so that none leads out under a name of another kind.
struct SchemaBounds {
  private static let extensions: Set<String> = ["xsd", "rng", "xml"]

  private let folder: String?

  /// - Parameter path: of the schema that the user named.
  init(of path: String) { folder = RealPath.of(path).map { PathNames.directory($0) } }

  func hold(_ path: String) -> Bool {
    guard let real = RealPath.of(path) else { return false }
    if Self.extensions.contains(PathNames.fileExtension(real)) { return true }
    guard let folder else { return false }
    return real.utf8.starts(with: PathNames.join(folder, "").utf8)
  }
}
