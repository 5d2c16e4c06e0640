package import GalleyCore

/// Cuts a block of text into tokens the way UD English-EWT does.
///
/// Clitics (`n't`, `'s`, `'ll`), hyphens between words, currency and percent signs and every
/// quotation mark are tokens of their own; abbreviations and initials keep their stop; numbers,
/// dates and addresses stay whole. A line break is plain white space. Linear in the length of the
/// block; any bytes give tokens, and every byte that is not white space lies in exactly one.
struct Tokenizer {
  private(set) var tokens: [Token]
  /// One past the last byte of the block.
  let end: Int
  /// Whether a single quotation mark was opened in the block and not closed yet.
  var isSingleOpen = false
  private var gap = 0
  private var before: TokenFlags = .spaceBefore

  init(end: Int, tokens: consuming [Token]) {
    self.tokens = tokens
    self.end = end
  }

  /// Appends the tokens of `text[start..<end]`.
  mutating func run(_ text: Span<UInt8>, from start: Int) {
    var position = start
    while position < end {
      let character = ScannedCharacter(text, at: position, end: end)
      switch character.kind {
      case .space, .lineBreak:
        gap += character.length
        before.insert(.spaceBefore)
        if character.kind == .lineBreak { before.insert(.afterLineBreak) }
        position += character.length
      case .letter, .capital, .digit:
        position = word(text, at: position)
      default:
        position = sign(text, at: position, character)
      }
    }
  }

  /// The flags of the last token; none at the start of the block.
  var last: Token? { tokens.last }

  /// Whether white space or the start of the block stands before the token that comes next.
  var isAfterSpace: Bool { before.contains(.spaceBefore) }

  /// Appends the token `text[start..<stop]`, whose flags lack only what stands before it.
  mutating func emit(_ text: Span<UInt8>, _ start: Int, _ stop: Int, _ flags: TokenFlags) {
    emit(hash: WordHash.folded(text, from: start, to: stop), start, stop, flags)
  }

  /// Appends a token whose hash is known already.
  mutating func emit(hash: UInt32, _ start: Int, _ stop: Int, _ flags: TokenFlags) {
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: stop),
        hash: hash, flags: flags.union(before), gap: UInt16(clamping: gap)))
    gap = 0
    before = []
  }

  /// The kind of the character at `position`; a space behind the end.
  @inline(__always)
  func kind(_ text: Span<UInt8>, _ position: Int) -> CharacterKind {
    position < end ? ScannedCharacter(text, at: position, end: end).kind : .space
  }

  /// The byte at `position`; 0 behind the end.
  @inline(__always)
  func byte(_ text: Span<UInt8>, _ position: Int) -> UInt8 {
    position < end ? text[position] : 0
  }
}

extension LanguageEngine {
  /// Appends the tokens of `text[range]`, one block, to `tokens`.
  package func tokenize(_ text: Span<UInt8>, _ range: TextRange, into tokens: inout [Token]) {
    let end = min(range.upper, text.count)
    var tokenizer = Tokenizer(end: end, tokens: tokens)
    tokens = []
    tokenizer.run(text, from: min(range.lower, end))
    tokens = tokenizer.tokens
  }
}
