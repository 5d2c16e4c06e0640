import CZlib

/// Decompresses one gzip, zlib or raw deflate stream piece by piece.
struct Inflater: ~Copyable {
  enum Form: Int32 {
    /// A gzip member or a zlib stream, told by its header.
    case detected = 47
    case raw = -15
  }

  enum Step { case more, finished, failed }

  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  init(_ form: Form = .detected) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady =
      inflateInit2_(
        stream, form.rawValue, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Decompresses `input` from `start`, appending at most `limit` bytes to `output`.
  ///
  /// - Returns: how many bytes of the input were used, and whether the stream ended or failed.
  mutating func inflate(
    _ input: [UInt8], from start: Int, to output: inout [UInt8], limit: Int
  ) -> (used: Int, step: Step) {
    guard isReady, limit > 0 else { return (0, isReady ? .more : .failed) }
    var status = Z_OK
    var used = 0
    let piece = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      input.withUnsafeBufferPointer { bytes in
        stream.pointee.next_in = bytes.baseAddress.map {
          UnsafeMutablePointer(mutating: $0 + start)
        }
        stream.pointee.avail_in = UInt32(clamping: input.count - start)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(clamping: limit)
        let before = stream.pointee.avail_in
        status = CZlib.inflate(stream, Z_NO_FLUSH)
        used = Int(before - stream.pointee.avail_in)
        count = limit - Int(stream.pointee.avail_out)
      }
    }
    output += piece
    switch status {
    case Z_STREAM_END: return (used, .finished)
    case Z_OK, Z_BUF_ERROR: return (used, .more)
    default: return (used, .failed)
    }
  }

  /// A whole body; `nil` where it is larger than the limit. What a damaged one gave comes back with
  /// `isWhole` false.
  static func body(
    _ bytes: [UInt8], _ form: Form, limit: Int
  ) -> (bytes: [UInt8], isWhole: Bool)? {
    var inflater = Inflater(form)
    var output: [UInt8] = []
    var index = 0
    while true {
      let before = output.count
      let (used, step) = inflater.inflate(
        bytes, from: index, to: &output, limit: min(1 << 18, limit + 1 - output.count))
      index += used
      if output.count > limit { return nil }
      switch step {
      case .finished: return (output, true)
      case .failed: return (output, false)
      case .more where used == 0 && output.count == before: return (output, false)
      case .more: continue
      }
    }
  }
}
