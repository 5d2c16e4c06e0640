package import GalleyCore

/// What the document type declaration says.
package struct XMLDoctype: Sendable {
  /// The declaration in the file; `nil` without one.
  package var range: ByteRange?
  package var publicIdentifier = ""
  package var systemIdentifier = ""
  /// Whether the external subset is known to declare the entities of HTML 4.
  package var declaresHTMLEntities: Bool {
    publicIdentifier == "-//Netscape Communications//DTD RSS 0.91//EN"
      || publicIdentifier.hasPrefix("-//W3C//DTD XHTML")
  }
}

extension XMLScanner {
  /// Reads what begins with `<!`: a comment, a CDATA section or the document type declaration.
  mutating func scanDeclaration(_ diagnostics: inout Diagnostics) -> Event? {
    if begins(with: "<!--") { return scanComment(&diagnostics) }
    if begins(with: "<![CDATA[") { return scanSection(&diagnostics) }
    if begins(with: "<!DOCTYPE") { return scanDoctype(&diagnostics) }
    let start = index
    index += 2
    report(
      Diagnostic(
        .xmlSyntax, "“<!” begins neither a comment nor a CDATA section here",
        at: ByteRange(start, index)), &diagnostics)
    range = ByteRange(start, index)
    contentRange = range
    needsDecoding = false
    return open.isEmpty ? nil : .text
  }

