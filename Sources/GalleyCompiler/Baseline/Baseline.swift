public import GalleyCore

/// The findings that a project has accepted: they are not shown and do not fail a run.
///
/// A finding is known by its file, its code and the words that it is about, not by its line; so it
/// stays accepted when text moves, and drops out when it is fixed.
public struct Baseline: Sendable, Equatable {
  /// What a finding is known by.
  public struct Key: Hashable, Sendable, Comparable {
    /// Relative to the directory of the baseline file.
    public var file: String
    public var code: String
    public var fingerprint: String

    public static func < (left: Self, right: Self) -> Bool {
      if left.file != right.file {
        return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
      }
      if left.code != right.code { return left.code < right.code }
      return left.fingerprint < right.fingerprint
    }
  }

  /// How many findings of a key are accepted.
  public internal(set) var counts: [Key: Int] = [:]
  /// A message of each key, for people who read the file.
  var messages: [Key: String] = [:]

  public init() {}

  /// Accepts the findings of a file that nothing suppresses.
  public mutating func add(_ diagnostics: [LocatedDiagnostic], file: String) {
    for diagnostic in diagnostics where diagnostic.suppression?.kind != .inline {
      let key = Self.key(diagnostic, file)
      counts[key, default: 0] += 1
      messages[key] = messages[key] ?? diagnostic.message
    }
  }

  /// Marks the findings of a file that are accepted; each accepted one stands for one finding.
  public func apply(to diagnostics: inout [LocatedDiagnostic], file: String) {
    var used: [Key: Int] = [:]
    apply(to: &diagnostics, file: file, used: &used)
  }

  /// Marks the findings of one part of a file after the other; `used` counts from part to part.
  public func apply(
    to diagnostics: inout [LocatedDiagnostic], file: String, used: inout [Key: Int]
  ) {
    for index in diagnostics.indices where diagnostics[index].suppression == nil {
      let key = Self.key(diagnostics[index], file)
      guard used[key, default: 0] < counts[key, default: 0] else { continue }
      used[key, default: 0] += 1
      diagnostics[index].suppression = .init(
        kind: .baseline, justification: "accepted in the baseline")
    }
  }

  /// Takes over the entries of another that belong to files of which the predicate says so.
  public mutating func keep(_ other: Baseline, where isKept: (String) -> Bool) {
    for (key, count) in other.counts where isKept(key.file) {
      counts[key, default: 0] += count
      messages[key] = messages[key] ?? other.messages[key]
    }
  }

  /// The same under other names of files; entries that become one are added up.
  public func renamingFiles(_ name: (String) -> String) -> Baseline {
    var result = Baseline()
    for (key, count) in counts {
      var renamed = key
      renamed.file = name(key.file)
      result.counts[renamed, default: 0] += count
      result.messages[renamed] = result.messages[renamed] ?? messages[key]
    }
    return result
  }

  /// How many findings are accepted, in all or in one file.
  public func count(in file: String? = nil) -> Int {
    counts.reduce(0) { $0 + (file == nil || $1.key.file == file ? $1.value : 0) }
  }

  /// The files of which findings are accepted, in the order of their bytes.
  public var files: [String] {
    Set(counts.keys.map { PathKey($0.file) }).sorted().map(\.path)
  }

  private static func key(_ diagnostic: LocatedDiagnostic, _ file: String) -> Key {
    Key(file: file, code: diagnostic.code, fingerprint: diagnostic.fingerprint.text)
  }
}
