internal import GalleyCore

/// Paragraphs without marks behind a lead-in: "The minister said:" at the end of a paragraph, as
/// governments and universities set what their people say.
///
/// The next paragraph is the speaker's, and so are those behind it as long as they speak of "I" and
/// "we". A heading, a list or the next lead-in ends the speech.
struct IntroducedSpeech {
  private let document: Document
  private let grammar: GrammarWords
  private var speech: (attribution: Int, last: Int, isOpen: Bool)?

  init(_ document: Document, _ grammar: GrammarWords) {
    self.document = document
    self.grammar = grammar
  }

  /// A lead-in ends a block.
  mutating func open(_ attribution: Int, at node: Int) {
    speech = (attribution, node, false)
  }

  /// The attribution whose words a block holds.
  /// - Complexity: O(n) in the bytes of the block.
  /// - Parameter reports: Whether the block reports something itself: what goes on does not.
  mutating func goesOn(
    to node: Int, reports: Bool, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let speech else { return nil }
    let block = document.nodes[node].range
    guard document.nodes[speech.last + 1...node].allSatisfy({ $0.kind == .paragraph }),
      !block.isEmpty, !opensWithMark(block, bytes),
      !speech.isOpen || !reports && FirstPerson.stands(in: block, bytes, grammar)
    else {
      self.speech = nil
      return nil
    }
    self.speech = (speech.attribution, node, true)
    return speech.attribution
  }

  /// Whether a block opens with a quotation mark or a bracket: marks tell by themselves who speaks.
  private func opensWithMark(_ block: TextRange, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[block.lower] {
    case 0x22, 0x27, 0x28, 0x5B: return true
    case 0xC2: return block.count > 1 && bytes[block.lower + 1] == 0xAB
    case 0xE2:
      return block.count > 2 && bytes[block.lower + 1] == 0x80
        && (0x98...0x9F).contains(bytes[block.lower + 2])
    default: return false
    }
  }
}
