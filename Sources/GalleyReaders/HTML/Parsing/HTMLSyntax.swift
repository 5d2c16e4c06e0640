import GalleyCore

/// Which of HTML's two syntaxes a page is written in.
enum HTMLSyntax {
  /// Whether the page is XHTML: it is named so, or opens with an XML declaration.
  static func isXML(_ source: SourceFile) -> Bool {
    if source.name.hasSuffix(".xhtml") || source.name.hasSuffix(".xht") { return true }
    var start = source.textStart
    while start < source.bytes.count, source.bytes[start].isBlank { start += 1 }
    return source.bytes[start...].starts(with: Array("<?xml".utf8))
  }
}
