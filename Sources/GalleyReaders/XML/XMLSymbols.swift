/// Numbers strings of bytes: the same bytes give the same number.
///
/// The table is open-addressed over one arena of bytes, so that looking up a name of a tag neither
/// allocates nor makes a string. Hostile input can bring forth any number of names; after
/// ``limit`` of them all new ones share the number ``other``.
package struct XMLSymbols: Sendable {
  /// The number of the empty string.
  package static let empty: UInt32 = 0
  /// The number of every name that came after the table was full.
  package static let other: UInt32 = 1
  private static let limit = 1 << 16

  private var slots: [UInt32]
  private var starts: [UInt32] = [0, 0]
  private var arena: [UInt8] = []
  private var hashes: [UInt32] = [0, 0]

  /// A table in which the strings of `vocabulary` have the numbers from 2 in their order.
  package init(_ vocabulary: [StaticString]) {
    var capacity = 256
    while capacity < vocabulary.count * 3 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    starts.reserveCapacity(vocabulary.count + 64)
    hashes.reserveCapacity(vocabulary.count + 64)
    arena.reserveCapacity(vocabulary.count * 16)
    starts.append(0)
    for name in vocabulary {
      name.withUTF8Buffer { _ = number(of: $0) }
    }
  }

  package var count: Int { hashes.count }

  /// The bytes of a number's string.
  package func bytes(_ symbol: UInt32) -> ArraySlice<UInt8> {
    guard symbol > 1, Int(symbol) < hashes.count else { return [] }
    return arena[Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])]
  }

  package func string(_ symbol: UInt32) -> String {
    String(decoding: bytes(symbol), as: UTF8.self)
  }

  /// The number of a string, a new one where it was not seen before.
  package mutating func number(of name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard !name.isEmpty else { return Self.empty }
    var hash: UInt32 = 2_166_136_261
    for byte in name { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let symbol = Int(slots[slot])
      if hashes[symbol] == hash, isEqual(symbol, name) { return UInt32(symbol) }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard hashes.count < Self.limit else { return Self.other }
    let symbol = UInt32(hashes.count)
    slots[slot] = symbol
    hashes.append(hash)
    arena.append(contentsOf: name)
    starts.append(UInt32(arena.count))
    if hashes.count * 2 > slots.count { grow() }
    return symbol
  }

  package mutating func number(of name: ArraySlice<UInt8>) -> UInt32 {
    name.withUnsafeBufferPointer { number(of: $0) }
  }

  private func isEqual(_ symbol: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[symbol])
    guard Int(starts[symbol + 1]) - start == name.count else { return false }
    for index in 0..<name.count where arena[start + index] != name[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for symbol in 2..<hashes.count {
      var slot = Int(hashes[symbol]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(symbol)
    }
  }
}
