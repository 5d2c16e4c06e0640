package import GalleyCore

/// Everything that can be wrong with a page.
package enum HTMLRules {
  package static let all: [DiagnosticRule] = [
    .noArticle, .indexPage, .onlyScript, .encodingMismatch, .mixedEncodings, .truncatedPage,
    .nestedTooDeep, .articleFromMetadata, .unknownPageEncoding, .nulInPage,
    .partialArticle, .deckLeftOut, .descriptionNotInText, .severalArticles,
    .liveBlog,
  ]
}

extension DiagnosticRule {
  static let noArticle = DiagnosticRule(
    "GH101", "no-article", .error, "No article was found in the page.",
    explanation: """
      The page has no run of text that reads like an article, so the report has no blocks. Error \
      pages, log-in pages and cookie walls look like this; so does a page whose text a script \
      would have fetched. Save the page as the browser shows it and compile that.
      """,
    example: "<!doctype html><title>Harbour news</title><p>Please log in.</p>")

  static let indexPage = DiagnosticRule(
    "GH102", "index-page", .error, "The page lists articles and is none itself.",
    explanation: """
      What the page shows are links with teasers: a front page, a section or a list of search \
      results. A report on it would mix many articles, so it is left empty. Compile the pages that \
      it links to.
      """,
    example: """
      <!doctype html><title>News</title>
      <h2><a href="/1">Ferry runs again after the storm</a></h2>
      <h2><a href="/2">Council votes on the second basin</a></h2>
      <h2><a href="/3">Fishermen ask for a cold store</a></h2>
      <h2><a href="/4">Old lighthouse opens its doors</a></h2>
      <h2><a href="/5">Rail link to the port is late</a></h2>
      <h2><a href="/6">A museum for the sardine trade</a></h2>
      """)

  static let onlyScript = DiagnosticRule(
    "GH103", "only-script", .error, "The page is a script without text.",
    explanation: """
      The page's text is fetched or written by scripts when a browser opens it; the file itself \
      holds none. Save the page as the browser shows it and compile that.
      """,
    example: "<!doctype html><title>App</title><div id=root></div><script>start()</script>")

  static let encodingMismatch = DiagnosticRule(
    "GH104", "encoding-mismatch", .warning, "The page declares an encoding that it is not in.",
    explanation: """
      The page's `<meta>` or XML declaration names one encoding and the bytes are in another. The \
      bytes win. Correct the declaration, or browsers and other tools garble the text.
      """,
    example: "<meta charset=iso-8859-1><p>The café on the quay opened again on Friday.</p>",
    reference: "HTML Standard, section 13.2.3.2")

  static let mixedEncodings = DiagnosticRule(
    "GH105", "mixed-encodings", .warning, "The page is UTF-8 with bytes of another encoding in it.",
    explanation: """
      A template, an advertisement or an old text in another encoding was pasted into a UTF-8 \
      page. Those bytes are read as windows-1252; look whether the words there are right.
      """)

  static let truncatedPage = DiagnosticRule(
    "GH106", "truncated-page", .warning, "The page ends inside a tag, a comment or a script.",
    explanation: """
      The file stops before the page does: a download broke off, or a comment or script is never \
      closed. The report holds what came before.
      """,
    example: "<!doctype html><title>Storm</title><p>The ferry stayed in port.</p><div class=\"la")

  static let nestedTooDeep = DiagnosticRule(
    "GH107", "nested-too-deep", .warning, "Elements nest deeper than the limit.",
    explanation: """
      Pages nest a few dozen levels deep; thousands come from a broken template or from someone \
      who tries out parsers. Below the limit all text is kept, but elements are taken as siblings.
      """)

  static let articleFromMetadata = DiagnosticRule(
    "GH108", "article-from-metadata", .note,
    "The article's text was taken from the page's JSON-LD.",
    explanation: """
      The page shows less of the article than its own metadata hold (`articleBody`), as behind a \
      button or a paywall. The text from the metadata has no headings or lists.
      """)

  static let unknownPageEncoding = DiagnosticRule(
    "GH109", "unknown-page-encoding", .warning,
    "The page declares an encoding that nobody knows.",
    explanation: """
      The label is none of the WHATWG Encoding Standard. The page was read by what its bytes are.
      """,
    example: "<meta charset=\"utf-ate\"><p>The harbour master had nothing to add.</p>",
    reference: "WHATWG Encoding Standard, section 4.2")

