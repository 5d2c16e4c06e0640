import GalleyCore

extension JSONTree {
  /// The first byte of a value, which is the bracket of an object or a list.
  func start(of index: Int) -> ByteRange {
    let range = values[index].range
    return ByteRange(range.lower, min(range.upper, range.lower + 1))
  }
}
