import GalleyLanguage

/// Collects distinct lists of tags and labels and numbers them; number 0 is the empty list.
struct ChoiceListBuilder {
  private(set) var lists: [[UInt8]] = [[]]
  private var numbers: [[UInt8]: UInt16] = [[]: 0]

  /// The number of a list, added where it is new.
  mutating func number(of list: [UInt8]) -> UInt16 {
    if let number = numbers[list] { return number }
    let number = UInt16(lists.count)
    lists.append(list)
    numbers[list] = number
    return number
  }

  /// The section of all lists.
  func section() -> [UInt8] {
    var bytes: [UInt8] = []
    var offset = 0
    for list in lists {
      bytes.append(littleEndian: UInt16(offset))
      offset += list.count
    }
    bytes.append(littleEndian: UInt16(offset))
    for list in lists { bytes.append(contentsOf: list) }
    return bytes
  }
}
