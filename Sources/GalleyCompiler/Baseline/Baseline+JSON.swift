import GalleyCore

extension Baseline {
  /// Why a baseline file cannot be used.
  public struct Failure: Error, Equatable {
    public var message: String
    /// What was most likely meant.
    public var help: String?
  }

  /// Reads the form that ``document()`` writes; people may write the name of a rule for its code.
  public init(json bytes: [UInt8]) throws(Failure) {
    self.init()
    let tree = JSONTree(bytes)
    if let error = tree.error { throw Failure(message: error.message) }
    guard let root = tree.root, let version = tree.member("version", of: root),
      let findings = tree.member("findings", of: root)
    else { throw Failure(message: "it has no “version” and no “findings”") }
    guard tree.number(of: version) == 1 else {
      throw Failure(message: "it has a version that this galley does not know")
    }
    for element in tree.elements(of: findings) {
      guard let file = tree.member("file", of: element),
        let code = tree.member("code", of: element),
        let fingerprint = tree.member("fingerprint", of: element),
        let count = tree.member("count", of: element).flatMap({ tree.number(of: $0) })
      else { throw Failure(message: "a finding lacks its file, code, fingerprint or count") }
      let key = Key(
        file: tree.string(of: file), code: try Self.code(tree.string(of: code)),
        fingerprint: tree.string(of: fingerprint))
      counts[key, default: 0] += count
      if let message = tree.member("message", of: element) {
        messages[key] = messages[key] ?? tree.string(of: message)
      }
    }
  }

  /// The code of a rule that goes by its code or its name. A code that there is no longer is one too:
  /// what it accepts does not occur.
  private static func code(_ name: String) throws(Failure) -> String {
    if let rule = DiagnosticCatalogue.rule(name) { return rule.code }
    let isCode =
      name.utf8.count == 5 && name.hasPrefix("G") && name.dropFirst(2).allSatisfy(\.isNumber)
    guard !isCode else { return name }
    throw Failure(
      message: "no diagnostic has the code “\(name)”",
      help: DiagnosticCatalogue.nearest(to: name).map { "did you mean “\($0)”?" }
        ?? "galley explain --all lists them")
  }

  /// The baseline as JSON, a finding a line, in the order of files, codes and fingerprints, so that
  /// a change to it reads well in a review.
  public func document() -> [UInt8] {
    var sink = ByteSink()
    sink.write("{\"version\":1,\"findings\":[")
    for (index, key) in counts.keys.sorted().enumerated() {
      sink.write(index == 0 ? "\n" : ",\n")
      var writer = JSONWriter(sink)
      writer.beginObject()
      writer.key("file")
      writer.string(key.file)
      writer.key("code")
      writer.string(key.code)
      writer.key("fingerprint")
      writer.string(key.fingerprint)
      writer.key("count")
      writer.int(counts[key] ?? 0)
      writer.key("message")
      writer.string(messages[key] ?? "")
      writer.endObject()
      sink = writer.finish()
    }
    sink.write("\n]}\n")
    return sink.finishedBytes()
  }
}

extension JSONTree {
  /// A whole number, or `nil` where the value is none.
  fileprivate func number(of index: Int) -> Int? {
    Int(String(decoding: bytes[values[index].range.indices], as: UTF8.self))
  }
}
