/// Writes XML 1.0 in UTF-8 straight to bytes; everything is escaped by construction.
///
/// Takes a sink over and gives it back with ``finish()``. Elements that `isMixed` names and
/// everything inside them stand on one line; others each begin a line of their own, indented.
public struct XMLWriter: ~Copyable, XMLBuilder {
  private struct Open {
    var name: StaticString
    /// Whether white space may be added between this element's children.
    var breaks: Bool
    var hasChildren: Bool
  }

  private var sink: ByteSink
  private var open: [Open] = []
  private var tagIsOpen = false
  private let isMixed: @Sendable (StaticString) -> Bool

  /// `isMixed` tells the elements whose content is text, where added white space would be content.
  public init(_ sink: consuming ByteSink, isMixed: @escaping @Sendable (StaticString) -> Bool) {
    self.sink = sink
    self.isMixed = isMixed
    self.sink.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Ends the last line and gives the sink back.
  public consuming func finish() -> ByteSink {
    sink.write(0x0A)
    return sink
  }

  public mutating func begin(_ element: StaticString) {
    closeTag()
    let breaks = open.last?.breaks ?? true
    if breaks, !open.isEmpty { breakLine(open.count) }
    if !open.isEmpty { open[open.count - 1].hasChildren = true }
    sink.write(UInt8(ascii: "<"))
    sink.write(element)
    tagIsOpen = true
    open.append(Open(name: element, breaks: breaks && !isMixed(element), hasChildren: false))
  }

  public mutating func begin(_ root: StaticString, namespace: StaticString) {
    begin(root)
    beginAttribute("xmlns")
    sink.write(namespace)
    sink.write(UInt8(ascii: "\""))
  }

  public mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute(name)
    var value = value
    value.withUTF8 { sink.writeXMLEscaped($0, inAttribute: true) }
    sink.write(UInt8(ascii: "\""))
  }

  public mutating func attribute(_ name: StaticString, _ value: Int) {
    beginAttribute(name)
    sink.writeDecimal(value)
    sink.write(UInt8(ascii: "\""))
  }

  public mutating func attribute(_ name: StaticString, _ prefix: StaticString, _ number: Int) {
    beginAttribute(name)
    sink.write(prefix)
    sink.writeDecimal(number)
    sink.write(UInt8(ascii: "\""))
  }

  public mutating func text(_ bytes: [UInt8]) {
    closeTag()
    bytes.withUnsafeBufferPointer { sink.writeXMLEscaped($0) }
  }

  public mutating func end() {
    guard let last = open.popLast() else { return }
    if tagIsOpen {
      sink.write("/>")
      tagIsOpen = false
      return
    }
    if last.breaks, last.hasChildren { breakLine(open.count) }
    sink.write("</")
    sink.write(last.name)
    sink.write(UInt8(ascii: ">"))
  }

  private mutating func beginAttribute(_ name: StaticString) {
    sink.write(UInt8(ascii: " "))
    sink.write(name)
    sink.write("=\"")
  }

  private mutating func closeTag() {
    if tagIsOpen {
      sink.write(UInt8(ascii: ">"))
      tagIsOpen = false
    }
  }

  private mutating func breakLine(_ depth: Int) {
    sink.write(0x0A)
    for _ in 0..<depth * 2 { sink.write(0x20) }
  }
}
