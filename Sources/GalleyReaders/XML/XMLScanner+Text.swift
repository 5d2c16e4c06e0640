import GalleyCore

extension XMLScanner {
  /// Reads character data up to the next markup, checking every reference and character.
  mutating func scanText(_ diagnostics: inout Diagnostics) -> Event? {
    let start = index
    needsDecoding = false
    hasDoubtfulCharacters = false
    var isBlank = true
    while index < bytes.count {
      skipPlain(&isBlank)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte == 0x3C {
        if beginsMarkup { break }
        strayLess(&diagnostics)
        isBlank = false
      } else if byte == 0x26 {
        needsDecoding = true
        isBlank = false
        checkReference(inAttribute: false, &diagnostics)
      } else if byte < 0x20 {
        needsDecoding = true
        if byte != 0x0D { isBlank = false }
        checkControl(&diagnostics)
        index += 1
      } else if byte == 0x5D {
        isBlank = false
        checkSectionEnd(&diagnostics)
      } else {
        isBlank = false
        noteDoubtful(&diagnostics)
      }
    }
    range = ByteRange(start, index)
    contentRange = range
    guard open.isEmpty else { return .text }
    if !isBlank { outside(&diagnostics) }
    return nil
  }

  /// Text outside the root element.
  private mutating func outside(_ diagnostics: inout Diagnostics) {
    guard !hasReportedOutside else { return }
    hasReportedOutside = true
    var lower = range.lower
    while lower < range.upper, XMLCharacters.isSpace(bytes[lower]) { lower += 1 }
    let place = ByteRange(lower, range.upper)
    if hasRoot {
      report(
        Diagnostic(.xmlContentAfterRoot, "text follows the root element", at: place), &diagnostics)
    } else {
      report(
        Diagnostic(.xmlTextBeforeRoot, "text stands before the first element", at: place),
        &diagnostics)
    }
  }

  /// Moves over bytes that need no look, the bulk of every text.
  private mutating func skipPlain(_ isBlank: inout Bool) {
    var blank = isBlank
    var goesOn = true
    while goesOn, index < bytes.count {
      let rest = bytes.rest(from: index)
      var cursor = 0
      rest.withUnsafeBufferPointer { rest in
        let count = rest.count
        XMLTextBytes.classes.withUnsafeBufferPointer { classes in
          while cursor < count {
            XMLTextBytes.skipSteps(rest, &cursor, &blank)
            let limit = min(count, cursor + XMLTextBytes.step)
            while cursor < limit, classes[Int(rest[cursor])] <= 1 {
              if classes[Int(rest[cursor])] == 0 { blank = false }
              cursor += 1
            }
            if cursor < limit { break }
          }
        }
      }
      index += cursor
      goesOn = cursor == rest.count
    }
    isBlank = blank
  }

