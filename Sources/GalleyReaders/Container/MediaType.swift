/// A media type with its parameters (RFC 2045, section 5.1; RFC 2231 without continuations).
struct MediaType: Sendable {
  /// In small letters, as in `text/html`.
  var name: String
  private var parameters: [String: String] = [:]

  init(_ value: String) {
    let bytes = Array(value.utf8)
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        isQuoted.toggle()
      } else if byte == 0x5C, isQuoted, index + 1 < bytes.count {
        index += 1
        parts[parts.count - 1].append(bytes[index])
      } else if byte == 0x3B, !isQuoted {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
      index += 1
    }
    func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
      var bytes = bytes.drop { $0 <= 0x20 }
      while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
    name = trimmed(parts[0][...]).lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: 0x3D) else { continue }
      var key = trimmed(part[..<equals]).lowercased()
      var value = trimmed(part[(equals + 1)...])
      if key.hasSuffix("*") {
        key.removeLast()
        value =
          value.split(separator: "'", omittingEmptySubsequences: false).last.map(String.init)
          ?? value
      }
      if parameters[key] == nil { parameters[key] = value }
    }
  }

  subscript(_ parameter: String) -> String? { parameters[parameter] }

  /// The name of the reader for the type; `nil` for what is no article.
  var format: String? {
    switch name {
    case "text/html", "application/xhtml+xml": "html"
    case "text/plain": "text"
    case "text/markdown", "text/x-markdown": "markdown"
    default: nil
    }
  }
}
