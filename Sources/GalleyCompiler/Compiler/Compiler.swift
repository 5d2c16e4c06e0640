import Crypto
import GalleyAnalysis
public import GalleyBackends
package import GalleyCore
public import GalleyReaders
public import GalleyReport
import GalleySchema

/// Compiles articles into reports: the way through all the stages.
///
/// A value without state: one compiler serves any number of inputs on any number of threads.
public struct Compiler: Sendable {
  public static let generator = Generator(name: "galley", version: version)

  /// What a report names as its maker.
  private var generator: Generator {
    Generator(
      name: Self.generator.name, version: options.generatorVersion ?? Self.generator.version)
  }

  public let options: CompilerOptions

  public init(options: CompilerOptions = CompilerOptions()) { self.options = options }

  /// What an input is taken for, by the format asked for, its name and its first bytes.
  public func kind(of input: InputFile) -> InputKind {
    InputKind(of: input, format: options.format)
  }

  /// Compiles one article. Never throws for what is in the input: see the diagnostics.
  ///
  /// An input of several articles, as a feed is, gives the findings on all of them and their
  /// ``Compilation/feedCounts`` but no report: see ``compileEntries(_:through:to:take:)``.
  public func compile(_ input: InputFile) -> Compilation { compile(input, as: kind(of: input)) }

  func compile(_ input: InputFile, as kind: InputKind) -> Compilation {
    if kind.role == .entries {
      return compileEntries(input, as: kind, through: [], to: .nothing) { _ in }
    }
    return compile(input, as: kind) { _, _, _ in }
  }

  /// Compiles one article and hands the report to a backend; the bytes that it writes are `nil`
  /// where there is no report or where an error keeps it from leaving.
  public func compile(
    _ input: InputFile, with backend: any Backend
  ) -> (compilation: Compilation, output: [UInt8]?) {
    var output: [UInt8]?
    let kind = kind(of: input)
    guard kind.role != .entries else { return (compile(input, as: kind), nil) }
    let compilation = compile(input, as: kind) { report, _, diagnostics in
      var sink = ByteSink(expecting: report.likelyOutput)
      backend.emit(report, to: &sink, diagnostics: &diagnostics)
      output = sink.finishedBytes()
    }
    return (compilation, compilation.succeeded ? output : nil)
  }

  /// Compiles one article, sends the report through filters in turn and then where it goes; there
  /// are no files where there is no report or where an error keeps it from leaving.
  ///
  /// What a filter gives back is held against the same rules as the report before it.
  public func compile(
    _ input: InputFile, through filters: [ExternalFilter], to emission: Emission
  ) -> (compilation: Compilation, files: [ExternalAnswer.File]) {
    let kind = kind(of: input)
    if kind.role == .entries {
      var files: [ExternalAnswer.File] = []
      let compilation = compileEntries(input, as: kind, through: filters, to: emission) { entry in
        files += entry.files
      }
      return (compilation, compilation.succeeded ? files : [])
    }
    var files: [ExternalAnswer.File] = []
    let compilation = compile(input, as: kind) { report, source, diagnostics in
      guard apply(filters, to: &report, source, &diagnostics) else { return }
      files = emit(report, to: emission, source, &diagnostics)
    }
    return (compilation, mayLeave(compilation) ? files : [])
  }

  /// Whether the files that came of a report go to the caller.
  func mayLeave(_ compilation: Compilation) -> Bool {
    compilation.succeeded || (options.emitsDespiteErrors && compilation.report != nil)
  }

  /// The files that come of a report.
  func emit(
    _ report: Report, to emission: Emission, _ source: SourceFile,
    _ diagnostics: inout Diagnostics
  ) -> [ExternalAnswer.File] {
    options.meter.measure(.emit) {
      emission.files(of: report, source: source.bytes, diagnostics: &diagnostics)
    }
  }

  /// Sends a report through filters in turn; `false` where one of them gave none back.
  func apply(
    _ filters: [ExternalFilter], to report: inout Report, _ source: SourceFile,
    _ diagnostics: inout Diagnostics
  ) -> Bool {
    for filter in filters {
      let filtered = options.meter.measure(.filter) {
        filter.apply(to: report, source: source.bytes, diagnostics: &diagnostics)
      }
      guard let filtered else { return false }
      report = filtered
    }
    if !filters.isEmpty { check(report, diagnostics: &diagnostics) }
    return true
  }

