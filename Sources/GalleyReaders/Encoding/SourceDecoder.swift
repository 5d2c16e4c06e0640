public import GalleyCore

/// Decides the encoding of a text input, decodes it, and says what is wrong with the bytes.
///
/// The order of evidence is that of the WHATWG Encoding Standard: a byte order mark, then what the
/// caller was told, then what the transport declared, then UTF-8. Text without any of these that is
/// not UTF-8 is an error: a guess would change words without telling anyone. Readers of formats
/// that declare their encoding inside use ``TextDecoder`` and the parts of this type.
public enum SourceDecoder {
  /// Decodes an input whose format has no declaration of its own.
  ///
  /// - Returns: `nil` after a diagnostic of severity error, where there is no text to go on with.
  public static func decode(
    _ input: InputFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    guard isAcceptable(input, options: options, diagnostics: &diagnostics) else { return nil }
    let choice = EncodingChoice(input.bytes, options)
    guard choice.report(input.bytes, to: &diagnostics) else { return nil }
    guard
      let source = decode(input, as: choice.encoding, diagnostics: &diagnostics)
    else { return nil }
    return CharacterInspection.inspect(source, diagnostics: &diagnostics) ? source : nil
  }

  /// The text in which the findings on an input count that ``decode(_:options:diagnostics:)`` gave
  /// none of: what it was transcoded to, or else its bytes as they came.
  package static func refused(_ input: InputFile, options: ReaderOptions) -> SourceFile {
    let unread = SourceFile(name: input.name, bytes: input.bytes)
    let encoding = EncodingChoice(input.bytes, options).encoding
    guard encoding != .utf8, input.bytes.count <= min(options.maximumSize, SourceFile.maximumSize)
    else { return unread }
    var diagnostics = Diagnostics(limitPerRule: 0)
    return decode(input, as: encoding, diagnostics: &diagnostics) ?? unread
  }

  /// Refuses what is no text at all: too large, empty, or of a known binary format.
  public static func isAcceptable(
    _ input: InputFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> Bool {
    let limit = min(options.maximumSize, SourceFile.maximumSize)
    if input.bytes.count > limit {
      diagnostics.report(.inputTooLarge(input.bytes.count, limit: limit))
      return false
    }
    if input.bytes.isEmpty {
      diagnostics.report(.emptyInput(bytes: 0))
      return false
    }
    if let name = BinarySignature.name(of: input.bytes) {
      diagnostics.report(.binaryInput(name))
      return false
    }
    return true
  }

  /// Decodes the bytes as told and reports every fault; `nil` where the encoding is unknown or the
  /// bytes are not the UTF-8 that they should be.
  public static func decode(
    _ input: InputFile, as encoding: TextEncoding, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    if encoding == .utf8 {
      guard UTF8Scanner.isValid(input.bytes) else {
        FaultReport.report(utf8: input.bytes, to: &diagnostics)
        return nil
      }
      return SourceFile(name: input.name, bytes: input.bytes)
    }
    guard let text = TextDecoder.decode(input.bytes, as: encoding) else {
      diagnostics.report(.unavailableEncoding(encoding))
      return nil
    }
    guard text.bytes.count <= SourceFile.maximumSize else {
      diagnostics.report(.inputTooLarge(text.bytes.count, limit: SourceFile.maximumSize))
      return nil
    }
    FaultReport.report(text, to: &diagnostics)
    return SourceFile(
      name: input.name, bytes: text.bytes, encoding: encoding, originalSize: input.bytes.count)
  }
}

extension Diagnostic {
  fileprivate static func inputTooLarge(_ size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .inputTooLarge, "the input has \(size) bytes; the limit is \(limit)", at: nil)
  }

  package static func emptyInput(bytes: Int) -> Diagnostic {
    Diagnostic(
      .emptyInput, bytes == 0 ? "the file is empty" : "the file holds nothing but white space",
      at: nil)
  }

  fileprivate static func binaryInput(_ name: String) -> Diagnostic {
    Diagnostic(
      .binaryInput, "this is \(name), not text", at: ByteRange(0, 0),
      help: BinarySignature.command(for: name).map { "\($0) makes a file that Galley reads" }
        ?? "save the article as plain text, Markdown or HTML")
  }

  fileprivate static func unavailableEncoding(_ encoding: TextEncoding) -> Diagnostic {
    Diagnostic(
      .unavailableEncoding, "this system cannot convert from \(encoding.name)", at: nil,
      help: "convert the file to UTF-8 first")
  }
}
