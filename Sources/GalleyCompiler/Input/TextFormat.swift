/// Formats of text that Galley has no reader for and reads as plain text.
enum TextFormat {
  /// The format of an extension in words.
  static func words(of fileExtension: String) -> String? { known[fileExtension]?.words }

  /// The command that makes Markdown of it, its input last.
  static func command(for words: String) -> String? {
    known.values.first { $0.words == words }?.command
  }

  private static let known: [String: (words: String, command: String?)] = [
    "tex": ("LaTeX", "pandoc -f latex -t markdown"),
    "latex": ("LaTeX", "pandoc -f latex -t markdown"),
    "adoc": ("AsciiDoc", "asciidoctor -b html5 -o -"),
    "asciidoc": ("AsciiDoc", "asciidoctor -b html5 -o -"),
    "rst": ("reStructuredText", "pandoc -f rst -t markdown"),
    "org": ("Org", "pandoc -f org -t markdown"),
    "textile": ("Textile", "pandoc -f textile -t markdown"),
    "wiki": ("a wiki page", "pandoc -f mediawiki -t markdown"),
    "mediawiki": ("a wiki page", "pandoc -f mediawiki -t markdown"),
    "typ": ("Typst", "pandoc -f typst -t markdown"),
    "dj": ("djot", "pandoc -f djot -t markdown"),
    "srt": ("subtitles", nil), "vtt": ("subtitles", nil),
    "csv": ("a table", nil), "tsv": ("a table", nil),
    "yaml": ("YAML", nil), "yml": ("YAML", nil), "toml": ("TOML", nil),
    "ndjson": ("lines of JSON", nil), "jsonl": ("lines of JSON", nil),
    "log": ("a log", nil), "ini": ("settings", nil),
    "sgml": ("SGML", nil), "roff": ("a manual page", "pandoc -f man -t markdown"),
    "1": ("a manual page", "pandoc -f man -t markdown"),
  ]
}
