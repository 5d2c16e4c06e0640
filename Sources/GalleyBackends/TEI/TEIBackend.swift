public import GalleyCore
public import GalleyReport

/// TEI P5 for research archives, valid by tei_all.
public struct TEIBackend: Backend {
  public static let descriptor = BackendDescriptor(
    name: "tei", summary: "TEI P5 with said, quote, names and stand-off lists",
    mediaType: "application/tei+xml", fileExtension: "tei.xml",
    options: [
      BackendOption(
        name: "standoff", kind: .flag, defaultValue: "false",
        summary: "put the lists into standOff (TEI 4.0 and newer) and not into the header")
    ],
    keeps: [.metadata, .entities, .mentions, .sections, .blocks, .claims, .quotes])

  private let usesStandOff: Bool

  public init(_ options: BackendOptions) throws(BackendOptionError) {
    usesStandOff = options.flag("standoff")
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    var xml = XMLWriter(sink, isMixed: TEIDocument.isMixed)
    TEIDocument(report, usesStandOff: usesStandOff).write(to: &xml)
    sink = xml.finish()
    DroppedNodes(report, notKeptBy: Self.descriptor).report(to: &diagnostics)
  }
}