  private var beginsMarkup: Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    return next == 0x2F || next == 0x21 || next == 0x3F || XMLCharacters.isNameStart(next)
  }

  private mutating func strayLess(_ diagnostics: inout Diagnostics) {
    let place = ByteRange(index, index + 1)
    report(
      Diagnostic(
        .xmlStrayMarkup, "this “<” begins no tag", at: place,
        fixes: [Fix("escape it", .safe, edits: [TextEdit(place, "&lt;")])]), &diagnostics)
    index += 1
  }

  private mutating func checkSectionEnd(_ diagnostics: inout Diagnostics) {
    if index + 2 < bytes.count, bytes[index + 1] == 0x5D, bytes[index + 2] == 0x3E {
      let place = ByteRange(index, index + 3)
      report(
        Diagnostic(
          .xmlStrayMarkup, "“]]>” cannot stand in text outside a CDATA section", at: place,
          fixes: [Fix("escape it", .safe, edits: [TextEdit(place, "]]&gt;")])]), &diagnostics)
      index += 2
    }
    index += 1
  }

  /// Looks at a byte that may begin a doubtful or forbidden character; moves over it.
  mutating func noteDoubtful(_ diagnostics: inout Diagnostics) {
    let lead = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch lead {
    case 0xC2 where next < 0xA0: hasDoubtfulCharacters = true
    case 0xC3 where next == 0x82 || next == 0x83:
      if index + 2 < bytes.count, bytes[index + 2] == 0xC2 { hasDoubtfulCharacters = true }
    // Ð, Ñ, Î, Ï and â, which Cyrillic, Greek and quotation marks become.
    case 0xC3 where (0x8E...0x91).contains(next) || next == 0xA2: hasDoubtfulCharacters = true
    case 0xEF where next == 0xBF:
      let last = index + 2 < bytes.count ? bytes[index + 2] : 0
      if last == 0xBD { hasDoubtfulCharacters = true }
      if last >= 0xBE {
        report(
          Diagnostic(
            .xmlIllegalCharacter,
            "U+\(last == 0xBE ? "FFFE" : "FFFF") is not a character of XML",
            at: ByteRange(index, index + 3)), &diagnostics)
      }
    default: break
    }
    skipScalar()
  }

  /// Reports a control character that XML does not allow; does not move.
  mutating func checkControl(_ diagnostics: inout Diagnostics) {
    let byte = bytes[index]
    guard byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D else { return }
    let code = String(byte, radix: 16, uppercase: true)
    let place = ByteRange(index, index + 1)
    report(
      Diagnostic(
        .xmlIllegalCharacter, "U+00\(byte < 16 ? "0" : "")\(code) is not a character of XML",
        at: place, fixes: [Fix("remove it", .safe, edits: [TextEdit(place, "")])]), &diagnostics)
  }

  /// Checks the reference that begins at `&` and moves behind it.
  mutating func checkReference(inAttribute: Bool, _ diagnostics: inout Diagnostics) {
    let start = index
    let plain = bytes.rest(from: start).withUnsafeBufferPointer {
      XMLReference.predefined(in: $0, at: 0)
    }
    if let plain {
      index = start + plain.length
      return
    }
    guard let end = referenceEnd(start) else {
      let place = ByteRange(start, start + 1)
      report(
        Diagnostic(
          .xmlStrayMarkup, "this “&” begins no reference", at: place,
          fixes: [Fix("escape it", .safe, edits: [TextEdit(place, "&amp;")])]), &diagnostics)
      index = start + 1
      return
    }
    index = end
    let name = bytes[start + 1..<end - 1]
    let place = ByteRange(start, end)
    if name.first == 0x23 {
      checkCharacterReference(name, place, &diagnostics)
    } else if XMLReference.predefined(name) == nil {
      checkEntity(Array(name), place, &diagnostics)
    }
  }

  private mutating func checkCharacterReference(
    _ name: ArraySlice<UInt8>, _ place: ByteRange, _ diagnostics: inout Diagnostics
  ) {
    guard let value = XMLReference.number(name.dropFirst()) else {
      report(
        Diagnostic(.xmlSyntax, "this is no character reference", at: place), &diagnostics)
      return
    }
    if (0x80...0x9F).contains(value) || value == 0xFFFD { hasDoubtfulCharacters = true }
    guard !XMLCharacters.isCharacter(value) else { return }
    if (0xD800...0xDBFF).contains(value), reportSurrogates(value, place, &diagnostics) { return }
    report(
      Diagnostic(
        .xmlIllegalCharacter, "“\(string(place))” refers to no character of XML", at: place),
      &diagnostics)
  }

  /// Two references to the halves of one character, as UTF-16 divides it.
  private mutating func reportSurrogates(
    _ high: UInt32, _ place: ByteRange, _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard index + 3 < bytes.count, bytes[index] == 0x26, bytes[index + 1] == 0x23,
      let end = referenceEnd(index),
      let low = XMLReference.number(bytes[index + 2..<end - 1]), (0xDC00...0xDFFF).contains(low)
    else { return false }
    let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
    let whole = ByteRange(place.lower, end)
    index = end
    report(
      Diagnostic(
        .xmlIllegalCharacter,
        "“\(string(whole))” are two halves of one character, which XML refers to as &#\(code);",
        at: whole, fixes: [Fix("write &#\(code);", .safe, edits: [TextEdit(whole, "&#\(code);")])]),
      &diagnostics)
    return true
  }

  private mutating func checkEntity(
    _ name: [UInt8], _ place: ByteRange, _ diagnostics: inout Diagnostics
  ) {
    let written = String(decoding: name, as: UTF8.self)
    switch entities.meaning(of: name) {
    case .text(let text):
      expanded += text.count
      if expanded > XMLEntities.budget, expanded - text.count <= XMLEntities.budget {
        report(
          Diagnostic(
            .xmlEntityRefused,
            "the entities expand to more than \(XMLEntities.budget) bytes; the rest is left out",
            at: place), &diagnostics)
      }
    case .external:
      report(
        Diagnostic(
          .xmlEntityRefused, "the external entity “\(written)” is never opened; it is left out",
          at: place), &diagnostics)
    case .refused:
      report(
        Diagnostic(
          .xmlEntityRefused, "the entity “\(written)” is not expanded; it is left out", at: place),
        &diagnostics)
    case nil:
      undeclared(written, place, &diagnostics)
    }
  }

  private mutating func undeclared(
    _ name: String, _ place: ByteRange, _ diagnostics: inout Diagnostics
  ) {
    let reference = Array(bytes[place.indices])
    guard let match = HTMLEntities.match(reference, at: 0, end: reference.count),
      match.length == place.count
    else {
      report(
        Diagnostic(
          .xmlUndeclaredEntity, "the entity “\(name)” is not declared", at: place,
          help: "write &amp;\(name); for the characters themselves"), &diagnostics)
      return
    }
    if doctype.declaresHTMLEntities { return }
    let character = String(decoding: match.text, as: UTF8.self)
    let numeric = character.unicodeScalars.map { "&#\($0.value);" }.joined()
    report(
      Diagnostic(
        .xmlUndeclaredEntity,
        "the entity “\(name)” is HTML's, not XML's; it is read as “\(character)”", at: place,
        fixes: [Fix("write \(numeric)", .safe, edits: [TextEdit(place, numeric)])]),
      &diagnostics)
  }

  /// The offset behind the `;` of the reference that begins at `&`; `nil` where none does.
  private func referenceEnd(_ start: Int) -> Int? {
    var cursor = start + 1
    if cursor < bytes.count, bytes[cursor] == 0x23 {
      cursor += 1
    } else {
      guard cursor < bytes.count, XMLCharacters.isNameStart(bytes[cursor]) else { return nil }
    }
    let limit = min(bytes.count, start + 128)
    while cursor < limit, XMLCharacters.isName(bytes[cursor]) { cursor += 1 }
    guard cursor < limit, bytes[cursor] == 0x3B, cursor > start + 1 else { return nil }
    return cursor + 1
  }
}

