import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport

/// What holds of the reader of reports: what it takes it gives back, and it never fails otherwise
/// than by saying so.
struct ReportProperties {
  func breaches(_ bytes: [UInt8]) -> [String] {
    let check = Checker().check(InputFile(name: "report.json", bytes: bytes))
    var breaches = FindingProperties.breaches(check.diagnostics, of: check.isVerbatim ? bytes : nil)
    guard let report = try? ReportJSONReader.read(bytes) else { return breaches }
    let json = SoundReport.json(report)
    if JSONTree(json, maximumDepth: 2048).error != nil {
      breaches.append("what is written is no JSON")
    }
    return breaches + SoundReport.readBack(json)
  }
}
