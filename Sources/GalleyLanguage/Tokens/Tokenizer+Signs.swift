extension Tokenizer {
  /// Reads the punctuation or symbol at `start`, emits it and gives the position behind it.
  mutating func sign(
    _ text: Span<UInt8>, at start: Int, _ character: ScannedCharacter
  ) -> Int {
    let next = start + character.length
    switch character.kind {
    case .apostrophe: return apostrophe(text, start, next)
    case .straightQuote: return straight(text, start, next)
    case .openingQuote:
      if text[start] == 0xE2, text[start + 2] == 0x98 { isSingleOpen = true }
      emit(text, start, next, [.punctuation, .openingQuote])
    case .closingQuote: emit(text, start, next, [.punctuation, .closingQuote])
    case .dash: emit(text, start, next, [.punctuation, .dash])
    case .ellipsis: emit(text, start, next, [.punctuation, .sentenceEnd])
    default: return plain(text, start, next)
    }
    return next
  }

  /// A straight mark opens behind white space or an opening sign, and closes elsewhere.
  private mutating func straight(_ text: Span<UInt8>, _ start: Int, _ next: Int) -> Int {
    var flags: TokenFlags = .punctuation
    if opens(text, next) { flags.insert(.openingQuote) } else { flags.insert(.closingQuote) }
    emit(text, start, next, flags)
    return next
  }

  private func opens(_ text: Span<UInt8>, _ next: Int) -> Bool {
    if isAfterSpace { return !kind(text, next).isSpace }
    guard let last else { return true }
    return !last.flags.isDisjoint(with: [.openingQuote, .dash])
      || last.flags.contains(.punctuation) && last.count == 1
        && isOpeningBracket(text[Int(last.start)])
  }

  private func isOpeningBracket(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x5B || byte == 0x7B
  }

  /// An apostrophe that is in no word: a quotation mark, a possessive ending or an elision.
  private mutating func apostrophe(_ text: Span<UInt8>, _ start: Int, _ next: Int) -> Int {
    let length = next - start
    if byte(text, next) == text[start], length == 1 {
      // Two in a row are one double mark, as TeX and old wires write it.
      let opens = text[start] == 0x60 || self.opens(text, next + 1)
      emit(text, start, next + 1, [.punctuation, opens ? .openingQuote : .closingQuote])
      return next + 1
    }
    let following = kind(text, next)
    if !isAfterSpace, let last, last.flags.contains(.hasLetter) || last.flags.contains(.hasDigit) {
      if isSingleOpen {
        isSingleOpen = false
        emit(text, start, next, [.punctuation, .closingQuote])
      } else {
        emit(text, start, next, [.punctuation, .clitic])
      }
      return next
    }
    if following == .digit, let stop = decade(text, next) {
      emit(text, start, stop, [.hasDigit, .hasLetter])
      return stop
    }
    if let stop = looseClitic(text, next), isAfterSpace {
      emit(text, start, stop, [.hasLetter, .clitic])
      return stop
    }
    if opens(text, next), length == 1 {
      isSingleOpen = true
      emit(text, start, next, [.punctuation, .openingQuote])
    } else {
      isSingleOpen = false
      emit(text, start, next, [.punctuation, .closingQuote])
    }
    return next
  }

  /// The end of `'80s` behind its apostrophe.
  private func decade(_ text: Span<UInt8>, _ next: Int) -> Int? {
    guard kind(text, next + 1) == .digit else { return nil }
    let stop = next + 2
    if byte(text, stop) | 0x20 == 0x73, !kind(text, stop + 1).isWord { return stop + 1 }
    return kind(text, stop).isWord ? nil : stop
  }

  /// The end of a clitic that stands apart from its word, `is n't` or `Bush 's`.
  private func looseClitic(_ text: Span<UInt8>, _ next: Int) -> Int? {
    guard !isSingleOpen, byte(text, next) | 0x20 == 0x73, kind(text, next + 1).isSpace else {
      return nil
    }
    return next + 1
  }

  private mutating func plain(_ text: Span<UInt8>, _ start: Int, _ next: Int) -> Int {
    let byte = text[start]
    switch byte {
    case 0x2E, 0x21, 0x3F:
      var stop = next
      while [0x2E, 0x21, 0x3F].contains(self.byte(text, stop)) { stop += 1 }
      emit(text, start, stop, [.punctuation, .sentenceEnd])
      return stop
    case 0x2D, 0x2A, 0x3D, 0x5F, 0x7E, 0x23, 0x2B, 0x3C, 0x3E:
      if byte == 0x23, kind(text, next).isLetter, isAfterSpace { return address(text, start) }
      var stop = next
      while self.byte(text, stop) == byte { stop += 1 }
      emit(text, start, stop, byte == 0x2D && stop > next ? [.punctuation, .dash] : .punctuation)
      return stop
    case 0x40 where kind(text, next).isWord && isAfterSpace:
      return address(text, start)
    case 0x3A, 0x3B:
      if isAfterSpace, let stop = smiley(text, next) {
        emit(text, start, stop, .punctuation)
        return stop
      }
    default: break
    }
    emit(text, start, next, byte < 0x80 ? .punctuation : [.punctuation, .nonASCII])
    return next
  }

  /// The end of a smiley behind its eyes.
  private func smiley(_ text: Span<UInt8>, _ next: Int) -> Int? {
    var stop = next
    if byte(text, stop) == 0x2D { stop += 1 }
    switch byte(text, stop) {
    case 0x29, 0x28, 0x44, 0x50: return kind(text, stop + 1).isSpace ? stop + 1 : nil
    default: return nil
    }
  }
}
