import GalleyCore

/// Text that should be UTF-8 and is not everywhere: each stray byte is read as Windows-1252, which
/// it most often is, so that no text is lost; what is not even that is U+FFFD.
struct MendedUTF8 {
  let original: [UInt8]
  private(set) var bytes: [UInt8] = []
  private(set) var map = OffsetMap.empty
  /// The runs of stray bytes, with where what they are read as stands in the text.
  private(set) var faults: [(original: Range<Int>, text: Int)] = []
  private(set) var faultBytes = 0

  /// - Parameter mostFaults: whether so many stray bytes among so many are still to be mended.
  init?(_ original: [UInt8], mostFaults: (_ faults: Int, _ bytes: Int) -> Bool = { _, _ in true }) {
    self.original = original
    bytes.reserveCapacity(original.count + 64)
    var index = 0
    while let fault = UTF8Scanner.firstFault(in: original, from: index) {
      keep(index..<fault.range.lowerBound)
      faults.append((fault.range, bytes.count))
      faultBytes += fault.range.count
      for stray in fault.range {
        let text = TextDecoder.decode([original[stray]], as: .windows1252)?.bytes
        append(text ?? [0xEF, 0xBF, 0xBD], for: stray..<stray + 1)
      }
      index = fault.range.upperBound
      guard mostFaults(faultBytes, index) else { return nil }
    }
    keep(index..<original.count)
  }

  /// Where the first stray byte stands in the text.
  var first: Int { faults.first?.text ?? 0 }

  func source(named name: String) -> SourceFile {
    SourceFile(name: name, mended: bytes, origin: SourceOrigin(bytes: original, map: map))
  }

  private mutating func keep(_ range: Range<Int>) {
    append(original[range], for: range)
  }

  private mutating func append(_ text: some Collection<UInt8>, for range: Range<Int>) {
    map.append(
      OffsetMap.Segment(
        text: bytes.count, textLength: text.count, source: range.lowerBound,
        sourceLength: range.count))
    bytes += text
  }
}
