import GalleyCore

/// Values whose quotation mark is never closed: the mark that ends them is that of another value, or
/// they run into the tags behind theirs.
extension XMLScanner {
  /// How far to look for the mark that closes a value in which a tag stands.
  private static let reach = 2048

  mutating func scanValue(
    of nameRange: ByteRange, colon: Int, _ diagnostics: inout Diagnostics
  ) {
    let quote = bytes[index]
    let opening = index
    index += 1
    let start = index
    var strayLess: [Int] = []
    var holdsTags = false
    var needsDecoding = false
    // What stands behind the value's end is read again, and found then.
    var found = Diagnostics()
    while index < bytes.count, bytes[index] != quote {
      let byte = bytes[index]
      if byte == 0x26 {
        needsDecoding = true
        checkReference(inAttribute: true, &found)
        continue
      }
      if byte == 0x3C {
        if beginsTag(index), !holdsTags {
          holdsTags = isClosedBehindTag(quote, from: start)
          if !holdsTags { break }
        }
        strayLess.append(index)
      }
      if byte < 0x20 {
        needsDecoding = true
        checkControl(&found)
      }
      index += 1
    }
    if let end = runawayEnd(quote, from: start) {
      for diagnostic in found.all where diagnostic.range?.upper ?? 0 <= end {
        diagnostics.report(diagnostic)
      }
      return endRunaway(nameRange, colon: colon, ByteRange(opening, end), &diagnostics)
    }
    if !found.all.isEmpty { diagnostics.append(contentsOf: found) }
    reportLess(strayLess, &diagnostics)
    let value = ByteRange(start, index)
    if index < bytes.count, bytes[index] == quote { index += 1 }
    attributes.append(
      XMLAttribute(
        name: XMLName(namespace: 0, local: UInt32(bitPattern: Int32(colon))), nameRange: nameRange,
        valueRange: value, needsDecoding: needsDecoding))
  }

  /// Whether a tag, a comment or an instruction seems to begin at a `<`.
  private func beginsTag(_ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return next == 0x2F || next == 0x21 || next == 0x3F || XMLCharacters.isNameStart(next)
  }

  /// The offset of the first byte of a kind in a range.
  private func offset(of byte: UInt8, in range: Range<Int>) -> Int? {
    var cursor = range.lowerBound
    while cursor < range.upperBound {
      if bytes[cursor] == byte { return cursor }
      cursor += 1
    }
    return nil
  }

  /// The offset behind the last byte of a range that is no white space.
  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, XMLCharacters.isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Whether the value in which a tag seems to begin at the index is closed behind it all the same,
  /// as in `title="<b>High</b> water"`: no `>` stands before, and the next mark ends a value.
  private func isClosedBehindTag(_ quote: UInt8, from start: Int) -> Bool {
    guard offset(of: 0x3E, in: start..<index) == nil,
      let close = offset(of: quote, in: index..<min(bytes.count, index + Self.reach))
    else { return false }
    let end = trimmedEnd(index..<close)
    return endsValue(close + 1) && bytes[end - 1] != 0x3D
  }

  /// Whether what stands at an offset may follow a value.
  private func endsValue(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    switch bytes[offset] {
    case 0x2F, 0x3E, 0x3F: return true
    case let byte: return XMLCharacters.isSpace(byte)
    }
  }

  /// Where the value that the scanner stands at the end of was meant to end, if its mark is open.
  private func runawayEnd(_ quote: UInt8, from start: Int) -> Int? {
    if index < bytes.count, bytes[index] == quote {
      // The mark belongs to the next value: `url="a.mp3 length="9"`.
      return endsValue(index + 1) ? nil : nextAttribute(from: start)
    }
    let close = offset(of: 0x3E, in: start..<index)
    if index >= bytes.count, close == nil { return nil }
    // It ran into the next tag: it ends before another attribute, or where its own tag does.
    let end = close ?? index
    if let mark = offset(of: quote == 0x22 ? 0x27 : 0x22, in: start..<end), endsValue(mark + 1),
      !(start..<mark).contains(where: { XMLCharacters.isSpace(bytes[$0]) })
    {
      return mark
    }
    if let next = firstAttribute(in: start..<end) { return next }
    // “/>” ends the tag, unless the address ends in a slash and an end tag follows.
    let isSlash = close != nil && end > start && bytes[end - 1] == 0x2F
    return trimmedEnd(start..<(isSlash && !isElementClosed(at: index) ? end - 1 : end))
  }

