public import GalleyCore

/// What can be wrong with an archive.
package enum ArchiveRules {
  package static let all: [DiagnosticRule] = [.badBag, .staleReport, .unwritableBag, .occupiedName]
}

extension DiagnosticRule {
  public static let badBag = DiagnosticRule(
    "GA101", "bad-bag", .error, "A bag is incomplete, has changed, or is no bag.",
    explanation: """
      Every file of a bag stands in its manifests with its SHA-256 and SHA-512, and nothing else is \
      there. The message names the file that is missing, was added or has changed. Take the bag \
      from a copy that verifies.
      """, reference: "RFC 8493 §3")
  public static let staleReport = DiagnosticRule(
    "GA102", "stale-report", .error,
    "Compiling the stored source again does not give the stored report.",
    explanation: """
      The bag is intact, but this version of Galley, or its settings, give another report than the \
      one that was archived. PREMIS in the bag names the version that made it. Archive the source \
      again to have the new report, or verify with the old version.
      """)
  public static let unwritableBag = DiagnosticRule(
    "GA103", "unwritable-bag", .error, "A bag cannot be written.",
    explanation: """
      The message says what the operating system said. What was at the bag's path before is as it \
      was.
      """)
  public static let occupiedName = DiagnosticRule(
    "GA104", "occupied-name", .error, "Another article of that name is in the bag.",
    explanation: """
      An archive loses nothing: an article takes the place of another of its name only with \
      `--replace`, and then the other stays, source, reports and provenance, under `versions/`. \
      Without it nothing is written. The same article again needs no option: it stays as it is, or \
      gets its new report and keeps the old one as a version.
      """)
}
