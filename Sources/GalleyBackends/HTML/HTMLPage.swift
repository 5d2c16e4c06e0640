import GalleyCore
import GalleyReport

/// The frame of the page: head, masthead, figures, filter, article, panel of entities.
struct HTMLPage {
  private let report: Report
  private let theme: String
  private let tally: SourceTally
  private let palette: SpeakerPalette
  private let order: ReadingOrder
  /// The filter offers this many sources; more would be a wall.
  private static let longestFilter = 24

  init(_ report: Report, theme: String) {
    self.report = report
    self.theme = theme
    tally = SourceTally(report)
    palette = SpeakerPalette(tally)
    order = ReadingOrder(report)
  }

  func write(to html: inout HTMLWriter) {
    var article = HTMLArticle(report, palette, order)
    html.begin("html")
    html.attribute("lang", report.source.language ?? "und")
    if theme != "auto" { html.attribute("data-theme", theme) }
    html.newline()
    writeHead(to: &html)
    html.begin("body")
    html.newline()
    writeMasthead(&article, to: &html)
    HTMLFigures(report, tally, palette, order).write(to: &html)
    writeFilter(to: &html)
    html.begin("div", class: "columns")
    html.newline()
    article.write(to: &html)
    HTMLEntities(report, tally, palette, order).write(to: &html)
    html.end()
    html.newline()
    writeFooter(to: &html)
    html.end()
    html.end()
  }

  private func writeHead(to html: inout HTMLWriter) {
    html.begin("head")
    html.newline()
    html.void("meta", [("charset", "utf-8")])
    html.void("meta", [("name", "viewport"), ("content", "width=device-width,initial-scale=1")])
    html.void(
      "meta",
      [
        ("http-equiv", "Content-Security-Policy"),
        ("content", "default-src 'none'; style-src 'unsafe-inline'"),
      ])
    html.void("meta", [("name", "color-scheme"), ("content", "light dark")])
    html.void(
      "meta",
      [
        ("name", "generator"),
        ("content", "\(report.generator.name) \(report.generator.version)"),
      ])
    html.newline()
    html.element("title", report.displayTitle)
    html.newline()
    html.style(HTMLStyle.sheet, SpeakerPalette.rules + filterRules)
    html.end()
    html.newline()
  }

  private func writeMasthead(_ article: inout HTMLArticle, to html: inout HTMLWriter) {
    let metadata = report.metadata
    html.begin("header", class: "masthead")
    html.begin("p", class: "kicker")
    if let publisher = metadata.publisher {
      html.isolated(publisher)
      html.text(" · ")
    }
    html.isolated(report.source.name)
    let language = report.source.language.map { " · " + LanguageName.english($0) } ?? ""
    html.text("\(language) · \(counted(report.wordCount, "word"))")
    html.end()
    html.begin("h1")
    html.attribute("dir", "auto")
    writeHeadText(article.title, report.displayTitle, &article, to: &html)
    html.end()
    if let description = metadata.description {
      html.begin("p", class: "standfirst")
      html.attribute("dir", "auto")
      writeHeadText(article.deck, description, &article, to: &html)
      html.end()
    }
    writeOrigin(metadata, to: &html)
    for case let block? in [article.title, article.deck] {
      article.writeNotes(report.blocks[block], to: &html)
    }
    html.end()
    html.newline()
  }

  /// Title and deck, with their marks where they stand in the article: they are shown here only.
  private func writeHeadText(
    _ block: Int?, _ text: String, _ article: inout HTMLArticle, to html: inout HTMLWriter
  ) {
    guard let block else { return html.text(text) }
    article.writeText(of: block, to: &html)
  }

  private func writeOrigin(_ metadata: Metadata, to html: inout HTMLWriter) {
    var parts: [String] = []
    if !metadata.byline.isEmpty { parts.append("By " + metadata.byline.joined(separator: ", ")) }
    if let dateline = metadata.dateline { parts.append(dateline) }
    if let published = metadata.published { parts.append(published) }
    if let modified = metadata.modified { parts.append("changed \(modified)") }
    guard !parts.isEmpty || metadata.url != nil else { return }
    html.begin("p", class: "origin")
    for (index, part) in parts.enumerated() {
      if index > 0 { html.text(" · ") }
      html.isolated(part)
    }
    if let url = metadata.url {
      if !parts.isEmpty { html.text(" · ") }
      if url.hasPrefix("https://") || url.hasPrefix("http://") {
        html.begin("a")
        html.attribute("href", url)
        html.attribute("rel", "noreferrer")
        html.text("original")
        html.end()
      } else {
        html.isolated(url)
      }
    }
    html.end()
  }

  private var filtered: ArraySlice<SourceTally.Entry> {
    tally.heard.prefix(Self.longestFilter)
  }

  /// Radio buttons and `:has()` filter without a script; see ``filterRules``.
  private func writeFilter(to html: inout HTMLWriter) {
    guard filtered.count > 1 else { return }
    html.begin("section", class: "filter")
    html.attribute("aria-label", "Filter")
    html.begin("fieldset")
    html.element("legend", "Whose words")
    writeChoice("w-all", "Everyone", "k all", isChecked: true, to: &html)
    for entry in filtered {
      let name = report.entities[entry.entity].name
      let style = palette.style(of: entry.entity)
      writeChoice("w-\(entry.entity + 1)", name, style, isChecked: false, to: &html)
    }
    html.end()
    html.end()
    html.newline()
  }

  private func writeChoice(
    _ id: String, _ name: String, _ style: String, isChecked: Bool, to html: inout HTMLWriter
  ) {
    html.begin("label", class: style)
    var attributes: [(StaticString, String)] = [("type", "radio"), ("name", "w"), ("id", id)]
    if isChecked { attributes.append(("checked", "")) }
    html.void("input", attributes)
    html.isolated(name)
    html.end()
  }

  private var filterRules: String {
    filtered.map { entry in
      let id = entry.entity + 1
      let chosen = "body:has(#w-\(id):checked)"
      return "\(chosen) :is(.c,.v):not(.w\(id)){--off:1}"
        + "\(chosen) .notes li:not(.w\(id)){display:none}"
        + "\(chosen) .row:not(:has(.w\(id))){opacity:.45}"
    }.joined()
  }

  private func writeFooter(to html: inout HTMLWriter) {
    html.begin("footer")
    html.begin("p")
    html.text("Compiled by \(report.generator.name) \(report.generator.version) from ")
    html.isolated(report.source.name)
    html.text(" (\(report.source.format), \(report.source.bytes) bytes, SHA-256 ")
    html.element("code", report.source.sha256)
    html.text(").")
    if let note = report.leftOutNote { html.text(" " + note) }
    html.end()
    html.end()
    html.newline()
  }
}
