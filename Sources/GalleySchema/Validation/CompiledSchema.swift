import CLibXML2
package import GalleyCore
import GalleyReaders
import GalleyReport

/// A schema that libxml2 has compiled: made once, then used by any number of documents and threads.
///
/// libxml2's compiled schemas are read-only while they validate; every validation has a context of
/// its own.
package final class CompiledSchema: @unchecked Sendable {
  /// Why a schema cannot be used.
  package struct Failure: Error, Equatable {
    package let message: String
    /// The line in the schema file, where libxml2 tells.
    package let line: Int?
  }

  /// The file's name, as diagnostics call it.
  package let name: String
  fileprivate let grammar: Grammar

  fileprivate enum Grammar {
    case xmlSchema(xmlSchemaPtr)
    case relaxNG(xmlRelaxNGPtr)
  }

  /// Compiles a schema from memory.
  ///
  /// - Parameter included: the documents that it may include or import, by the address in its
  ///   `schemaLocation` or `href`, resolved against `name`. `report.xsd` and `report.rng` are always
  ///   among them.
  package init(
    name: String, bytes: [UInt8], language: SchemaLanguage, included: [String: [UInt8]] = [:]
  ) throws(Failure) {
    self.name = name
    var documents = included.merging(Self.own(besides: name)) { given, _ in given }
    // What it includes is looked for beside it, so it is loaded by its address; one that includes
    // nothing needs none.
    let address = included.isEmpty ? nil : DocumentAddress.of(name)
    if address != nil { documents[name] = bytes }
    grammar = try LibXML2.withDocuments(documents) { () throws(Failure) -> Grammar in
      switch language {
      case .xmlSchema: try Self.compileXMLSchema(bytes, address)
      case .relaxNG: try Self.compileRelaxNG(bytes, address)
      }
    }
  }

  deinit {
    switch grammar {
    case .xmlSchema(let schema): xmlSchemaFree(schema)
    case .relaxNG(let schema): xmlRelaxNGFree(schema)
    }
  }

  /// Galley's own schemas under the names by which a house schema beside them refers to them.
  private static func own(besides name: String) -> [String: [UInt8]] {
    let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(name[...$0]) } ?? ""
    let xmlSchema = Array(ReportSchemas.xmlSchema().utf8)
    let relaxNG = Array(ReportSchemas.relaxNG().utf8)
    var documents: [String: [UInt8]] = [:]
    for place in ["", folder] {
      documents[place + "report.xsd"] = xmlSchema
      documents[place + "report.rng"] = relaxNG
    }
    return documents
  }

  /// Validates a tree; an empty array says that it conforms.
  ///
  /// - Parameter elements: the places of the tree's elements in document order, where it was read
  ///   from a file; without them the elements bear their positions as attributes.
  package func validate(
    _ tree: borrowing XMLTree, limit: Int = 1000, elements: [ByteRange]? = nil
  ) -> [SchemaError] {
    let collector = SchemaErrorCollector(limit: limit)
    if let elements { collector.place(elements, in: tree.document) }
    let status = withExtendedLifetime(collector) { () -> Int32 in
      let pointer = Unmanaged.passUnretained(collector).toOpaque()
      switch grammar {
      case .xmlSchema(let schema):
        guard let context = xmlSchemaNewValidCtxt(schema) else { return -1 }
        defer { xmlSchemaFreeValidCtxt(context) }
        xmlSchemaSetValidStructuredErrors(context, collectSchemaError, pointer)
        return xmlSchemaValidateDoc(context, tree.document)
      case .relaxNG(let schema):
        guard let context = xmlRelaxNGNewValidCtxt(schema) else { return -1 }
        defer { xmlRelaxNGFreeValidCtxt(context) }
        xmlRelaxNGSetValidStructuredErrors(context, collectSchemaError, pointer)
        return xmlRelaxNGValidateDoc(context, tree.document)
      }
    }
    if status != 0, collector.errors.isEmpty {
      // A validator that fails without a word must not pass for one that agrees.
      return [
        SchemaError(message: "the validator stopped with status \(status)", path: "", range: nil)
      ]
    }
    return collector.errors
  }
}

extension CompiledSchema {
  private static func compileXMLSchema(
    _ bytes: [UInt8], _ address: String?
  ) throws(Failure) -> Grammar {
    let collector = SchemaErrorCollector(limit: 1)
    let schema = bytes.withUnsafeBytes { raw -> xmlSchemaPtr? in
      raw.withMemoryRebound(to: CChar.self) { text in
        let made =
          address.map { xmlSchemaNewParserCtxt($0) }
          ?? xmlSchemaNewMemParserCtxt(text.baseAddress, Int32(text.count))
        guard let context = made else { return nil }
        defer { xmlSchemaFreeParserCtxt(context) }
        xmlSchemaSetParserStructuredErrors(
          context, collectSchemaError, Unmanaged.passUnretained(collector).toOpaque())
        return xmlSchemaParse(context)
      }
    }
    guard let schema else { throw failure(collector) }
    return .xmlSchema(schema)
  }

  private static func compileRelaxNG(
    _ bytes: [UInt8], _ address: String?
  ) throws(Failure) -> Grammar {
    let collector = SchemaErrorCollector(limit: 1)
    let schema = bytes.withUnsafeBytes { raw -> xmlRelaxNGPtr? in
      raw.withMemoryRebound(to: CChar.self) { text in
        let made =
          address.map { xmlRelaxNGNewParserCtxt($0) }
          ?? xmlRelaxNGNewMemParserCtxt(text.baseAddress, Int32(text.count))
        guard let context = made else { return nil }
        defer { xmlRelaxNGFreeParserCtxt(context) }
        xmlRelaxNGSetParserStructuredErrors(
          context, collectSchemaError, Unmanaged.passUnretained(collector).toOpaque())
        return xmlRelaxNGParse(context)
      }
    }
    guard let schema else { throw failure(collector) }
    return .relaxNG(schema)
  }

  private static func failure(_ collector: SchemaErrorCollector) -> Failure {
    Failure(
      message: collector.errors.first?.message ?? "it is no schema",
      line: collector.firstLine)
  }
}
