internal import GalleyCore

/// The names that open the turns of an interview or a transcript ("Moss: We are open.").
///
/// A label counts where the article takes turns: two labels or more, and one of them again. O(text)
/// in blocks, with a bounded look at each block's start.
struct TranscriptLabels {
  private var labels: Set<[UInt8]> = []

  init(_ document: Document, _ bytes: UnsafeBufferPointer<UInt8>) {
    var counts: [[UInt8]: Int] = [:]
    // A name before a comma may be a dateline's ("Brae, Sund: …"), if none stands alone.
    var bare = 0
    for node in document.nodes.indices where document.isProse(node) {
      guard let label = Self.label(bytes, document.nodes[node].range) else { continue }
      counts[Array(bytes[label.indices]), default: 0] += 1
      if bytes[label.upper] == 0x3A { bare += 1 }
    }
    let turns = counts.values.reduce(0, +)
    guard bare >= 2, counts.count >= 2, turns >= 4, counts.values.contains(where: { $0 >= 2 })
    else { return }
    let frequent = counts.filter { $0.value >= 2 }
    let isDialogue = frequent.values.reduce(0, +) * 2 >= turns && frequent.count <= 12
    if isDialogue { labels = Set(counts.keys) }
  }

  /// The label that opens a block, if the article takes turns.
  func label(_ bytes: UnsafeBufferPointer<UInt8>, of block: TextRange) -> TextRange? {
    guard !labels.isEmpty, let label = Self.label(bytes, block),
      labels.contains(Array(bytes[label.indices]))
    else { return nil }
    return label
  }

  /// One to four words with capitals before a colon and a space, or before a comma and what the speaker
  /// is: "Jane Moss, Pilot: We are open."
  private static func label(
    _ bytes: UnsafeBufferPointer<UInt8>, _ block: TextRange
  ) -> TextRange? {
    var index = block.lower
    let limit = min(block.upper, block.lower + 40)
    var words = 0
    var isWordStart = true
    while index < limit, bytes[index] != 0x3A {
      if bytes[index] == 0x2C, words >= 2 { break }
      let byte = bytes[index]
      if byte == 0x20 {
        isWordStart = true
      } else if isWordStart {
        guard byte >= 0x41 && byte <= 0x5A || byte >= 0xC3 && byte < 0xE2 else { return nil }
        words += 1
        isWordStart = false
      } else if !MarkContext.isLetter(byte), byte != 0x2E, byte != 0x2D, byte != 0x27 {
        return nil
      }
      index += 1
    }
    guard words >= 1, words <= 4, let colon = colon(bytes, behind: index, block),
      colon + 2 < block.upper, bytes[colon + 1] == 0x20
    else { return nil }
    return TextRange(block.lower, index)
  }

  /// The colon behind a name: right there, or behind a comma and words with capitals.
  private static func colon(
    _ bytes: UnsafeBufferPointer<UInt8>, behind name: Int, _ block: TextRange
  ) -> Int? {
    guard name < block.upper else { return nil }
    if bytes[name] == 0x3A { return name }
    guard bytes[name] == 0x2C, name + 1 < block.upper, bytes[name + 1] == 0x20 else { return nil }
    var index = name + 2
    var isWordStart = true
    while index < min(block.upper, name + 40) {
      let byte = bytes[index]
      if byte == 0x3A { return isWordStart ? nil : index }
      if isWordStart, byte < 0x41 || byte > 0x5A { return nil }
      guard MarkContext.isLetter(byte) || byte == 0x20 || byte == 0x2D || byte == 0x2E else {
        return nil
      }
      isWordStart = byte == 0x20
      index += 1
    }
    return nil
  }
}
