/// One input: its name, its text as UTF-8 and what is known of the bytes as they came.
///
/// All ranges of Galley are half-open UTF-8 byte ranges into ``bytes``. For an input that is UTF-8
/// these are the bytes of the file itself, a byte order mark included; for any other encoding they
/// are those of the transcoded text, and ``encoding`` says so.
public struct SourceFile: Sendable {
  /// The largest file that 32-bit offsets reach, in bytes; larger input is refused with `GS006`.
  public static let maximumSize = 0x7FFF_FFFF

  /// The name shown in diagnostics and written into reports: a path as given, or `<stdin>`.
  public let name: String
  /// The text as valid UTF-8.
  public let bytes: [UInt8]
  /// The encoding of the file as it came.
  public let encoding: TextEncoding
  /// The length of the file as it came, in bytes.
  public let originalSize: Int
  /// Where the text begins in ``bytes``: 3 behind a UTF-8 byte order mark, else 0.
  public let textStart: Int

  public init(
    name: String, bytes: [UInt8], encoding: TextEncoding = .utf8, originalSize: Int? = nil
  ) {
    self.name = name
    self.bytes = bytes
    self.encoding = encoding
    self.originalSize = originalSize ?? bytes.count
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    self.textStart = hasMark ? 3 : 0
  }

  /// The range of all the bytes.
  public var range: ByteRange { ByteRange(0, bytes.count) }

  /// The text of a range; invalid where the range cuts a scalar in two, which it never should.
  public func string(_ range: ByteRange) -> String {
    String(decoding: bytes[range.indices], as: UTF8.self)
  }
}
