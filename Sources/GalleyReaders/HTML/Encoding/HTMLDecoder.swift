import GalleyCore

/// Decides what encoding a page is in and decodes it; what the bytes are goes before what the page
/// says of itself.
///
/// The order: a byte order mark; the encoding the caller names; UTF-8 where the bytes are valid
/// UTF-8; what the transport declares; what the page declares; windows-1252. A page that is UTF-8
/// but for a few bytes is read as UTF-8 with those bytes taken for windows-1252.
struct HTMLDecoder {
  let input: InputFile
  let options: ReaderOptions

  func decode(diagnostics: inout Diagnostics) -> SourceFile? {
    guard SourceDecoder.isAcceptable(input, options: options, diagnostics: &diagnostics) else {
      return nil
    }
    if ByteOrderMark(opening: input.bytes) != nil || options.encoding != nil {
      return SourceDecoder.decode(input, options: asked, diagnostics: &diagnostics)
    }
    if let wide = ZeroPattern.encoding(of: input.bytes) { return decode(as: wide, &diagnostics) }
    let declaration = HTMLEncodingDeclaration(in: input.bytes)
    let declared = declaration.flatMap { EncodingLabels.encoding(for: $0.label) }
    if UTF8Scanner.isValid(input.bytes) {
      report(declaration, declared, read: .utf8, &diagnostics)
      return SourceFile(name: input.name, bytes: input.bytes)
    }
    if let mended = MendedUTF8(input.bytes, mostFaults: { $0 <= 64 || $0 * 20 <= $1 }),
      isMostlyUTF8(declared, mended)
    {
      diagnostics.report(.mixedEncodings(mended.faultBytes, at: mended.first))
      return mended.source(named: input.name)
    }
    let transport = options.transportEncoding.flatMap { EncodingLabels.encoding(for: $0.name) }
    let candidates = [transport, declared].compactMap { $0 }
    let encoding = candidates.first { !Self.isUnicode($0) } ?? .windows1252
    report(declaration, declared, read: encoding, &diagnostics)
    return decode(as: encoding, &diagnostics)
  }

  /// The options without what only the transport said: a mark goes before it, silently.
  private var asked: ReaderOptions {
    var options = options
    options.transportEncoding = nil
    return options
  }

  private func decode(
    as encoding: TextEncoding, _ diagnostics: inout Diagnostics
  ) -> SourceFile? {
    SourceDecoder.decode(input, as: encoding, diagnostics: &diagnostics)
  }

  private static func isUnicode(_ encoding: TextEncoding) -> Bool {
    encoding.name.hasPrefix("utf-")
  }

  private func report(
    _ declaration: HTMLEncodingDeclaration?, _ declared: TextEncoding?, read: TextEncoding,
    _ diagnostics: inout Diagnostics
  ) {
    guard let declaration else { return }
    guard let declared else {
      diagnostics.report(.unknownEncoding(declaration, read: read))
      return
    }
    if declared != read, !isASCII {
      diagnostics.report(.encodingMismatch(declaration, read: read))
    }
  }

  private var isASCII: Bool { !input.bytes.contains { $0 >= 0x80 } }

  /// Whether nearly all of the page beyond ASCII is UTF-8.
  private func isMostlyUTF8(_ declared: TextEncoding?, _ mended: MendedUTF8) -> Bool {
    var sequences = 0
    for byte in input.bytes where byte >= 0xC2 && byte <= 0xF4 { sequences += 1 }
    let saysUTF8 = declared.map { $0 == .utf8 } ?? false
    return sequences - mended.faultBytes > mended.faultBytes * (saysUTF8 ? 1 : 4)
  }
}
