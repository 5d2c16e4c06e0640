import GalleyCompiler
import GalleyReaders

/// The names that `-f` takes: those of the readers of articles, and what is more than an article.
enum InputFormats {
  /// Formats that no reader of articles reads.
  static let further: [(name: String, summary: String)] = [
    ("mail", "mail messages, boxes of them, pages saved as MHTML (.eml .mbox .mht .mhtml)"),
    ("warc", "web archives, plain or gzip: an article per page (.warc .warc.gz)"),
    ("feed", "RSS, Atom and JSON Feed: checked as a whole, compiled entry by entry"),
    ("chapters", "chapters of a podcast's episode, for check (.json)"),
    ("report", "Galley's own reports, for check (.json .xml)"),
    ("xml", "any XML under the schemas of --schema, for check"),
  ]

  static var names: [String] {
    ReaderRegistry.all.map { $0.descriptor.name } + further.map(\.name)
  }
}
