import GalleyCore

extension XMLScanner {
  /// Reads a start tag from its `<`.
  mutating func scanStartTag(_ diagnostics: inout Diagnostics) -> Event? {
    let start = index
    index += 1
    let nameStart = index
    guard let colon = scanName(&diagnostics) else { return recover(from: start, &diagnostics) }
    let qualified = ByteRange(nameStart, index)
    attributes.removeAll(keepingCapacity: true)
    declarations.removeAll(keepingCapacity: true)
    isEmptyElement = false
    tagName = qualified
    isTagBroken = false
    hasOpenQuote = false
    guard scanAttributes(tag: start, &diagnostics) else { return nil }
    range = ByteRange(start, index)
    nameRange = qualified
    declareNamespaces(&diagnostics)
    name = resolve(qualified, colon: colon, isAttribute: false, &diagnostics)
    resolveAttributes(&diagnostics)
    if open.isEmpty { checkRoot(&diagnostics) }
    guard open.count < maximumDepth else {
      report(
        Diagnostic(
          .xmlTooDeep, "elements nest deeper than \(maximumDepth) levels", at: qualified),
        &diagnostics)
      stop()
      return nil
    }
    open.append(OpenElement(name: name, nameRange: qualified))
    pendingEnd = isEmptyElement
    return .startElement
  }

  private mutating func checkRoot(_ diagnostics: inout Diagnostics) {
    if hasRoot {
      report(
        Diagnostic(
          .xmlContentAfterRoot, "a second root element <\(string(nameRange))> begins here",
          at: range), &diagnostics)
    }
    hasRoot = true
  }

  /// Moves over a name; gives the offset of its colon, -1 without one, and `nil` for no name.
  private mutating func scanName(_ diagnostics: inout Diagnostics) -> Int? {
    let start = index
    var colon = -1
    let count = bytes.count
    bytes.rest(from: start).withUnsafeBufferPointer { rest in
      var cursor = 0
      while cursor < rest.count, XMLCharacters.isName(rest[cursor]), rest[cursor] < 0x80 {
        if rest[cursor] == 0x3A, colon < 0 { colon = start + cursor }
        cursor += 1
      }
      index = start + cursor
    }
    while index < count, XMLCharacters.isName(bytes[index]) {
      if bytes[index] < 0x80 {
        if bytes[index] == 0x3A, colon < 0 { colon = index }
        index += 1
        continue
      }
      let scalar = XMLCharacters.scalar(
        in: Array(bytes[index..<min(count, index + 4)]), at: 0)
      let isFirst = index == start
      guard
        isFirst
          ? XMLCharacters.isNameStart(scalar: scalar.value)
          : XMLCharacters.isName(scalar: scalar.value)
      else { break }
      index += scalar.length
    }
    guard index > start, bytes[start] >= 0x80 || XMLCharacters.isNameStart(bytes[start]) else {
      return nil
    }
    return colon
  }

  /// Reads attributes up to the end of the tag; `false` where the tag never ends.
  private mutating func scanAttributes(tag: Int, _ diagnostics: inout Diagnostics) -> Bool {
    while true {
      let before = index
      skipSpace()
      guard index < bytes.count else {
        report(
          Diagnostic(
            .xmlTruncated, "the file ends inside this tag", at: ByteRange(tag, tag + 1)),
          &diagnostics)
        stop()
        return false
      }
      switch bytes[index] {
      case 0x3E:
        index += 1
        return true
      case 0x2F where index + 1 < bytes.count && bytes[index + 1] == 0x3E:
        index += 2
        isEmptyElement = true
        return true
      case 0x3C:
        // A value with an open quotation mark, which has been reported, took the end with it.
        if hasOpenQuote {
          isEmptyElement =
            index + 1 < bytes.count && bytes[index + 1] == 0x2F && !isElementClosed(at: index)
          return true
        }
        report(
          Diagnostic(
            .xmlSyntax, "this tag is not closed before the next begins",
            at: ByteRange(tag, index)), &diagnostics)
        return true
      default:
        if before == index {
          // What stands on both sides is whole.
          let wasBroken = isTagBroken
          report(
            Diagnostic(
              .xmlSyntax, "white space is missing before this attribute",
              at: ByteRange(index, index + 1)), &diagnostics)
          isTagBroken = wasBroken
        }
        scanAttribute(&diagnostics)
      }
    }
  }

