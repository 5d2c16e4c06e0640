import GalleyCore
import GalleyReport

/// A house's own schema, checked over the XML form of every report.
public struct HouseSchema: Sendable {
  let compiled: CompiledSchema

  /// The schema file's name.
  public var name: String { compiled.name }

  /// Compiles the schema; see ``Failure``.
  ///
  /// - Parameter included: documents that it may include, by address; nothing else is loaded.
  public init(
    name: String, bytes: [UInt8], language: SchemaLanguage, included: [String: [UInt8]] = [:]
  ) throws(Failure) {
    do {
      compiled = try CompiledSchema(
        name: name, bytes: bytes, language: language, included: included)
    } catch {
      throw Failure(message: error.message, line: error.line)
    }
  }

  /// Why a schema cannot be used.
  public struct Failure: Error, Equatable {
    public let message: String
    /// The line in the schema file, where libxml2 tells.
    public let line: Int?
  }
}
