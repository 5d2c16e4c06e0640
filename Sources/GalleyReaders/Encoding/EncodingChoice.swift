package import GalleyCore

/// Which encoding a text input is taken for, and on what evidence.
struct EncodingChoice {
  private enum Evidence { case mark, option, transport, zeroPattern, none }

  let encoding: TextEncoding
  private let evidence: Evidence
  /// What the caller named, as it was named.
  private let asked: TextEncoding?

  init(_ bytes: [UInt8], _ options: ReaderOptions) {
    asked = options.encoding ?? options.transportEncoding
    if let mark = ByteOrderMark(opening: bytes) {
      (encoding, evidence) = (mark.encoding, .mark)
    } else if let named = options.encoding {
      (encoding, evidence) = (EncodingLabels.encoding(for: named.name) ?? named, .option)
    } else if let named = options.transportEncoding,
      let known = EncodingLabels.encoding(for: named.name)
    {
      (encoding, evidence) = (known, .transport)
    } else if let wide = ZeroPattern.encoding(of: bytes) {
      (encoding, evidence) = (wide, .zeroPattern)
    } else {
      (encoding, evidence) = (.utf8, .none)
    }
  }

  /// Reports what is doubtful about the choice; false where the encoding cannot be used at all.
  func report(_ bytes: [UInt8], to diagnostics: inout Diagnostics) -> Bool {
    switch evidence {
    case .mark:
      if let asked, let named = EncodingLabels.encoding(for: asked.name), named != encoding,
        !Self.leavesOrderOpen(asked.name)
      {
        diagnostics.report(.contradictedEncoding(encoding, asked: named))
      }
    case .option:
      guard let asked else { return true }
      switch EncodingLabels.meaning(of: asked.name) {
      case .encoding: break
      case .refused:
        diagnostics.report(.refusedEncoding(asked))
        return false
      case .unknown:
        diagnostics.report(.unknownEncoding(asked))
        return false
      }
    case .zeroPattern: diagnostics.report(.assumedEncoding(encoding))
    case .transport, .none: break
    }
    return true
  }

  /// Whether a label names an encoding form whose byte order the mark is there to tell.
  private static func leavesOrderOpen(_ label: String) -> Bool {
    ["utf-16", "utf-32", "utf16", "utf32"].contains(label.lowercased())
  }
}

/// Recognises UTF-16 and UTF-32 without a byte order mark by where their zero bytes stand.
package enum ZeroPattern {
  /// How many bytes are looked at.
  private static let sample = 4096

  /// The encoding in which the bytes are mostly Latin text, or `nil` where they are not. Needs at
  /// least four bytes, and zero bytes in nearly all the places where Latin text has them.
  package static func encoding(of bytes: [UInt8]) -> TextEncoding? {
    let count = min(bytes.count, sample) & ~3
    guard count >= 4 else { return nil }
    var zeros = [0, 0, 0, 0]
    for index in 0..<count where bytes[index] == 0 { zeros[index & 3] += 1 }
    let many = count / 4 * 9 / 10
    let few = count / 4 / 10
    func pattern(_ isZero: (Bool, Bool, Bool, Bool)) -> Bool {
      [isZero.0, isZero.1, isZero.2, isZero.3].enumerated().allSatisfy { place, expected in
        expected ? zeros[place] >= max(1, many) : zeros[place] <= few
      }
    }
    if pattern((false, true, true, true)) { return .utf32LittleEndian }
    if pattern((true, true, true, false)) { return .utf32BigEndian }
    if pattern((false, true, false, true)) { return .utf16LittleEndian }
    if pattern((true, false, true, false)) { return .utf16BigEndian }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func contradictedEncoding(
    _ encoding: TextEncoding, asked: TextEncoding
  ) -> Diagnostic {
    Diagnostic(
      .contradictedEncoding,
      "the file opens with the byte order mark of \(encoding.name), though \(asked.name) was named",
      at: ByteRange(0, 0), notes: ["the mark wins: the file is read as \(encoding.name)"])
  }

  fileprivate static func refusedEncoding(_ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      .refusedEncoding, "text in \(encoding.name) is refused", at: nil,
      help: "convert the file to UTF-8")
  }

  fileprivate static func unknownEncoding(_ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      .unknownEncoding, "no encoding is called “\(encoding.name)”", at: nil,
      help: "use a label of the WHATWG Encoding Standard, such as utf-8 or windows-1252")
  }

  fileprivate static func assumedEncoding(_ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      .assumedEncoding,
      "the file has no byte order mark and is read as \(encoding.name), by its zero bytes",
      at: ByteRange(0, 0), help: "save the file as UTF-8, or name the encoding with --encoding")
  }
}
