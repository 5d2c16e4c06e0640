import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats
import Glibc

/// Takes the findings of each file, shows them and remembers what the exit status will be.
struct FindingsRun {
  private var format: any DiagnosticFormat
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var status = ExitStatus.success

  init(
    _ arguments: DiagnosticArguments, isProduct: Bool, _ environment: Environment
  ) throws(InvocationError) {
    let isTerminal = isProduct ? environment.isOutputTerminal : environment.isErrorTerminal
    descriptor = isProduct ? STDOUT_FILENO : STDERR_FILENO
    let name = arguments.diagnosticFormat ?? (isTerminal ? "text" : "short")
    guard let type = DiagnosticFormatRegistry.named(name) else {
      throw InvocationError(.unknownDiagnosticFormat, "there is no diagnostic format “\(name)”")
    }
    format = type.init(DiagnosticStyle())
    var sink = ByteSink()
    format.begin(to: &sink)
    bytes = sink.finishedBytes()
  }

  mutating func take(_ compilation: Compilation, of input: Input) {
    var sink = ByteSink()
    format.write(
      FileFindings(file: input.name, diagnostics: compilation.diagnostics), to: &sink)
    bytes += sink.finishedBytes()
    if !compilation.succeeded { status = max(status, .findings) }
  }

  mutating func finish() -> ExitStatus {
    var sink = ByteSink()
    format.end(to: &sink)
    bytes += sink.finishedBytes()
    _ = try? FileWriter().write(bytes, toDescriptor: descriptor)
    return status
  }
}
