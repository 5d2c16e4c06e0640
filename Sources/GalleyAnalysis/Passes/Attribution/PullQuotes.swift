internal import GalleyCore

/// Quotations that stand alone in a block and say again what another one of the article says: set
/// in large type for the eye, by whoever says the words in the text.
///
/// O(text): at most ``most`` short quotations are looked for in the others.
struct PullQuotes {
  /// The quote that holds the words in the text, by the index of the pull quote.
  private(set) var twins: [Int: Int] = [:]

  private static let most = 16
  private static let longest = 200
  /// The fewest letters that tell one quotation by another.
  private static let fewest = 12

  init(_ document: Document, _ quotes: [QuoteFact], _ bytes: UnsafeBufferPointer<UInt8>) {
    let alone = quotes.indices.filter { index in
      let quote = quotes[index]
      let block = document.nodes[Int(quote.node)].range
      return quote.inner.count <= Self.longest && quote.range.lower == block.lower
        && block.upper - quote.range.upper <= 1 && !quote.isBlock
    }
    guard !alone.isEmpty, alone.count <= Self.most else { return }
    let isAlone = Set(alone)
    let others = quotes.indices.filter { !isAlone.contains($0) }.map {
      (index: $0, letters: Self.letters(bytes, quotes[$0].inner))
    }
    for index in alone {
      let letters = Self.letters(bytes, quotes[index].inner)
      guard letters.count >= Self.fewest else { continue }
      twins[index] = others.first { Self.holds($0.letters, letters) }?.index
    }
  }

  /// The letters and figures of a range in small letters.
  private static func letters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange
  ) -> [UInt8] {
    range.indices.compactMap { index in
      let byte = bytes[index]
      if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
      return byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 ? byte : nil
    }
  }

  private static func holds(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
    guard whole.count >= part.count else { return false }
    return (0...whole.count - part.count).contains { start in
      whole[start..<start + part.count].elementsEqual(part)
    }
  }
}
