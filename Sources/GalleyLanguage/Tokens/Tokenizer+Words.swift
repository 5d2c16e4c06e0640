extension Tokenizer {
  /// Reads the word or number at `start`, emits its tokens and gives the position behind it.
  mutating func word(_ text: Span<UInt8>, at start: Int) -> Int {
    var scan = WordScan()
    var position = start
    var segment = start
    scanning: while position < end {
      let character = ScannedCharacter(text, at: position, end: end)
      switch character.kind {
      case .letter, .capital, .digit:
        scan.add(character)
        position += character.length
        continue scanning
      default: break
      }
      guard position > start else { break }
      let next = position + character.length
      let following = kind(text, next)
      switch byte(text, position) {
      case 0x2E where following.isWord && joinsStop(text, segment, position, following):
        scan.stops += 1
        segment = next
      case 0x2C where following == .digit && isDigit(text, position - 1): break
      case 0x3A where following == .digit && isDigit(text, position - 1): break
      case 0x3A where byte(text, next) == 0x2F && byte(text, next + 1) == 0x2F:
        return address(text, start)
      case 0x2F where following == .digit && isDigit(text, position - 1): break
      case 0x40 where following.isWord: return address(text, start)
      case 0x5F where following.isWord: scan.hasUnderscore = true
      case 0x26 where following == .capital && scan.letters == scan.capitals && scan.letters < 4:
        break
      case 0x2D where following.isWord && joinsHyphen(text, segment, position, scan):
        scan.hyphens += 1
      default:
        guard character.kind == .apostrophe, following.isLetter, scan.letters > 0 else {
          break scanning
        }
        scan.apostrophe = position
        scan.apostropheLength = character.length
      }
      position = next
    }
    if scan.startsWithWWW(text, start, position, end) { return address(text, start) }
    var flags = scan.flags
    if byte(text, position) == 0x2E, keepsStop(text, start, position, scan) {
      flags.insert(.abbreviation)
      position += 1
    }
    emitWord(text, start, position, flags, scan)
    return position
  }

  private func isDigit(_ text: Span<UInt8>, _ position: Int) -> Bool {
    position >= 0 && text[position] &- 0x30 < 10
  }

  /// Whether a stop between two characters of a word belongs to it: `3.5`, `U.S`, `example.com`.
  private func joinsStop(
    _ text: Span<UInt8>, _ segment: Int, _ position: Int, _ following: CharacterKind
  ) -> Bool {
    if isDigit(text, position - 1), following == .digit { return true }
    guard following != .digit else { return false }
    let isInitial = ScannedCharacter(text, at: segment, end: end).length == position - segment
    if isInitial { return following.isLetter && !isDigit(text, position - 1) }
    // "Ph.D", "example.com"; "end.Next" is two sentences.
    return following == .letter || byte(text, position + 2) == 0x2E
  }

  /// Whether a hyphen stays in its word: behind a prefix, and in telephone numbers.
  private func joinsHyphen(
    _ text: Span<UInt8>, _ segment: Int, _ position: Int, _ scan: WordScan
  ) -> Bool {
    if scan.letters == 0, scan.digits > 0 {
      // 555-0100-22: three digits or more on the left and on the right.
      var stop = position + 1
      while isDigitByte(text, stop) { stop += 1 }
      return position - segment == 3 && stop - position > 3
    }
    guard scan.hyphens == 0, scan.digits == 0 else { return false }
    let hash = WordHash.folded(text, from: segment, to: position)
    return Abbreviations.prefixes.contains(hash)
  }

  private func isDigitByte(_ text: Span<UInt8>, _ position: Int) -> Bool {
    byte(text, position) &- 0x30 < 10
  }

  /// Whether the stop at `position` belongs to the word that ends there.
  private func keepsStop(
    _ text: Span<UInt8>, _ start: Int, _ position: Int, _ scan: WordScan
  ) -> Bool {
    guard scan.letters > 0, scan.digits == 0, byte(text, position + 1) != 0x2E else {
      return false
    }
    if scan.stops > 0 {
      // Initials: every part is short. A domain name that ends a sentence has a longer part.
      return (position - start) <= 4 * (scan.stops + 1) - 1 && scan.letters <= 2 * (scan.stops + 1)
    }
    var next = position + 1
    while next < end, kind(text, next).isSpace {
      next += ScannedCharacter(text, at: next, end: end).length
    }
    let following = kind(text, next)
    if scan.letters == 1 {
      let letter = text[start]
      if scan.capitals == 1 {
        return letter != 0x49 && (following == .capital || byte(text, position + 1) == 0x2C)
          || letter == 0x49 && following == .capital && last?.flags.contains(.capitalised) == true
      }
      return following == .digit || letter == 0x76 && next < end
    }
    let hash = WordHash.folded(text, from: start, to: position)
    if Abbreviations.always.contains(hash) { return true }
    return following == .digit && Abbreviations.beforeNumbers.contains(hash)
  }

  /// Reads the address at `start` up to white space, without the punctuation that ends it.
  mutating func address(_ text: Span<UInt8>, _ start: Int) -> Int {
    var stop = start
    while stop < end {
      let character = ScannedCharacter(text, at: stop, end: end)
      switch character.kind {
      case .space, .lineBreak, .openingQuote, .closingQuote, .straightQuote, .ellipsis:
        break
      default:
        if text[stop] != 0x3C, text[stop] != 0x3E {
          stop += character.length
          continue
        }
      }
      break
    }
    trimming: while stop > start + 1 {
      switch text[stop - 1] {
      case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x29, 0x5D, 0x27: stop -= 1
      default: break trimming
      }
    }
    emit(text, start, stop, [.address, .hasLetter])
    return stop
  }
}