  private mutating func scanAttribute(_ diagnostics: inout Diagnostics) {
    let start = index
    guard let colon = scanName(&diagnostics) else {
      skipScalar()
      report(
        Diagnostic(
          .xmlSyntax, "this character cannot stand in a tag", at: ByteRange(start, index)),
        &diagnostics)
      return
    }
    let nameRange = ByteRange(start, index)
    skipSpace()
    guard index < bytes.count, bytes[index] == 0x3D else {
      report(
        Diagnostic(
          .xmlSyntax, "the attribute “\(string(nameRange))” has no value", at: nameRange,
          fixes: [
            Fix(
              "give it its own name as value", .unsafe,
              edits: [
                TextEdit(
                  ByteRange(nameRange.upper, nameRange.upper), "=\"\(string(nameRange))\"")
              ])
          ]), &diagnostics)
      return
    }
    index += 1
    skipSpace()
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else {
      if scanTypographic(nameRange, colon: colon, &diagnostics) { return }
      let valueStart = index
      while index < bytes.count, !XMLCharacters.isSpace(bytes[index]), bytes[index] != 0x3E,
        bytes[index] != 0x3C,
        bytes[index] != 0x2F || index + 1 >= bytes.count || bytes[index + 1] != 0x3E
      { index += 1 }
      keep(nameRange, colon: colon, value: unquoted(nameRange, valueStart, &diagnostics))
      return
    }
    scanValue(of: nameRange, colon: colon, &diagnostics)
  }

  /// Reports a value without quotation marks, or with the second alone; gives its range.
  private mutating func unquoted(
    _ nameRange: ByteRange, _ start: Int, _ diagnostics: inout Diagnostics
  ) -> ByteRange {
    let last = index > start ? bytes[index - 1] : 0
    let isClosed = last == 0x22 || last == 0x27
    let value = ByteRange(start, isClosed ? index - 1 : index)
    let written = ByteRange(start, index)
    let mark = isClosed ? string(ByteRange(index - 1, index)) : "\""
    report(
      Diagnostic(
        .xmlSyntax,
        isClosed
          ? "the value of “\(string(nameRange))” has no quotation mark before it"
          : "the value of “\(string(nameRange))” stands without quotation marks", at: written,
        fixes: [
          Fix(
            isClosed ? "put \(mark) before it" : "put the value in quotation marks", .unsafe,
            edits: [TextEdit(written, "\(mark)\(string(value))\(mark)")])
        ]), &diagnostics)
    return value
  }

  /// A value in the quotation marks that word processors make of straight ones.
  private mutating func scanTypographic(
    _ nameRange: ByteRange, colon: Int, _ diagnostics: inout Diagnostics
  ) -> Bool {
    let start = index
    guard let opening = typographicMark(at: start) else { return false }
    let isSingle = isSingleMark(at: start)
    index = start + opening
    // Single marks in double ones are apostrophes.
    while index < bytes.count, bytes[index] != 0x3E, bytes[index] != 0x3C,
      typographicMark(at: index) == nil || isSingleMark(at: index) != isSingle
    { index += 1 }
    let value = ByteRange(start + opening, index)
    let closing = index < bytes.count ? typographicMark(at: index) ?? 0 : 0
    index += closing
    let place = ByteRange(start, index)
    let edits = [
      TextEdit(ByteRange(start, start + opening), "\""),
      TextEdit(ByteRange(value.upper, index), "\""),
    ]
    let isWhole =
      closing > 0 && index < bytes.count
      && (XMLCharacters.isSpace(bytes[index]) || bytes[index] == 0x2F || bytes[index] == 0x3E)
    report(
      Diagnostic(
        .xmlSyntax,
        "typographic quotation marks stand around the value of “\(string(nameRange))”; "
          + "XML takes straight ones", at: place,
        fixes: isWhole && !string(value).contains("\"")
          ? [Fix("write straight quotation marks", .safe, edits: edits)] : []), &diagnostics)
    keep(nameRange, colon: colon, value: value)
    return true
  }

  /// The length of the typographic quotation mark at an offset: “ ” „ ‟ ‘ ’ ‚ ‛ « ».
  private func typographicMark(at index: Int) -> Int? {
    guard index + 1 < bytes.count else { return nil }
    if bytes[index] == 0xC2, bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB { return 2 }
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else {
      return nil
    }
    return (0x98...0x9F).contains(bytes[index + 2]) ? 3 : nil
  }

  /// Whether the typographic quotation mark at an offset is a single one: ‘ ’ ‚ ‛.
  private func isSingleMark(at index: Int) -> Bool {
    bytes[index] == 0xE2 && (0x98...0x9B).contains(bytes[index + 2])
  }

  /// An attribute counts as there, however its value was written.
  private mutating func keep(_ nameRange: ByteRange, colon: Int, value: ByteRange) {
    attributes.append(
      XMLAttribute(
        name: XMLName(namespace: 0, local: UInt32(bitPattern: Int32(colon))), nameRange: nameRange,
        valueRange: value, needsDecoding: bytes[value.indices].contains(0x26)))
  }

