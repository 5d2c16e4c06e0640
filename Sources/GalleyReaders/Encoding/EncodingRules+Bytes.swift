package import GalleyCore

extension DiagnosticRule {
  package static let strayContinuationByte = DiagnosticRule(
    "GS010", "stray-continuation-byte", .error,
    "A UTF-8 continuation byte stands where no character has begun.",
    explanation: undecodable(
      "The bytes 80 to BF only continue a character in UTF-8. Alone they are most often the curly "
        + "quotation marks and dashes of windows-1252."),
    reference: wellFormed)

  package static let overlongSequence = DiagnosticRule(
    "GS011", "overlong-sequence", .error, "A character takes more bytes than it needs.",
    explanation: undecodable(
      "UTF-8 writes each character in the fewest bytes. Longer spellings have been used to slip "
        + "characters past checks, so nobody may read them."),
    reference: wellFormed)

  package static let encodedSurrogate = DiagnosticRule(
    "GS012", "encoded-surrogate", .error, "A UTF-16 surrogate is written as a UTF-8 character.",
    explanation: undecodable(
      "A program wrote the two halves of a UTF-16 pair as two characters (CESU-8), often in place "
        + "of an emoji."),
    reference: wellFormed)

  package static let beyondUnicode = DiagnosticRule(
    "GS013", "beyond-unicode", .error, "A character lies above U+10FFFF, the last of Unicode.",
    explanation: undecodable("No character has such a number: the bytes are not text."),
    reference: wellFormed)

  package static let truncatedSequence = DiagnosticRule(
    "GS014", "truncated-sequence", .error, "A character stops before its last byte.",
    explanation: undecodable(
      "The file was cut in the middle of a character, or an accented letter of a single-byte "
        + "encoding stands before another letter."),
    reference: wellFormed)

  package static let invalidByte = DiagnosticRule(
    "GS015", "invalid-byte", .error, "A byte occurs that UTF-8 never uses.",
    explanation: undecodable(
      "The bytes F8 to FF begin no character in UTF-8. The file is in another encoding, or binary."
    ),
    reference: wellFormed)

  package static let unpairedSurrogate = DiagnosticRule(
    "GS016", "unpaired-surrogate", .error, "Half of a UTF-16 surrogate pair stands alone.",
    explanation: undecodable(
      "A pair was cut in two, or the file is not in UTF-16. Positions count in the text as "
        + "converted to UTF-8, where each fault is one replacement character."),
    reference: "The Unicode Standard, section 3.9, definition D91")

  package static let oddLength = DiagnosticRule(
    "GS017", "odd-length", .error, "The file ends inside a unit of UTF-16 or UTF-32.",
    explanation: undecodable(
      "UTF-16 takes two bytes a unit and UTF-32 four; bytes are left over at the end. The file was "
        + "cut, or a byte is missing."))

  package static let unmappedByte = DiagnosticRule(
    "GS019", "unmapped-byte", .error, "Bytes stand for no character in the encoding.",
    explanation: undecodable(
      "The encoding that was named has no character here, so it is likely not the right one."),
    reference: "https://encoding.spec.whatwg.org/#indexes")

  private static let wellFormed = "The Unicode Standard, table 3-7"

  private static func undecodable(_ cause: String) -> String {
    """
    \(cause)

    Nothing is written, since words would be missing from the report. Where the file is in another \
    encoding, name it (`--encoding windows-1252`); where only a few bytes are wrong, correct them \
    at the positions shown.
    """
  }
}
