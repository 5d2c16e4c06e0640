import GalleyBackends
import GalleyCompiler

/// The ending of an output's name that belongs to no backend, and the one that was most likely
/// meant.
struct OutputEnding {
  /// Without the first dot.
  let found: String
  let nearest: String?
  /// Whether it is that of a packed file.
  let isPacked: Bool

  /// The endings that backends write.
  static var known: [String] {
    var known: [String] = []
    for backend in BackendRegistry.all where !known.contains(backend.descriptor.fileExtension) {
      known.append(backend.descriptor.fileExtension)
    }
    return known
  }

  private static let packings: Set<String> = ["gz", "bz2", "xz", "zst", "zip", "br", "lz4", "z"]

  /// Other names of what backends write.
  private static let aliases = [
    "xhtml": "html", "jsonl": "ndjson", "jsonlines": "ndjson", "tsv": "csv", "xls": "csv",
    "xlsx": "csv", "ods": "csv", "rdf": "jsonld", "mdown": "md", "mkd": "md", "log": "txt",
  ]

  init(_ path: String) {
    let last = PathNames.fileExtension(path)
    let inner = PathNames.fileExtension(PathNames.stem(path))
    isPacked = Self.packings.contains(last)
    let meant = Self.meant(last)
    // Behind a further ending, such as that of a packing or of a copy, stands the one that counts.
    if meant == nil || isPacked, let behind = Self.known.contains(inner) ? inner : Self.meant(inner)
    {
      found = inner + "." + last
      nearest = behind
    } else {
      found = last
      nearest = meant
    }
  }

  private static func meant(_ ending: String) -> String? {
    guard !ending.isEmpty else { return nil }
    if let backend = BackendRegistry.named(ending) { return backend.descriptor.fileExtension }
    guard aliases[ending] == nil else { return aliases[ending] }
    // Endings are short: one that is a sign away is a slip, others are kinds of their own.
    return NameSuggestion.nearest(to: ending, in: known, within: 1)
  }
}
