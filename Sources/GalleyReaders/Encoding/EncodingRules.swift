package import GalleyCore

/// Everything that can be wrong with an input before anything is read from it.
package enum EncodingRules {
  package static let all: [DiagnosticRule] = inputRules + byteRules + characterRules

  private static let inputRules: [DiagnosticRule] = [
    .emptyInput, .binaryInput, .nulCharacter, .unknownEncoding, .refusedEncoding, .inputTooLarge,
    .contradictedEncoding, .assumedEncoding, .unavailableEncoding,
  ]
  private static let byteRules: [DiagnosticRule] = [
    .strayContinuationByte, .overlongSequence, .encodedSurrogate, .beyondUnicode,
    .truncatedSequence, .invalidByte, .unpairedSurrogate, .oddLength, .unmappedByte,
  ]
  private static let characterRules: [DiagnosticRule] = [
    .controlCharacter, .bidirectionalControl, .strayByteOrderMark, .replacementCharacter,
    .misdecodedText,
  ]
}

extension DiagnosticRule {
  package static let emptyInput = DiagnosticRule(
    "GS001", "empty-input", .error, "The input holds no text.",
    explanation: """
      There is nothing to compile: the file has no bytes, or only white space. A download that \
      failed or a variable that was empty often leaves such a file behind.
      """,
    example: " \n\n")

  package static let binaryInput = DiagnosticRule(
    "GS002", "binary-input", .error, "The input is no text file.",
    explanation: """
      The file opens with the signature of a binary format. Galley reads text: save the article as \
      plain text, Markdown or HTML and compile that.
      """,
    example: "%PDF-1.7\n%\n1 0 obj\n")

  package static let nulCharacter = DiagnosticRule(
    "GS003", "nul-character", .error, "The text holds a NUL character.",
    explanation: """
      No text holds U+0000, and XML cannot carry it. The file is binary, or in UTF-16 or UTF-32 \
      without a byte order mark: then name the encoding, as in `--encoding utf-16le`.
      """,
    example: "The mayor\u{0} resigned.\n")

  package static let unknownEncoding = DiagnosticRule(
    "GS004", "unknown-encoding", .error, "No encoding goes by this name.",
    explanation: """
      Encodings are named by the labels of the WHATWG Encoding Standard, such as utf-8, \
      windows-1252, iso-8859-2, shift_jis or gb18030; case does not matter.
      """,
    reference: "https://encoding.spec.whatwg.org/#names-and-labels")

  package static let refusedEncoding = DiagnosticRule(
    "GS005", "refused-encoding", .error, "The encoding is one that no reader should accept.",
    explanation: """
      UTF-7 and the ISO 2022 family can spell markup so that a check before decoding does not see \
      it. Browsers refuse them, and so does Galley. Convert the file to UTF-8 with a tool that you \
      trust.
      """,
    reference: "https://encoding.spec.whatwg.org/#replacement")

  package static let inputTooLarge = DiagnosticRule(
    "GS006", "input-too-large", .error, "The input is larger than the limit.",
    explanation: """
      Positions are 32 bits wide and memory is bounded, so input has a largest size. The limit can \
      be raised to 2,147,483,647 bytes. An article is some thousand bytes long; a larger file is \
      mostly something else.
      """)

  package static let contradictedEncoding = DiagnosticRule(
    "GS007", "contradicted-encoding", .warning,
    "The byte order mark contradicts the encoding that was named.",
    explanation: """
      The file opens with the byte order mark of one Unicode encoding, and another encoding was \
      asked for. The mark wins, as the WHATWG Encoding Standard has it, since no text opens with \
      these bytes by chance.
      """,
    reference: "https://encoding.spec.whatwg.org/#decode")

  package static let assumedEncoding = DiagnosticRule(
    "GS008", "assumed-encoding", .warning,
    "The encoding was guessed from the pattern of zero bytes.",
    explanation: """
      The file has no byte order mark, yet every other byte is zero: it is read as UTF-16 or \
      UTF-32. Save it as UTF-8, or name the encoding with `--encoding`.
      """,
    example: "T\u{0}h\u{0}e\u{0} \u{0}e\u{0}n\u{0}d\u{0}.\u{0}")

  package static let unavailableEncoding = DiagnosticRule(
    "GS009", "unavailable-encoding", .error, "This system cannot convert from the encoding.",
    explanation: """
      Multi-byte encodings from before Unicode are converted by the C library, whose converters \
      are not installed here. Install them (the package is called libc6 or glibc-gconv-extra), or \
      convert the file to UTF-8 elsewhere.
      """)
}
