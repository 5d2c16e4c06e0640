import GalleyCompiler
import GalleyCore

/// What the manifest says of an input besides its outputs.
struct ManifestLine {
  private let name: String
  private let measure: JobResult.Measure?
  private let counts: [(name: String, count: Int)]
  private let isCached: Bool

  init(_ result: JobResult) {
    name = result.input.shownName
    measure = result.measure
    isCached = result.isCached
    counts = [("errors", Severity.error), ("warnings", .warning), ("notes", .note)].map {
      ($0.0, Self.count(result, $0.1))
    }
  }

  /// The line with its end.
  func bytes(_ outputs: [String]) -> [UInt8] {
    var writer = JSONWriter(ByteSink())
    writer.beginObject()
    writer.key("name")
    writer.string(name)
    writer.key("sha256")
    if let digest = measure?.sha256 { writer.string(digest) } else { writer.null() }
    writer.key("bytes")
    if let bytes = measure?.bytes { writer.int(bytes) } else { writer.null() }
    writer.key("outputs")
    writer.beginArray()
    for output in outputs { writer.string(PathText.shown(output)) }
    writer.endArray()
    writer.key("findings")
    writer.beginObject()
    for (name, count) in counts {
      writer.key(name)
      writer.int(count)
    }
    writer.endObject()
    writer.key("cached")
    writer.bool(isCached)
    writer.key("milliseconds")
    writer.int(measure?.milliseconds ?? 0)
    writer.endObject()
    return writer.finish().finishedBytes() + [0x0A]
  }

  private static func count(_ result: JobResult, _ severity: Severity) -> Int {
    let listed = result.check.diagnostics.count {
      $0.suppression == nil && $0.severity == severity
    }
    return result.check.unlisted.reduce(listed) {
      $0 + ($1.severity == severity ? $1.count : 0)
    }
  }
}
