/// Maps the hashes of word forms to entries: open addressing, built once, read without allocation.
struct CueTable: Sendable {
  private var keys: [UInt32]
  private var values: [UInt16]
  private var count = 0

  /// A table with room for some forms; it grows where there are more.
  init(forms: Int = 0) {
    var slots = 64
    while slots < forms * 2 { slots *= 2 }
    keys = Array(repeating: 0, count: slots)
    values = Array(repeating: 0, count: slots)
  }

  /// The entry of a form, if there is one. O(1).
  @inline(__always)
  func find(_ key: UInt32) -> Int? {
    let mask = keys.count - 1
    var slot = Int(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Enters a form; one that is there already keeps its entry.
  mutating func insert(_ key: UInt32, _ value: Int) {
    if (count + 1) * 2 > keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    values[slot] = UInt16(truncatingIfNeeded: value)
    count += 1
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: 0, count: old.0.count * 2)
    values = Array(repeating: 0, count: old.0.count * 2)
    count = 0
    for slot in old.0.indices where old.0[slot] != 0 { insert(old.0[slot], Int(old.1[slot])) }
  }
}
