/// The names of the members of a JSON object, as far as the bytes at hand go.
package struct JSONMembers: Sendable, Equatable {
  package let names: Set<String>

  /// `nil` where the first byte opens no object. What is malformed ends the search. O(bytes), and
  /// no more than the first mebibyte is looked at.
  package init?(_ bytes: some Collection<UInt8>) {
    var rest = bytes.prefix(1 << 20)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop { XMLCharacters.isSpace($0) }
    guard rest.first == 0x7B else { return nil }
    var names: Set<String> = []
    var depth = 0
    /// Whether a string that comes next is a member's name.
    var isName = false
    var name: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case 0x7B, 0x5B:
        depth += 1
        isName = depth == 1
      case 0x7D, 0x5D: depth -= 1
      case 0x2C: isName = depth == 1
      case 0x22:
        name.removeAll(keepingCapacity: true)
        while let next = rest.popFirst(), next != 0x22 {
          if isName { name.append(next) }
          if next == 0x5C, let escaped = rest.popFirst(), isName { name.append(escaped) }
        }
        if isName { names.insert(String(decoding: name, as: UTF8.self)) }
        isName = false
      default: break
      }
      if depth == 0 { break }
    }
    self.names = names
  }
}
