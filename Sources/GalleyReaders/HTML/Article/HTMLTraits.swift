import GalleyCore

/// What the class, id, role and the like of an element say of its part in the page.
struct HTMLTraits: OptionSet, Sendable {
  let rawValue: UInt16

  /// Navigation, advertising, sharing, comments and the like.
  static let negative = Self(rawValue: 1 << 0)
  /// A word for the article's own text.
  static let content = Self(rawValue: 1 << 1)
  /// Marked by its publisher as the text of the article.
  static let articleBody = Self(rawValue: 1 << 2)
  static let deck = Self(rawValue: 1 << 3)
  static let byline = Self(rawValue: 1 << 4)
  static let date = Self(rawValue: 1 << 5)
  /// Not shown to a reader of the page.
  static let hidden = Self(rawValue: 1 << 6)
  static let caption = Self(rawValue: 1 << 7)
  /// Something about the article rather than of it: counts, labels, credits.
  static let aside = Self(rawValue: 1 << 8)
  static let title = Self(rawValue: 1 << 9)
  static let comment = Self(rawValue: 1 << 10)
  /// A dialog, a notice of cookies, a request to subscribe: laid over the page, never its article.
  static let overlay = Self(rawValue: 1 << 11)
  /// Named after teasers: of another article, or the opening of this one.
  static let teaser = Self(rawValue: 1 << 12)
  /// An entry of a blog, whose class names tell its subjects rather than its part in the page.
  static let entry = Self(rawValue: 1 << 13)
  /// A part that opens at a click, as of an accordion: hidden, yet of the text around it.
  static let panel = Self(rawValue: 1 << 14)

  /// Named as what is said of the article where it is listed.
  static let abstract = Self(rawValue: 1 << 15)

  /// What words say of a line or a box, never of an element that holds a whole article.
  static let labels: Self = [.deck, .byline, .date, .caption, .aside, .title]

  /// The traits of an element of a page.
  init(of node: Int, in tree: HTMLTree) {
    var traits: HTMLTraits = []
    let record = tree.nodes[node]
    let first = Int(record.attributes)
    for index in first..<first + Int(record.attributeCount) {
      let attribute = tree.attributes[index]
      let range = attribute.range
      switch attribute.name {
      case .class: traits.formUnion(HTMLClassWords.traits(of: range, in: tree.bytes))
      // What a component puts where the byline goes.
      case .slot:
        traits.formUnion(HTMLClassWords.traits(of: range, in: tree.bytes).intersection(.byline))
      case .id: traits.formUnion(HTMLClassWords.traits(of: range, in: tree.bytes))
      case .role: traits.formUnion(Self.role(range, tree.bytes))
      case .epubType: traits.formUnion(Self.role(range, tree.bytes))
      case .itemprop: traits.formUnion(Self.property(range, tree.bytes))
      case .property: traits.formUnion(Self.property(range, tree.bytes))
      case .hidden: traits.insert(.hidden)
      case .ariaHidden:
        if tree.bytes.matches("true", in: range) { traits.insert(.hidden) }
      case .style:
        if HTMLTraits.hides(range, tree.bytes) { traits.insert(.hidden) }
      case .dataTestid, .dataComponent:
        if HTMLTraits.namesByline(range, tree.bytes) { traits.insert(.byline) }
      case .rel:
        if tree.bytes.matches("author", in: range) { traits.insert(.byline) }
      default: break
      }
    }
    switch record.tag {
    case .article, .main, .body, .html: traits.subtract(.labels)
    case .other: traits.formUnion(Self.component(record, tree.bytes))
    default: break
    }
    if traits.contains(.entry) { traits.subtract([.labels, .negative, .teaser]) }
    self = traits
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What the name of a page's own element says: `app-breadcrumb`, `news-comments`. A name without
  /// a hyphen is of another vocabulary.
  private static func component(_ record: HTMLTree.Node, _ bytes: [UInt8]) -> HTMLTraits {
    let start = Int(record.start) + 1
    var end = start
    while end < Int(record.end), !bytes[end].isBlank, bytes[end] != 0x3E, bytes[end] != 0x2F {
      end += 1
    }
    guard start < end, bytes[start..<end].contains(0x2D) else { return [] }
    return HTMLClassWords.traits(of: ByteRange(start, end), in: bytes)
      .intersection([.negative, .comment, .overlay, .panel])
  }

  private static func role(_ range: ByteRange, _ bytes: [UInt8]) -> HTMLTraits {
    if bytes.matches("dialog", in: range) || bytes.matches("alertdialog", in: range) {
      return [.negative, .overlay]
    }
    // The number that leads to a note, and the arrow that leads back, are no text.
    for word: StaticString in ["noteref", "doc-noteref", "backlink", "doc-backlink"]
    where bytes.matches(word, in: range) { return .hidden }
    for word: StaticString in [
      "navigation", "complementary", "banner", "contentinfo", "search",
      "menu", "menubar", "toolbar", "tooltip", "alert",
    ] where bytes.matches(word, in: range) { return .negative }
    // A panel that a click brings forward is hidden, yet of the text around it.
    if bytes.matches("tabpanel", in: range) { return .panel }
    if bytes.matches("article", in: range) || bytes.matches("main", in: range) { return .content }
    return []
  }

  private static func property(_ range: ByteRange, _ bytes: [UInt8]) -> HTMLTraits {
    if bytes.contains("articleBody", in: range) { return .articleBody }
    if bytes.matches("headline", in: range) { return .title }
    if bytes.matches("author", in: range) { return .byline }
    if bytes.contains("datePublished", in: range) || bytes.contains("dateModified", in: range) {
      return .date
    }
    if bytes.matches("comment", in: range) { return [.negative, .comment] }
    return []
  }

  /// Whether an element is a byline by what the page's own code calls it.
  static func isBylineByData(_ node: Int, in tree: HTMLTree) -> Bool {
    [.dataTestid, .dataComponent].contains { name in
      tree.attribute(name, of: node).map { namesByline($0, tree.bytes) } ?? false
    }
  }

  /// Whether the page's own code calls an element its contributors, who may be others than who
  /// wrote.
  static func isContributorByData(_ node: Int, in tree: HTMLTree) -> Bool {
    [HTMLAttributeName.dataTestid, .dataComponent].contains { name in
      guard let range = tree.attribute(name, of: node) else { return false }
      var isLast = false
      HTMLClassWords.forEachWord(of: range, in: tree.bytes) { start, end in
        let word = ByteRange(start, end)
        isLast =
          tree.bytes.matches("contributor", in: word)
          || tree.bytes.matches("contributors", in: word)
      }
      return isLast
    }
  }

  private static func namesByline(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    HTMLClassWords.holds(["byline", "bylines"], in: range, bytes)
  }

  /// Whether a `style` attribute keeps the element from being shown.
  private static func hides(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    bytes.contains("display:none", in: range) || bytes.contains("display: none", in: range)
      || bytes.contains("visibility:hidden", in: range)
      || bytes.contains("visibility: hidden", in: range)
  }
}
