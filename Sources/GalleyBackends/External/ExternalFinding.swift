import GalleyCore

/// Takes a program's findings into the one engine of diagnostics.
///
/// A program's codes are its own; here a finding gets one of three codes by its weight, and its own
/// code stands in the message, so that `-Werror=GB621` and the machine formats work on all of them.
enum ExternalFinding {
  static func diagnostic(
    _ json: JSONTree, _ index: Int, program: String, sourceLength: Int
  ) throws(ExternalFailure) -> Diagnostic {
    func text(_ field: String) -> String? {
      guard json.values[index].kind == .object, let value = json.member(field, of: index),
        json.values[value].kind == .string
      else { return nil }
      return PlainLines.clean(json.string(of: value))
    }
    guard let message = text("message") else { throw .badAnswer("a diagnostic has no “message”") }
    let rule: DiagnosticRule
    switch Severity(name: text("severity") ?? "warning") {
    case .error: rule = .externalError
    case .warning: rule = .externalWarning
    case .note: rule = .externalNote
    case nil: throw .badAnswer("a diagnostic has an unknown “severity”")
    }
    let code = text("code").map { " (\($0))" } ?? ""
    var diagnostic = Diagnostic(
      rule, "\(program): \(message)\(code)", at: range(json, index, sourceLength))
    diagnostic.help = text("help")
    if let notes = json.member("notes", of: index) {
      diagnostic.notes = json.elements(of: notes).map { PlainLines.clean(json.string(of: $0)) }
    }
    return diagnostic
  }

  private static func range(_ json: JSONTree, _ index: Int, _ length: Int) -> ByteRange? {
    guard let value = json.member("range", of: index) else { return nil }
    let ends = json.elements(of: value).compactMap { Int(json.string(of: $0)) }
    guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1], ends[1] <= length else { return nil }
    return ByteRange(ends[0], ends[1])
  }
}
