import CLibXML2
public import GalleyCore
import GalleyReaders

/// Validates any XML file against house schemas, with positions in that file.
///
/// Galley's scanner reads the file first: only what is well-formed goes on to libxml2, without its
/// document type declaration, so that nothing is expanded or loaded. libxml2 counts the same
/// elements in the same order, which leads from an error's element to its bytes.
public struct XMLFileValidator: Sendable {
  private let schemas: [HouseSchema]

  public init(_ schemas: [HouseSchema]) { self.schemas = schemas }

  /// Reports what keeps the file from being well-formed, else what the schemas find. O(bytes) for
  /// each schema.
  public func check(
    _ source: SourceFile, maximumDepth: Int = 255, diagnostics: inout Diagnostics
  ) {
    var scanner = XMLScanner(
      source, vocabulary: XMLVocabulary(namespaces: [], names: []), maximumDepth: maximumDepth)
    var elements: [ByteRange] = []
    var bytes = source.bytes
    reading: while true {
      switch scanner.next(&diagnostics) {
      case .startElement: elements.append(scanner.nameRange)
      case .doctype:
        for index in scanner.range.indices where !bytes[index].isBlank { bytes[index] = 0x20 }
      case .instruction where scanner.range.lower == source.textStart:
        // The declaration may name the encoding that the file had before it was transcoded.
        for index in scanner.range.indices where !bytes[index].isBlank { bytes[index] = 0x20 }
      case .end: break reading
      default: break
      }
    }
    guard scanner.isWellFormed, !schemas.isEmpty else { return }
    let start = bytes[source.textStart...].firstIndex { !$0.isBlank } ?? source.textStart
    guard let tree = XMLTree(parsing: bytes[start...]) else {
      diagnostics.report(.unparsed(at: elements.first))
      return
    }
    for schema in schemas {
      for error in schema.compiled.validate(tree, elements: elements) {
        diagnostics.report(.breach(.xmlSchemaBreach, error, of: schema.name))
      }
    }
  }
}

extension DiagnosticRule {
  static let xmlSchemaBreach = DiagnosticRule(
    "GX003", "xml-schema-breach", .error, "The file does not conform to a schema.",
    explanation: """
      `galley check -f xml --schema` validates any XML file by libxml2. The position is that of the \
      element at fault.
      """,
    example: "<note><to>Harbour office</to></note>")

  static let xmlUnparsed = DiagnosticRule(
    "GX004", "xml-beyond-libxml2", .error, "libxml2 cannot read the file.",
    explanation: """
      The file is well-formed, but breaks a limit of libxml2: a text of over ten million bytes, or \
      elements nested deeper than 256.
      """)
}

extension Diagnostic {
  fileprivate static func unparsed(at range: ByteRange?) -> Self {
    Diagnostic(.xmlUnparsed, "libxml2 cannot read this file, so it was not validated", at: range)
  }
}
