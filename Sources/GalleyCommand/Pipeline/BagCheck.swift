import GalleyAnalysis
import GalleyArchive
import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyLanguage
import GalleyReaders
import GalleyReport

/// Holds a bag against what it says of itself, and its reports against what their sources give.
struct BagCheck {
  let bag: String
  let policy: SeverityPolicy
  /// Of the model of the deep analysis; `nil` is the installed one.
  var modelPath: String?
  /// The last day on which anything can have happened.
  let latestDay: String
  /// Whether nothing is compiled again.
  var isFixityOnly = false

  /// What says that a bag has changed, as errors: whoever verifies is told of it whatever is set.
  private static let certain: Set<DiagnosticRule> = [.badBag, .staleReport, .falseProvenance]

  /// The findings that are shown, and whether there are none, shown or hidden; and the reports of
  /// which nothing can be said.
  func findings() -> (shown: [LocatedDiagnostic], isSound: Bool, unverified: UnverifiedForms) {
    var unverified = UnverifiedForms()
    let all = problems(&unverified)
    let shown = all.compactMap { finding in
      if finding.severity == .error, Self.certain.contains(finding.rule) { return finding }
      return policy.severity(of: finding.rule.code, from: finding.severity).map {
        var shown = finding
        shown.severity = $0
        return shown
      }
    }
    return (shown, all.isEmpty, unverified)
  }

  /// What is wrong with the bag's form and fixity; where it is whole, with its provenance and its
  /// reports.
  private func problems(_ unverified: inout UnverifiedForms) -> [LocatedDiagnostic] {
    do throws(ArchiveError) {
      let verifier = try ArchiveVerifier(bag, latestDay: latestDay)
      let problems = verifier.fixityProblems()
      var found = problems.map { problem in
        finding(.badBag, clause(problem), problem.isMinor ? .warning : .error)
      }
      guard !problems.contains(where: { !$0.isMinor }) else { return found }
      found += verifier.similarNames().map { finding(.similarNames, clause($0)) }
      found += verifier.provenanceProblems().map {
        finding(.falseProvenance, clause($0), $0.isMinor ? .warning : .error)
      }
      guard !isFixityOnly else { return found }
      let articles = verifier.articles()
      var model: DeepModel?
      if articles.contains(where: { Self.level(of: $0) == .deep }) {
        do throws(InvocationError) { model = try JobPlanner.loadModel(modelPath) } catch {
          // Without it nothing can be said of the reports that it made.
          found += error.diagnostics
        }
      }
      for stored in articles where Self.level(of: stored) != .deep || model != nil {
        let stale = check(stored, model)
        // Where another version gives other reports, their further forms are others too.
        let isExpected = !stale.isEmpty && !isSameProgram(stored, model)
        found += stale
        if !isExpected { found += checkRenditions(stored, model, &unverified) }
      }
      return found
    } catch {
      return [finding(.badBag, clause(error))]
    }
  }

  /// The words of a problem: without the bag's own name, which stands before them.
  private func clause(_ problem: ArchiveError) -> String {
    problem.path == bag ? problem.message : "\(PathText.shown(problem.path)) \(problem.message)"
  }

  func finding(
    _ rule: DiagnosticRule, _ message: String, _ severity: Severity? = nil, help: String? = nil
  ) -> LocatedDiagnostic {
    LocatedDiagnostic(
      rule: rule, severity: severity ?? rule.severity, message: message, file: PathText.shown(bag),
      help: help)
  }

  private static func level(of stored: ArchiveVerifier.Stored) -> AnalysisLevel {
    stored.settings["analysis"].flatMap { AnalysisLevel(rawValue: $0) } ?? .full
  }

