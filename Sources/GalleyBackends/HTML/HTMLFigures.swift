import GalleyCore
import GalleyReport

/// The figures at the head of the page: counts, claims by source, attributed text along the article.
struct HTMLFigures {
  private let report: Report
  private let tally: SourceTally
  private let palette: SpeakerPalette
  private let flow: AttributionFlow
  /// Rows of the bar chart; the sources behind them are summed up in one.
  private static let rows = 6

  init(
    _ report: Report, _ tally: SourceTally, _ palette: SpeakerPalette, _ order: ReadingOrder
  ) {
    self.report = report
    self.tally = tally
    self.palette = palette
    flow = AttributionFlow(report, order)
  }

  func write(to html: inout HTMLWriter) {
    guard !report.claims.isEmpty || !report.quotes.isEmpty else { return }
    html.begin("section", class: "figures")
    html.attribute("aria-label", "At a glance")
    writeCounts(to: &html)
    if !report.claims.isEmpty { writeBars(to: &html) }
    if flow.total > 0 { writeFlow(to: &html) }
    html.end()
    html.newline()
  }

  private func writeCounts(to html: inout HTMLWriter) {
    html.begin("dl")
    let figures = [
      ("claims", report.claims.count), ("attributed", tally.attributedClaims),
      ("quotes", report.quotes.count), ("sources", tally.heard.count),
    ]
    for (name, count) in figures {
      html.begin("div")
      html.element("dt", name)
      html.element("dd", "\(count)")
      html.end()
    }
    html.end()
  }

  /// One bar a source, the claims of sources without a name, and the article's own. A claim that
  /// several share counts for the first, so that the bars add up to the claims.
  private var bars: [(name: String, style: String, count: Int)] {
    var counts: [Int: Int] = [:]
    var unnamed = 0
    for claim in report.claims where claim.kind == .attributed {
      if let source = claim.sources.first { counts[source, default: 0] += 1 } else { unnamed += 1 }
    }
    let speaking = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    var bars = speaking.prefix(Self.rows).map {
      (name: report.entities[$0.key].name, style: palette.style(of: $0.key), count: $0.value)
    }
    let rest = speaking.dropFirst(Self.rows)
    if !rest.isEmpty {
      bars.append((counted(rest.count, "other"), "k", rest.reduce(0) { $0 + $1.value }))
    }
    if unnamed > 0 { bars.append(("nobody named", "k", unnamed)) }
    if tally.statedClaims > 0 { bars.append(("the article itself", "k own", tally.statedClaims)) }
    return bars
  }

  private func writeBars(to html: inout HTMLWriter) {
    let bars = self.bars
    let longest = bars.map(\.count).max() ?? 1
    html.begin("figure")
    html.element("figcaption", "Claims by source")
    beginDrawing(320, bars.count * 22, "Claims by source", to: &html)
    for (row, bar) in bars.enumerated() {
      html.begin("g", class: bar.style)
      html.element("title", "\(bar.name): \(bar.count)")
      writeLabel(Self.short(bar.name), 132, row * 22 + 15, "end", to: &html)
      let width = max(2, bar.count * 148 / longest)
      writeBox(140, row * 22 + 4, width, 14, to: &html)
      writeLabel("\(bar.count)", 146 + width, row * 22 + 15, "start", to: &html)
      html.end()
    }
    html.end()
    html.end()
  }

  private func writeFlow(to html: inout HTMLWriter) {
    let percent = flow.attributed * 100 / flow.total
    html.begin("figure")
    html.element("figcaption", "\(percent) % of the text is somebody's words or views")
    beginDrawing(320, 88, "Share of attributed text along the article", to: &html)
    for bin in flow.bins {
      let left = bin.start * 320 / flow.total
      let right = max(left + 2, bin.end * 320 / flow.total - 1)
      let size = bin.end - bin.start
      html.begin("g")
      html.element("title", "\(bin.label): \(bin.attributed * 100 / size) % attributed")
      html.begin("g", class: "base")
      writeBox(left, 0, right - left, 72, to: &html)
      html.end()
      var top = 72
      for part in bin.parts {
        let height = min(top, max(1, part.bytes * 72 / size))
        top -= height
        html.begin("g", class: palette.style(of: part.entity))
        writeBox(left, top, right - left, height, to: &html)
        html.end()
      }
      html.end()
    }
    writeLabel("¶1", 0, 86, "start", to: &html)
    writeLabel("end", 320, 86, "end", to: &html)
    html.end()
    html.end()
  }

  private func beginDrawing(
    _ width: Int, _ height: Int, _ label: String, to html: inout HTMLWriter
  ) {
    html.begin("svg")
    html.attribute("viewBox", "0 0 \(width) \(height)")
    html.attribute("role", "img")
    html.attribute("aria-label", label)
  }

  private func writeBox(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, to html: inout HTMLWriter
  ) {
    html.begin("rect")
    html.attribute("x", "\(x)")
    html.attribute("y", "\(y)")
    html.attribute("width", "\(width)")
    html.attribute("height", "\(height)")
    html.end()
  }

  private func writeLabel(
    _ text: String, _ x: Int, _ y: Int, _ anchor: String, to html: inout HTMLWriter
  ) {
    html.begin("text")
    html.attribute("x", "\(x)")
    html.attribute("y", "\(y)")
    html.attribute("text-anchor", anchor)
    html.text(text)
    html.end()
  }

  /// A name that fits beside its bar.
  private static func short(_ name: String) -> String {
    guard DisplayWidth.of(name) > 20 else { return name }
    return (PlainLines.wrap(name, width: 19).first ?? "") + "…"
  }
}
