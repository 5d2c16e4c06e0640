public import GalleyCore
public import GalleyReport

/// One row a claim or quote for spreadsheets and statistics (RFC 4180).
public struct CSVBackend: JoiningBackend {
  public static let descriptor = BackendDescriptor(
    name: "csv", summary: "One row a claim or quote, for spreadsheets",
    mediaType: "text/csv; charset=utf-8; header=present", fileExtension: "csv",
    options: [
      BackendOption(
        name: "separator", kind: .choice(["comma", "semicolon", "tab"]), defaultValue: "comma",
        summary: "spreadsheets set to a decimal comma expect semicolon"),
      BackendOption(
        name: "bom", kind: .flag, defaultValue: "true",
        summary: "begin with a byte order mark, without which Excel takes UTF-8 for windows-1252"),
    ],
    keeps: [.claims, .quotes, .ranges])

  private let separator: UInt8
  private let hasMark: Bool
  private var hasBeginning = true

  public init(_ options: BackendOptions) throws(BackendOptionError) {
    hasMark = options.flag("bom")
    switch options.choice("separator") {
    case "semicolon": separator = UInt8(ascii: ";")
    case "tab": separator = 0x09
    default: separator = UInt8(ascii: ",")
    }
  }

  public var following: CSVBackend {
    var backend = self
    backend.hasBeginning = false
    return backend
  }

  public var beginning: [UInt8] {
    var csv = CSVWriter(ByteSink(), separator: separator)
    writeBeginning(&csv)
    return csv.finish().finishedBytes()
  }

  private func writeBeginning(_ csv: inout CSVWriter) {
    if hasMark { csv.writeByteOrderMark() }
    for name in ReportRow.columns { csv.name(name) }
    csv.endRow()
  }

  public func emit(_ report: Report, to sink: inout ByteSink, diagnostics: inout Diagnostics) {
    let report = report.shown
    var csv = CSVWriter(sink, separator: separator)
    if hasBeginning { writeBeginning(&csv) }
    ReportRow.forEach(in: report) { row in
      for value in row.values {
        switch value {
        case .text(let text): csv.text(text)
        case .number(let number): csv.number(number)
        case .share(let share): csv.text(share.text)
        case .none: csv.text("")
        }
      }
      csv.endRow()
    }
    sink = csv.finish()
    DroppedNodes(report, notKeptBy: Self.descriptor).report(to: &diagnostics)
  }
}
