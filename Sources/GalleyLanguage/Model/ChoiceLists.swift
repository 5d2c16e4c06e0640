/// Numbered lists of bytes: the candidate tags of a word, the candidate labels of an arc.
///
/// The section holds 16-bit offsets, one more than there are lists, then the bytes of all lists.
package struct ChoiceLists: Sendable {
  nonisolated(unsafe) private let offsets: UnsafePointer<UInt16>
  nonisolated(unsafe) private let bytes: UnsafePointer<UInt8>
  private let count: Int

  /// `base` points to the section of `count` lists, which lives as long as the program.
  init(base: UnsafeRawPointer, count: Int) {
    offsets = base.assumingMemoryBound(to: UInt16.self)
    bytes = (base + 2 * (count + 1)).assumingMemoryBound(to: UInt8.self)
    self.count = count
  }

  /// Whether every list lies within a section of `length` bytes and has at most `limit` entries.
  func fit(length: Int, limit: Int) -> Bool {
    let room = length - 2 * (count + 1)
    for index in 0..<count {
      let size = Int(offsets[index + 1]) - Int(offsets[index])
      guard size >= 0, size <= limit else { return false }
    }
    return Int(offsets[count]) <= room
  }

  /// The list with the number `index`; empty when there is none.
  @inline(__always)
  package subscript(index: UInt16) -> UnsafeBufferPointer<UInt8> {
    let index = Int(index)
    guard index < count else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(offsets[index])
    return UnsafeBufferPointer(start: bytes + start, count: Int(offsets[index + 1]) - start)
  }
}
