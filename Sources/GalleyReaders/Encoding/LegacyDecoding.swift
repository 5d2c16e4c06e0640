import GalleyCore

/// Decodes the encodings from before Unicode.
enum LegacyDecoding {
  /// An encoding of one byte a character; `nil` where there is no table for it.
  static func singleByte(
    _ bytes: [UInt8], as encoding: TextEncoding, recordsMap: Bool
  ) -> DecodedText? {
    if encoding.name == "x-user-defined" {
      let table = (0..<128).map { UInt16(0xF780 + $0) }
      return singleByte(bytes, by: table, encoding, recordsMap: recordsMap)
    }
    guard let table = SingleByteTables.table(for: encoding.name) else { return nil }
    return singleByte(bytes, by: table, encoding, recordsMap: recordsMap)
  }

  private static func singleByte(
    _ bytes: [UInt8], by table: [UInt16], _ encoding: TextEncoding, recordsMap: Bool
  ) -> DecodedText {
    var builder = DecodedTextBuilder(
      reserving: bytes.count + bytes.count / 8, recordsMap: recordsMap)
    for index in bytes.indices {
      let byte = bytes[index]
      let scalar = byte < 0x80 ? UInt16(byte) : table[Int(byte & 0x7F)]
      if scalar == 0, byte != 0 {
        builder.appendFault(.unmapped, from: index..<index + 1)
      } else {
        builder.append(UInt32(scalar), from: index..<index + 1)
      }
    }
    return builder.finished(as: encoding)
  }

  /// The name under which the C library knows a multi-byte encoding, in the variant that the WHATWG
  /// Encoding Standard describes.
  private static func iconvName(of encoding: TextEncoding) -> String? {
    switch encoding.name {
    case "shift_jis": "CP932"
    case "euc-jp": "EUC-JP-MS"
    case "iso-2022-jp": "ISO-2022-JP"
    case "gbk", "gb18030": "GB18030"
    case "big5": "BIG5-HKSCS"
    case "euc-kr": "CP949"
    default: nil
    }
  }

  /// An encoding of several bytes a character, by the C library's converters; `nil` where the
  /// system does not have the converter.
  ///
  /// Characters are converted one at a time, since only so the place of each fault and the map are
  /// exact; runs of ASCII are copied.
  static func multiByte(
    _ bytes: [UInt8], as encoding: TextEncoding, recordsMap: Bool
  ) -> DecodedText? {
    guard let name = iconvName(of: encoding), let converter = IconvConverter(from: name) else {
      return nil
    }
    defer { converter.close() }
    var builder = DecodedTextBuilder(
      reserving: bytes.count + bytes.count / 2, recordsMap: recordsMap)
    let isStateful = encoding.name == "iso-2022-jp"
    var index = 0
    while index < bytes.count {
      if !isStateful {
        let start = index
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        if index > start { builder.append(contentsOf: bytes[start..<index], from: start..<index) }
        if index == bytes.count { break }
      }
      switch converter.next(bytes, from: index) {
      case .characters(let utf8, let length):
        builder.append(contentsOf: utf8[...], from: index..<index + length)
        index += length
      case .unmapped:
        builder.appendFault(.unmapped, from: index..<index + 1)
        index += 1
      case .truncated:
        builder.appendFault(.truncated, from: index..<bytes.count)
        index = bytes.count
      }
    }
    builder.append(contentsOf: converter.flush()[...], from: bytes.count..<bytes.count)
    return builder.finished(as: encoding)
  }
}
