/// The vocabulary of a deep model, and how words are cut into its pieces (Wu et al. 2016).
struct WordPieces: Sendable {
  nonisolated(unsafe) private let slots: UnsafeBufferPointer<UInt32>
  nonisolated(unsafe) private let offsets: UnsafeBufferPointer<UInt32>
  nonisolated(unsafe) private let text: UnsafeBufferPointer<UInt8>
  nonisolated(unsafe) private let folds: UnsafeBufferPointer<SIMD2<UInt32>>
  private let unknown: Int
  private let longest: Int
  /// Pieces of the vocabulary.
  let count: Int

  /// A word is cut into no more pieces; what is behind them counts for nothing.
  static let most = 12

  init?(_ sizes: DeepSizes, _ parts: ModelParts) {
    slots = parts.entries(.pieceSlots, as: UInt32.self)
    offsets = parts.entries(.pieceOffsets, as: UInt32.self)
    text = parts.entries(.pieceText, as: UInt8.self)
    folds = parts.entries(.folds, as: SIMD2<UInt32>.self)
    unknown = sizes.unknown
    longest = sizes.longestPiece
    count = offsets.count - 1
    guard count > 0, slots.count.nonzeroBitCount == 1, slots.count > count,
      max(sizes.unknown, sizes.first, sizes.last) < count,
      slots.allSatisfy({ $0 <= count }), slots.contains(0), offsets.last ?? 1 == text.count,
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
  }

  /// Appends the numbers of a word's pieces: the longest ones from the left, one at least.
  ///
  /// Linear in the letters of the word.
  func cut(_ word: some Sequence<UInt8>, into pieces: inout [Int32]) {
    let start = pieces.count
    // A part of the word between signs: its bytes, and where each letter begins.
    var part: [UInt8] = []
    var letters: [Int] = []
    for scalar in String(decoding: Array(word), as: UTF8.self).unicodeScalars {
      let isSign = WordPieces.isSign(scalar)
      if isSign { flush(&part, &letters, into: &pieces) }
      fold(scalar) { folded in
        letters.append(part.count)
        part.append(contentsOf: UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter)
      }
      if isSign { flush(&part, &letters, into: &pieces) }
    }
    flush(&part, &letters, into: &pieces)
    if pieces.count == start { pieces.append(Int32(unknown)) }
    if pieces.count - start > WordPieces.most {
      pieces.removeLast(pieces.count - start - WordPieces.most)
    }
  }

  private func flush(_ part: inout [UInt8], _ letters: inout [Int], into pieces: inout [Int32]) {
    guard !part.isEmpty else { return }
    let first = pieces.count
    letters.append(part.count)
    var at = 0
    while at < letters.count - 1 {
      var end = min(letters.count - 1, at + longest)
      var found = find(part[letters[at]..<letters[end]], continues: at > 0)
      while found == nil, end > at + 1 {
        end -= 1
        found = find(part[letters[at]..<letters[end]], continues: at > 0)
      }
      guard let found else {
        pieces.removeLast(pieces.count - first)
        pieces.append(Int32(unknown))
        break
      }
      pieces.append(found)
      at = end
    }
    part.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
  }

  /// The number of a piece.
  private func find(_ bytes: ArraySlice<UInt8>, continues: Bool) -> Int32? {
    var hash: UInt32 = 2_166_136_261
    if continues {
      hash = (hash ^ 0x23) &* 16_777_619
      hash = (hash ^ 0x23) &* 16_777_619
    }
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let mask = slots.count - 1
    var slot = Int(hash ^ hash >> 15) & mask
    while slots[slot] != 0 {
      let piece = Int(slots[slot]) - 1
      var written = text[Int(offsets[piece])..<Int(offsets[piece + 1])]
      let isSuffix = written.starts(with: [0x23, 0x23]) && written.count > 2
      if isSuffix == continues {
        if continues { written = written.dropFirst(2) }
        if written.elementsEqual(bytes) { return Int32(piece) }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Gives a letter small and without its signs.
  private func fold(_ scalar: Unicode.Scalar, _ take: (Unicode.Scalar) -> Void) {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      take(isCapital ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
      return
    }
    var low = 0
    var high = folds.count
    while low < high {
      let middle = (low + high) / 2
      if folds[middle].x < scalar.value { low = middle + 1 } else { high = middle }
    }
    if low < folds.count, folds[low].x == scalar.value {
      if let plain = Unicode.Scalar(folds[low].y) { take(plain) }
    } else if !(0x300..<0x370).contains(scalar.value) {
      for small in scalar.properties.lowercaseMapping.unicodeScalars { take(small) }
    }
  }

  /// Whether a letter is a piece by itself: punctuation, and every sign of ASCII.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case 0..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
