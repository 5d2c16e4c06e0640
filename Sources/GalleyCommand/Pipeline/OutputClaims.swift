import GalleyCompiler
import GalleyCore
import Synchronization

/// Who writes which file, for those whose names are known only while the run goes on: an entry's
/// report, and what an external backend names.
final class OutputClaims: Sendable {
  private let read: [FileIdentity: RunFiles.Use]
  private let taken: Mutex<[FileIdentity: RunFiles.Use]>

  /// - Parameter files: what is known of the run before; the folders are made by now.
  init(_ files: RunFiles) {
    read = files.read
    var planned: [FileIdentity: RunFiles.Use] = [:]
    for use in files.written.values {
      if let place = FileIdentity(placeOf: use.path) { planned[place] = use }
    }
    taken = Mutex(planned)
  }

  /// Lets an input have a file that no other has, and that is not read.
  func claim(_ path: String, for input: Input) throws(InvocationError) {
    let use = RunFiles.Use(path: path, what: "the report on \(input.shownName)")
    if let identity = FileIdentity(path), let read = read[identity] {
      throw InvocationError([RunFiles.replacement(of: read, by: use)])
    }
    guard let place = FileIdentity(placeOf: path) else { return }
    let other = taken.withLock { taken in
      let other = taken[place]
      if other == nil { taken[place] = use }
      return other
    }
    if let other, other.what != use.what {
      throw InvocationError([RunFiles.collision(other, use)])
    }
  }
}
