public import GalleyCore

/// What a reader may be told; each limit ends in a diagnostic, never in a crash or a silent cut.
public struct ReaderOptions: Sendable, Equatable {
  /// The encoding to take the input for, whatever it says of itself.
  public var encoding: TextEncoding?
  /// The encoding that the transport declared (an HTTP `charset`), where there was one.
  public var transportEncoding: TextEncoding?
  /// Elements may nest this deep in HTML and XML, values this deep in JSON.
  public var maximumDepth = 512
  /// The largest input in bytes.
  public var maximumSize = 1 << 30
  /// How many bytes a web archive may give when its compression is undone; a file may give any
  /// number, since its reports leave one by one.
  package var archiveLimit = Int.max
  /// Measures the stages of reading.
  package var meter = StageMeter.off

  public init() {}
}
