import GalleyCore

/// Finds what a template names that no report has, with the place in the template.
///
/// Tags are read as the Mustache manual describes them (mustache(5)); set delimiters are followed.
struct TemplateChecker {
  private let bytes: [UInt8]
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  private var scopes: [TemplateShape] = [.report]
  private var diagnostics = Diagnostics()
  private static let deepest = 64

  static func check(_ template: SourceFile) -> [Diagnostic] {
    var checker = TemplateChecker(template.bytes)
    checker.walk(from: template.textStart)
    return checker.diagnostics.all
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func walk(from start: Int) {
    var index = start
    while let tag = find(opening, from: index) {
      let isTriple = bytes[tag...].starts(with: Array("{{{".utf8))
      let ending = isTriple ? Array("}}}".utf8) : closing
      let inner = tag + (isTriple ? 3 : opening.count)
      guard let end = find(ending, from: inner) else { return }
      index = end + ending.count
      read(ByteRange(inner, end), tag: ByteRange(tag, index))
    }
  }

  private mutating func read(_ inner: ByteRange, tag: ByteRange) {
    guard let mark = bytes[inner.indices].first, !bytes[inner.indices].allSatisfy(\.isBlank) else {
      return diagnostics.report(.templateUnsupported("the tag names nothing", at: tag))
    }
    switch mark {
    case UInt8(ascii: "!"), UInt8(ascii: "%"): return
    case UInt8(ascii: "="): setDelimiters(inner)
    case UInt8(ascii: "/"):
      if scopes.count > 1 { scopes.removeLast() }
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      let shape = resolve(name(inner, skipping: 1), at: tag)
      // What is inside an unknown section cannot be known either: one finding is enough.
      let isInverted = mark == UInt8(ascii: "^")
      scopes.append(isInverted ? scopes[scopes.count - 1] : shape?.inside ?? .object([:]))
      if scopes.count > Self.deepest {
        diagnostics.report(.templateUnsupported("sections nest too deep", at: tag))
      }
    case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"):
      diagnostics.report(
        .templateUnsupported("a template stands alone: it takes no partials and blocks", at: tag))
    case UInt8(ascii: "&"): readValue(inner, skipping: 1, tag: tag)
    default: readValue(inner, skipping: 0, tag: tag)
    }
  }

  /// Reads a tag that text stands for. What has fields is no text: the library would write them in
  /// another order each time.
  private mutating func readValue(_ inner: ByteRange, skipping count: Int, tag: ByteRange) {
    let name = name(inner, skipping: count)
    guard let shape = resolve(name, at: tag), shape.hasFields, !isCount(inner) else { return }
    let fields = shape.inside.fieldNames
    diagnostics.report(
      Diagnostic(
        .templateUnsupported, "“\(PlainLines.clean(name))” is no text: it has fields", at: tag,
        help: fields.isEmpty ? nil : "name one of \(fields.joined(separator: ", "))"))
  }

  /// Whether the library makes a number or a truth value of what a tag names.
  private func isCount(_ inner: ByteRange) -> Bool {
    let text = bytes[inner.indices].drop { $0.isBlank || $0 == UInt8(ascii: "&") }
    return text.starts(with: "count(".utf8) || text.starts(with: "empty(".utf8)
  }

  /// The shape of a name in the innermost scope that has it; reports where none has.
  private mutating func resolve(_ name: String, at tag: ByteRange) -> TemplateShape? {
    if name == "." || name.isEmpty { return scopes[scopes.count - 1] }
    let parts = name.split(separator: ".").map { String($0) }
    guard let first = parts.first else { return nil }
    // Transforms of the library, such as index() and last(), have no field of their own.
    if name.hasSuffix("()") { return .value }
    for scope in scopes.reversed() {
      // Below an unknown section everything is let pass.
      if case .object(let fields) = scope, fields.isEmpty { return .object([:]) }
      guard var shape = scope.field(first) else { continue }
      for part in parts.dropFirst() {
        guard let next = shape.field(part) else {
          return unknown(name, part, in: shape, at: tag)
        }
        shape = next
      }
      return shape
    }
    return unknown(name, first, in: scopes[scopes.count - 1], at: tag)
  }

  private mutating func unknown(
    _ name: String, _ part: String, in shape: TemplateShape, at tag: ByteRange
  ) -> TemplateShape? {
    var help: String?
    let fields = shape.inside.fieldNames
    if !fields.isEmpty { help = "there are \(fields.joined(separator: ", "))" }
    diagnostics.report(
      Diagnostic(
        .templateUnknownName, "the template names “\(PlainLines.clean(name))”, which is not there",
        at: tag, help: help))
    return nil
  }

  private func name(_ inner: ByteRange, skipping count: Int) -> String {
    var text = String(decoding: bytes[inner.indices].dropFirst(count), as: UTF8.self)
    text = String(text.drop { $0 == " " || $0.isNewline })
    while text.last == " " || text.last?.isNewline == true { text.removeLast() }
    // `reversed(claims)` is the field inside the brackets.
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      text.index(after: open) != text.index(before: text.endIndex)
    {
      text = String(text[text.index(after: open)...].prefix { $0 != ")" })
    }
    return text
  }

  private mutating func setDelimiters(_ inner: ByteRange) {
    let parts = bytes[inner.indices].dropFirst().dropLast().split { $0.isBlank }
    guard parts.count == 2 else { return }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private func find(_ needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first else { return nil }
    var index = start
    while index + needle.count <= bytes.count {
      if bytes[index] == first, bytes[index..<index + needle.count].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension DiagnosticRule {
  static let templateUnknownName = DiagnosticRule(
    "GB640", "template-unknown-name", .error, "A template names something that no report has.",
    explanation: """
      The context of a template is the report's JSON form. A misspelled name would otherwise leave \
      a hole in every output, silently; so nothing is written.
      """, reference: "Documentation/Templates.md")
  static let templateUnsupported = DiagnosticRule(
    "GB641", "template-unsupported", .error,
    "A template does something that templates here cannot do.",
    explanation: """
      A template stands alone in one file: partials, inherited blocks and sections nested more \
      than 60 deep are not supported. What has fields of its own is no text: name one of them.
      """, reference: "Documentation/Templates.md")
  static let templateSyntax = DiagnosticRule(
    "GB642", "template-syntax", .error, "A template is not Mustache.",
    explanation: """
      A tag or a section that is opened must be closed, and sections must nest. See mustache(5).
      """, reference: "Documentation/Templates.md")
}

extension Diagnostic {
  fileprivate static func templateUnsupported(_ what: String, at tag: ByteRange) -> Diagnostic {
    Diagnostic(.templateUnsupported, what, at: tag)
  }
}