  func compile(
    _ input: InputFile, as kind: InputKind,
    finish: (inout Report, SourceFile, inout Diagnostics) -> Void
  ) -> Compilation {
    var diagnostics = Diagnostics(limitPerRule: options.limitPerRule)
    if let finding = kind.finding { diagnostics.report(finding) }
    if kind.format == "mail" {
      guard let article = MailReader.read(input.bytes, diagnostics: &diagnostics) else {
        let unread = SourceFile(name: input.name, bytes: input.bytes)
        return compilation(nil, diagnostics, in: unread, kind.format)
      }
      return compile(article, of: input.name, shownAs: input.name, diagnostics, finish: finish)
    }
    let reader = ReaderRegistry.reader(for: kind)
    guard kind.role == .article else {
      let unread = SourceFile(name: input.name, bytes: input.bytes)
      return compilation(nil, diagnostics, in: unread, kind.format)
    }
    guard
      let (source, document) = read(input, by: reader, options.reader, diagnostics: &diagnostics)
    else {
      let undecoded = SourceDecoder.refused(input, options: options.reader)
      return compilation(nil, diagnostics, in: undecoded, reader.descriptor.name)
    }
    var report = report(
      on: document, of: input, source, sha256: digest(input.bytes), diagnostics: &diagnostics)
    finish(&report, source, &diagnostics)
    var result = compilation(report, diagnostics, in: source, reader.descriptor.name)
    result.isVerbatim = source.bytes == input.bytes
    return result
  }

  /// Decodes and reads an article; every range of the document and of the findings leads to the
  /// bytes of the source that comes with it.
  func read(
    _ input: InputFile, by reader: any ArticleReader.Type, _ options: ReaderOptions,
    diagnostics: inout Diagnostics
  ) -> (source: SourceFile, document: Document)? {
    let text = options.meter.measure(.decode) {
      reader.init().decode(input, options: options, diagnostics: &diagnostics)
    }
    guard let text else { return nil }
    return options.meter.measure(.structure) {
      let document = reader.init().read(text, options: options, diagnostics: &diagnostics)
      text.leadBack(&diagnostics)
      return (text.asItCame, text.leadBack(document))
    }
  }

  func compilation(
    _ report: Report?, _ diagnostics: Diagnostics, in source: SourceFile, _ format: String
  ) -> Compilation {
    let resolver = DiagnosticResolver(policy: options.severity)
    var compilation = Compilation(
      report: report,
      diagnostics: options.meter.measure(.findings) {
        resolver.resolve(diagnostics, in: source, format: format)
      })
    compilation.unlisted = resolver.unlisted(diagnostics.unlisted)
    return compilation
  }

  /// Analyses a document and lowers it to a report.
  func report(
    on document: Document, of input: InputFile, _ source: SourceFile, sha256: String,
    record: SourceRecord? = nil, diagnostics: inout Diagnostics
  ) -> Report {
    let document = options.meter.measure(.structure) {
      MetadataRepair().repair(document, diagnostics: &diagnostics)
    }
    let facts = Analyzer(options: options.analysis).analyze(document, diagnostics: &diagnostics)
    var info = SourceInfo(
      name: input.name, format: document.format, bytes: input.bytes.count,
      sha256: sha256,
      language: (facts.language ?? document.metadata.language).flatMap(DeclaredLanguage.tag),
      encoding: source.encoding.name)
    info.record = record
    var report = options.meter.measure(.lower) {
      Lowering.report(document, facts, generator: generator, source: info)
    }
    if let least = options.leastConfidence { report = report.keeping(least) }
    check(report, diagnostics: &diagnostics)
    return report
  }

  /// Holds a report against everything that a report has to keep.
  private func check(_ report: Report, diagnostics: inout Diagnostics) {
    options.meter.measure(.rules) {
      StructureRules().check(report, diagnostics: &diagnostics)
      RequirementRules(options.requirements).check(report, diagnostics: &diagnostics)
      IntegrityRules().check(report, diagnostics: &diagnostics)
    }
    options.meter.measure(.validate) {
      ReportValidator(
        houseSchemas: options.schemas, validatesOwnSchema: options.validatesReport
      ).validate(report, diagnostics: &diagnostics)
    }
  }

  /// SHA-256 of an input.
  func digest(_ bytes: [UInt8]) -> String { options.meter.measure(.digest) { Self.sha256(bytes) } }

  /// SHA-256 (FIPS 180-4) of the bytes, in lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String {
    sha256(HeldBytes(bytes))
  }

  /// The same of bytes that are read piece by piece.
  package static func sha256(_ storage: any ByteStorage) -> String {
    var hash = SHA256()
    let size = 1 << 20
    for start in stride(from: 0, to: storage.count, by: size) {
      storage.bytes(start..<min(storage.count, start + size)).withUnsafeBytes {
        hash.update(bufferPointer: $0)
      }
    }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0xF)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
