import GalleyCore

/// Finds where the content of a raw element ends.
struct HTMLRawContent {
  let bytes: [UInt8]
  let end: Int
  /// Where the element's name stands in its start tag.
  let name: Range<Int>

  /// Where the end tag begins; `nil` where the page ends first.
  ///
  /// In a script, `<!--` begins a comment in which a `<script>` has an end tag of its own, as old
  /// pages wrote scripts that write scripts (HTML Standard, 13.2.5.18 to 13.2.5.31).
  func end(from start: Int, isScript: Bool) -> Int? {
    var index = start
    var isComment = false
    var isNested = false
    while index < end {
      let byte = bytes[index]
      if byte == 0x3C {
        if isTag(index, isEnd: true) {
          guard isNested else { return index }
          isNested = false
        } else if isComment, !isNested, isTag(index, isEnd: false) {
          isNested = true
        } else if isScript, !isComment, index + 3 < end, bytes[index + 1] == 0x21,
          bytes[index + 2] == 0x2D, bytes[index + 3] == 0x2D
        {
          isComment = true
          index += 1
        }
      } else if isComment, byte == 0x2D, index + 1 < end, bytes[index + 1] == 0x2D {
        while index + 1 < end, bytes[index + 1] == 0x2D { index += 1 }
        if index + 1 < end, bytes[index + 1] == 0x3E {
          isComment = false
          isNested = false
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether a tag of the element's own name begins at the `<`.
  private func isTag(_ start: Int, isEnd: Bool) -> Bool {
    let first = start + (isEnd ? 2 : 1)
    let behind = first + name.count
    guard behind < end, !isEnd || bytes[start + 1] == 0x2F else { return false }
    for offset in 0..<name.count
    where bytes[first + offset].lowercased != bytes[name.lowerBound + offset].lowercased {
      return false
    }
    return bytes[behind].isBlank || bytes[behind] == 0x2F || bytes[behind] == 0x3E
  }
}
