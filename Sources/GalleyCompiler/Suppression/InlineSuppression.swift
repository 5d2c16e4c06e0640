import GalleyCore

/// A comment in an input that suppresses findings: `<!-- galley:ignore CODE reason -->`.
///
/// A comment that stands alone on its line holds for the next line with something else on it; one
/// that shares its line holds for that line. `galley:ignore-file` holds for the whole file.
struct InlineSuppression: Sendable {
  var codes: [String]
  var reason: String
  /// Where the comment stands.
  var range: ByteRange
  /// The bytes in which a finding has to start; `nil` is the whole file.
  var scope: ByteRange?
  var isUsed = false

  func covers(_ diagnostic: LocatedDiagnostic) -> Bool {
    guard codes.contains(diagnostic.code) else { return false }
    guard let scope else { return true }
    guard let start = diagnostic.place?.range.lower else { return false }
    return scope.lower <= start && start <= scope.upper
  }
}
