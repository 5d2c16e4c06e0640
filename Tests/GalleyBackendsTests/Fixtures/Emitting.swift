import GalleyBackends
import GalleyCore
import GalleyReport
import Testing

/// What a backend made of a report.
struct Emitted {
  var bytes: [UInt8]
  var diagnostics: [Diagnostic]
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Emits a report through the registered backend of a name.
func emit(
  _ report: Report, as name: String, _ options: [(name: String, value: String)] = []
) throws -> Emitted {
  let type = try #require(BackendRegistry.named(name))
  let backend = try type.init(BackendOptions(options, for: type.descriptor))
  var sink = ByteSink()
  var diagnostics = Diagnostics()
  backend.emit(report, to: &sink, diagnostics: &diagnostics)
  return Emitted(bytes: sink.finishedBytes(), diagnostics: diagnostics.all)
}
