import CLibXML2
import GalleyCore

/// Takes libxml2's structured errors for one validation or compilation.
final class SchemaErrorCollector {
  private(set) var errors: [SchemaError] = []
  /// The line that the first error names; right for schema files, useless for trees.
  private(set) var firstLine: Int?
  private let limit: Int
  /// The places of elements, for a tree that was read from a file.
  private var places: [UnsafeMutablePointer<xmlNode>: ByteRange]?

  init(limit: Int) { self.limit = limit }

  /// Takes the places of the elements of a document, in document order.
  func place(_ elements: [ByteRange], in document: xmlDocPtr) {
    var places: [UnsafeMutablePointer<xmlNode>: ByteRange] = [:]
    var node = xmlDocGetRootElement(document)
    var index = 0
    while let current = node, index < elements.count {
      places[current] = elements[index]
      index += 1
      node = Self.elementBehind(current)
    }
    self.places = places
  }

  /// The next element in document order.
  private static func elementBehind(_ element: xmlNodePtr) -> xmlNodePtr? {
    if let child = xmlFirstElementChild(element) { return child }
    var current: xmlNodePtr? = element
    while let node = current, node.pointee.type == XML_ELEMENT_NODE {
      if let sibling = xmlNextElementSibling(node) { return sibling }
      current = node.pointee.parent
    }
    return nil
  }

  fileprivate func take(_ error: borrowing xmlError) {
    guard errors.count < limit else { return }
    if errors.isEmpty, error.line > 0 { firstLine = Int(error.line) }
    let node = error.node?.assumingMemoryBound(to: xmlNode.self)
    errors.append(
      SchemaError(
        message: Self.message(error), path: Self.path(of: node), range: range(of: node)))
  }

  private static func message(_ error: borrowing xmlError) -> String {
    guard let text = error.message else { return "unknown error" }
    return withoutNamespaces(String(cString: text)).split(whereSeparator: \.isNewline)
      .joined(separator: " ").replacing("  ", with: " ")
  }

  /// “'{urn:galley:report:1}claim'” reads better as “'claim'”; what a pattern or a value has in
  /// braces stays.
  static func withoutNamespaces(_ text: String) -> String {
    var kept: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let before = open > rest.startIndex ? rest[open - 1] : kept.last ?? UInt8(ascii: " ")
      let isNamespace =
        "'( ,".utf8.contains(before) && rest[open..<close].contains(UInt8(ascii: ":"))
        && rest[close...].dropFirst().first.map { !" '.,)".utf8.contains($0) } ?? false
      kept += isNamespace ? rest[..<open] : rest[...close]
      rest = rest[(close + 1)...]
    }
    return String(decoding: kept + rest, as: UTF8.self)
  }

  private static func path(of node: xmlNodePtr?) -> String {
    var names: [String] = []
    var current = node
    while let element = current, element.pointee.type == XML_ELEMENT_NODE {
      if let name = element.pointee.name {
        names.append(
          UnsafeRawPointer(name).withMemoryRebound(to: CChar.self, capacity: 1) {
            String(cString: $0)
          })
      }
      current = element.pointee.parent
    }
    return names.reversed().joined(separator: "/")
  }

  /// The position that the node's element, or the nearest one around it, bears.
  private func range(of node: xmlNodePtr?) -> ByteRange? {
    var current = node
    while let element = current {
      if let places {
        if let place = places[element] { return place }
      } else if element.pointee.type == XML_ELEMENT_NODE,
        let start = Self.integer("start", of: element), let end = Self.integer("end", of: element)
      {
        return ByteRange(start, end)
      }
      current = element.pointee.parent
    }
    return nil
  }

  private static func integer(_ name: String, of element: xmlNodePtr) -> Int? {
    guard let value = xmlGetNoNsProp(element, name) else { return nil }
    defer { galley_xml_free(value) }
    return UnsafeRawPointer(value).withMemoryRebound(to: CChar.self, capacity: 1) {
      Int(String(cString: $0))
    }
  }
}

/// libxml2's callback for structured errors; the user data is the collector.
func collectSchemaError(_ data: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let data, let error else { return }
  Unmanaged<SchemaErrorCollector>.fromOpaque(data).takeUnretainedValue().take(error.pointee)
}
