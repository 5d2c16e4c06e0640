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
}