  static let nulInPage = DiagnosticRule(
    "GH110", "nul-in-page", .warning, "The page holds NUL characters.",
    explanation: """
      NUL never belongs in a page; browsers drop it, and so does Galley. The file may be damaged.
      """,
    example: "<p>The pilot\u{0} boat left at noon.</p>")

  static let partialArticle = DiagnosticRule(
    "GH111", "partial-article", .warning, "The report may hold a part of the article only.",
    explanation: """
      What was found is a line or two of a page that shows much more, or lacks the beginning of the \
      text that the page's own metadata give (`articleBody`). Pages whose article is a list of \
      products, a gallery or a player look like this, and so does an article in an unusual frame. \
      Look at the page before the report is used.
      """,
    example: """
      <!doctype html><title>Ferry waits</title><script type="application/ld+json">
      {"@type": "NewsArticle", "headline": "Ferry waits", "articleBody":
      "The ferry to Orkum will stay in port until Friday, the port office said."}</script>
      <article><h1>Ferry waits</h1><p>Divers found a cable in the fairway on Tuesday, and another one
      on Wednesday, as the harbour master told the council of the island.</p><p>Those who hold tickets
      may travel by the night boat instead, which leaves from the eastern quay at ten.</p></article>
      """)

  static let deckLeftOut = DiagnosticRule(
    "GH112", "deck-left-out", .note, "A short summary under the headline is no block.",
    explanation: """
      Between the headline and the text stands a short line that is a deck: a heading, or what the page \
      names a summary, abstract, dek, blurb or excerpt. It is front matter like the headline, so it is in \
      the metadata: where the page's head describes the article otherwise, the line is the `description`. \
      Longer ones, and paragraphs under other names, are blocks of the report.
      """)

  static let descriptionNotInText = DiagnosticRule(
    "GH113", "description-not-in-text", .note, "The text does not say what the description says.",
    explanation: """
      The page shows the description of its JSON-LD or `<meta>` elements, but the report's text does \
      not hold it. Mostly it was written for the head of the page; where it is the article's own \
      first sentence, the report lacks it.
      """,
    example: """
      <!doctype html><title>Ferry waits</title>
      <meta name=description content="The ferry to Orkum will stay in port until Friday.">
      <header><p>The ferry to Orkum will stay in port until Friday.</p></header>
      <article><h1>Ferry waits</h1><p>Divers found a cable in the fairway on Tuesday, and another one
      on Wednesday, as the harbour master told the council of the island.</p></article>
      """)

  static let severalArticles = DiagnosticRule(
    "GH114", "several-articles", .note, "The page holds more than one article.",
    explanation: """
      The page goes on with another article below the first, which the report leaves out, or two or \
      more of its `article` elements hold headlines and prose of their own, as on the front pages of \
      blogs, of which the report may hold one or several. Compile the page of each article instead.
      """,
    example: """
      <!doctype html><title>Harbour blog</title>
      <article><h2>Ferry waits</h2><p>Divers found a cable in the fairway on Tuesday, and another one
      on Wednesday, as the harbour master told the council of the island, which had asked him to come
      and to bring the divers along, who had more to say about what they had seen under the keel, and
      where the cable may have come from, and what is to be done about it before the autumn.</p></article>
      <article><h2>Quay closed</h2><p>The old quay is closed to carts from Monday, since two of the
      piles under its northern end gave way in the storm, and the carpenters who looked at them said
      that a third one would follow, with anything that stands on it. Until the piles are new all
      goods go over the eastern quay, which is longer, and much farther from the town's market.</p></article>
      """)

  static let liveBlog = DiagnosticRule(
    "GH115", "live-blog", .note, "The page is a live blog of many posts.",
    explanation: """
      A live blog is written while something happens: each of its posts was published at a time of its \
      own, the newest mostly first. The report is about all of them, in the order of the page; each post \
      keeps its time, under its heading or as its heading. Byline, dates and address are the blog's.
      """,
    example: """
      <!doctype html><title>Storm: live</title><script type="application/ld+json">
      {"@type": "LiveBlogPosting", "headline": "Storm: live"}</script><main><h1>Storm: live</h1>
      <article><time>09:30</time><p>All trains to Sable were halted at nine, the operator said, after a
      tree fell on the line.</p></article>
      <article><time>07:10</time><p>The harbour master cancelled the ferries because of a swell of five
      metres at the bar.</p></article></main>
      """,
    reference: "schema.org, LiveBlogPosting")
}
