/// Folds texts so that copies of one phrase compare equal whatever their case and punctuation.
enum HTMLFolding {
  /// Letters and digits in lower case, everything else one space. O(length); what is ASCII, mostly
  /// all, asks no table of Unicode.
  static func fold(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var pending = false
    func open() {
      if pending, !result.isEmpty { result.append(0x20) }
      pending = false
    }
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        switch byte {
        case 0x41...0x5A:
          open()
          result.append(byte | 0x20)
        case 0x61...0x7A, 0x30...0x39:
          open()
          result.append(byte)
        default: pending = true
        }
        continue
      }
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        open()
        result.append(contentsOf: properties.lowercaseMapping.utf8)
      } else {
        pending = true
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a folded text opens with one of these names, folded too and longer than initials.
  static func opens(_ text: String, with names: [String]) -> Bool {
    names.contains { $0.utf8.count > 4 && text.hasPrefix($0 + " ") }
  }
}
