import GalleyCompiler
import GalleyCore
import GalleySchema

/// Reads and compiles house schemas, each once, with the documents that they include.
struct SchemaStore {
  struct Entry {
    var schema: HouseSchema
    /// The schema's file and those that it includes, for depfiles.
    var files: [String]
  }

  /// Schemas may include at most so many documents.
  private static let limit = 256

  private var entries: [PathKey: Entry] = [:]
  /// Whether a schema may include any file, and not only those named as schemas or in its folder.
  private let readsEverything: Bool

  init(readsEverything: Bool = false) { self.readsEverything = readsEverything }

  mutating func schema(_ path: String) throws -> Entry {
    if let known = entries[PathKey(path)] { return known }
    let bytes = try FileReader().read(path)
    let (included, own) = included(by: bytes, at: path)
    var schema = try Self.compile(path, bytes, included)
    schema.documents = included.merging(own) { $1 }
    let entry = Entry(
      schema: schema,
      files: [path] + included.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    entries[PathKey(path)] = entry
    return entry
  }

  private static func compile(
    _ path: String, _ bytes: [UInt8], _ included: [String: [UInt8]]
  ) throws(InvocationError) -> HouseSchema {
    let suffix = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let language = SchemaLanguage(rawValue: suffix) else {
      throw InvocationError([
        LocatedDiagnostic(
          rule: .badSchema, severity: .error,
          message: "a schema's name ends in .xsd or .rng, which tells its language", file: path)
      ])
    }
    do {
      return try HouseSchema(name: path, bytes: bytes, language: language, included: included)
    } catch {
      var diagnostic = LocatedDiagnostic(
        rule: .badSchema, severity: .error,
        message: "this schema cannot be used: \(error.message)", file: path)
      if let line = error.line {
        let source = SourceFile(name: path, bytes: bytes)
        let range = LineTable(source).range(ofLine: line)
        var locator = DiagnosticLocator(source)
        diagnostic.place = locator.place(of: ByteRange(range.lower, range.lower))
      }
      throw InvocationError([diagnostic])
    }
  }

  /// The documents that a schema includes or imports, directly or not, by their paths; what cannot
  /// be read is left for the schema's compiler to report. Galley's own schema, which is there
  /// without a file, comes apart.
  private func included(
    by bytes: [UInt8], at path: String
  ) -> (files: [String: [UInt8]], own: [String: [UInt8]]) {
    let bounds = readsEverything ? nil : SchemaBounds(of: path)
    let top = PathNames.folder(path)
    var found: [String: [UInt8]] = [:]
    var own: [String: [UInt8]] = [:]
    var pending = [(bytes, path)]
    while let (bytes, path) = pending.popLast(), found.count < Self.limit {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      for address in Self.addresses(in: bytes) where !address.contains("://") {
        let target = address.hasPrefix("/") ? address : Self.normalized(folder + address)
        guard found[target] == nil else { continue }
        guard bounds?.hold(target) ?? true, let content = try? FileReader().read(target) else {
          if target == Self.normalized(top + "report.xsd") {
            own[target] = Array(ReportSchemas.xmlSchema().utf8)
          } else if target == Self.normalized(top + "report.rng") {
            own[target] = Array(ReportSchemas.relaxNG().utf8)
          }
          continue
        }
        found[target] = content
        pending.append((content, target))
      }
    }
    return (found, own)
  }

  /// The values of `schemaLocation` and `href` in a schema.
  private static func addresses(in bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    var addresses: [String] = []
    for name in ["schemaLocation", "href"] {
      var rest = text.utf8[...]
      while let match = rest.firstRange(of: name.utf8) {
        rest = rest[match.upperBound...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 9 }
        guard rest.popFirst() == UInt8(ascii: "=") else { continue }
        rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 9 }
        guard let quote = rest.popFirst(), let end = rest.firstIndex(of: quote) else { continue }
        addresses.append(String(decoding: rest[..<end], as: UTF8.self))
        rest = rest[end...]
      }
    }
    return addresses
  }

  /// A relative path without `.` and without `..` where a name stands before it (RFC 3986 §5.2.4).
  private static func normalized(_ path: String) -> String {
    var names: [Substring] = []
    for name in path.split(separator: "/") where name != "." {
      if name == "..", let last = names.last, last != ".." {
        names.removeLast()
      } else {
        names.append(name)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
  }
}
