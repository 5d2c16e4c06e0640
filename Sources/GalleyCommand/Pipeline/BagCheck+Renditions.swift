import GalleyArchive
import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyLanguage

/// The paths of the forms of reports of which nothing can be said, by why.
struct UnverifiedForms {
  /// Another program made them.
  var external: [String] = []
  /// PREMIS does not say how they were made.
  var unsaid: [String] = []

  var count: Int { external.count + unsaid.count }

  /// What there is to say of them.
  var remarks: [String] {
    [
      ("no other program is run, so this was not made again: ", external),
      ("PREMIS does not say how this was made, so it was not made again: ", unsaid),
    ].filter { !$0.1.isEmpty }.map { $0.0 + HeldBack.list($0.1) }
  }
}

extension BagCheck {
  /// Holds what other backends made of the reports on a source against what they make of it now.
  ///
  /// - Parameter unverified: takes those of which nothing can be said.
  func checkRenditions(
    _ stored: ArchiveVerifier.Stored, _ model: DeepModel?, _ unverified: inout UnverifiedForms
  ) -> [LocatedDiagnostic] {
    let said = stored.settings.filter { $0.key.utf8.starts(with: "report.".utf8) }
    let files = Set(stored.renditions.values.flatMap(\.keys)).union(said.keys).sorted()
    let isSame = isSameProgram(stored, model)
    let entries = Set(stored.reports.keys).union(stored.renditions.keys).sorted()
    let paths = { (file: String) in
      entries.filter { stored.renditions[$0]?[file] != nil }
        .map { PathText.shown(stored.path(ofReport: $0, as: file)) }
    }
    // Builds of this very version have made bags in which PREMIS tells of no further form.
    guard !said.isEmpty else {
      unverified.unsaid += files.flatMap(paths)
      return []
    }
    var found: [LocatedDiagnostic] = []
    var verifiable: [(file: String, backend: any Backend)] = []
    for file in files {
      let recorded = said[file].map { RecordedBackend(text: $0) }
      if let recorded, recorded.isExternal, stored.software == Self.program,
        BackendRegistry.named(recorded.name) != nil
      {
        found.append(
          finding(
            .falseProvenance,
            "\(PathText.shown(stored.provenancePath)) says that another program made \(file), and "
              + "“\(recorded.name)” is a backend of Galley's own"))
        continue
      }
      if isSame, recorded == nil || (recorded?.backend == nil && recorded?.isExternal == false) {
        found.append(
          finding(
            .falseProvenance,
            "\(PathText.shown(stored.provenancePath)) does not say how \(file) was made"))
        continue
      }
      guard let backend = recorded?.backend else {
        if recorded?.isExternal == true {
          unverified.external += paths(file)
        } else {
          unverified.unsaid += paths(file)
        }
        continue
      }
      verifiable.append((file, backend))
    }
    let made = Self.recompiled(stored, model, by: verifiable.map(\.backend))
    for (form, now) in zip(verifiable, made) {
      for entry in entries {
        let path = PathText.shown(stored.path(ofReport: entry, as: form.file))
        if let breach = breach(stored.renditions[entry]?[form.file], now[entry], isSame) {
          found.append(
            finding(
              isSame ? .staleReport : .olderReport, "\(path) \(breach)",
              help: isSame ? nil : "--fixity-only leaves reports alone"))
        }
      }
    }
    return found
  }

  /// In what an archived form of a report is not the one that is made now, as a clause.
  private func breach(_ archived: [UInt8]?, _ now: [UInt8]?, _ isSame: Bool) -> String? {
    guard let archived else { return "is missing, and PREMIS says that it was made" }
    guard let now else { return "is archived, and \(Self.program) makes no such report" }
    guard let difference = ReportDifference(archived: archived, now: now) else { return nil }
    return "is not what \(Self.program) makes of the source"
      + (isSame ? ", though PREMIS names that very program" : "")
      + ": the first difference is in line \(difference.line), \(difference.archived) archived and "
      + "\(difference.now) now"
  }
}
