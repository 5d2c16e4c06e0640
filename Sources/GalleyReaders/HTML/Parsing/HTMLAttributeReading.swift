import GalleyCore

extension HTMLTreeBuilder {
  /// Reads the attributes up to the tag's `>` and past it; returns whether a `/` stood before it.
  ///
  /// The index ends behind the input where the page ends inside the tag.
  mutating func readAttributes() -> Bool {
    var isSelfClosing = false
    while index < end {
      let byte = bytes[index]
      if byte == 0x3E {
        index += 1
        return isSelfClosing
      }
      if byte.isBlank {
        index += 1
      } else if byte == 0x2F {
        isSelfClosing = true
        index += 1
      } else {
        isSelfClosing = false
        readAttribute()
      }
    }
    index = end + 1
    return isSelfClosing
  }

  private mutating func readAttribute() {
    let start = index
    index += 1
    while index < end {
      let byte = bytes[index]
      if byte == 0x3D || byte == 0x3E || byte == 0x2F || byte.isBlank { break }
      index += 1
    }
    let nameEnd = index
    while index < end, bytes[index].isBlank { index += 1 }
    var value = (start: nameEnd, end: nameEnd)
    if index < end, bytes[index] == 0x3D {
      index += 1
      while index < end, bytes[index].isBlank { index += 1 }
      value = readValue()
    }
    guard let name = names.value(bytes, start, nameEnd) else { return }
    tree.attributes.append(
      HTMLTree.Attribute(name: name, start: UInt32(value.start), end: UInt32(value.end)))
  }

  private mutating func readValue() -> (start: Int, end: Int) {
    guard index < end else { return (end, end) }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      index += 1
      let start = index
      while index < end, bytes[index] != quote { index += 1 }
      let stop = index
      if index < end { index += 1 }
      return (start, stop)
    }
    let start = index
    while index < end, bytes[index] != 0x3E, !bytes[index].isBlank { index += 1 }
    return (start, index)
  }
}
