import GalleyCore

extension ByteSink {
  /// Writes a space, the name and the escaped value in quotation marks.
  mutating func writeAttribute(_ name: StaticString, _ value: String) {
    write(UInt8(ascii: " "))
    write(name)
    write("=\"")
    Array(value.utf8).withUnsafeBufferPointer { writeXMLEscaped($0, inAttribute: true) }
    write(UInt8(ascii: "\""))
  }

  /// Writes escaped character data.
  mutating func writeText(_ text: String) {
    Array(text.utf8).withUnsafeBufferPointer { writeXMLEscaped($0) }
  }
}
