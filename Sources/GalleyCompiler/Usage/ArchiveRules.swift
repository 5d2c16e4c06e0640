public import GalleyCore

/// What can be wrong with an archive.
package enum ArchiveRules {
  package static let all: [DiagnosticRule] = [
    .badBag, .staleReport, .unwritableBag, .occupiedName, .falseProvenance, .olderReport,
    .unknownIngestion, .similarNames,
  ]
}

extension DiagnosticRule {
  public static let badBag = DiagnosticRule(
    "GA101", "bad-bag", .error, "A bag is incomplete, has changed, or is no bag.",
    explanation: """
      Every file of a bag stands in its manifests with its SHA-256 and SHA-512, and nothing else \
      is there. Manifests by MD5, SHA-1 and SHA-384 that somebody added must fit too, and what \
      `fetch.txt` names must be in the bag. `bagit.txt` is the two lines that RFC 8493 gives, and \
      `bag-info.txt` holds labels and values. The message names the file that is missing, was \
      added or has changed. Take the bag from a copy that verifies. Neither -Wno- nor a \
      configuration hides or lightens it.
      """, reference: "RFC 8493 §3")
  public static let staleReport = DiagnosticRule(
    "GA102", "stale-report", .error,
    "A stored report is not what its source gives.",
    explanation: """
      PREMIS says that this very version of Galley made the report, with the same model and \
      schema, yet the stored source gives another one: the report, the source or PREMIS was \
      changed and the manifests made to fit. So it is with what `-t` made of the report, by the \
      backend and the options that PREMIS names. The message shows the first difference. It is \
      found too where a report is not valid by report.xsd, whatever version made it. Take the bag \
      from a copy. Neither -Wno- nor a configuration hides or lightens it.
      """)
  public static let unwritableBag = DiagnosticRule(
    "GA103", "unwritable-bag", .error, "A bag cannot be written.",
    explanation: """
      The message says why: what the operating system said, or that the folder lies in another \
      bag, whose manifests would not list it. What was at the bag's path before is as it was.
      """)
  public static let occupiedName = DiagnosticRule(
    "GA104", "occupied-name", .error, "Another article of that name is in the bag.",
    explanation: """
      An archive loses nothing: an article takes the place of another of its name only with \
      `--replace`, and then the other stays, source, reports and provenance, under `versions/`. \
      Without it nothing is written. The same article again needs no option: it stays as it is, or \
      gets its new report and keeps the old one as a version.
      """)
  public static let falseProvenance = DiagnosticRule(
    "GA105", "false-provenance", .error,
    "PREMIS or the crate says something of the bag that is not so.",
    explanation: """
      `premis.xml` gives the digests and the size of the source, of the reports and of schemas; \
      here they are not those of the files, though the manifests are, or a file is named that is \
      not there, or one is there that is not named. It is found too where an event, its outcome or \
      its day is none that Galley writes, and where the crate is missing or gives an article \
      another title, author, day or language than its report, or is not what this version writes, \
      or where PREMIS says how some further forms of a report were made and not how others were, \
      or gives a backend of Galley's own for another program. Take the bag from a copy that \
      verifies. Neither -Wno- nor a configuration hides or lightens it. A day that is still to \
      come is a warning: a clock was wrong, this one or that of whoever archived.
      """, reference: "PREMIS Data Dictionary 3.0, objectCharacteristics")
  public static let olderReport = DiagnosticRule(
    "GA106", "older-report", .warning, "Another version of Galley made a stored report.",
    explanation: """
      The bag is intact, and the report is valid by report.xsd; the version of Galley that \
      verifies gives another report than the version that PREMIS names, and not only in the \
      version. The message names both and shows the first difference. Archive the source \
      again with `--replace` to have the new report, verify with the old version, or verify with \
      `--fixity-only`.
      """)
  public static let unknownIngestion = DiagnosticRule(
    "GA107", "unknown-ingestion", .warning, "Nothing tells when a source was taken in.",
    explanation: """
      The events in PREMIS bear the day that `--ingested` gives, else that of SOURCE_DATE_EPOCH, \
      else the one on which the file was last changed. Standard input has none, and one that is \
      still to come is none, so that PREMIS says `unknown`.
      """)
  public static let similarNames = DiagnosticRule(
    "GA108", "similar-names", .warning, "Two names of a bag are one to other systems.",
    explanation: """
      The names differ in nothing but the case of letters, or in the way in which an accent is \
      written: `Quay.txt` and `quay.txt`. File systems of macOS and Windows take them for one \
      name, so that a copy of the bag there lacks a file. Give one of the sources another name.
      """, reference: "RFC 8493 §6")
}
