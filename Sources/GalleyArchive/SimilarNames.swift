import GalleyCompiler
import GalleyCore

/// Names that are one to other file systems: those that look away from case, or from the way in which
/// an accent is written.
///
/// RFC 8493 §6 asks for no two of these in one bag, since only one of them survives being copied
/// there.
public enum SimilarNames {
  /// The names that another name before them is like, each with that name, in the order of their
  /// bytes.
  public static func pairs(in names: [String]) -> [(first: String, second: String)] {
    // Swift's texts are equal where they are canonically equivalent.
    var seen: [String: String] = [:]
    var pairs: [(first: String, second: String)] = []
    for name in Set(names.map { PathKey($0) }).sorted().map(\.path) {
      let folded = name.lowercased()
      if let first = seen[folded] {
        pairs.append((first, name))
      } else {
        seen[folded] = name
      }
    }
    return pairs
  }

  /// The same for the files and folders of a tree, told by the topmost names that are alike.
  static func pairs(inPaths paths: some Sequence<String>) -> [(first: String, second: String)] {
    var names: Set<PathKey> = []
    for path in paths {
      var prefix = ""
      for part in PathNames.names(path) {
        prefix += prefix.isEmpty ? part : "/" + part
        names.insert(PathKey(prefix))
      }
    }
    var byFolder: [PathKey: [String]] = [:]
    for name in names {
      byFolder[PathKey(PathNames.folder(name.path)), default: []].append(name.path)
    }
    return byFolder.sorted { $0.key < $1.key }.flatMap { pairs(in: $0.value) }
  }
}
