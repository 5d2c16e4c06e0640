import GalleyCore
import GalleyReaders

/// Beginnings that are unmistakable, whatever the name says.
enum InputSignature {
  /// The container that the bytes open; `nil` for everything else.
  static func container(
    _ bytes: [UInt8]
  ) -> (role: InputKind.Role, format: String, words: String)? {
    if WARCReader.opens(bytes) { return (.entries, "warc", "a web archive") }
    if MailBox.opens(bytes) { return (.entries, "mail", "a mail box") }
    if MailReader.opens(bytes) { return (.article, "mail", "a mail message or a saved page") }
    return nil
  }

  /// What a file opens as whose name says that it is a text or a page: the name decides, and what
  /// the bytes say is said.
  static func words(of input: InputFile, readAs format: String) -> String? {
    var head = input.bytes.prefix(4096)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    head = head.drop { $0 <= 0x20 }
    guard head.first == 0x3C else { return nil }
    switch format {
    case "text", "markdown":
      let opening = String(decoding: head.prefix(15), as: UTF8.self).lowercased()
      let isPage = opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html")
      return isPage ? "a page in HTML" : nil
    case "html":
      switch FeedSniffer.kind(of: SourceFile(name: input.name, bytes: Array(head))) {
      case .rss, .rdf, .atom: return "a feed"
      default: return nil
      }
    default: return nil
    }
  }
}