  /// Takes the namespace declarations out of the attributes and brings them into force.
  private mutating func declareNamespaces(_ diagnostics: inout Diagnostics) {
    // A method handed on as a closure would copy the scanner for every element.
    var declares = false
    for index in attributes.indices where isDeclaration(attributes[index]) { declares = true }
    guard declares else { return }
    var kept: [XMLAttribute] = []
    for attribute in attributes {
      guard isDeclaration(attribute) else {
        kept.append(attribute)
        continue
      }
      declare(attribute, &diagnostics)
    }
    attributes = kept
  }

  private func isDeclaration(_ attribute: XMLAttribute) -> Bool {
    let range = attribute.nameRange
    guard range.count >= 5, bytes[range.lower] == 0x78,
      bytes[range.lower..<range.lower + 5].elementsEqual("xmlns".utf8)
    else { return false }
    return range.count == 5 || bytes[range.lower + 5] == 0x3A
  }

  private mutating func declare(_ attribute: XMLAttribute, _ diagnostics: inout Diagnostics) {
    let range = attribute.nameRange
    let prefixRange = ByteRange(min(range.lower + 6, range.upper), range.upper)
    let prefix = symbols.number(of: bytes[prefixRange.indices])
    let value = text(of: attribute)
    let uri = uris.number(of: value[...])
    let prefixText = string(prefixRange)
    let isXML = value.elementsEqual("http://www.w3.org/XML/1998/namespace".utf8)
    if prefix != XMLSymbols.other, scope.isDeclared(prefix, depth: open.count) {
      report(
        Diagnostic(
          .xmlDuplicateAttribute, "“\(string(range))” stands twice in this tag", at: range),
        &diagnostics)
    } else if (prefixText == "xml") != isXML || prefixText == "xmlns" {
      report(
        Diagnostic(
          .xmlReservedPrefix, "the prefix “\(prefixText)” cannot be bound to this namespace",
          at: attribute.range), &diagnostics)
      return
    } else if value.isEmpty, !prefixRange.isEmpty {
      report(
        Diagnostic(
          .xmlUndeclaredPrefix, "the prefix “\(prefixText)” is bound to no namespace",
          at: attribute.range), &diagnostics)
    }
    scope.declare(prefix, uri: uri, depth: open.count)
    declarations.append(
      XMLNamespaceDeclaration(
        prefix: prefix, uri: uri, range: attribute.range, valueRange: attribute.valueRange))
  }

  private mutating func resolveAttributes(_ diagnostics: inout Diagnostics) {
    for position in attributes.indices {
      let range = attributes[position].nameRange
      let colon = Int(Int32(bitPattern: attributes[position].name.local))
      attributes[position].name = resolve(range, colon: colon, isAttribute: true, &diagnostics)
    }
    guard attributes.count > 1 else { return }
    let order = attributes.indices.sorted {
      let (left, right) = (attributes[$0].name, attributes[$1].name)
      return (left.namespace, left.local, $0) < (right.namespace, right.local, $1)
    }
    for (first, second) in zip(order, order.dropFirst()) {
      let name = attributes[first].name
      guard name == attributes[second].name, name.local != XMLSymbols.other else { continue }
      report(
        Diagnostic(
          .xmlDuplicateAttribute,
          "the attribute “\(string(attributes[second].nameRange))” stands twice in this tag",
          at: attributes[second].nameRange,
          labels: [Label(attributes[first].nameRange, "first here")]), &diagnostics)
    }
  }

  /// The expanded name of a qualified one.
  private mutating func resolve(
    _ range: ByteRange, colon: Int, isAttribute: Bool, _ diagnostics: inout Diagnostics
  ) -> XMLName {
    guard colon >= 0 else {
      let local = symbols.number(of: bytes[range.indices])
      let uri = isAttribute ? XMLSymbols.empty : scope.uri(of: XMLSymbols.empty) ?? 0
      return XMLName(namespace: uri, local: local)
    }
    let prefix = symbols.number(of: bytes[range.lower..<colon])
    let local = symbols.number(of: bytes[colon + 1..<range.upper])
    if colon > range.lower, colon + 1 < range.upper, !bytes[colon + 1..<range.upper].contains(0x3A),
      let uri = scope.uri(of: prefix)
    {
      return XMLName(namespace: uri, local: local)
    }
    let written = string(range)
    report(
      Diagnostic(
        .xmlUndeclaredPrefix, "the prefix of “\(written)” is not declared", at: range,
        help: "declare it on the root element: xmlns:\(symbols.string(prefix))="
          + "\"\(FeedNamespace.uri(ofPrefix: symbols.string(prefix)) ?? "…")\""),
      &diagnostics)
    return XMLName(namespace: XMLSymbols.other, local: local)
  }

