import GalleyAnalysis
import GalleyBackends
package import GalleyCompiler
package import GalleyCore
import GalleyDiagnosticFormats
package import GalleyReaders

/// Answers each line of a stream with one line.
///
/// A value without state: the answer depends on the line and the options alone, so that lines may
/// be answered on any thread, in any process, and again after a failure.
package struct StreamCompiler: Sendable {
  private let options: CompilerOptions
  private let backend: any Backend

  /// - Parameter options: what holds for every record; a record's own format, encoding and language
  ///   beat them.
  package init(_ options: CompilerOptions) throws {
    self.options = options
    backend = try JSONBackend(BackendOptions([], for: JSONBackend.descriptor))
  }

  /// The answer to a line, with its line break.
  package func answer(to line: [UInt8]) -> [UInt8] {
    do throws(StreamRecordError) {
      return answer(to: try StreamRecordReader().record(line))
    } catch {
      return answer(to: error)
    }
  }

  /// The answer to a line that is no record.
  package func answer(to error: StreamRecordError) -> [UInt8] {
    var sink = Self.begin(error.id)
    Self.writeError(code: error.rule.code, error.message, to: &sink)
    sink.write(",\"diagnostics\":[]}\n")
    return sink.finishedBytes()
  }

  /// The answer to a record: its report, or why there is none.
  package func answer(to record: StreamRecord) -> [UInt8] {
    var options = options
    if let format = record.format {
      guard ReaderRegistry.named(format) != nil || ["feed", "mail", "warc"].contains(format) else {
        return answer(
          to: StreamRecordError(
            id: record.id, rule: .unknownFormat, message: "there is no format “\(format)”"))
      }
      options.format = format
    }
    if let language = record.language { options.analysis.language = language }
    if let encoding = record.encoding, !record.isText { options.reader.encoding = encoding }
    // What a JSON string holds is Unicode, whatever the page in it says of its bytes.
    if record.isText { options.reader.encoding = .utf8 }
    let compiler = Compiler(options: options)
    return compiler.kind(of: record.input).role == .entries
      ? feedAnswer(to: record, compiler) : articleAnswer(to: record, compiler)
  }

  private func articleAnswer(to record: StreamRecord, _ compiler: Compiler) -> [UInt8] {
    let (compilation, output) = compiler.compile(record.input, with: backend)
    return Self.answer(record.id, compilation, output)
  }

  /// The answer to an article of a web archive, by the id of its record.
  package func answer(to article: ContainedArticle, of archive: String) -> [UInt8] {
    let (compilation, output) = Compiler(options: options).compile(
      article, of: archive, with: backend)
    return Self.answer(Self.id(article.record.id), compilation, output)
  }

  /// What is said of a web archive where its own findings, or a record that gives no article, are
  /// told.
  package func answer(to finding: Diagnostic) -> [UInt8] {
    answer(
      to: StreamRecordError(id: Self.id(nil), rule: finding.rule, message: finding.message))
  }

  private static func id(_ text: String?) -> [UInt8] {
    guard let text else { return Array("null".utf8) }
    var sink = ByteSink()
    sink.writeJSONString(text)
    return sink.finishedBytes()
  }

  private static func answer(
    _ id: [UInt8], _ compilation: Compilation, _ output: [UInt8]?
  ) -> [UInt8] {
    var sink = Self.begin(id, expecting: output?.count ?? 0)
    if let output {
      sink.write(",\"report\":")
      sink.write(output.dropLast())
    } else {
      Self.writeFirstError(of: compilation, to: &sink)
    }
    Self.write(compilation.diagnostics, to: &sink)
    return sink.finishedBytes()
  }

  /// Of a feed each entry is an article: the answer holds a report on each.
  private func feedAnswer(to record: StreamRecord, _ compiler: Compiler) -> [UInt8] {
    var entries = ByteSink()
    var isFirst = true
    let compilation = compiler.compileEntries(
      record.input, through: [], to: .backend(backend)
    ) { entry in
      entries.write(isFirst ? "{\"name\":" : ",{\"name\":")
      isFirst = false
      entries.writeJSONString(entry.name)
      entries.write(",\"report\":")
      if let report = entry.files.first {
        entries.write(report.bytes.dropLast())
      } else {
        entries.write("null")
      }
      entries.write("}")
    }
    let bytes = entries.finishedBytes()
    var sink = Self.begin(record.id, expecting: bytes.count)
    if compilation.succeeded || !isFirst {
      sink.write(",\"entries\":[")
      sink.write(bytes)
      sink.write("]")
    } else {
      Self.writeFirstError(of: compilation, to: &sink)
    }
    Self.write(compilation.diagnostics, to: &sink)
    return sink.finishedBytes()
  }

  private static func begin(_ id: [UInt8], expecting bytes: Int = 0) -> ByteSink {
    var sink = ByteSink(expecting: bytes + 256)
    sink.write("{\"id\":")
    sink.write(id)
    return sink
  }

  private static func writeFirstError(of compilation: Compilation, to sink: inout ByteSink) {
    let error = compilation.diagnostics.first {
      $0.severity == .error && $0.suppression == nil
    }
    writeError(
      code: error?.code ?? DiagnosticRule.badRecord.code,
      error?.message ?? "the record gives no report", to: &sink)
  }

  private static func writeError(code: String, _ message: String, to sink: inout ByteSink) {
    sink.write(",\"error\":{\"code\":")
    sink.writeJSONString(code)
    sink.write(",\"message\":")
    sink.writeJSONString(message)
    sink.write("}")
  }

  private static func write(_ diagnostics: [LocatedDiagnostic], to sink: inout ByteSink) {
    sink.write(",\"diagnostics\":[")
    var isFirst = true
    for diagnostic in diagnostics {
      if !isFirst { sink.write(",") }
      isFirst = false
      DiagnosticJSON.write(diagnostic, to: &sink)
    }
    sink.write("]}\n")
  }
}

extension ByteSink {
  fileprivate mutating func writeJSONString(_ text: String) {
    var writer = JSONWriter(ByteSink())
    writer.string(text)
    write(writer.finish().finishedBytes())
  }
}
