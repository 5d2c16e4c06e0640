/// Writes numbers, texts and bytes one after the other, each with its length.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes += $0 }
  }

  mutating func put(_ part: [UInt8]) {
    put(part.count)
    bytes += part
  }

  mutating func put(_ text: String) { put(Array(text.utf8)) }

  mutating func put(_ text: String?) {
    put(text == nil ? 0 : 1)
    if let text { put(text) }
  }

  mutating func put<Element>(
    _ elements: [Element], _ element: (Element, inout RecordWriter) -> Void
  ) {
    put(elements.count)
    for part in elements { element(part, &self) }
  }
}