  private func check(
    _ stored: ArchiveVerifier.Stored, _ model: DeepModel?
  ) -> [LocatedDiagnostic] {
    let now = Self.recompiled(stored, model)
    let names = Set(stored.reports.keys).union(now.keys).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let isSame = isSameProgram(stored, model)
    return names.compactMap { name in
      let path = PathText.shown(stored.path(ofReport: name))
      guard let old = stored.reports[name] else {
        return finding(
          isSame ? .staleReport : .olderReport,
          "\(stored.name) has no report on \(name), which \(Self.program) makes")
      }
      if old != now[name], let breach = Self.breach(in: old, named: path) {
        return finding(.staleReport, "\(path) is no valid report: \(breach)")
      }
      guard let new = now[name] else {
        return finding(
          isSame ? .staleReport : .olderReport,
          "\(path) is archived, and \(Self.program) makes no such report of \(stored.name)")
      }
      guard let difference = ReportDifference(archived: old, now: new) else { return nil }
      let first =
        "the first difference is in line \(difference.line), \(difference.archived) archived and "
        + "\(difference.now) now"
      return isSame
        ? finding(
          .staleReport,
          "\(path) is not what \(stored.name) gives, though \(Self.program) made both: \(first)")
        : finding(
          .olderReport,
          "\(path) was made by \(stored.software ?? "a program that PREMIS does not name"), and "
            + "\(Self.program) gives another report: \(first)",
          help: "--fixity-only leaves reports alone; archive --replace keeps the new one")
    }
  }

  static let program = "galley \(Compiler.version)"

  /// Whether this program, with its models and schema, is the one that PREMIS names.
  func isSameProgram(_ stored: ArchiveVerifier.Stored, _ model: DeepModel?) -> Bool {
    guard stored.software == Self.program else { return false }
    let name = model.map { ArchiveMaker.name(of: $0) }
    let isSameModel =
      Self.level(of: stored) != .deep || stored.settings["model"].map { $0 == name } ?? true
    return isSameModel && (stored.notes.isEmpty || stored.notes == Components.notes)
  }

  /// Why a stored report is none; `nil` where it is one.
  private static func breach(in report: [UInt8], named name: String) -> String? {
    var options = CompilerOptions()
    options.format = "report"
    let result = Checker(options: options).check(InputFile(name: name, bytes: report))
    return result.diagnostics.first { $0.severity == .error }?.message
  }

  /// The reports that a stored source gives now, by the names of their entries.
  private static func recompiled(
    _ stored: ArchiveVerifier.Stored, _ model: DeepModel?
  ) -> [String: [UInt8]] {
    guard let xml = try? XMLBackend(BackendOptions([], for: XMLBackend.descriptor)) else {
      return [:]
    }
    return recompiled(stored, model, by: [xml])[0].compactMapValues { CanonicalXML.canonical($0) }
  }

  /// What backends make now of a stored source, each by the names of its entries.
  static func recompiled(
    _ stored: ArchiveVerifier.Stored, _ model: DeepModel?, by backends: [any Backend]
  ) -> [[String: [UInt8]]] {
    guard let first = backends.first else { return [] }
    var options = CompilerOptions()
    options.validatesReport = true
    // A baseline may have accepted errors when the bag was made.
    options.emitsDespiteErrors = true
    options.format = stored.settings["format"].flatMap {
      InputFormats.names.contains($0) ? $0 : nil
    }
    options.analysis.level = level(of: stored)
    if options.analysis.level == .deep { options.analysis.deepModel = model }
    options.analysis.language = stored.settings["language"]
    options.leastConfidence = stored.settings["min-confidence"].flatMap { Confidence($0) }
    // A report of another version is another one only where more than the version differs.
    options.generatorVersion = stored.software.flatMap {
      $0.hasPrefix("galley ") ? String($0.dropFirst(7)) : nil
    }
    options.reader.encoding = stored.settings["encoding"].flatMap { TextEncoding(name: $0) }
    var reports = [[String: [UInt8]]](repeating: [:], count: backends.count)
    let compiler = Compiler(options: options)
    let input = InputFile(name: stored.originalName, bytes: stored.source)
    let isSeveral = compiler.kind(of: input).role == .entries
    _ = compiler.compileEntries(input, to: .backend(first)) { entry in
      guard let file = entry.files.first, let report = entry.report else { return }
      let name = isSeveral ? entry.name : ""
      reports[0][name] = file.bytes
      // Analysed once for all of them.
      for (index, backend) in backends.enumerated().dropFirst() {
        var diagnostics = Diagnostics()
        reports[index][name] =
          Emission.backend(backend).files(
            of: report, source: stored.source, diagnostics: &diagnostics
          ).first?.bytes
      }
    }
    return reports
  }
}
