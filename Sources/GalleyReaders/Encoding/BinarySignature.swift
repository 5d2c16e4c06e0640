import GalleyCore

/// Kinds of files that are no text, by the bytes they open with.
///
/// Source: each format's own specification; the list is of what people hand in by mistake.
package enum BinarySignature {
  private static let signatures: [(opening: [UInt8], name: String)] = [
    ([0x7F, 0x45, 0x4C, 0x46], "an ELF executable"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF8".utf8), "a GIF image"),
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x1F, 0x8B], "gzip-compressed data"),
    (Array("BZh".utf8), "bzip2-compressed data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed data"),
    ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard-compressed data"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document"),
    (Array("{\\rtf".utf8), "an RTF document"),
    (Array("%!PS".utf8), "a PostScript document"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("RIFF".utf8), "a RIFF audio or video file"),
    (Array("OggS".utf8), "an Ogg audio or video file"),
    (Array("ID3".utf8), "an MP3 audio file"),
    (Array("wOF2".utf8), "a web font"),
    ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly module"),
    (Array("!<arch>".utf8), "an object archive"),
  ]

  /// Whether control characters, which no text holds, make up more than a twenty-fifth of the first
  /// 4,096 bytes. Wide encodings are left out: their zero bytes, or their mark, tell them.
  private static func isNoise(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4096)
    guard head.count >= 64, ByteOrderMark(opening: bytes) == nil,
      head.count(where: { $0 == 0 }) * 10 < head.count
    else { return false }
    // ESC switches character sets in ISO-2022; white space is text.
    let controls = head.count { $0 > 0 && $0 < 0x09 || $0 > 0x0D && $0 < 0x20 && $0 != 0x1B }
    return controls * 25 > head.count
  }

  /// What the bytes are, in words with their article, where they are a known kind of binary file.
  package static func name(of bytes: [UInt8]) -> String? {
    guard let found = signatures.first(where: { bytes.starts(with: $0.opening) }) else {
      return tarName(of: bytes) ?? (isNoise(bytes) ? "binary data" : nil)
    }
    if found.opening[0] == 0x50 { return zipName(of: bytes) ?? found.name }
    if found.name.hasPrefix("bzip2") && !isBzip2(bytes) { return nil }
    if isWordLike(found.opening) && !hasBinaryBytes(bytes) { return nil }
    return found.name
  }

  /// The command that makes text of a kind of file that people write articles in; the upper-case
  /// names stand for files.
  package static func command(for name: String) -> String? {
    switch name {
    case "a Word document": "pandoc -f docx -t markdown FILE -o ARTICLE.md"
    case "an OpenDocument file": "pandoc -f odt -t markdown FILE -o ARTICLE.md"
    case "an EPUB book": "pandoc -f epub -t markdown FILE -o ARTICLE.md"
    case "an RTF document": "pandoc -f rtf -t markdown FILE -o ARTICLE.md"
    case "an old Office document": "soffice --convert-to docx FILE, then pandoc,"
    case "a PDF document": "pdftotext FILE ARTICLE.txt"
    case "a PostScript document": "ps2ascii FILE ARTICLE.txt"
    case "gzip-compressed data": "gunzip -k FILE.gz"
    case "bzip2-compressed data": "bunzip2 -k FILE.bz2"
    case "xz-compressed data": "unxz -k FILE.xz"
    case "Zstandard-compressed data": "unzstd FILE.zst"
    default: nil
    }
  }

  /// Signatures that a text might open with; they count only before bytes that no text holds.
  private static func isWordLike(_ opening: [UInt8]) -> Bool {
    [
      Array("GIF8".utf8), Array("RIFF".utf8), Array("ID3".utf8), Array("OggS".utf8),
      Array("Rar!".utf8), Array("wOF2".utf8),
    ].contains(opening)
  }

  private static func hasBinaryBytes(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(512).contains { $0 < 0x20 && !$0.isBlank }
  }

  private static func isBzip2(_ bytes: [UInt8]) -> Bool {
    bytes.count > 9 && bytes[4...9].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
  }

  /// The kind of office document that a ZIP archive is, by the names of its first members.
  private static func zipName(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if head.contains("application/vnd.oasis.opendocument") { return "an OpenDocument file" }
    if head.contains("application/epub+zip") { return "an EPUB book" }
    if head.contains("word/") { return "a Word document" }
    if head.contains("xl/") { return "an Excel workbook" }
    if head.contains("ppt/") { return "a PowerPoint presentation" }
    if head.contains("[Content_Types].xml") { return "an Office document" }
    return nil
  }

  private static func tarName(of bytes: [UInt8]) -> String? {
    bytes.count > 262 && bytes[257...261].elementsEqual(Array("ustar".utf8)) ? "a tar archive" : nil
  }
}