/// What a byte means to the scanner of texts: 0 plain, 1 white space, 2 worth a look.
enum XMLTextBytes {
  /// Bytes looked at together, in one word.
  static let step = 8

  /// Moves over steps in which every byte is plain or a blank; stops before others, and now and then
  /// before one that is plain all the same.
  static func skipSteps(
    _ text: UnsafeBufferPointer<UInt8>, _ cursor: inout Int, _ isBlank: inout Bool
  ) {
    guard let start = UnsafeRawPointer(text.baseAddress) else { return }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high = ones &* 0x80
    // The high bit of each byte that is 0, and of some above one that is.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    while cursor + step <= text.count {
      let word = (start + cursor).loadUnaligned(as: UInt64.self)
      let controls = (word &- ones &* 0x20) & ~word
      let markup =
        zeros(word ^ ones &* 0x3C) | zeros(word ^ ones &* 0x26) | zeros(word ^ ones &* 0x5D)
      // C2 and C3 lead in what may be misread, EF as well.
      let leads = zeros((word & (ones &* 0xFE)) ^ ones &* 0xC2) | zeros(word ^ ones &* 0xEF)
      if (controls | markup | leads) & high != 0 { return }
      if word != ones &* 0x20 { isBlank = false }
      cursor += step
    }
  }

  static let classes: [UInt8] = (0...255).map { value in
    switch UInt8(value) {
    case 0x20, 0x09, 0x0A: 1
    case 0x00..<0x20, 0x3C, 0x26, 0x5D, 0xC2, 0xC3, 0xEF: 2
    default: 0
    }
  }
}
