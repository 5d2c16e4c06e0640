import GalleyCore

/// Writes HTML (the WHATWG's living standard) straight to bytes; everything is escaped by
/// construction. Takes a sink over and gives it back with ``finish()``.
struct HTMLWriter: HTMLBuilder, ~Copyable {
  private var sink: ByteSink
  private var open: [StaticString] = []
  private var tagIsOpen = false

  init(_ sink: consuming ByteSink) {
    self.sink = sink
    self.sink.write("<!doctype html>\n")
  }

  consuming func finish() -> ByteSink {
    sink.write(0x0A)
    return sink
  }

  mutating func begin(_ element: StaticString) {
    closeTag()
    sink.write(UInt8(ascii: "<"))
    sink.write(element)
    tagIsOpen = true
    open.append(element)
  }

  mutating func begin(_ element: StaticString, class name: String) {
    begin(element)
    attribute("class", name)
  }

  mutating func attribute(_ name: StaticString, _ value: String = "") {
    sink.write(UInt8(ascii: " "))
    sink.write(name)
    guard !value.isEmpty else { return }
    sink.write("=\"")
    var value = value
    value.withUTF8 { sink.writeXMLEscaped($0, inAttribute: true, isHTML: true) }
    sink.write(UInt8(ascii: "\""))
  }

  mutating func text(_ string: String) {
    closeTag()
    var string = string
    string.withUTF8 { sink.writeXMLEscaped($0, isHTML: true) }
  }

  mutating func end() {
    closeTag()
    guard let element = open.popLast() else { return }
    sink.write("</")
    sink.write(element)
    sink.write(UInt8(ascii: ">"))
  }

  /// An element that may not hold anything, such as `meta`.
  mutating func void(_ element: StaticString, _ attributes: [(StaticString, String)] = []) {
    begin(element)
    for (name, value) in attributes { attribute(name, value) }
    closeTag()
    open.removeLast()
  }

  mutating func element(_ name: StaticString, class style: String = "", _ string: String) {
    begin(name)
    if !style.isEmpty { attribute("class", style) }
    text(string)
    end()
  }

  /// Text that names or quotes the article: its direction cannot turn what stands around it.
  mutating func isolated(_ string: String) { element("bdi", string) }

  /// A style sheet; the text must come from this package, never from a document.
  mutating func style(_ sheet: StaticString, _ rules: String) {
    begin("style")
    closeTag()
    sink.write(sheet)
    sink.write(rules)
    end()
  }

  mutating func newline() {
    closeTag()
    sink.write(0x0A)
  }

  private mutating func closeTag() {
    if tagIsOpen {
      sink.write(UInt8(ascii: ">"))
      tagIsOpen = false
    }
  }
}
