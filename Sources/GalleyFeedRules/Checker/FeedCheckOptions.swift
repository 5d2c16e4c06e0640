public import GalleyReaders

/// What checking a feed may be told.
public struct FeedCheckOptions: Sendable, Equatable {
  /// The present, for finding dates in the future; without it none is found. The library itself
  /// reads no clock.
  public var now: FeedDate?
  /// Elements may nest this deep, JSON values too.
  public var maximumDepth = 256

  /// What reading is told: the encoding, the size of the input.
  public var reader = ReaderOptions()

  public init() {}
}
