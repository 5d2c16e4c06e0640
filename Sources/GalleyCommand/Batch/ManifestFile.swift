import GalleyCompiler
import GalleyCore
import Glibc

/// A line of JSON on each input of a run, in the order of the inputs.
///
/// Each line is written when its input is done, so that a run that was cut short has said what it
/// did, and memory does not grow with the number of inputs.
final class ManifestFile {
  private let path: String
  private let descriptor: Int32

  /// - Parameter path: `-` is standard output.
  init(_ path: String) throws(FileError) {
    self.path = path
    guard path != "-" else {
      descriptor = STDOUT_FILENO
      return
    }
    descriptor = open(PathText.system(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(writing: path, errno) }
  }

  deinit { if path != "-" { close(descriptor) } }

  func add(_ result: JobResult, outputs: [String]) throws(FileError) {
    do throws(FileError) {
      let isTaken = try FileWriter().write(Self.line(result, outputs), toDescriptor: descriptor)
      if !isTaken, path == "-" { Signals.endByClosedPipe() }
    } catch {
      throw FileError(
        path: path, reason: error.reason, explanation: error.explanation, isWriting: true)
    }
  }

  private static func line(_ result: JobResult, _ outputs: [String]) -> [UInt8] {
    var writer = JSONWriter(ByteSink())
    writer.beginObject()
    writer.key("name")
    writer.string(result.input.shownName)
    writer.key("sha256")
    if let digest = result.measure?.sha256 { writer.string(digest) } else { writer.null() }
    writer.key("bytes")
    if let bytes = result.measure?.bytes { writer.int(bytes) } else { writer.null() }
    writer.key("outputs")
    writer.beginArray()
    for output in outputs { writer.string(PathText.shown(output)) }
    writer.endArray()
    writer.key("findings")
    writer.beginObject()
    for (name, severity) in [
      ("errors", Severity.error), ("warnings", .warning), ("notes", .note),
    ] {
      writer.key(name)
      writer.int(count(result, severity))
    }
    writer.endObject()
    writer.key("cached")
    writer.bool(result.isCached)
    writer.key("milliseconds")
    writer.int(result.measure?.milliseconds ?? 0)
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
