public import GalleyCore

/// The findings of one file, ready to be written.
public struct FileFindings: Sendable {
  /// The file's name as given.
  public var file: String
  /// In order of offset, then code.
  public var diagnostics: [LocatedDiagnostic]
  /// Findings that were counted but are not listed, by code.
  public var unlisted: [UnlistedFindings]
  /// Whether ranges are bytes of the file as it came, so that repairs can name them.
  public var isVerbatim: Bool

  public init(
    file: String, diagnostics: [LocatedDiagnostic], unlisted: [UnlistedFindings] = [],
    isVerbatim: Bool = false
  ) {
    self.isVerbatim = isVerbatim
    self.file = file
    self.diagnostics = diagnostics
    self.unlisted = unlisted
  }

  /// The same findings without those that are suppressed.
  public var unsuppressed: FileFindings {
    guard diagnostics.contains(where: { $0.suppression != nil }) else { return self }
    return FileFindings(
      file: file, diagnostics: diagnostics.filter { $0.suppression == nil }, unlisted: unlisted,
      isVerbatim: isVerbatim)
  }

  /// The same findings without those that weigh less than `level`.
  public func from(_ level: Severity) -> FileFindings {
    guard level > .note else { return self }
    return FileFindings(
      file: file, diagnostics: diagnostics.filter { $0.severity >= level },
      unlisted: unlisted.filter { $0.severity >= level }, isVerbatim: isVerbatim)
  }

  /// The same findings with at most `limit` of each rule listed and the others counted; a limit of
  /// 0 lists all.
  public func grouped(limit: Int) -> FileFindings {
    guard limit > 0 else { return self }
    var kept: [LocatedDiagnostic] = []
    var counts: [String: Int] = [:]
    var unlisted = unlisted
    for diagnostic in diagnostics {
      let count = counts[diagnostic.code, default: 0] + 1
      counts[diagnostic.code] = count
      if count <= limit {
        kept.append(diagnostic)
      } else if let index = unlisted.firstIndex(where: { $0.rule == diagnostic.rule }) {
        unlisted[index].count += 1
      } else {
        unlisted.append(
          UnlistedFindings(rule: diagnostic.rule, severity: diagnostic.severity, count: 1))
      }
    }
    unlisted.sort { $0.rule.code < $1.rule.code }
    return FileFindings(
      file: file, diagnostics: kept, unlisted: unlisted, isVerbatim: isVerbatim)
  }

  /// A stable identity for each finding that survives moves: its fingerprint and, of findings that
  /// share one, its number.
  public func identities() -> [String] {
    var seen: [Fingerprint: Int] = [:]
    return diagnostics.map { diagnostic in
      let fingerprint = diagnostic.fingerprint
      let number = seen[fingerprint, default: 0] + 1
      seen[fingerprint] = number
      return "\(fingerprint.text):\(number)"
    }
  }
}
