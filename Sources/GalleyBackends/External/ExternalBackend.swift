public import GalleyCore
public import GalleyReport

/// A backend that is a program of somebody else's: protocol 1.
public struct ExternalBackend: Backend {
  /// What stands for every external backend where only the type is known; an instance has the
  /// program's own in ``program``.
  public static let descriptor = BackendDescriptor(
    name: "external", summary: "A program that speaks protocol 1",
    mediaType: "application/octet-stream", fileExtension: "out")

  public let program: ExternalProgram
  private let options: [(name: String, value: String)]

  /// Never gives a backend: there is no program without a name.
  public init(_ options: BackendOptions) throws(BackendOptionError) {
    throw BackendOptionError(option: "exec", message: "an external backend needs a program")
  }

  public init(
    _ program: ExternalProgram, options given: [(name: String, value: String)]
  ) throws(BackendOptionError) {
    _ = try BackendOptions(given, for: program.descriptor)
    self.program = program
    options = program.descriptor.options.map { option in
      (option.name, given.last { $0.name == option.name }?.value ?? option.defaultValue)
    }
  }

  /// Writes the first of the program's files; see ``answer(_:source:diagnostics:)`` for all.
  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    let answer = answer(report, source: nil, diagnostics: &diagnostics)
    if let first = answer?.files.first { sink.write(first.bytes) }
  }

  /// Runs the program on a report; `nil` where it failed, and then a diagnostic says why.
  public func answer(
    _ report: Report, source: [UInt8]?, diagnostics: inout Diagnostics
  ) -> ExternalAnswer? {
    let request = ExternalRequest(
      kind: "emit", options: options, report: report, source: source)
    guard let answer = program.ask(request, on: report, diagnostics: &diagnostics) else {
      return nil
    }
    if answer.files.isEmpty {
      diagnostics.report(program.failure(.badAnswer("it has no files")))
      return nil
    }
    return answer
  }
}

extension ExternalProgram {
  /// Sends a request and takes the answer's findings over.
  func ask(
    _ request: ExternalRequest, on report: Report, diagnostics: inout Diagnostics
  ) -> ExternalAnswer? {
    do {
      let raw = try ExternalProcess(limits: limits).run(command, input: request.bytes())
      // What stands last in the text need not stand last in the source.
      let ends = report.text.map.segments?.lazy.map { Int($0.source) + Int($0.sourceLength) }
      let length = ends?.max() ?? report.text.bytes.count
      let answer = try ExternalAnswer(
        raw.output, program: descriptor.name, sourceLength: length)
      for diagnostic in answer.diagnostics { diagnostics.report(diagnostic) }
      return answer
    } catch {
      diagnostics.report(failure(error))
      return nil
    }
  }

  /// A failure as a diagnostic.
  public func failure(_ failure: ExternalFailure) -> Diagnostic {
    let rule: DiagnosticRule =
      switch failure {
      case .badAnswer: .externalBadAnswer
      case .badPath: .externalBadPath
      default: .externalFailed
      }
    return Diagnostic(rule, "“\(descriptor.name)” \(failure.message)", at: nil)
  }
}
