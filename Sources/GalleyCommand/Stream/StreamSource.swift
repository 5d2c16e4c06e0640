import GalleyCompiler

/// Where the records of a stream come from.
protocol StreamSource {
  /// Makes an answer, on any thread.
  typealias Work = @Sendable () -> [UInt8]

  /// Whether ``next()`` gives a record, or the end, without waiting for whoever writes the stream.
  mutating func isReady() throws(FileError) -> Bool

  /// What answers the next record; `nil` at the end.
  mutating func next() throws(FileError) -> Work?
}
