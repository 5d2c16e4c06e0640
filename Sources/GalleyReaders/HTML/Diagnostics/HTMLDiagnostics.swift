import GalleyCore

extension Diagnostic {
  static func noArticle() -> Diagnostic {
    Diagnostic(.noArticle, "no article was found in this page", at: nil)
  }

  static func indexPage(links: Int) -> Diagnostic {
    Diagnostic(
      .indexPage, "this page lists articles (\(links) linked headlines) and is none itself",
      at: nil, help: "compile the pages that it links to")
  }

  static func onlyScript() -> Diagnostic {
    Diagnostic(
      .onlyScript, "the page's text is written by scripts; the file holds none", at: nil,
      help: "save the page as the browser shows it")
  }

  static func encodingMismatch(
    _ declaration: HTMLEncodingDeclaration, read: TextEncoding
  ) -> Diagnostic {
    Diagnostic(
      .encodingMismatch, "the page declares “\(declaration.label)” and is in \(read.name)",
      at: declaration.range, notes: ["the page is read as \(read.name)"])
  }

  static func unknownEncoding(
    _ declaration: HTMLEncodingDeclaration, read: TextEncoding
  ) -> Diagnostic {
    Diagnostic(
      .unknownPageEncoding, "no encoding is called “\(declaration.label)”",
      at: declaration.range, notes: ["the page is read as \(read.name)"])
  }

  static func mixedEncodings(_ count: Int, at offset: Int) -> Diagnostic {
    Diagnostic(
      .mixedEncodings, "\(count) bytes of this UTF-8 page are no UTF-8",
      at: ByteRange(offset, offset + 1), notes: ["they are read as windows-1252"])
  }

  static func truncatedPage(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .truncatedPage, "the page ends inside what begins here", at: range,
      help: "get the page again")
  }

  static func nestedTooDeep(_ range: ByteRange, limit: Int) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep, "elements nest deeper than \(limit) levels from here on", at: range,
      notes: ["text is kept; deeper elements are taken as siblings"])
  }

  static func articleFromMetadata(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .articleFromMetadata, "the text of the article was taken from the page's JSON-LD", at: range)
  }

  static func partialArticle(_ text: String, at range: ByteRange?) -> Diagnostic {
    Diagnostic(
      .partialArticle, text, at: range, help: "look whether the report holds the whole article")
  }

  static func deckLeftOut(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .deckLeftOut,
      "this short summary under the headline is front matter: the description, no block", at: range)
  }

  static func descriptionNotInText(_ range: ByteRange?) -> Diagnostic {
    Diagnostic(
      .descriptionNotInText, "the report's text does not say what the page's description says",
      at: range)
  }

  static func severalArticles(_ count: Int, next: String, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .severalArticles, "the page holds \(count) articles; the second is “\(next.prefix(80))”",
      at: range, help: "look whether the report holds the one that is meant, and no other")
  }

  static func nextArticle(_ title: String, at range: ByteRange) -> Diagnostic {
    Diagnostic(
      .severalArticles,
      "the page goes on with another article, “\(title.prefix(80))”, which the report leaves out",
      at: range, help: "compile the page of that article too")
  }

  static func liveBlog(posts: Int) -> Diagnostic {
    Diagnostic(
      .liveBlog, "this page is a live blog of \(posts) posts; each stands under its time", at: nil)
  }

  static func nulInPage(at offset: Int) -> Diagnostic {
    Diagnostic(
      .nulInPage, "the page holds NUL characters, which are dropped",
      at: ByteRange(offset, offset + 1))
  }
}
