import GalleyBackends
import GalleyCore

/// What holds of what a program of someone else answers: it is refused, or its files stay in the
/// output folder and its findings in the file.
struct AnswerProperties {
  private static let length = 100

  func breaches(_ bytes: [UInt8]) -> [String] {
    _ = try? ExternalDescription(bytes, name: "a")
    guard let answer = try? ExternalAnswer(bytes, program: "a", sourceLength: Self.length) else {
      return []
    }
    var breaches: [String] = []
    for file in answer.files {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
      if file.path.isEmpty || parts.contains("") || parts.contains("..") || parts.contains(".") {
        breaches.append("a file goes to “\(file.path)”")
      }
    }
    if Set(answer.files.map(\.path)).count != answer.files.count {
      breaches.append("two files are one")
    }
    for finding in answer.diagnostics {
      if let range = finding.range,
        range.lower < 0 || range.lower > range.upper || range.upper > Self.length
      {
        breaches.append("\(finding.code) lies at \(range)")
      }
      if finding.message.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
        breaches.append("a message has control characters")
      }
    }
    if let report = answer.report, JSONTree(report).error != nil {
      breaches.append("the report is no JSON")
    }
    return breaches
  }
}
