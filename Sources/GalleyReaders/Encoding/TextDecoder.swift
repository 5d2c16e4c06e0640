package import GalleyCore

/// Turns bytes of any encoding into UTF-8.
package enum TextDecoder {
  /// Decodes the bytes as told. A byte order mark of the encoding itself is passed over.
  ///
  /// - Returns: `nil` where the encoding is unknown or the system lacks its converter. Bytes that
  ///   mean nothing never fail: each is U+FFFD in the text and one of the faults.
  /// - Complexity: O(bytes).
  package static func decode(
    _ bytes: [UInt8], as encoding: TextEncoding, recordsMap: Bool = false
  ) -> DecodedText? {
    switch encoding {
    case .utf8:
      return UnicodeDecoding.utf8(bytes, recordsMap: recordsMap)
    case .utf16LittleEndian, .utf16BigEndian:
      return UnicodeDecoding.utf16(
        bytes, isBigEndian: encoding == .utf16BigEndian,
        from: markLength(bytes, of: encoding), recordsMap: recordsMap)
    case .utf32LittleEndian, .utf32BigEndian:
      return UnicodeDecoding.utf32(
        bytes, isBigEndian: encoding == .utf32BigEndian,
        from: markLength(bytes, of: encoding), recordsMap: recordsMap)
    default:
      return LegacyDecoding.singleByte(bytes, as: encoding, recordsMap: recordsMap)
        ?? LegacyDecoding.multiByte(bytes, as: encoding, recordsMap: recordsMap)
    }
  }

  private static func markLength(_ bytes: [UInt8], of encoding: TextEncoding) -> Int {
    guard let mark = ByteOrderMark.allCases.first(where: { $0.encoding == encoding }),
      bytes.starts(with: mark.bytes)
    else { return 0 }
    return mark.bytes.count
  }
}