  func begins(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[index..<index + count].elementsEqual($0) }
  }

  private mutating func scanComment(_ diagnostics: inout Diagnostics) -> Event? {
    let start = index
    index += 4
    while index + 2 < bytes.count {
      guard bytes[index] == 0x2D, bytes[index + 1] == 0x2D else {
        index += 1
        continue
      }
      if bytes[index + 2] == 0x3E {
        contentRange = ByteRange(start + 4, index)
        index += 3
        range = ByteRange(start, index)
        return .comment
      }
      let place = ByteRange(index, index + 2)
      report(
        Diagnostic(.xmlSyntax, "“--” cannot stand inside a comment", at: place), &diagnostics)
      index += 1
      // One report a comment: its dashes tend to come in rows.
      return skipComment(start, &diagnostics)
    }
    return unclosed(start, "comment", &diagnostics)
  }

  private mutating func skipComment(_ start: Int, _ diagnostics: inout Diagnostics) -> Event? {
    while index + 2 < bytes.count {
      if begins(with: "-->") {
        contentRange = ByteRange(start + 4, index)
        index += 3
        range = ByteRange(start, index)
        return .comment
      }
      index += 1
    }
    return unclosed(start, "comment", &diagnostics)
  }

  private mutating func unclosed(
    _ start: Int, _ what: String, _ diagnostics: inout Diagnostics
  ) -> Event? {
    report(
      Diagnostic(
        .xmlTruncated, "the file ends inside this \(what)", at: ByteRange(start, start + 4)),
      &diagnostics)
    stop()
    return nil
  }

  private mutating func scanSection(_ diagnostics: inout Diagnostics) -> Event? {
    let start = index
    index += 9
    needsDecoding = false
    hasDoubtfulCharacters = false
    while index < bytes.count {
      skipSectionBytes()
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == 0x5D {
        if begins(with: "]]>") {
          let content = ByteRange(start + 9, index)
          if closesInnerSection(content) {
            reportInnerSection(content, &diagnostics)
            continue
          }
          contentRange = ByteRange(start + 9, index)
          index += 3
          range = ByteRange(start, index)
          guard open.isEmpty else { return .cdata }
          report(
            Diagnostic(
              .xmlTextBeforeRoot, "a CDATA section stands outside the root element", at: range),
            &diagnostics)
          return nil
        }
        index += 1
      } else if byte < 0x20 {
        needsDecoding = true
        checkControl(&diagnostics)
        index += 1
      } else if byte >= 0x80 {
        noteDoubtful(&diagnostics)
      } else {
        index += 1
      }
    }
    contentRange = ByteRange(start + 9, bytes.count)
    report(
      Diagnostic(
        .xmlTruncated, "the file ends inside this CDATA section", at: ByteRange(start, start + 9)),
      &diagnostics)
    range = ByteRange(start, bytes.count)
    hasReportedEnd = true
    return open.isEmpty ? nil : .cdata
  }

  private mutating func skipSectionBytes() {
    var goesOn = true
    while goesOn, index < bytes.count {
      let rest = bytes.rest(from: index)
      var cursor = 0
      rest.withUnsafeBufferPointer { rest in
        XMLTextBytes.classes.withUnsafeBufferPointer { classes in
          while cursor < rest.count {
            let byte = rest[cursor]
            if classes[Int(byte)] > 1, byte != 0x3C, byte != 0x26 { break }
            cursor += 1
          }
        }
      }
      index += cursor
      goesOn = cursor == rest.count
    }
  }

  /// Reads a processing instruction or the XML declaration.
  mutating func scanInstruction(_ diagnostics: inout Diagnostics) -> Event? {
    let start = index
    let isDeclaration =
      begins(with: "<?xml") && index + 5 < bytes.count && XMLCharacters.isSpace(bytes[index + 5])
    index += 2
    while index + 1 < bytes.count, !(bytes[index] == 0x3F && bytes[index + 1] == 0x3E) {
      index += 1
    }
    guard index + 1 < bytes.count else { return unclosed(start, "instruction", &diagnostics) }
    contentRange = ByteRange(start + 2, index)
    index += 2
    range = ByteRange(start, index)
    guard isDeclaration else { return .instruction }
    if start != begin {
      misplacedDeclaration(start, &diagnostics)
      guard !hasRoot, !hasDeclaration else { return nil }
    }
    readDeclaration(&diagnostics)
    return nil
  }

  private mutating func misplacedDeclaration(_ start: Int, _ diagnostics: inout Diagnostics) {
    let before = ByteRange(source.textStart, start)
    let isSpace = bytes[before.indices].allSatisfy { XMLCharacters.isSpace($0) }
    report(
      Diagnostic(
        .xmlMisplacedDeclaration,
        isSpace
          ? "the XML declaration must be the first thing in the file; white space precedes it"
          : "an XML declaration can only stand at the start of the file", at: range,
        fixes: isSpace
          ? [Fix("remove the white space", .safe, edits: [TextEdit(before, "")])] : []),
      &diagnostics)
  }

  /// Reads version and encoding of the XML declaration (XML 1.0, section 2.8).
  private mutating func readDeclaration(_ diagnostics: inout Diagnostics) {
    hasDeclaration = true
    guard let version = pseudoAttribute("version") else {
      report(
        Diagnostic(.xmlSyntax, "the XML declaration names no version", at: range), &diagnostics)
      return
    }
    if string(version) != "1.0" {
      report(
        Diagnostic(
          .xmlVersion, "this is XML \(string(version)); feed readers expect 1.0", at: version,
          fixes: [Fix("declare version 1.0", .unsafe, edits: [TextEdit(version, "1.0")])]),
        &diagnostics)
    }
    declaredEncoding = pseudoAttribute("encoding")
  }

  private func pseudoAttribute(_ name: StaticString) -> ByteRange? {
    let count = name.utf8CodeUnitCount
    var cursor = contentRange.lower
    while cursor + count < contentRange.upper {
      let matches =
        XMLCharacters.isSpace(bytes[cursor - 1])
        && name.withUTF8Buffer { bytes[cursor..<cursor + count].elementsEqual($0) }
      guard matches else {
        cursor += 1
        continue
      }
      cursor += count
      while cursor < contentRange.upper,
        XMLCharacters.isSpace(bytes[cursor]) || bytes[cursor] == 0x3D
      {
        cursor += 1
      }
      guard cursor < contentRange.upper, bytes[cursor] == 0x22 || bytes[cursor] == 0x27 else {
        return nil
      }
      let quote = bytes[cursor]
      let start = cursor + 1
      cursor = start
      while cursor < contentRange.upper, bytes[cursor] != quote { cursor += 1 }
      return ByteRange(start, cursor)
    }
    return nil
  }
}