  /// Whether the end tag of the element whose start tag is being read stands at an offset.
  func isElementClosed(at offset: Int) -> Bool {
    let name = tagName
    let end = offset + 2 + name.count
    guard end <= bytes.count, bytes[offset] == 0x3C, bytes[offset + 1] == 0x2F,
      end == bytes.count || !XMLCharacters.isName(bytes[end])
    else { return false }
    return bytes[offset + 2..<end].elementsEqual(bytes[name.indices])
  }

  /// The end of a value whose last word is the name of the next attribute, with its `=`.
  private func nextAttribute(from start: Int) -> Int? {
    let end = trimmedEnd(start..<index)
    guard end > start, bytes[end - 1] == 0x3D, let end = beforeName(start..<end - 1) else {
      return nil
    }
    // A mark of the other kind was meant to close the value.
    let last = end > start ? bytes[end - 1] : 0
    return last == 0x22 || last == 0x27 ? end - 1 : end
  }

  /// The end of a value before the first ` name="` in a range.
  private func firstAttribute(in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while let equals = offset(of: 0x3D, in: start..<range.upperBound) {
      start = equals + 1
      guard start < range.upperBound, bytes[start] == 0x22 || bytes[start] == 0x27,
        let end = beforeName(range.lowerBound..<equals)
      else { continue }
      return end
    }
    return nil
  }

  /// The end of what stands in a range before the name that ends it, where white space parts them.
  private func beforeName(_ range: Range<Int>) -> Int? {
    var cursor = range.upperBound
    while cursor > range.lowerBound, XMLCharacters.isName(bytes[cursor - 1]) { cursor -= 1 }
    guard cursor < range.upperBound, cursor > range.lowerBound,
      XMLCharacters.isNameStart(bytes[cursor]), XMLCharacters.isSpace(bytes[cursor - 1])
    else { return nil }
    return trimmedEnd(range.lowerBound..<cursor)
  }

  /// Reports an open quotation mark and goes on where its value was meant to end.
  private mutating func endRunaway(
    _ nameRange: ByteRange, colon: Int, _ place: ByteRange, _ diagnostics: inout Diagnostics
  ) {
    let end = place.upper
    let mark = string(ByteRange(place.lower, place.lower + 1))
    let isOther = end < bytes.count && (bytes[end] == 0x22 || bytes[end] == 0x27)
    let close = ByteRange(end, isOther ? end + 1 : end)
    index = close.upper
    hasOpenQuote = true
    report(
      Diagnostic(
        .xmlSyntax,
        isOther
          ? "the value of “\(string(nameRange))” begins with \(mark) and ends with \(string(close))"
          : "the quotation mark of “\(string(nameRange))” is never closed", at: place,
        fixes: [Fix("close it with \(mark)", .unsafe, edits: [TextEdit(close, mark)])]),
      &diagnostics)
    let value = ByteRange(place.lower + 1, end)
    attributes.append(
      XMLAttribute(
        name: XMLName(namespace: 0, local: UInt32(bitPattern: Int32(colon))), nameRange: nameRange,
        valueRange: value,
        needsDecoding: bytes[value.indices].contains { $0 == 0x26 || $0 < 0x20 }))
  }

  /// Reports each `<` of a value; markup is found once, and not escaped unasked.
  private mutating func reportLess(_ places: [Int], _ diagnostics: inout Diagnostics) {
    let holdsTags = places.contains { beginsTag($0) }
    for place in holdsTags ? Array(places.prefix(1)) : places {
      let edits = (holdsTags ? places : [place]).map {
        TextEdit(ByteRange($0, $0 + 1), "&lt;")
      }
      report(
        Diagnostic(
          .xmlSyntax, "“<” cannot stand in an attribute's value", at: ByteRange(place, place + 1),
          fixes: [Fix("escape it", holdsTags ? .unsafe : .safe, edits: edits)]), &diagnostics)
    }
  }
}
