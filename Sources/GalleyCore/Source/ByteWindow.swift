/// The bytes of a source, of which a window is in memory: all of them, or a part that moves over a
/// file as they are asked for.
///
/// Any byte can be asked for at any time. Going forward moves the window; what lies before it is read
/// again in small pieces, so that a look back at a start tag does not move the window there and back.
/// Memory is the window's, whatever the size of the file. A reference, so that asking for a byte,
/// which may move the window, changes nothing that a caller sees; not for several threads.
package final class ByteWindow {
  @usableFromInline
  struct State {
    @usableFromInline var window: [UInt8]
    @usableFromInline var base: Int
    /// A small piece before the window.
    var piece: [UInt8] = []
    var pieceBase = 0
  }

  /// Bytes read at a time, unless told otherwise.
  package static let defaultSize = 1 << 19
  private static let pieceSize = 1 << 12

  package let count: Int
  // A pointer rather than a property, since the checks for exclusive access to a property of a class
  // would cost more than the byte itself.
  @usableFromInline let state: UnsafeMutablePointer<State>
  private let storage: (any ByteStorage)?
  private let size: Int

  /// All of the bytes at once.
  package init(_ bytes: [UInt8]) {
    count = bytes.count
    storage = nil
    size = bytes.count
    state = .allocate(capacity: 1)
    state.initialize(to: State(window: bytes, base: 0))
  }

  /// A window of `size` bytes over a storage.
  package init(_ storage: any ByteStorage, size: Int = ByteWindow.defaultSize) {
    count = storage.count
    self.storage = storage
    self.size = max(16, size)
    state = .allocate(capacity: 1)
    state.initialize(to: State(window: [], base: 0))
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// One byte. O(1), but for the reading that it may need.
  @inlinable
  package subscript(index: Int) -> UInt8 {
    let local = index &- state.pointee.base
    if local >= 0, local < state.pointee.window.count { return state.pointee.window[local] }
    return byte(outside: index)
  }

  /// The bytes of a range; the indices of the slice mean nothing.
  @inlinable
  package subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    let lower = range.lowerBound &- state.pointee.base
    let upper = range.upperBound &- state.pointee.base
    if lower >= 0, upper <= state.pointee.window.count {
      return state.pointee.window[lower..<upper]
    }
    return bytes(outside: range)
  }

  /// The bytes from an offset to the end of the window, at least one unless the offset is the end.
  package func rest(from index: Int) -> ArraySlice<UInt8> {
    guard index < count else { return [] }
    _ = self[index]
    let local = index - state.pointee.base
    return local >= 0 ? state.pointee.window[local...] : bytes(outside: index..<index + 1)
  }

  /// The text of a range.
  package func string(_ range: ByteRange) -> String {
    String(decoding: self[range.indices], as: UTF8.self)
  }

  /// Lets the window begin anew wherever the next byte is asked for.
  package func rewind() {
    guard storage != nil else { return }
    state.pointee.window = []
    state.pointee.base = 0
  }

  @usableFromInline
  func byte(outside index: Int) -> UInt8 {
    precondition(index >= 0 && index < count, "an offset outside of the source")
    guard index < state.pointee.base else {
      move(to: index)
      return state.pointee.window[index - state.pointee.base]
    }
    let local = index - state.pointee.pieceBase
    if local >= 0, local < state.pointee.piece.count { return state.pointee.piece[local] }
    let start = index - index % Self.pieceSize
    let end = min(count, start + Self.pieceSize)
    state.pointee.piece = storage?.bytes(start..<end) ?? []
    state.pointee.pieceBase = start
    return state.pointee.piece[index - start]
  }

  @usableFromInline
  func bytes(outside range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside of the source")
    if range.lowerBound >= state.pointee.base, range.count <= size / 2 {
      move(to: range.lowerBound)
      return self[range]
    }
    guard range.count <= Self.pieceSize else { return storage?.bytes(range)[...] ?? [] }
    // A text longer than the window is looked back at from its start on, a small range after the
    // other: each is read with what follows it.
    var local = range.lowerBound - state.pointee.pieceBase
    if local < 0 || local + range.count > state.pointee.piece.count {
      let end = min(count, range.lowerBound + 2 * Self.pieceSize)
      state.pointee.piece = storage?.bytes(range.lowerBound..<end) ?? []
      state.pointee.pieceBase = range.lowerBound
      local = 0
    }
    return state.pointee.piece[local..<min(local + range.count, state.pointee.piece.count)]
  }

  /// Moves the window so that an offset behind it stands in its first part.
  private func move(to index: Int) {
    let base = max(0, index - size / 8)
    // The old bytes go first, so that two windows never stand in memory together.
    state.pointee.window = []
    state.pointee.base = base
    state.pointee.window = storage?.bytes(base..<min(count, base + size)) ?? []
  }
}
