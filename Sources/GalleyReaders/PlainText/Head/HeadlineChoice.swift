import GalleyCore

/// Chooses the headline among the first lines of an article, by how well all of them then read: what
/// stands above it as labels, what stands below it as a deck and credits.
///
/// No line is the headline for its own look alone: `Newfound Coast` is one above its deck, and the
/// name of a region above a headline, a deck and credits.
struct HeadlineChoice {
  private let outline: PlainTextOutline
  /// The lines before the text that are neither credits nor notices.
  private let lines: [Int]

  /// Lines above a headline that are looked at.
  private static let mostLabels = 3

  init(_ outline: PlainTextOutline, lines: [Int]) {
    self.outline = outline
    self.lines = lines
  }

  /// The place in the lines of the best of those that may be a headline; `nil` where none may.
  func best(where mayBe: (Int) -> Bool) -> Int? {
    var best: (place: Int, cost: Double)?
    for place in lines.indices.prefix(Self.mostLabels + 1) where mayBe(lines[place]) {
      guard let cost = cost(of: place) else { break }
      if best.map({ cost < $0.cost }) ?? true { best = (place, cost) }
    }
    return best?.place
  }

  /// `nil` where a line above is no label.
  private func cost(of place: Int) -> Double? {
    var cost = ownCost(lines[place])
    for above in lines[..<place] {
      guard let label = labelCost(above, above: lines[place]) else { return nil }
      cost += label
    }
    for (order, below) in lines[(place + 1)...].enumerated() {
      cost += belowCost(below, order: order)
    }
    return cost
  }

  /// What it costs to call a line a headline: most have four to sixteen words.
  private func ownCost(_ index: Int) -> Double {
    if outline.units[index].role == .heading(level: 0) { return 0 }
    let range = outline.units[index].range
    if LabelLine.isTrail(outline.bytes, range) { return 6 }
    // "September 16, 2024 Issue"
    if LabelLine.isLabel(outline.bytes, range), outline.shapes[index].figures > 0 { return 2 }
    switch outline.shapes[index].wordCount {
    case 0...2: return 1.5
    case 3: return 0.5
    case 4...16: return 0
    default: return 1
    }
  }

  /// What it costs to call a line above the headline a label: few words with capitals cost little,
  /// and nothing that reads as a sentence is one.
  private func labelCost(_ index: Int, above headline: Int) -> Double? {
    let (shape, range) = (outline.shapes[index], outline.units[index].range)
    if LabelLine.isTrail(outline.bytes, range) { return 0 }
    guard LabelLine.isLabel(outline.bytes, range), !shape.endsSentence else { return nil }
    // "Issue 41, Spring 2024"
    if shape.figures > 0 { return 0.5 }
    guard shape.wordCount < outline.shapes[headline].wordCount else { return nil }
    // One of two lines before the text may as well be a short headline above its deck.
    if shape.isAllCapitals != outline.shapes[headline].isAllCapitals { return 0.5 }
    return outline.shapes[headline].endsSentence ? 2 : 1
  }

  /// What it costs to leave a line between the headline and the text: a deck costs nothing, and each
  /// further line that is no label as much as a label above would.
  private func belowCost(_ index: Int, order: Int) -> Double {
    let isDeck = outline.shapes[index].wordCount >= 3
    if order == 0 { return isDeck ? 0 : 0.5 }
    return LabelLine.isLabel(outline.bytes, outline.units[index].range) ? 0.5 : 2
  }
}
