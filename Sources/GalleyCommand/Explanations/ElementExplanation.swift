import GalleyFeedRules

/// An element of feeds, as `galley explain` tells it.
struct ElementExplanation {
  private let element: FeedElementExplanation

  init(_ element: FeedElementExplanation) { self.element = element }

  var text: String {
    var text = "<\(element.name)> (element of feeds)\n\n"
    if let use = element.use { text += RuleExplanation.wrapped(use) + "\n" }
    for fact in element.facts { text += RuleExplanation.wrapped(fact) }
    if !element.attributes.isEmpty {
      text += "\nAttributes:\n\n"
      for attribute in element.attributes { text += "    \(attribute)\n" }
    }
    let others = FeedElementExplanation.namesakes(of: element.name)
    if !others.isEmpty {
      text +=
        "\n" + RuleExplanation.wrapped("Others of the name: \(others.joined(separator: ", "))")
    }
    if let reference = element.reference { text += "\nSee: \(reference)\n" }
    return text
  }

  var markdown: String {
    var text = "\n### `<\(element.name)>`\n"
    if let use = element.use { text += "\n\(use)\n" }
    text +=
      "\n" + element.facts.map { $0.replacing("<", with: "\\<") }.joined(separator: " ") + "\n"
    if !element.attributes.isEmpty {
      text += "\n" + element.attributes.map { "- \($0)\n" }.joined()
    }
    return text
  }
}
