package import CLibXML2
import GalleyCore
import GalleyReaders
import GalleyReport

/// An XML document in memory as libxml2 holds it; freed with the value.
package struct XMLTree: ~Copyable {
  package let document: xmlDocPtr

  package init(taking document: xmlDocPtr) { self.document = document }

  deinit { xmlFreeDoc(document) }

  /// Parses well-formed XML in UTF-8 without a document type declaration; `nil` where a limit of
  /// libxml2 is broken.
  init?(parsing bytes: ArraySlice<UInt8>) {
    LibXML2.initialize()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue
    let parsed = bytes.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) {
        xmlReadMemory($0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let parsed else { return nil }
    document = parsed
  }
}

/// Builds a libxml2 tree from the events of a walk, so that a report is validated without being
/// written and parsed again.
package struct XMLTreeBuilder: ~Copyable, XMLBuilder {
  private let document: xmlDocPtr
  private var current: xmlNodePtr?
  private var namespace: xmlNsPtr?
  private var isOwned = true

  /// `nil` where memory is short.
  package init?() {
    LibXML2.initialize()
    guard let document = xmlNewDoc(nil) else { return nil }
    self.document = document
  }

  deinit { if isOwned { xmlFreeDoc(document) } }

  /// Hands over the finished tree.
  package consuming func finish() -> XMLTree {
    isOwned = false
    return XMLTree(taking: document)
  }

  package mutating func begin(_ root: StaticString, namespace uri: StaticString) {
    let node = xmlNewDocNode(document, nil, root.utf8Start, nil)
    xmlDocSetRootElement(document, node)
    namespace = xmlNewNs(node, uri.utf8Start, nil)
    xmlSetNs(node, namespace)
    current = node
  }

  package mutating func begin(_ element: StaticString) {
    current = xmlNewChild(current, namespace, element.utf8Start, nil)
  }

  package mutating func attribute(_ name: StaticString, _ value: String) {
    xmlNewProp(current, name.utf8Start, value)
  }

  package mutating func attribute(_ name: StaticString, _ value: Int) {
    xmlNewProp(current, name.utf8Start, String(value))
  }

  package mutating func attribute(
    _ name: StaticString, _ prefix: StaticString, _ number: Int
  ) {
    xmlNewProp(current, name.utf8Start, "\(prefix)\(number)")
  }

  package mutating func text(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer {
      xmlNodeAddContentLen(current, $0.baseAddress, Int32($0.count))
    }
  }

  package mutating func end() { current = current?.pointee.parent }
}
