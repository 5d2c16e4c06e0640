import GalleyCore
import GalleyReaders
import GalleyReport

/// A house's own schema, checked over the XML form of every report.
public struct HouseSchema: Sendable {
  let compiled: CompiledSchema

  /// The schema file as it was read.
  public let bytes: [UInt8]

  /// The documents that it includes or imports, by their addresses, Galley's own schema too where
  /// it is among them.
  package var documents: [String: [UInt8]] = [:]

  /// The schema file's name.
  public var name: String { compiled.name }

  /// Compiles the schema; see ``Failure``.
  ///
  /// - Parameter included: documents that it may include, by address; nothing else is loaded.
  public init(
    name: String, bytes: [UInt8], language: SchemaLanguage, included: [String: [UInt8]] = [:]
  ) throws(Failure) {
    self.bytes = bytes
    try Self.requireWellFormed(bytes, named: name, as: "it")
    for (address, content) in included.sorted(by: { $0.key < $1.key }) {
      try Self.requireWellFormed(content, named: address, as: "“\(address)”")
    }
    do {
      compiled = try CompiledSchema(
        name: name, bytes: bytes, language: language, included: included)
    } catch {
      throw Failure(message: error.message, line: error.line)
    }
  }

  /// Refuses what is not well-formed or declares more than plain entities, before libxml2, which has
  /// no limit on parameter entities, sees it.
  private static func requireWellFormed(
    _ bytes: [UInt8], named name: String, as subject: String
  ) throws(Failure) {
    var diagnostics = Diagnostics()
    let source = XMLDecoder(InputFile(name: name, bytes: bytes), options: ReaderOptions())
      .decode(diagnostics: &diagnostics)
    if let source {
      var scanner = XMLScanner(
        source, vocabulary: XMLVocabulary(namespaces: [], names: []), maximumDepth: 255)
      while scanner.next(&diagnostics) != .end {}
    }
    guard let error = diagnostics.sorted().first(where: { $0.severity == .error }) else { return }
    let line = source.flatMap { source in
      error.range.map { LineTable(source).position(of: $0.lower).line }
    }
    throw Failure(
      message: "\(subject) is not well-formed XML: \(error.message)",
      line: subject == "it" ? line : nil)
  }

  /// Why a schema cannot be used.
  public struct Failure: Error, Equatable {
    public let message: String
    /// The line in the schema file, where libxml2 tells.
    public let line: Int?
  }
}
