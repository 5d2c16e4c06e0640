/// The first element of an XML file, as far as its start tag tells of it.
package struct XMLRoot: Sendable, Equatable {
  /// The name without its prefix, as written.
  package let name: String
  /// The URI that the prefix, or the lack of one, is bound to in the tag itself; empty without one.
  package let namespace: String

  /// Looks behind the declaration, comments and the document type. O(bytes before the tag's end).
  package init?(_ bytes: some Collection<UInt8>) {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { XMLCharacters.isSpace($0) }
      guard rest.popFirst() == 0x3C, let next = rest.first else { return nil }
      guard next == 0x21 || next == 0x3F else { break }
      guard let after = Self.afterMarkup(rest) else { return nil }
      rest = after
    }
    let qualified = rest.prefix { XMLCharacters.isName($0) }
    guard !qualified.isEmpty else { return nil }
    let parts = qualified.split(separator: 0x3A, maxSplits: 1)
    guard let local = parts.last else { return nil }
    name = String(decoding: local, as: UTF8.self)
    let prefix = parts.count == 2 ? String(decoding: parts[0], as: UTF8.self) : ""
    let attribute = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
    namespace = Self.value(of: attribute, in: rest.dropFirst(qualified.count)) ?? ""
  }

  /// Behind a comment, an instruction or a declaration that begins with `!` or `?`.
  private static func afterMarkup<Bytes: Collection<UInt8>>(_ markup: Bytes) -> Bytes.SubSequence? {
    var rest = markup[...]
    if rest.starts(with: [0x21, 0x2D, 0x2D]) {
      rest = rest.dropFirst(3)
      while !rest.isEmpty, !rest.starts(with: [0x2D, 0x2D, 0x3E]) { rest = rest.dropFirst() }
      return rest.isEmpty ? nil : rest.dropFirst(3)
    }
    var depth = 0
    while let byte = rest.popFirst() {
      if byte == 0x5B { depth += 1 }
      if byte == 0x5D { depth -= 1 }
      if byte == 0x3E, depth <= 0 { return rest }
    }
    return nil
  }

  /// The value of an attribute of a tag, references left as they are.
  private static func value(of name: String, in tag: some Collection<UInt8>) -> String? {
    var rest = tag[...]
    while true {
      rest = rest.drop { XMLCharacters.isSpace($0) || $0 == 0x2F }
      let found = rest.prefix { XMLCharacters.isName($0) }
      guard !found.isEmpty else { return nil }
      rest = rest.dropFirst(found.count).drop { XMLCharacters.isSpace($0) }
      guard rest.popFirst() == 0x3D else { return nil }
      rest = rest.drop { XMLCharacters.isSpace($0) }
      guard let quote = rest.popFirst(), quote == 0x22 || quote == 0x27 else { return nil }
      let value = rest.prefix { $0 != quote }
      rest = rest.dropFirst(value.count).dropFirst()
      if found.elementsEqual(name.utf8) { return String(decoding: value, as: UTF8.self) }
    }
  }
}
