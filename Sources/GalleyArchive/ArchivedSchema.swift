import GalleyCompiler
import GalleyCore

/// A house's schema that reports were validated against, with the documents that it includes.
public struct ArchivedSchema: Sendable {
  /// One of its files.
  struct File: Sendable {
    /// Where it lay among the schema's files.
    var place: String
    var bytes: [UInt8]
    /// Where it lies under the source's folder.
    var path = ""

    /// The name that it came with.
    var originalName: String { PathNames.name(place) }
  }

  var file: File
  var included: [File]

  /// Where the schema itself lies under the source's folder.
  var path: String { file.path }

  /// - Parameters:
  ///   - place: where it lay: its name, or its path from the folder that holds all of its files.
  ///   - included: what it includes or imports, by the same paths.
  public init(
    place: String, bytes: [UInt8], included: [(place: String, bytes: [UInt8])] = []
  ) {
    file = File(place: place, bytes: bytes)
    self.included = included.map { File(place: $0.place, bytes: $0.bytes) }
  }

  /// Finds places in the bag where its files lie to each other as they lay, and in the way of no
  /// other schema's.
  ///
  /// - Parameter number: the schema's among those of the article.
  mutating func settle(_ number: Int, beside used: inout [PathKey: [UInt8]]) {
    var number = number
    var prefix = ""
    while true {
      let files = files(behind: prefix)
      // The same document may be included by several; a schema itself has a place of its own.
      let isFree =
        used[PathKey(files[0].path)] == nil
        && files.dropFirst().allSatisfy { (used[PathKey($0.path)] ?? $0.bytes) == $0.bytes }
      guard !isFree else {
        for file in files { used[PathKey(file.path)] = file.bytes }
        file = files[0]
        included = Array(files.dropFirst())
        return
      }
      prefix = included.isEmpty ? "\(number)-" : "\(number)/"
      number += 1
    }
  }

  /// The files with their paths, the schema first.
  private func files(behind prefix: String) -> [File] {
    var taken: Set<PathKey> = []
    return ([file] + included).map { file in
      var file = file
      let names = PathNames.names(file.place).map { BagName.safe($0) }
      let name = names.last ?? "schema"
      let folder = "schemas/" + prefix + names.dropLast().map { $0 + "/" }.joined()
      file.path = folder + name
      // Names that other systems refuse may have become the same.
      var other = 2
      while !taken.insert(PathKey(file.path)).inserted {
        file.path = "\(folder)\(other)-\(name)"
        other += 1
      }
      return file
    }
  }
}
