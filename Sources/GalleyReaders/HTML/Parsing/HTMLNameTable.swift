/// Looks up a name in bytes of either case; open addressing over FNV-1a.
struct HTMLNameTable<Value: Sendable>: Sendable {
  private struct Entry {
    var name: [UInt8]
    var value: Value
  }

  private var slots: [Int16]
  private var entries: [Entry] = []
  private let mask: Int
  private let longest: Int

  /// - Parameter names: lower-case ASCII names, each once.
  init(_ names: [(name: String, value: Value)]) {
    var size = 64
    while size < names.count * 4 { size *= 2 }
    slots = [Int16](repeating: -1, count: size)
    mask = size - 1
    longest = names.map(\.name.utf8.count).max() ?? 0
    for (name, value) in names {
      let bytes = Array(name.utf8)
      var slot = Self.hash(bytes, 0, bytes.count) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int16(entries.count)
      entries.append(Entry(name: bytes, value: value))
    }
  }

  /// The value of the name at `start ..< end`, whatever its case.
  func value(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Value? {
    guard end - start <= longest, end > start else { return nil }
    var slot = Self.hash(bytes, start, end) & mask
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if Self.matches(entry.name, bytes, start, end) { return entry.value }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func matches(_ name: [UInt8], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard name.count == end - start else { return false }
    for offset in 0..<name.count where name[offset] != bytes[start + offset].lowercased {
      return false
    }
    return true
  }

  private static func hash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for index in start..<end { hash = (hash ^ UInt32(bytes[index].lowercased)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}

extension UInt8 {
  /// The byte with an ASCII capital made small.
  @inline(__always) var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

  @inline(__always) var isASCIILetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }

  @inline(__always) var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
}
