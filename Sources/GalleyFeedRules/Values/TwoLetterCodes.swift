/// A set of codes of two letters each, as of languages and countries.
struct TwoLetterCodes: Sendable {
  private let codes: Set<UInt16>

  /// The codes in a list that is parted by spaces.
  init(_ list: StaticString) {
    codes = list.withUTF8Buffer { buffer in
      Set(buffer.split(separator: 0x20).map { UInt16($0.first ?? 0) << 8 | UInt16($0.last ?? 0) })
    }
  }

  func contains(_ code: [UInt8]) -> Bool {
    code.count == 2 && codes.contains(UInt16(code[0]) << 8 | UInt16(code[1]))
  }
}
