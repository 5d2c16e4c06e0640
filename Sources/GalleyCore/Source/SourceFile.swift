/// One input: its name, its text as UTF-8 and what is known of the bytes as they came.
///
/// All ranges of Galley are half-open UTF-8 byte ranges into ``bytes``. For an input that is UTF-8
/// these are the bytes of the file itself, a byte order mark included; for any other encoding they
/// are those of the transcoded text, and ``encoding`` says so. Where stray bytes of a file that is
/// UTF-8 were mended, readers see the mended text, and what they find is led back to the file.
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
  /// The bytes of the file where the text is mended UTF-8; `nil` where it is not.
  package let origin: SourceOrigin?

  public init(
    name: String, bytes: [UInt8], encoding: TextEncoding = .utf8, originalSize: Int? = nil
  ) {
    self.init(
      name: name, bytes: bytes, encoding: encoding, originalSize: originalSize, origin: nil)
  }

  /// UTF-8 that was mended while it was decoded.
  package init(name: String, mended bytes: [UInt8], origin: SourceOrigin) {
    self.init(
      name: name, bytes: bytes, encoding: .utf8, originalSize: origin.bytes.count, origin: origin)
  }

  private init(
    name: String, bytes: [UInt8], encoding: TextEncoding, originalSize: Int?,
    origin: SourceOrigin?
  ) {
    self.origin = origin
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
