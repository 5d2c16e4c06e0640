import GalleyCore

extension XMLScanner {
  /// Reads the document type declaration: its identifiers, and the entities of its internal subset.
  mutating func scanDoctype(_ diagnostics: inout Diagnostics) -> Event? {
    let start = index
    index += 9
    if hasRoot || doctype.range != nil {
      report(
        Diagnostic(
          .xmlSyntax, "a document type declaration cannot stand here",
          at: ByteRange(start, index)), &diagnostics)
    }
    var literals: [String] = []
    var isPublic = false
    while index < bytes.count, bytes[index] != 0x3E {
      let byte = bytes[index]
      if byte == 0x22 || byte == 0x27 {
        literals.append(string(scanLiteral()))
      } else if byte == 0x5B {
        index += 1
        scanSubset(&diagnostics)
      } else {
        if begins(with: "PUBLIC") { isPublic = true }
        index += 1
      }
    }
    guard index < bytes.count else {
      report(
        Diagnostic(
          .xmlTruncated, "the file ends inside the document type declaration",
          at: ByteRange(start, start + 9)), &diagnostics)
      stop()
      return nil
    }
    index += 1
    range = ByteRange(start, index)
    doctype.range = range
    doctype.publicIdentifier = isPublic ? literals.first ?? "" : ""
    doctype.systemIdentifier = literals.last ?? ""
    return .doctype
  }

  /// Moves over a quoted literal and gives what stands in it.
  private mutating func scanLiteral() -> ByteRange {
    let quote = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote { index += 1 }
    let literal = ByteRange(start, index)
    if index < bytes.count { index += 1 }
    return literal
  }

  /// Reads the internal subset up to its `]`. Only entity declarations matter; all else is skipped.
  private mutating func scanSubset(_ diagnostics: inout Diagnostics) {
    while index < bytes.count, bytes[index] != 0x5D {
      if begins(with: "<!--") {
        while index < bytes.count, !begins(with: "-->") { index += 1 }
        index = min(bytes.count, index + 3)
      } else if begins(with: "<!ENTITY") {
        scanEntity(&diagnostics)
      } else if begins(with: "<!") || begins(with: "<?") {
        skipMarkup()
      } else if bytes[index] == 0x25 {
        refuseParameterEntity(ByteRange(index, index + 1), &diagnostics)
        index += 1
      } else {
        index += 1
      }
    }
    if index < bytes.count { index += 1 }
  }

  private mutating func skipMarkup() {
    while index < bytes.count, bytes[index] != 0x3E {
      if bytes[index] == 0x22 || bytes[index] == 0x27 { _ = scanLiteral() } else { index += 1 }
    }
    if index < bytes.count { index += 1 }
  }

  private mutating func refuseParameterEntity(
    _ place: ByteRange, _ diagnostics: inout Diagnostics
  ) {
    guard !hasRefusedParameters else { return }
    hasRefusedParameters = true
    report(
      Diagnostic(
        .xmlEntityRefused, "parameter entities are never expanded; what they declare is not known",
        at: place), &diagnostics)
  }

  private mutating func scanEntity(_ diagnostics: inout Diagnostics) {
    let start = index
    index += 8
    skipSpace()
    let isParameter = index < bytes.count && bytes[index] == 0x25
    if isParameter {
      index += 1
      skipSpace()
    }
    let nameStart = index
    while index < bytes.count, XMLCharacters.isName(bytes[index]) { index += 1 }
    let name = ByteRange(nameStart, index)
    skipSpace()
    let isExternal = begins(with: "SYSTEM") || begins(with: "PUBLIC")
    var value: ByteRange?
    while index < bytes.count, bytes[index] != 0x3E {
      if bytes[index] == 0x22 || bytes[index] == 0x27 { value = scanLiteral() } else { index += 1 }
    }
    if index < bytes.count { index += 1 }
    let place = ByteRange(start, index)
    if isParameter { return refuseParameterEntity(place, &diagnostics) }
    if isExternal {
      report(
        Diagnostic(
          .xmlExternalEntity,
          "the external entity “\(string(name))” is declared; it is never opened", at: place),
        &diagnostics)
    }
    declare(name, value: value ?? ByteRange(index, index), isExternal: isExternal, &diagnostics)
  }

  private mutating func declare(
    _ name: ByteRange, value: ByteRange, isExternal: Bool, _ diagnostics: inout Diagnostics
  ) {
    guard entityCount < 1000 else { return refuseMany(name, &diagnostics) }
    entityCount += 1
    let name = Array(bytes[name.indices])
    entities.declare(name, value: Array(bytes[value.indices]), isExternal: isExternal)
    guard entities.meaning(of: name) == .refused else { return }
    report(
      Diagnostic(
        .xmlEntityRefused,
        "the entity “\(String(decoding: name, as: UTF8.self))” holds markup, refers to what is not "
          + "declared before it, or is too large; it is not expanded", at: value), &diagnostics)
  }

  private mutating func refuseMany(_ name: ByteRange, _ diagnostics: inout Diagnostics) {
    guard entityCount == 1000 else { return }
    entityCount += 1
    report(
      Diagnostic(.xmlEntityRefused, "only the first 1000 entities are read", at: name),
      &diagnostics)
  }
}
