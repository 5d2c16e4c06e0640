import GalleyCompiler
import GalleyCore

/// What a run has found so far, and whether that makes it fail.
struct RunTally {
  private(set) var files = 0
  private(set) var errors = 0
  private(set) var warnings = 0
  private(set) var notes = 0
  private(set) var accepted = 0
  /// How many results came out of the cache.
  var cached = 0
  /// Whether there is a cache that they may come out of.
  var usesCache = false
  /// Findings that `--fix` has repaired, and such as it could.
  var repaired = 0
  private(set) var repairable = 0
  private var counts: [CheckResult.Count] = []
  private var lastFile = ""

  mutating func add(_ check: CheckResult, file: String) {
    files += 1
    lastFile = file
    for diagnostic in check.diagnostics {
      guard diagnostic.suppression == nil else {
        accepted += 1
        continue
      }
      add(diagnostic.severity, 1)
      if check.isVerbatim, diagnostic.isRepairable { repairable += 1 }
    }
    for unlisted in check.unlisted { add(unlisted.severity, unlisted.count) }
    for count in check.counts {
      if let index = counts.firstIndex(where: { $0.noun == count.noun }) {
        counts[index].number += count.number
      } else {
        counts.append(count)
      }
    }
  }

  /// Takes findings that are in no file of the run.
  mutating func add(own diagnostics: [LocatedDiagnostic]) {
    for diagnostic in diagnostics {
      if diagnostic.suppression == nil { add(diagnostic.severity, 1) } else { accepted += 1 }
    }
  }

  private mutating func add(_ severity: Severity, _ number: Int) {
    switch severity {
    case .error: errors += number
    case .warning: warnings += number
    case .note: notes += number
    }
  }

  /// The run in one line: `harbour.txt: 1 warning, 14 claims, 5 quotes`.
  var summary: String {
    var parts: [String] = []
    for (noun, number) in [("error", errors), ("warning", warnings), ("note", notes)]
    where number > 0 { parts.append(Self.text(number, noun)) }
    if parts.isEmpty { parts.append("no findings") }
    if repaired > 0 { parts.append("\(repaired) repaired") }
    if repairable > 0 { parts.append("\(repairable) that --fix can repair") }
    if accepted > 0 { parts.append("\(accepted) accepted") }
    parts += counts.map { Self.text($0.number, $0.noun) }
    if usesCache { parts.append("\(cached) of \(files) from the cache") }
    let name = files == 1 ? lastFile : Self.text(files, "file")
    return "\(name): " + parts.joined(separator: ", ")
  }

  private static func text(_ number: Int, _ noun: String) -> String {
    guard number != 1 else { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(number) \(noun.dropLast())ies" : "\(number) \(noun)s"
  }
}
