public import GalleyCore

/// What an external program answered, checked.
public struct ExternalAnswer: Sendable {
  /// A file that the program wants written.
  public struct File: Sendable, Equatable {
    /// Relative to the output folder; never leads out of it.
    public var path: String
    public var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  public var files: [File] = []
  /// A filter's report as JSON.
  public var report: [UInt8]?
  public var diagnostics: [Diagnostic] = []

  /// More files than this are an accident.
  private static let mostFiles = 10_000

  /// `program` names the program in its findings; ranges beyond `sourceLength` bytes are dropped.
  package init(_ bytes: [UInt8], program: String, sourceLength: Int) throws(ExternalFailure) {
    let json = JSONTree(bytes)
    if let error = json.error { throw .badAnswer("it is not JSON: \(error.message)") }
    guard let root = json.root, json.values[root].kind == .object else {
      throw .badAnswer("it is not an object")
    }
    guard let version = json.member("protocol", of: root),
      json.string(of: version) == "\(ExternalProgram.protocolVersion)"
    else { throw .badAnswer("“protocol” is not 1") }
    let listed = json.member("files", of: root).map { json.elements(of: $0) } ?? []
    guard listed.count <= Self.mostFiles else { throw .badAnswer("it has too many files") }
    var paths: Set<String> = []
    for file in listed {
      let file = try Self.file(json, file)
      guard paths.insert(file.path).inserted else {
        throw .badAnswer("it has the file “\(file.path)” twice")
      }
      files.append(file)
    }
    if let value = json.member("report", of: root), json.values[value].kind == .object {
      report = Array(bytes[json.values[value].range.indices])
    }
    for finding in json.member("diagnostics", of: root).map({ json.elements(of: $0) }) ?? [] {
      diagnostics.append(
        try ExternalFinding.diagnostic(
          json, finding, program: program, sourceLength: sourceLength))
    }
  }

  private static func file(_ json: JSONTree, _ index: Int) throws(ExternalFailure) -> File {
    guard json.values[index].kind == .object, let path = json.member("path", of: index),
      json.values[path].kind == .string
    else { throw .badAnswer("a file has no “path”") }
    let name = json.string(of: path)
    guard isConfined(name) else { throw .badPath(PlainLines.clean(name)) }
    if let content = json.member("content", of: index), json.values[content].kind == .string {
      return File(path: name, bytes: json.text(of: content).bytes)
    }
    if let content = json.member("base64", of: index), json.values[content].kind == .string {
      guard let bytes = Base64.decode(json.text(of: content).bytes) else {
        throw .badAnswer("the “base64” of “\(name)” is not Base64")
      }
      return File(path: name, bytes: bytes)
    }
    throw .badAnswer("the file “\(name)” has neither “content” nor “base64”")
  }

  /// Whether a path stays inside the folder that it is relative to, whatever system reads it.
  static func isConfined(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count <= 1024,
      !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else { return false }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255 }
  }
}
