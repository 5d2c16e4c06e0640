/// Named fields as WARC, HTTP and mail write them: names in whatever case, long lines folded.
struct HeaderFields: Sendable {
  private(set) var fields: [(name: String, value: [UInt8])] = []

  /// So much of a header is read, since a field takes more memory than bytes.
  private static let limit = 1 << 20

  /// Reads lines up to the first that is empty. Lines without a colon are passed over. O(bytes).
  init(_ bytes: ArraySlice<UInt8>) {
    let bytes = bytes.prefix(Self.limit)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[index..<end]
      index = min(bytes.endIndex, end + 1)
      if line.last == 0x0D { line.removeLast() }
      guard let first = line.first else { break }
      if first == 0x20 || first == 0x09 {
        // A folded line goes on with the field before (RFC 5322, section 2.2.3).
        if !fields.isEmpty {
          fields[fields.count - 1].value += [0x20] + Self.trimmed(line)
        }
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      fields.append((name, Array(Self.trimmed(line[(colon + 1)...]))))
    }
  }

  /// The first value of a name in small letters, as bytes.
  func bytes(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D { line.removeLast() }
    return line
  }
}
