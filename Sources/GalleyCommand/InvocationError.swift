import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats
import Glibc

/// What is wrong with the way Galley was called: shown on standard error, with exit status 2.
struct InvocationError: Error {
  var diagnostics: [LocatedDiagnostic]

  init(_ diagnostics: [LocatedDiagnostic]) { self.diagnostics = diagnostics }

  /// A finding about the command line itself.
  init(_ rule: DiagnosticRule, _ message: String, help: String? = nil) {
    diagnostics = [
      LocatedDiagnostic(rule: rule, severity: .error, message: message, file: "galley", help: help)
    ]
  }

  func show(in environment: Environment) -> ExitStatus {
    var style = DiagnosticStyle()
    style.isColored = environment.isErrorTerminal && environment.variable("NO_COLOR") == nil
    var sink = ByteSink()
    var format = ShortFormat(style)
    for diagnostic in diagnostics {
      format.write(
        FileFindings(file: diagnostic.file, diagnostics: [diagnostic]), to: &sink)
      if let help = diagnostic.help { sink.write("   = help: \(help)\n") }
    }
    _ = try? FileWriter().write(sink.finishedBytes(), toDescriptor: STDERR_FILENO)
    return .usage
  }
}
