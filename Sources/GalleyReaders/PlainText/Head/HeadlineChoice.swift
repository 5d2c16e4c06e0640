import GalleyCore

/// Chooses the headline among the first lines of an article, by how well all of them then read:
/// what stands above it as labels, what stands below it as a deck and credits.
///
/// No line is the headline for its own look alone: `Newfound Coast` is one above its deck, and the
/// name of a region above a headline, a deck and credits.
struct HeadlineChoice {
  private let outline: PlainTextOutline
  /// The lines before the text that are neither credits nor notices.
  private let lines: [Int]
  /// What label each of them is.
  private let labels: [LabelLine.Kind?]
  /// Lines before this unit stand above the trail from the home page, and are the page's.
  private let trailEnd: Int

  /// Lines above a headline that are looked at: some pages are copied with their navigation.
  private static let mostLabels = 20
  /// So many labels a page has above its headline; each further one shows that they are navigation.
  private static let usualLabels = 2
  /// So many in a row are navigation by themselves.
  private static let manyLabels = 5

  init(_ outline: PlainTextOutline, lines: [Int]) {
    self.outline = outline
    self.lines = lines
    labels = lines.map { LabelLine.kind(outline.bytes, outline.units[$0].range) }
    let last = lines.last ?? 0
    trailEnd =
      (0..<last).first {
        LabelLine.kind(outline.bytes, outline.units[$0].range) == .trail
          && LabelLine.opensAtHome(outline.bytes, outline.units[$0].range)
      } ?? 0
  }

  /// The place in the lines of the best of those that may be a headline; `nil` where none may.
  func best(where mayBe: (Int) -> Bool) -> Int? {
    var best: (place: Int, cost: Double)?
    for place in lines.indices.prefix(Self.mostLabels + 1) {
      // No headline stands behind a paragraph, and few labels above one that is a page's own.
      if place > 0, (lines[place - 1]..<lines[place]).contains(where: { outline.isProse($0) }) {
        break
      }
      if place > Self.usualLabels + 1, !isNavigation(above: place) { break }
      guard mayBe(lines[place]), lines[place] >= trailEnd else { continue }
      guard let cost = cost(of: place) else { continue }
      if best.map({ cost < $0.cost }) ?? true { best = (place, cost) }
    }
    return best?.place
  }

  /// Whether what stands above a line is a page's navigation: a control or a trail is among it, or
  /// labels are all of it.
  private func isNavigation(above place: Int) -> Bool {
    labels[..<place].contains(.trail)
      || place >= Self.manyLabels && labels[..<place].allSatisfy { $0 == .label }
      || (0..<lines[place]).contains { outline.units[$0].role == .boilerplate }
  }

  /// `nil` where a line above is no label.
  private func cost(of place: Int) -> Double? {
    var cost = ownCost(place)
    for above in lines.indices[..<place] {
      guard let label = labelCost(above, above: place) else { return nil }
      cost += above < Self.usualLabels ? label : min(label, 0.25)
    }
    for below in lines.indices[(place + 1)...] {
      cost += belowCost(below, isFirst: below == place + 1)
    }
    return cost
  }

  /// What it costs to call a line a headline: most have four to sixteen words.
  private func ownCost(_ place: Int) -> Double {
    let shape = outline.shapes[lines[place]]
    if case .heading = outline.units[lines[place]].role { return 0 }
    if labels[place] == .trail { return 6 }
    // "September 16, 2024 Issue"
    if labels[place] == .label, shape.figures > 0 { return 2 }
    // "Chemicals industry", "Add to my topics", and then the headline.
    let next = lines[place] + 1
    let isAboveControl =
      place + 1 < lines.count && next < outline.units.count
      && outline.units[next].role == .boilerplate && shape.wordCount <= 3
    if isAboveControl { return 2.5 }
    // "Politics", "Rivers and sewage", and then the headline.
    if labels[place] == .topic, place > 0, place + 1 < lines.count,
      labels[place - 1]?.isSure ?? false
    {
      return 1
    }
    switch shape.wordCount {
    case 0...2: return 1.5
    case 3: return 0.5
    case 4...16: return 0
    default: return 0.75
    }
  }

  /// What it costs to call a line above the headline a label: few words with capitals cost little,
  /// and nothing that reads as a sentence is one.
  private func labelCost(_ place: Int, above headlinePlace: Int) -> Double? {
    let headline = lines[headlinePlace]
    let shape = outline.shapes[lines[place]]
    if labels[place] == .trail || lines[place] < trailEnd { return 0 }
    if let cost = topicCost(place, above: headline) { return cost }
    guard labels[place] == .label, !shape.endsSentence else {
      // "1 weather alert": among labels other words of navigation stand as well.
      let isNavigation = headlinePlace > Self.usualLabels && shape.wordCount <= 3
      return isNavigation && !shape.endsSentence ? 1 : nil
    }
    // "Issue 41, Spring 2024"
    if shape.figures > 0 { return 0.25 }
    guard shape.wordCount < outline.shapes[headline].wordCount else {
      return isShortHeadline(headlinePlace) ? 1 : nil
    }
    // One of two lines before the text may as well be a short headline above its deck.
    if shape.isAllCapitals != outline.shapes[headline].isAllCapitals { return 0.5 }
    return outline.shapes[headline].ending == .stop ? 2 : 1
  }

  /// What it costs to call a line in small letters a label: little where another label or a control
  /// stands right above it, and a line of a headline's length below.
  private func topicCost(_ place: Int, above headline: Int) -> Double? {
    guard labels[place] == .pair || labels[place] == .topic else { return nil }
    let isBelowLabel =
      place > 0 && labels[place - 1]?.isSure ?? false
      || place == 0 && lines[0] > 0 && outline.units[lines[0] - 1].role == .boilerplate
    let shape = outline.shapes[headline]
    if isBelowLabel, (6...16).contains(shape.wordCount), shape.ending != .stop { return 0.75 }
    return labels[place] == .pair ? 2 : nil
  }

  /// "Shopkeeper's Blue" between a label and a deck, where another line names the author.
  private func isShortHeadline(_ place: Int) -> Bool {
    guard place + 1 < lines.count, lines[place + 1] == lines[place] + 1 else { return false }
    return outline.shapes[lines[place]].wordCount >= 2
      && (outline.isProse(lines[place + 1]) || outline.shapes[lines[place + 1]].wordCount >= 8)
      && (lines[place]..<outline.units.count).prefix(12).contains {
        outline.units[$0].role == .byline
      }
  }

  /// What it costs to leave a line between the headline and the text: a deck costs nothing, and
  /// each further line that is no label as much as a label above would.
  private func belowCost(_ place: Int, isFirst: Bool) -> Double {
    if isFirst { return outline.shapes[lines[place]].wordCount >= 3 ? 0 : 0.5 }
    return labels[place]?.isSure == true ? 0.5 : 2
  }
}
