public import GalleyCore
public import GalleyReport

/// NITF 3.6 for newsroom systems (IPTC), valid by nitf-3-6.xsd.
public struct NITFBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "nitf", summary: "NITF 3.6 with marked quotes, people and organisations",
    mediaType: "application/nitf+xml", fileExtension: "nitf",
    keeps: [.metadata, .mentions, .sections, .blocks, .quotes])

  public init(_ options: BackendOptions) throws(BackendOptionError) {}

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    var xml = XMLWriter(sink, isMixed: NITFDocument.isMixed)
    NITFDocument(report).write(to: &xml)
    sink = xml.finish()
    DroppedNodes(report, notKeptBy: Self.descriptor).report(to: &diagnostics)
  }
}
