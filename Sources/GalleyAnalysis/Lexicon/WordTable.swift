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
    var hash: UInt64 = 0
    /// Sections whose entry stands for words in either case.
    var any: Sections = 0
    /// Sections whose entry asks for a capital.
    var capital: Sections = 0
    /// Place of the value, from 1; 0 is none.
    var value: UInt32 = 0
  }

  private var entries: [Entry]
  private var mask: Int
  private var count = 0
  package private(set) var values: [String] = []
  /// The most words of a phrase.
  package private(set) var longestPhrase = 1

  /// Reads a list; sections that `names` does not hold are passed over.
  package init(_ lists: [[UInt8]], sections names: [String]) {
    entries = Array(repeating: Entry(), count: 4096)
    mask = entries.count - 1
    for list in lists { read(list, names) }
  }

  /// The sections of a word, given its hash and whether it opens with a capital.
  package func sections(_ hash: WordHash, capitalized: Bool) -> Sections {
    let entry = entries[slot(hash.value)]
    return capitalized ? entry.any | entry.capital : entry.any
  }

  /// The value of a word, if the list gives one.
  package func value(_ hash: WordHash) -> String? {
    let entry = entries[slot(hash.value)]
    return entry.value == 0 ? nil : values[Int(entry.value) - 1]
  }

  private func slot(_ hash: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: hash >> 20) & mask
    while entries[index].hash != 0, entries[index].hash != hash { index = (index + 1) & mask }
    return index
  }

  private mutating func read(_ list: [UInt8], _ names: [String]) {
    var section: Sections = 0
    var lines = ByteFields(list.indices, separator: 0x0A)
    while let line = lines.next(in: list) {
      if list[line.lowerBound] == 0x5B {
        let end = ByteFields.end(of: line.dropFirst(), before: 0x5D, in: list)
        let name = String(decoding: list[line.lowerBound + 1..<end], as: UTF8.self)
        section = names.firstIndex(of: name).map { 1 << Sections($0) } ?? 0
      } else if section != 0 {
        let end = ByteFields.end(of: line, before: 0x23, in: list)
        var fields = ByteFields(line.lowerBound..<end, separator: 0x2C)
        while let field = fields.next(in: list) { add(field, of: list, section) }
      }
    }
  }

  private mutating func add(_ field: Range<Int>, of list: [UInt8], _ section: Sections) {
    let end = ByteFields.end(of: field, before: 0x3D, in: list)
    let key = ByteFields.trimmed(field.lowerBound..<end, in: list)
    guard !key.isEmpty else { return }
    var hash = WordHash()
    var words = 1
    for place in key {
      hash.combine(list[place])
      if list[place] == 0x20 { words += 1 }
    }
    longestPhrase = max(longestPhrase, words)
    if (count + 1) * 2 > entries.count { grow() }
    let index = slot(hash.value)
    if entries[index].hash == 0 { count += 1 }
    entries[index].hash = hash.value
    let first = list[key.lowerBound]
    if first >= 0x41 && first <= 0x5A || first >= 0xC3 {
      entries[index].capital |= section
    } else {
      entries[index].any |= section
    }
    guard end < field.upperBound else { return }
    let value = ByteFields.trimmed(end + 1..<field.upperBound, in: list)
    values.append(String(decoding: list[value], as: UTF8.self))
    entries[index].value = UInt32(values.count)
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(), count: old.count * 2)
    mask = entries.count - 1
    for entry in old where entry.hash != 0 { entries[slot(entry.hash)] = entry }
  }
}
