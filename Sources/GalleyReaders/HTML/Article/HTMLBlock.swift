/// A run of text of a page that no block element interrupts, with what it counts.
struct HTMLBlock: Sendable {
  enum Kind: UInt8, Sendable {
    case paragraph, heading, listItem, definition, caption, code, cell
  }

  var kind: Kind
  /// Heading: its level. List item: its depth.
  var level: UInt8 = 0
  /// The nearest element around the run that is no inline element.
  var owner: Int32
  /// The nodes of the run.
  var first: Int32
  var end: Int32
  /// Characters that are no white space.
  var characters: Int32 = 0
  /// Those of them inside links.
  var linkCharacters: Int32 = 0
  var words: Int32 = 0
  var commas: Int32 = 0
  /// Whether the run ends as a sentence does.
  var endsSentence = false
  /// Whether its first text is inside a link.
  var startsWithLink = false
  /// Whether it stands in a block quotation, and the outermost one.
  var quotation: Int32 = -1
  var table: Int32 = -1

  /// Whether the run reads like a paragraph of an article.
  var isProse: Bool {
    (kind == .paragraph || quotation >= 0) && characters - linkCharacters >= 60
      && linkDensity < 0.4 && (endsSentence || commas > 0)
  }

  /// The share of the text that is links.
  var linkDensity: Double {
    characters == 0 ? 0 : Double(linkCharacters) / Double(characters)
  }

  /// How much the run speaks for an article around it; negative for runs of links.
  var weight: Double {
    let plain = Double(characters - linkCharacters)
    if linkDensity > 0.5 { return -Double(min(characters, 60)) * 0.5 }
    switch kind {
    case .heading: return min(plain, 30) * 0.3
    case .cell: return plain < 60 ? 0 : plain * 0.3
    case .code: return min(plain, 200) * 0.3
    case .caption: return min(plain, 60) * 0.2
    case .paragraph, .listItem, .definition:
      if plain < 20 { return plain * 0.1 }
      var value = min(plain, 1200)
      if !endsSentence, commas == 0, plain < 80 { value *= 0.3 }
      value *= 1 - linkDensity
      return kind == .paragraph ? value : value * 0.6
    }
  }
}
