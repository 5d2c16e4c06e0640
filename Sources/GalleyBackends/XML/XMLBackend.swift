public import GalleyCore
public import GalleyReport

/// The normative form: XML after `Schemas/report.xsd`.
public struct XMLBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "xml", summary: "Galley's own XML, valid by report.xsd",
    mediaType: "application/xml", fileExtension: "xml")

  public init(_ options: BackendOptions) throws(BackendOptionError) {}

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    var writer = XMLWriter(sink, isMixed: ReportXML.isMixed)
    ReportXML(report).write(to: &writer)
    sink = writer.finish()
  }
}
