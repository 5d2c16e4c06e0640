import GalleyCore
import GalleyReport

/// The panel of entities: who they are, how often they are heard, where they are named.
struct HTMLEntities {
  private let report: Report
  private let tally: SourceTally
  private let palette: SpeakerPalette
  private let order: ReadingOrder

  init(
    _ report: Report, _ tally: SourceTally, _ palette: SpeakerPalette, _ order: ReadingOrder
  ) {
    self.report = report
    self.tally = tally
    self.palette = palette
    self.order = order
  }

  func write(to html: inout HTMLWriter) {
    guard !tally.entries.isEmpty else { return }
    html.begin("aside", class: "panel")
    html.attribute("aria-labelledby", "who")
    html.begin("h2")
    html.attribute("id", "who")
    html.text("Who they are")
    html.end()
    html.begin("ul")
    for entry in tally.entries { write(entry, to: &html) }
    html.end()
    html.end()
    html.newline()
  }

  private func write(_ entry: SourceTally.Entry, to html: inout HTMLWriter) {
    let entity = report.entities[entry.entity]
    html.begin("li", class: palette.style(of: entry.entity))
    html.attribute("id", "e\(entry.entity + 1)")
    html.begin("p", class: "name")
    html.element("b", entity.name)
    html.element("span", class: "kind", entity.kind.rawValue)
    html.end()
    if !entity.roles.isEmpty { html.element("p", entity.roles.joined(separator: "; ")) }
    if let state = entity.standsFor { html.element("p", "for \(state)") }
    if !entity.aliases.isEmpty {
      html.element("p", class: "also", "also: " + entity.aliases.joined(separator: ", "))
    }
    writeCounts(entry, of: entity, to: &html)
    html.end()
    html.newline()
  }

  private func writeCounts(
    _ entry: SourceTally.Entry, of entity: Entity, to html: inout HTMLWriter
  ) {
    var counts: [String] = []
    if entry.claims > 0 { counts.append(counted(entry.claims, "claim")) }
    if entry.quotes > 0 { counts.append(counted(entry.quotes, "quote")) }
    html.begin("p", class: "counts")
    html.text(counts.joined(separator: " · "))
    let blocks = self.blocks(of: entity)
    if !blocks.isEmpty {
      if !counts.isEmpty { html.text(" · ") }
      for block in blocks {
        html.begin("a")
        html.attribute("href", "#b\(block + 1)")
        html.text("¶\(order.paragraphNumbers[block])")
        html.end()
        html.text(" ")
      }
    }
    html.end()
  }

  /// The numbered blocks that mention an entity, in order. O(mentions · log blocks).
  private func blocks(of entity: Entity) -> [Int] {
    var found: [Int] = []
    for mention in entity.mentions {
      var low = 0
      var high = report.blocks.count
      while low < high {
        let middle = (low + high) / 2
        if report.blocks[middle].range.end <= mention.start {
          low = middle + 1
        } else {
          high = middle
        }
      }
      guard low < report.blocks.count, report.blocks[low].range.contains(mention),
        order.paragraphNumbers[low] > 0, found.last != low
      else { continue }
      found.append(low)
    }
    return found
  }
}
