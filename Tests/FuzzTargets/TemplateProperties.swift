import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport

/// What holds of a template: it is refused with findings that lie in it, or gives the same text
/// each time. The first byte chooses what kind of text it makes.
struct TemplateProperties {
  private static let kinds = ["html", "xml", "md", "csv", "json", "txt"]

  func breaches(_ bytes: [UInt8]) -> [String] {
    guard let first = bytes.first else { return [] }
    guard let report = Self.report else { return ["no report"] }
    let content = Array(bytes.dropFirst())
    // Files of templates are read as UTF-8, or refused.
    guard String(validating: content, as: UTF8.self) != nil else { return [] }
    let file = SourceFile(
      name: "a.\(Self.kinds[Int(first) % Self.kinds.count]).mustache", bytes: content)
    do throws(TemplateError) {
      let backend = try TemplateBackend(file)
      let output = Self.text(of: report, by: backend)
      var breaches: [String] = []
      if String(validating: output, as: UTF8.self) == nil { breaches.append("it is no UTF-8") }
      if Self.text(of: report, by: backend) != output { breaches.append("other bytes again") }
      return breaches
    } catch {
      let ranges = error.diagnostics.compactMap(\.range)
      let wrong = ranges.filter { $0.lower > $0.upper || $0.upper > content.count }
      return (error.diagnostics.isEmpty ? ["no word why"] : [])
        + wrong.map { "a finding lies at \($0)" }
    }
  }

  private static func text(of report: Report, by backend: TemplateBackend) -> [UInt8] {
    var sink = ByteSink(expecting: 1024)
    var diagnostics = Diagnostics()
    backend.emit(report, to: &sink, diagnostics: &diagnostics)
    return sink.finishedBytes()
  }

  private static let report: Report? = {
    let article = """
      The quay stays open

      By Ann Reis

      “The quay <stays> open & dry,” said Ann Reis, the mayor. The harbour office denied it.
      """
    return Compiler().compile(InputFile(name: "a.txt", bytes: Array(article.utf8))).report
  }()
}
