public import GalleyBackends
public import GalleyCore
package import GalleyReaders
import GalleyReport

extension Compiler {
  /// Compiles the pages of a web archive as they come out of its storage; `nil` where the input is
  /// none.
  ///
  /// Only one record is in memory at a time. Ranges and findings are of the page's own bytes; a
  /// finding's file is the archive's name, `#` and the record's offset in it.
  public func compileArchive(
    _ storage: any ByteStorage, named name: String, through filters: [ExternalFilter],
    to emission: Emission, take: (CompiledEntry) throws -> Void
  ) rethrows -> Compilation? {
    let head = InputFile(name: name, bytes: storage.bytes(0..<min(4096, storage.count)))
    let kind = kind(of: head)
    guard kind.format == "warc" else { return nil }
    return try compileArchive(
      storage, named: name, as: kind, through: filters, to: emission, take: take)
  }

  func compileArchive(
    _ storage: any ByteStorage, named name: String, as kind: InputKind,
    through filters: [ExternalFilter], to emission: Emission,
    take: (CompiledEntry) throws -> Void
  ) rethrows -> Compilation {
    var reader = WARCReader(storage, limit: options.reader.archiveLimit)
    return try compileContained(
      named: name, as: kind, through: filters, to: emission, take: take
    ) { findings in
      let article = reader.next()
      for finding in reader.takeFindings() { findings.report(finding) }
      return article
    }
  }

  /// Compiles the articles of a container one by one.
  ///
  /// - Parameter next: gives the next article, with what was found on the way to it.
  func compileContained(
    named name: String, as kind: InputKind, through filters: [ExternalFilter],
    to emission: Emission, take: (CompiledEntry) throws -> Void,
    next: (inout Diagnostics) -> ContainedArticle?
  ) rethrows -> Compilation {
    var findings = ContainerFindings(limitPerRule: options.limitPerRule)
    var names = FeedEntryNames()
    var (entries, claims, quotes) = (0, 0, 0)
    var stem = PathNames.stem(name)
    if stem.lowercased().hasSuffix(".warc") { stem = PathNames.stem(stem) }
    let resolver = DiagnosticResolver(policy: options.severity)
    let whole = SourceFile(name: name, bytes: [])
    var own = Diagnostics(limitPerRule: options.limitPerRule)
    func takeOwn() {
      findings.take(resolver.resolve(own, in: whole, format: kind.format))
      findings.count(resolver.unlisted(own.unlisted))
      own = Diagnostics(limitPerRule: options.limitPerRule)
    }
    if let finding = kind.finding { own.report(finding) }
    while let article = next(&own) {
      takeOwn()
      entries += 1
      var files: [ExternalAnswer.File] = []
      let compilation = compile(
        article, of: name, shownAs: "\(name)#\(article.record.offset)",
        Diagnostics(limitPerRule: options.limitPerRule)
      ) { report, source, diagnostics in
        guard apply(filters, to: &report, source, &diagnostics) else { return }
        files = emit(report, to: emission, source, &diagnostics)
      }
      let report = compilation.succeeded ? compilation.report : nil
      claims += report?.claims.count ?? 0
      quotes += report?.quotes.count ?? 0
      findings.take(compilation.diagnostics)
      findings.count(compilation.unlisted)
      // A message goes by its subject, so that its name is known before it is compiled.
      let entry = names.name(
        title: kind.format == "mail" ? article.subject : report?.metadata.title,
        id: article.record.id, url: article.record.url, number: entries)
      try take(
        CompiledEntry(
          name: "\(stem)-\(entry)", report: report,
          files: mayLeave(compilation) ? files : [], diagnostics: compilation.diagnostics))
    }
    takeOwn()
    var result = Compilation(report: nil, diagnostics: findings.located)
    result.unlisted = resolver.unlisted(findings.unlisted)
    result.feedCounts = [
      .init("entry", entries), .init("claim", claims), .init("quote", quotes),
    ]
    return result
  }

  /// Compiles an article that came out of a web archive and hands its report to a backend; the bytes
  /// that it writes are `nil` where an error keeps the report from leaving.
  ///
  /// - Parameter name: the archive's.
  package func compile(
    _ article: ContainedArticle, of name: String, with backend: any Backend
  ) -> (compilation: Compilation, output: [UInt8]?) {
    var output: [UInt8]?
    let compilation = compile(
      article, of: name, shownAs: "\(name)#\(article.record.offset)",
      Diagnostics(limitPerRule: options.limitPerRule)
    ) { report, _, diagnostics in
      var sink = ByteSink(expecting: report.likelyOutput)
      backend.emit(report, to: &sink, diagnostics: &diagnostics)
      output = sink.finishedBytes()
    }
    return (compilation, compilation.succeeded ? output : nil)
  }

  /// Compiles an article that came out of a container.
  ///
  /// - Parameters:
  ///   - name: the container's, for the report.
  ///   - shown: the name that findings go by.
  func compile(
    _ article: ContainedArticle, of name: String, shownAs shown: String,
    _ found: Diagnostics, finish: (inout Report, SourceFile, inout Diagnostics) -> Void
  ) -> Compilation {
    var diagnostics = found
    for finding in article.findings { diagnostics.report(finding) }
    let reader = ReaderRegistry.named(article.format) ?? PlainTextReader.self
    var reading = options.reader
    if reading.transportEncoding == nil { reading.transportEncoding = article.encoding }
    let part = InputFile(name: shown, bytes: article.bytes)
    guard let (source, read) = read(part, by: reader, reading, diagnostics: &diagnostics)
    else {
      let undecoded = SourceDecoder.refused(part, options: reading)
      return compilation(nil, diagnostics, in: undecoded, article.format)
    }
    let document = Document(
      text: read.text, nodes: read.nodes, metadata: article.completed(read.metadata),
      format: read.format)
    var report = report(
      on: document, of: InputFile(name: name, bytes: article.bytes), source,
      sha256: digest(article.bytes), record: article.record.cleaned, diagnostics: &diagnostics)
    finish(&report, source, &diagnostics)
    return compilation(report, diagnostics, in: source, article.format)
  }
}
