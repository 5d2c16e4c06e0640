import GalleyCore

/// Says what is wrong with undecodable bytes: one finding a kind of fault, at its first place, with
/// the number of further places and the encoding in which the bytes would make sense.
enum FaultReport {
  /// Reports the faults of a text that should be UTF-8; ranges are those of the file itself.
  static func report(utf8 bytes: [UInt8], to diagnostics: inout Diagnostics) {
    var faults = DecodingFaults()
    var start = 0
    while let fault = UTF8Scanner.firstFault(in: bytes, from: start) {
      faults.record(fault.kind, fault.range, text: fault.range.lowerBound)
      start = fault.range.upperBound
    }
    let isCut =
      faults.listed.count == 1 && faults.listed[0].kind == .truncated
      && faults.listed[0].original.upperBound == bytes.count
    let advice = EncodingGuess(bytes, isCut: isCut)
    for kind in DecodingFault.Kind.allCases {
      let listed = faults.listed.filter { $0.kind == kind }
      guard let first = listed.first else { continue }
      let range = ByteRange(first.original.lowerBound, first.original.upperBound)
      var diagnostic = Diagnostic(
        kind.rule, "\(kind.words) (\(hexadecimal(bytes[first.original])))", at: range,
        notes: furtherPlaces(faults.count(of: kind)) + advice.notes,
        help: isCut ? "the file ends inside a character: is it complete?" : advice.help)
      diagnostic.fixes = advice.fixes(for: listed, in: bytes)
      diagnostics.report(diagnostic)
    }
  }

  /// Reports the faults of a transcoded text; ranges are those of the replacement characters.
  static func report(_ text: DecodedText, to diagnostics: inout Diagnostics) {
    for kind in DecodingFault.Kind.allCases {
      guard let first = text.faults.listed.first(where: { $0.kind == kind }) else { continue }
      let place = "byte \(first.original.lowerBound) of the file"
      diagnostics.report(
        Diagnostic(
          kind.rule, "\(kind.words(in: text.encoding)), at \(place)",
          at: ByteRange(first.text, first.text + 3),
          notes: furtherPlaces(text.faults.count(of: kind)),
          help: "is the file really in \(text.encoding.name)?"))
    }
  }

  private static func furtherPlaces(_ count: Int) -> [String] {
    switch count {
    case ...1: []
    case 2: ["the same occurs once more"]
    default: ["the same occurs \(count - 1) more times"]
    }
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }.joined(separator: " ")
  }
}

extension DecodingFault.Kind {
  fileprivate var rule: DiagnosticRule {
    switch self {
    case .strayContinuation: .strayContinuationByte
    case .overlong: .overlongSequence
    case .encodedSurrogate: .encodedSurrogate
    case .beyondUnicode: .beyondUnicode
    case .truncated: .truncatedSequence
    case .invalidByte: .invalidByte
    case .unpairedSurrogate: .unpairedSurrogate
    case .oddLength: .oddLength
    case .unmapped: .unmappedByte
    }
  }

  fileprivate var words: String {
    switch self {
    case .strayContinuation: "not UTF-8: a continuation byte without a character"
    case .overlong: "not UTF-8: a character in more bytes than it needs"
    case .encodedSurrogate: "not UTF-8: a UTF-16 surrogate written as a character"
    case .beyondUnicode: "not UTF-8: a character above U+10FFFF"
    case .truncated: "not UTF-8: a character that stops before its last byte"
    case .invalidByte: "not UTF-8: a byte that begins no character"
    case .unpairedSurrogate: "half of a surrogate pair stands alone"
    case .oddLength: "the file ends inside a character"
    case .unmapped: "bytes that stand for no character"
    }
  }

  fileprivate func words(in encoding: TextEncoding) -> String {
    switch self {
    case .unpairedSurrogate, .oddLength: "not \(encoding.name): \(words)"
    case .beyondUnicode: "not \(encoding.name): a character above U+10FFFF"
    case .truncated: "not \(encoding.name): a character that stops before its last byte"
    default: "not \(encoding.name): \(words)"
    }
  }
}
