internal import GalleyCore

/// Whose turn it is in an interview: the paragraphs behind a label are the speaker's until the next
/// label, a heading or anything else that is no paragraph.
///
/// Behind the last label the article may go on in its own voice: there a paragraph is the speaker's
/// only as long as it speaks of "I" and "we".
struct TranscriptTurns {
  private let document: Document
  private let grammar: GrammarWords
  /// The block that the last label opens.
  private let lastLabel: Int
  private var label: TextRange?
  private var last = 0

  init(
    _ document: Document, _ labels: TranscriptLabels, _ bytes: UnsafeBufferPointer<UInt8>,
    _ grammar: GrammarWords
  ) {
    self.grammar = grammar
    self.document = document
    lastLabel =
      document.nodes.indices.last {
        document.isProse($0) && labels.label(bytes, of: document.nodes[$0].range) != nil
      } ?? 0
  }

  mutating func open(_ label: TextRange, at node: Int) {
    self.label = label
    last = node
  }

  /// The label of the turn that a block without one belongs to.
  mutating func goesOn(to node: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> TextRange? {
    guard let label else { return nil }
    let between = document.nodes[last + 1...node]
    guard between.allSatisfy({ $0.kind == .paragraph || $0.kind == .listItem || $0.kind == .list }),
      node < lastLabel || FirstPerson.stands(in: document.nodes[node].range, bytes, grammar)
    else {
      self.label = nil
      return nil
    }
    last = node
    // "(Laughter.)" is nobody's.
    let opening = bytes[document.nodes[node].range.lower]
    return opening == UInt8(ascii: "(") || opening == UInt8(ascii: "[") ? nil : label
  }
}
