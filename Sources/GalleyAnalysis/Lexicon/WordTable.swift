/// A set of words and phrases with a bit for each section of the list that names them.
///
/// A list is text that a person can read and extend: sections under `[name]`, entries parted by
/// commas or line ends, comments behind `#`. An entry with a capital stands for words that open
/// with one; an entry without stands for both. `name = value` gives an entry a value.
///
/// Look-ups take O(1) and allocate nothing. See ``WordHash`` for why only hashes are kept.
package struct WordTable: Sendable {
  /// A bit for each section, by the section's place in the list of names given to the table.
  package typealias Sections = UInt32

  private struct Entry: Sendable {
    var hash: UInt64
    /// Sections whose entry stands for words in either case.
    var any: Sections = 0
    /// Sections whose entry asks for a capital.
    var capital: Sections = 0
  }

  /// The place of an entry, from 1, by its hash; 0 is none. A fourth of the slots is taken at most,
  /// so that most words that no list holds are told by one look.
  private var slots: [UInt16]
  private var entries: [Entry] = []
  private var valued: [(hash: UInt64, value: String)] = []
  /// The most words of a phrase.
  package private(set) var longestPhrase = 1

  /// Reads a list; sections that `names` does not hold are passed over.
  package init(_ lists: [[UInt8]], sections names: [String]) {
    let size = lists.reduce(0) { $0 + $1.count }
    var room = 64
    while room < size / 2 { room *= 2 }
    slots = Array(repeating: 0, count: room)
    entries.reserveCapacity(size / 8)
    for list in lists { read(list, names) }
  }

  /// The sections of a word, given its hash and whether it opens with a capital.
  package func sections(_ hash: WordHash, capitalized: Bool) -> Sections {
    let place = slots[slot(hash.value)]
    guard place != 0 else { return 0 }
    let entry = entries[Int(place) - 1]
    return capitalized ? entry.any | entry.capital : entry.any
  }

  /// The value of a word, if the list gives one. O(values).
  package func value(_ hash: WordHash) -> String? {
    valued.last { $0.hash == hash.value }?.value
  }

  @inline(__always)
  private func slot(_ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[index] != 0, entries[Int(slots[index]) - 1].hash != hash {
      index = (index + 1) & mask
    }
    return index
  }
}

// Lexicons are read when the first article needs them, so each byte is looked at once.
extension WordTable {
  private mutating func read(_ list: [UInt8], _ names: [String]) {
    var section: Sections = 0
    var position = 0
    while position < list.count {
      switch list[position] {
      case UInt8(ascii: "["):
        let end = ByteFields.end(of: position + 1..<list.count, before: UInt8(ascii: "]"), in: list)
        let name = String(decoding: list[position + 1..<end], as: UTF8.self)
        section = names.firstIndex(of: name).map { 1 << Sections($0) } ?? 0
        position = lineEnd(list, end)
      case UInt8(ascii: "#"): position = lineEnd(list, position)
      case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "\n"): position += 1
      case _ where section == 0: position = lineEnd(list, position)
      default: position = readEntry(list, position, section)
      }
    }
  }

  private func lineEnd(_ list: borrowing [UInt8], _ position: Int) -> Int {
    ByteFields.end(of: position..<list.count, before: 0x0A, in: list)
  }

  /// Reads the entry at an offset; gives the offset of what parts it from the next.
  private mutating func readEntry(
    _ list: borrowing [UInt8], _ start: Int, _ section: Sections
  ) -> Int {
    var position = start
    var hash = WordHash()
    var words = 1
    var spaces = 0
    while position < list.count, !Self.parts(list[position]), list[position] != 0x3D {
      if list[position] == 0x20 {
        spaces += 1
      } else {
        words += spaces
        while spaces > 0 {
          hash.combine(0x20)
          spaces -= 1
        }
        hash.combine(list[position])
      }
      position += 1
    }
    let isNamed = position > start
    if isNamed { add(hash.value, list[start], section, words) }
    guard position < list.count, list[position] == 0x3D else { return position }
    let opening = position + 1
    while position < list.count, !Self.parts(list[position]) { position += 1 }
    if isNamed {
      let value = list[ByteFields.trimmed(opening..<position, in: list)]
      valued.append((hash.value, String(decoding: value, as: UTF8.self)))
    }
    return position
  }

  /// Whether a byte ends an entry.
  @inline(__always)
  private static func parts(_ byte: UInt8) -> Bool { byte == 0x2C || byte == 0x0A || byte == 0x23 }

  private mutating func add(_ hash: UInt64, _ first: UInt8, _ section: Sections, _ words: Int) {
    longestPhrase = max(longestPhrase, words)
    if entries.count * 4 >= slots.count { grow() }
    let slot = slot(hash)
    if slots[slot] == 0 {
      entries.append(Entry(hash: hash))
      slots[slot] = UInt16(entries.count)
    }
    let place = Int(slots[slot]) - 1
    if first >= 0x41 && first <= 0x5A || first >= 0xC3 {
      entries[place].capital |= section
    } else {
      entries[place].any |= section
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (place, entry) in entries.enumerated() { slots[slot(entry.hash)] = UInt16(place + 1) }
  }
}
