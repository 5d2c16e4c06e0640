package import GalleyCore

extension DiagnosticRule {
  package static let controlCharacter = DiagnosticRule(
    "GS020", "control-character", .warning, "The text holds a control character.",
    explanation: """
      Control characters other than tab and line ends have no meaning in an article, and XML 1.0 \
      cannot carry most of them. They come from terminals, word processors and bad conversions. \
      The report replaces them where its format has to.
      """,
    example: "The mayor\u{7} resigned on Monday.\n",
    reference: "https://www.w3.org/TR/xml/#charsets")

  package static let bidirectionalControl = DiagnosticRule(
    "GS021", "bidirectional-control", .warning,
    "An invisible control changes the order in which the text is shown.",
    explanation: """
      Embeddings, overrides and isolates can make a quotation read differently from what its \
      characters say, so that a reader and a program see different words. Remove them unless the \
      text mixes scripts and needs them.
      """,
    example: "He said: \"\u{202E}live\u{202C}\" on Monday.\n",
    reference: "https://www.unicode.org/reports/tr9/")

  package static let strayByteOrderMark = DiagnosticRule(
    "GS022", "stray-byte-order-mark", .warning,
    "A byte order mark stands in the middle of the text.",
    explanation: """
      U+FEFF means a byte order mark only at the start. Inside a text it is an invisible character \
      that splits words for every search; it shows where files were joined.
      """,
    example: "The first file.\n\u{FEFF}The second file.\n")

  package static let replacementCharacter = DiagnosticRule(
    "GS023", "replacement-character", .warning,
    "The text holds U+FFFD, where an earlier conversion lost a character.",
    explanation: """
      A program that could not decode a byte wrote the replacement character in its place and \
      saved the result. What stood there is gone; a quotation mark lost in this way is not found. \
      Go back to the original, or restore the characters by hand.
      """,
    example: "The mayor\u{FFFD}s office was closed.\n")

  package static let misdecodedText = DiagnosticRule(
    "GS024", "misdecoded-text", .warning,
    "UTF-8 was read as windows-1252 and saved in this form.",
    explanation: """
      Sequences such as \u{E2}\u{20AC}\u{2122} are what becomes of a curly mark when its three \
      bytes of UTF-8 are taken for three characters of windows-1252. Quotations marked in this way \
      are not found. The fix puts the one character back.
      """,
    example: "The mayor\u{E2}\u{20AC}\u{2122}s office was closed.\n")
}