  /// Reads an end tag and closes what it closes.
  mutating func scanEndTag(_ diagnostics: inout Diagnostics) -> Event? {
    let start = index
    index += 2
    let nameStart = index
    guard scanName(&diagnostics) != nil else { return recover(from: start, &diagnostics) }
    let written = ByteRange(nameStart, index)
    skipSpace()
    if index < bytes.count, bytes[index] == 0x3E {
      index += 1
    } else {
      report(
        Diagnostic(
          .xmlSyntax, "this end tag has no “>”", at: ByteRange(start, written.upper)), &diagnostics)
    }
    let place = ByteRange(start, index)
    if let top = open.last, sameBytes(top.nameRange, written) {
      isClosingMismatch = false
      return closeTop(place)
    }
    return mismatched(written, place, &diagnostics)
  }

  /// An end tag that does not fit: closes up to the element that it names, or is left out.
  private mutating func mismatched(
    _ written: ByteRange, _ place: ByteRange, _ diagnostics: inout Diagnostics
  ) -> Event? {
    guard let top = open.last else {
      report(
        Diagnostic(
          .xmlMismatchedTag, "</\(string(written))> closes nothing", at: place), &diagnostics)
      return nil
    }
    let isHeld = open.dropLast().contains { sameBytes($0.nameRange, written) }
    if !isHeld, !isClosingMismatch, isMisspelt(written, top.nameRange) {
      return closeMisspelt(written, place, top, &diagnostics)
    }
    if !isClosingMismatch {
      report(
        Diagnostic(
          .xmlMismatchedTag,
          "</\(string(written))> stands where </\(string(top.nameRange))> should", at: place,
          labels: [Label(top.nameRange, "opened here")]), &diagnostics)
    }
    guard isHeld else { return nil }
    // The outer element is closed by the same tag, once the inner ones are.
    index = place.lower
    isClosingMismatch = true
    return closeTop(ByteRange(place.lower, place.lower))
  }

  /// Closes the innermost element by an end tag that was meant for it.
  private mutating func closeMisspelt(
    _ written: ByteRange, _ place: ByteRange, _ top: OpenElement,
    _ diagnostics: inout Diagnostics
  ) -> Event? {
    let name = string(top.nameRange)
    let isCase = string(written).lowercased() == name.lowercased()
    report(
      Diagnostic(
        .xmlMismatchedTag, "</\(string(written))> stands where </\(name)> should", at: place,
        labels: [Label(top.nameRange, "opened here")],
        help: isCase ? "names are case-sensitive: </\(name)>" : "did you mean </\(name)>?",
        fixes: [
          Fix("write \(name)", isCase ? .safe : .unsafe, edits: [TextEdit(written, name)])
        ]), &diagnostics)
    return closeTop(place)
  }

  /// Whether a name is another but for the case of its letters, or for one letter too many, too few,
  /// wrong or changed with its neighbour.
  private func isMisspelt(_ written: ByteRange, _ right: ByteRange) -> Bool {
    guard abs(written.count - right.count) < 2, right.count < 64 else { return false }
    let (left, right) = (
      Array(string(written).lowercased().utf8), Array(string(right).lowercased().utf8)
    )
    if left == right { return true }
    guard min(left.count, right.count) > 3 else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let same = min(start + end, min(left.count, right.count))
    if max(left.count, right.count) - same < 2 { return true }
    return left.count == right.count && left.count - same == 2 && left[start] == right[start + 1]
      && left[start + 1] == right[start]
  }

  private func sameBytes(_ left: ByteRange, _ right: ByteRange) -> Bool {
    left.count == right.count && bytes[left.indices].elementsEqual(bytes[right.indices])
  }

  /// Goes on behind something that is no tag.
  private mutating func recover(from start: Int, _ diagnostics: inout Diagnostics) -> Event? {
    report(
      Diagnostic(
        .xmlStrayMarkup, "this “<” begins no tag", at: ByteRange(start, start + 1),
        fixes: [Fix("escape it", .safe, edits: [TextEdit(ByteRange(start, start + 1), "&lt;")])]),
      &diagnostics)
    index = start + 1
    range = ByteRange(start, index)
    contentRange = range
    needsDecoding = false
    hasDoubtfulCharacters = false
    return open.isEmpty ? nil : .text
  }

  mutating func skipSpace() {
    while index < bytes.count, XMLCharacters.isSpace(bytes[index]) { index += 1 }
  }

  mutating func skipScalar() {
    guard index < bytes.count else { return }
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
  }
}
