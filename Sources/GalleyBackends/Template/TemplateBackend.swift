public import GalleyCore
public import GalleyReport
import Mustache

/// Makes any text of a report by a Mustache template.
///
/// Values are escaped before the library sees them, by the kind of the output, so that triple braces
/// cannot let one through.
public struct TemplateBackend: Backend {
  /// What stands for every template where only the type is known.
  public static let descriptor = BackendDescriptor(
    name: "template", summary: "Any text, by a Mustache template of your own",
    mediaType: "text/plain; charset=utf-8", fileExtension: "txt")

  public let kind: TemplateKind
  /// The extension of the output, without the dot.
  public let fileExtension: String
  private let template: MustacheTemplate

  /// Never gives a backend: there is no template.
  public init(_ options: BackendOptions) throws(BackendOptionError) {
    throw BackendOptionError(option: "template", message: "use --template FILE")
  }

  /// Reads a template; throws what is wrong with it, each with its place.
  public init(_ file: SourceFile) throws(TemplateError) {
    (kind, fileExtension) = TemplateKind.kind(ofFile: file.name)
    let findings = TemplateChecker.check(file)
    guard findings.isEmpty else { throw TemplateError(diagnostics: findings) }
    let text = file.string(ByteRange(file.textStart, file.bytes.count))
    do {
      template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
    } catch let error as MustacheTemplate.ParserError {
      let range = LineTable(file).range(ofLine: error.context.lineNumber)
      throw TemplateError(diagnostics: [
        Diagnostic(.templateSyntax, "this is not Mustache: \(error.error)", at: range)
      ])
    } catch {
      throw TemplateError(diagnostics: [
        Diagnostic(.templateSyntax, "this is not Mustache: \(error)", at: nil)
      ])
    }
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    sink.write(template.render(TemplateContext(report, kind: kind).root()))
  }
}

/// What is wrong with a template; ranges are of the template's file.
public struct TemplateError: Error {
  public let diagnostics: [Diagnostic]
}
