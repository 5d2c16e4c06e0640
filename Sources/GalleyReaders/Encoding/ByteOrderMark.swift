public import GalleyCore

/// The mark that a file may open with to say which Unicode encoding it is in (The Unicode Standard,
/// section 23.8).
public enum ByteOrderMark: Sendable, CaseIterable {
  case utf8, utf32LittleEndian, utf32BigEndian, utf16LittleEndian, utf16BigEndian

  /// The mark that the bytes open with. UTF-32 is asked first, since its little-endian mark opens
  /// with that of UTF-16.
  public init?(opening bytes: [UInt8]) {
    for mark in Self.allCases where bytes.starts(with: mark.bytes) {
      self = mark
      return
    }
    return nil
  }

  public var bytes: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
    case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  public var encoding: TextEncoding {
    switch self {
    case .utf8: .utf8
    case .utf32LittleEndian: .utf32LittleEndian
    case .utf32BigEndian: .utf32BigEndian
    case .utf16LittleEndian: .utf16LittleEndian
    case .utf16BigEndian: .utf16BigEndian
    }
  }
}
