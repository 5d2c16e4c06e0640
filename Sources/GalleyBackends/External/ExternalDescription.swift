import GalleyCore

/// Reads the answer to `--describe`. Unknown fields are ignored.
package struct ExternalDescription {
  let descriptor: BackendDescriptor
  let features: Set<String>

  package init(_ bytes: [UInt8], name: String) throws(ExternalFailure) {
    let json = JSONTree(bytes)
    if let error = json.error { throw .badAnswer("--describe is not JSON: \(error.message)") }
    guard let root = json.root, json.values[root].kind == .object else {
      throw .badAnswer("--describe is not an object")
    }
    let versions = json.member("protocols", of: root).map { json.elements(of: $0) } ?? []
    guard versions.contains(where: { json.string(of: $0) == "\(ExternalProgram.protocolVersion)" })
    else { throw .badAnswer("“protocols” does not list 1") }
    func text(_ key: String) -> String? {
      guard let value = json.member(key, of: root), json.values[value].kind == .string else {
        return nil
      }
      return json.string(of: value)
    }
    let listed = json.member("features", of: root).map { json.elements(of: $0) }
    features = listed.map { Set($0.map { json.string(of: $0) }) } ?? ["backend"]
    // “.txt” is meant as “txt” is.
    let given = text("extension") ?? name
    let fileExtension = given.hasPrefix(".") ? String(given.dropFirst()) : given
    guard !fileExtension.isEmpty, fileExtension.utf8.count <= 32,
      fileExtension.utf8.allSatisfy({
        ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
          || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      })
    else { throw .badAnswer("“extension” is letters, digits, dots and hyphens") }
    descriptor = BackendDescriptor(
      name: name, summary: PlainLines.clean(text("summary") ?? "External backend"),
      mediaType: PlainLines.clean(text("mediaType") ?? "application/octet-stream"),
      fileExtension: fileExtension, options: try Self.options(json, root))
  }

  private static func options(
    _ json: JSONTree, _ root: Int
  ) throws(ExternalFailure) -> [BackendOption] {
    guard let object = json.member("options", of: root) else { return [] }
    var options: [BackendOption] = []
    for (key, value) in json.members(of: object) {
      let name = json.string(of: key)
      func text(_ field: String) -> String? {
        json.values[value].kind == .object
          ? json.member(field, of: value).map { json.string(of: $0) } : nil
      }
      let kind: BackendOption.Kind
      switch text("type") ?? "text" {
      case "flag", "boolean": kind = .flag
      case "integer":
        let low = text("minimum").flatMap { Int($0) } ?? Int(Int32.min)
        let high = text("maximum").flatMap { Int($0) } ?? Int(Int32.max)
        guard low <= high else { throw .badAnswer("the bounds of “\(name)” are no bounds") }
        kind = .integer(low...high)
      case "choice":
        let values = json.member("values", of: value).map { json.elements(of: $0) } ?? []
        kind = .choice(values.map { json.string(of: $0) })
      case "text", "string": kind = .text
      case let other: throw .badAnswer("“\(name)” has the unknown type “\(other)”")
      }
      options.append(
        BackendOption(
          name: name, kind: kind, defaultValue: text("default") ?? defaultValue(of: kind),
          summary: PlainLines.clean(text("summary") ?? "")))
    }
    return options
  }

  private static func defaultValue(of kind: BackendOption.Kind) -> String {
    switch kind {
    case .flag: "false"
    case .integer(let bounds): "\(min(max(0, bounds.lowerBound), bounds.upperBound))"
    case .choice(let names): names.first ?? ""
    case .text: ""
    }
  }
}
