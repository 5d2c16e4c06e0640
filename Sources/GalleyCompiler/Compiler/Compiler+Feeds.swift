public import GalleyBackends
import GalleyCore
public import GalleyReaders
import GalleyReport

extension Compiler {
  /// The names that ``compileEntries(_:through:to:take:)`` gives the entries of a feed, without
  /// compiling them.
  public func entryNames(of input: InputFile) -> [String] {
    var diagnostics = Diagnostics(limitPerRule: 0)
    let kind = kind(of: input)
    let stem = PathNames.stem(input.name)
    var names: [String] = []
    if kind.format == "mail" {
      var box = MailBox(input.bytes)
      var entries = FeedEntryNames()
      while let article = box.next(&diagnostics) {
        let name = entries.name(
          title: article.subject, id: article.record.id, url: article.record.url,
          number: names.count + 1)
        names.append("\(stem)-\(name)")
      }
      return names
    }
    guard let source = decodeEntries(input, kind, &diagnostics) else { return [] }
    forEachEntry(source, kind, &diagnostics) { entry, read in
      read = Diagnostics(limitPerRule: 0)
      names.append("\(stem)-\(entry.name)")
    }
    return names
  }

  private func decodeEntries(
    _ input: InputFile, _ kind: InputKind, _ diagnostics: inout Diagnostics
  ) -> SourceFile? {
    kind.format == "newsxml"
      ? NewsXMLReader().decode(input, options: options.reader, diagnostics: &diagnostics)
      : FeedReader.decode(input, options: options.reader, diagnostics: &diagnostics)
  }

  /// The entries of a feed, or the items of a message of news.
  private func forEachEntry(
    _ source: SourceFile, _ kind: InputKind, _ diagnostics: inout Diagnostics,
    take: (FeedEntry, inout Diagnostics) throws -> Void
  ) rethrows {
    guard kind.format == "newsxml" else {
      return try FeedReader.forEachEntry(
        source, options: options.reader, diagnostics: &diagnostics, take)
    }
    var names = FeedEntryNames()
    var number = 0
    try NewsXMLReader.forEachItem(source, options: options.reader, diagnostics: &diagnostics) {
      document, range, found in
      number += 1
      let name = names.name(
        title: document.metadata.title, id: nil, url: document.metadata.url, number: number)
      try take(FeedEntry(document: document, number: number, name: name, range: range), &found)
    }
  }

  /// Compiles every article of an input on its own and hands each over as soon as it is done.
  ///
  /// A feed gives one for each entry, whose ranges lead into the feed's file; an article gives one.
  ///
  /// Only one entry's report is held at a time, however many there are. An error in an entry keeps
  /// the files of that entry from leaving; one in the encoding of the feed keeps those of all, since
  /// no text can be relied on then.
  ///
  /// - Parameter take: takes the entries in the order of the feed; what it throws ends the work.
  /// - Returns: the findings on the whole feed, with the number of entries, claims and quotes.
  public func compileEntries(
    _ input: InputFile, through filters: [ExternalFilter] = [], to emission: Emission = .nothing,
    take: (CompiledEntry) throws -> Void
  ) rethrows -> Compilation {
    try compileEntries(
      input, as: kind(of: input), through: filters, to: emission, take: take)
  }

  func compileEntries(
    _ input: InputFile, as kind: InputKind, through filters: [ExternalFilter],
    to emission: Emission, take: (CompiledEntry) throws -> Void
  ) rethrows -> Compilation {
    if kind.format == "warc" {
      return try compileArchive(
        HeldBytes(input.bytes), named: input.name, as: kind, through: filters, to: emission,
        take: take)
    }
    if kind.format == "mail", kind.role == .entries {
      var box = MailBox(input.bytes)
      return try compileContained(
        named: input.name, as: kind, through: filters, to: emission, take: take
      ) { findings in box.next(&findings) }
    }
    if kind.role == .entries {
      return try compileFeed(input, as: kind, through: filters, to: emission, take: take)
    }
    var files: [ExternalAnswer.File] = []
    let compilation = compile(input, as: kind) { report, source, diagnostics in
      guard apply(filters, to: &report, source, &diagnostics) else { return }
      files = emit(report, to: emission, source, &diagnostics)
    }
    try take(
      CompiledEntry(
        name: PathNames.stem(input.name), report: compilation.report,
        files: mayLeave(compilation) ? files : [], diagnostics: compilation.diagnostics))
    return compilation
  }

  private func compileFeed(
    _ input: InputFile, as kind: InputKind, through filters: [ExternalFilter],
    to emission: Emission,
    take: (CompiledEntry) throws -> Void
  ) rethrows -> Compilation {
    var diagnostics = Diagnostics(limitPerRule: options.limitPerRule)
    let decoded = options.meter.measure(.decode) { decodeEntries(input, kind, &diagnostics) }
    guard let text = decoded else {
      let undecoded = SourceFile(name: input.name, bytes: input.bytes)
      return compilation(nil, diagnostics, in: undecoded, "feed")
    }
    let strayBytes = XMLDecoder(input, options: options.reader).strayPlaces(diagnostics)
    let source = text.asItCame
    text.leadBack(&diagnostics)
    var findings = EntryFindings(source, options)
    findings.takeDecoding(diagnostics, strayBytes: strayBytes)
    diagnostics = Diagnostics(limitPerRule: options.limitPerRule)
    var (entries, claims, quotes) = (0, 0, 0)
    let digest = digest(input.bytes)
    let stem = PathNames.stem(input.name)
    try forEachEntry(text, kind, &diagnostics) { entry, read in
      var own = read
      text.leadBack(&own)
      read = Diagnostics(limitPerRule: options.limitPerRule)
      var report = report(
        on: text.leadBack(entry.document), of: input, source, sha256: digest, diagnostics: &own)
      var files: [ExternalAnswer.File] = []
      if apply(filters, to: &report, source, &own) {
        entries += 1
        claims += report.claims.count
        quotes += report.quotes.count
        files = emit(report, to: emission, source, &own)
      }
      let (located, isSpoiled) = options.meter.measure(.findings) {
        findings.take(own, of: text.leadBack(entry.range))
      }
      let hasError = isSpoiled || located.contains(where: EntryFindings.isError)
      let mayLeave = !hasError || (options.emitsDespiteErrors && !isSpoiled)
      try take(
        CompiledEntry(
          name: "\(stem)-\(entry.name)", report: hasError ? nil : report,
          files: mayLeave ? files : [], diagnostics: located))
    }
    text.leadBack(&diagnostics)
    findings.take(diagnostics)
    var result = Compilation(report: nil, diagnostics: findings.finish())
    result.unlisted = findings.unlisted
    result.isVerbatim = source.bytes == input.bytes
    result.feedCounts = [
      .init("entry", entries), .init("claim", claims), .init("quote", quotes),
    ]
    return result
  }
}
