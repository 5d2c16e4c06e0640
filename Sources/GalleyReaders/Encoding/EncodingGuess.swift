import GalleyCore

/// In which single-byte encoding bytes that are not UTF-8 would read as text; only ever advice.
struct EncodingGuess {
  private static let candidates = [
    "windows-1252", "windows-1251", "koi8-r", "windows-1250", "macintosh",
  ]
  /// Faults looked at.
  private static let sample = 4096

  private let encoding: TextEncoding?
  private let mixesUTF8: Bool

  /// - Parameter bytes: The file.
  /// - Parameter isCut: Whether the only fault is that the last character is not complete.
  init(_ bytes: [UInt8], isCut: Bool) {
    guard !isCut else {
      (encoding, mixesUTF8) = (nil, false)
      return
    }
    let (faults, holdsUTF8) = Self.survey(bytes)
    mixesUTF8 = holdsUTF8
    let scores = Self.candidates.map { Self.score(faults, of: bytes, in: $0) }
    let best = scores.max() ?? 0
    encoding =
      best > 0 ? scores.firstIndex(of: best).map { TextEncoding(name: Self.candidates[$0]) } : nil
  }

  var notes: [String] {
    guard let encoding else { return [] }
    var notes = ["the bytes would read as text in \(encoding.name)"]
    if mixesUTF8 {
      notes.append("other characters are UTF-8: the file mixes two encodings")
    }
    return notes
  }

  var help: String? {
    guard let encoding else { return nil }
    return mixesUTF8
      ? "save the whole file as UTF-8"
      : "save the file as UTF-8, or pass --encoding \(encoding.name)"
  }

  /// The bytes at each listed fault as the characters that they likely stand for.
  func fixes(for faults: [DecodingFault], in bytes: [UInt8]) -> [Fix] {
    guard let encoding else { return [] }
    let edits = faults.compactMap { fault -> TextEdit? in
      guard
        let text = LegacyDecoding.singleByte(
          Array(bytes[fault.original]), as: encoding, recordsMap: false), text.faults.isEmpty
      else { return nil }
      return TextEdit(
        ByteRange(fault.original.lowerBound, fault.original.upperBound),
        String(decoding: text.bytes, as: UTF8.self))
    }
    guard edits.count == faults.count else { return [] }
    return [Fix("read these bytes as \(encoding.name)", .unsafe, edits: edits)]
  }

  /// The first faults, and whether the bytes before and between them hold well-formed UTF-8 outside
  /// ASCII.
  private static func survey(_ bytes: [UInt8]) -> (faults: [Range<Int>], holdsUTF8: Bool) {
    var faults: [Range<Int>] = []
    var holdsUTF8 = false
    var start = 0
    while faults.count < sample, let fault = UTF8Scanner.firstFault(in: bytes, from: start) {
      let good = bytes[start..<fault.range.lowerBound]
      holdsUTF8 = holdsUTF8 || good.contains { $0 >= 0x80 }
      faults.append(fault.range)
      start = fault.range.upperBound
    }
    return (faults, holdsUTF8)
  }

  /// How well the bytes read: letters inside words and typographic marks at their edges count for
  /// an encoding, controls and symbols against it.
  private static func score(
    _ faults: [Range<Int>], of bytes: [UInt8], in name: String
  ) -> Int {
    guard let table = SingleByteTables.table(for: name) else { return 0 }
    func scalar(_ index: Int) -> UInt16 {
      guard bytes.indices.contains(index) else { return 0x20 }
      return bytes[index] < 0x80 ? UInt16(bytes[index]) : table[Int(bytes[index] & 0x7F)]
    }
    var score = 0
    for index in faults.joined() {
      score += weight(of: scalar(index), between: scalar(index - 1), and: scalar(index + 1))
    }
    return score
  }

  private static func weight(of scalar: UInt16, between before: UInt16, and after: UInt16) -> Int {
    switch scalar {
    case 0x2013, 0x2014, 0x2018...0x201E, 0x2026, 0xA0, 0xAB, 0xBB, 0x20AC, 0xA3: return 3
    case 0xC0...0x17F where scalar != 0xD7 && scalar != 0xF7:
      let inWord = isLatin(before) || isLatin(after)
      return !inWord ? -1 : isLowercaseLatin(scalar) ? 3 : isLatinCapital(before) ? 1 : 0
    case 0x400...0x45F:
      if isLatin(before) || isLatin(after) { return -4 }
      if scalar >= 0x430 { return isCyrillic(before) ? 4 : 2 }
      return isCyrillicSmall(before) ? -4 : 2
    case 0: return -20
    case 0x80...0x9F: return -10
    default: return -2
    }
  }

  private static func isLatin(_ scalar: UInt16) -> Bool {
    let folded = scalar | 0x20
    return (0x61...0x7A).contains(folded) || (0xC0...0x17F).contains(scalar)
  }

  private static func isLatinCapital(_ scalar: UInt16) -> Bool { (0x41...0x5A).contains(scalar) }

  /// Small letters of Latin-1; those of Latin Extended-A alternate with their capitals.
  private static func isLowercaseLatin(_ scalar: UInt16) -> Bool {
    scalar < 0x100 ? scalar >= 0xDF : scalar & 1 == 1
  }

  private static func isCyrillic(_ scalar: UInt16) -> Bool { (0x400...0x45F).contains(scalar) }
  private static func isCyrillicSmall(_ scalar: UInt16) -> Bool {
    (0x430...0x45F).contains(scalar)
  }
}
