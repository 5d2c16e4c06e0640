import GalleyCore

/// Finds the article among the navigation, teasers, comments and notices of a page.
///
/// Blocks are weighed one by one; their weight, halved at each level, scores the elements around
/// them, and the best element is widened where its surroundings hold more of the same. This is the
/// family of methods of Readability (arc90, 2009) and boilerpipe (Kohlschütter et al. 2010), built
/// on blocks rather than on elements.
struct HTMLArticleFinder {
  let page: HTMLPage
  /// Whether class names, ids and roles may rule elements out.
  let honoursClasses: Bool
  /// The page's title, to tell the headline from headings.
  let title: String
  /// The authors' names, to tell what the page says of them.
  let authors: [String]
  /// What the page's metadata say the article is about, folded.
  let summary: String?
  /// What is no part of any article, or lies beside the article inside its container.
  var pruned: [Bool]
  /// The sum of the positive weights inside each node.
  private(set) var prose: [Double]
  /// The block that is the headline, where the page shows it.
  let headline: Int?
  /// The posts, where the page is a live blog.
  let live: HTMLLiveBlog?
  /// The headlines of the articles that the page goes on with.
  private var next: [Int] = []

  init(_ page: HTMLPage, honoursClasses: Bool, clues: HTMLArticleClues) {
    self.page = page
    self.honoursClasses = honoursClasses
    title = clues.title
    authors = clues.authors
    summary = clues.summary.map(HTMLFolding.fold)
    headline = Self.headline(clues.title, in: page)
    live =
      clues.isLive
      ? HTMLLiveBlog(
        page, isDeclared: true, behind: headline.map { Int(page.blocks[$0].owner) }) : nil
    pruned = [Bool](repeating: false, count: page.tree.nodes.count)
    prose = [Double](repeating: 0, count: page.tree.nodes.count)
  }

  /// The indices of the blocks that make up the article, in order; empty where there is none.
  mutating func find() -> HTMLArticle {
    sumProse()
    prune()
    sumProse()
    guard let root = live?.container ?? bestElement() else {
      return HTMLArticle(container: nil, blocks: [])
    }
    let container = widened(root)
    var article = HTMLArticle(container: container, blocks: select(in: container))
    article.next = next
    addDeck(to: &article)
    addOpening(to: &article)
    addEnding(to: &article)
    article.headings.formUnion(HTMLSubheads(page).found(in: article.blocks))
    article.turns = HTMLTurnLabels(page).found(in: article.blocks)
    live?.label(&article)
    return article
  }

  private var tree: HTMLTree { page.tree }

  /// Sums the weight of blocks that are not pruned over the elements around them.
  private mutating func sumProse() {
    for index in prose.indices { prose[index] = 0 }
    for block in page.blocks where block.owner >= 0 {
      guard !pruned[Int(block.owner)] else { continue }
      prose[Int(block.owner)] += max(0, block.weight)
    }
    for index in stride(from: tree.nodes.count - 1, through: 0, by: -1) {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0 { prose[parent] += prose[index] }
    }
  }

  /// Rules out what is no part of any article, unless it holds much of the page.
  private mutating func prune() {
    var total = 0.0
    for block in page.blocks { total += max(0, block.weight) }
    var index = 0
    var others: Set<Int> = []
    if live == nil {
      let following = HTMLNextArticles(page, headline: headline)
      next = following.headlines
      others = otherArticles().union(following.found).union(cards())
        .union(HTMLForumThread(page, headline: headline).others)
    }
    let home = home()
    let told = told()
    let styled = styledParts(total)
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      guard node.tag != .text,
        isUnwanted(index) && prose[index] < total * 0.35 && !styled.contains(index)
          || isApart(index, told)
          || others.contains(index) || home.map({ isBeside(index, home: $0) }) ?? false
      else {
        index += 1
        continue
      }
      for inside in index..<Int(node.subtreeEnd) { pruned[inside] = true }
      index = Int(node.subtreeEnd)
    }
  }

  /// Whether an element is told from the article by what it is, however long it is: comments behind
  /// the text of the headline, dialogs beside it.
  private func isApart(_ index: Int, _ told: Told) -> Bool {
    let traits = page.traits[index]
    guard traits.contains(.overlay) || traits.contains(.comment), let headline,
      tree.nodes[index].tag != .body, tree.nodes[index].tag != .html,
      !traits.contains(.articleBody)
    else { return false }
    let node = Int(page.blocks[headline].owner)
    let inside = index..<tree.next(after: index)
    guard !inside.contains(node) else { return false }
    if traits.contains(.overlay) {
      return told.first < inside.lowerBound || told.last >= inside.upperBound
    }
    return node < index && told.enough.map { $0 < index } ?? false
  }

  /// The prose behind the headline.
  private struct Told {
    /// The first and the last of the elements that hold it.
    var first = Int.max
    var last = -1
    /// The last element up to where it makes an article.
    var enough: Int?
  }

  private func told() -> Told {
    var result = Told()
    guard let headline else { return result }
    var weight = 0.0
    var last = -1
    for block in page.blocks[headline...] {
      let owner = Int(block.owner)
      last = max(last, owner)
      guard block.isProse else { continue }
      result.first = min(result.first, owner)
      result.last = max(result.last, owner)
      weight += block.weight
      if result.enough == nil, weight > 200 { result.enough = last }
    }
    return result
  }

  /// The `article` elements beside that of the headline which open with headlines of their own, as
  /// on pages that go on with the next article.
  private func otherArticles() -> Set<Int> {
    guard let headline, let own = page.article(around: Int(page.blocks[headline].owner)),
      prose[own] > 300
    else { return [] }
    var result: Set<Int> = []
    for (position, block) in page.blocks.enumerated()
    where block.kind == .heading && block.level <= 2 && position != headline {
      guard let node = page.article(around: Int(block.owner)), node != own,
        !tree.isDescendant(node, of: own), !tree.isDescendant(own, of: node)
      else { continue }
      let opens =
        position == 0 || !tree.isDescendant(Int(page.blocks[position - 1].owner), of: node)
      if opens || block.level == 1 { result.insert(node) }
    }
    return result
  }

  /// The boxes beside the `article` of the headline that open with linked headlines, several alike:
  /// teasers, however much they tell.
  private func cards() -> Set<Int> {
    guard let headline, let own = page.article(around: Int(page.blocks[headline].owner)),
      prose[own] > 120
    else { return [] }
    var boxes: [Int: [Int]] = [:]
    for block in page.blocks
    where block.kind == .heading && block.level > 1 && block.linkDensity > 0.9 {
      let heading = Int(block.owner)
      guard !tree.isDescendant(heading, of: own), let box = tree.parent(of: heading),
        !tree.isDescendant(own, of: box), let around = tree.parent(of: box),
        page.blocks[page.firstBlock(from: box)].first == block.first
      else { continue }
      boxes[around, default: []].append(box)
    }
    return Set(boxes.values.filter { $0.count > 2 }.joined())
  }

  /// The first paragraph that stands where articles stand and in nothing that is made for other
  /// things: in `main`, `article` or what its publisher marked, else right behind the headline.
  private func home() -> Int? {
    for (index, block) in page.blocks.enumerated() where block.isProse {
      var node: Int? = Int(block.owner)
      var isInArticle = false
      var isInOther = false
      while let current = node {
        let tag = tree.nodes[current].tag
        isInArticle =
          isInArticle || tag == .main || tag == .article
          || page.traits[current].contains(.articleBody)
        isInOther = isInOther || isOther(current)
        node = tree.parent(of: current)
      }
      if isInOther { continue }
      if isInArticle { return index }
      if let headline, index > headline, index <= headline + 8 { return index }
    }
    return nil
  }

  /// Whether an element is made for what is no article: navigation, forms, notes, comments.
  private func isOther(_ index: Int) -> Bool {
    switch tree.nodes[index].tag {
    case .nav, .footer, .menu, .dialog, .form, .search, .aside:
      return !page.traits[index].contains(.articleBody)
    case .html, .body, .main, .article: return false
    default: return page.traits[index].contains(.comment)
    }
  }

  /// Whether an element is made for other things than the article, which stands outside it: then
  /// its length is no reason to take it for the article.
  private func isBeside(_ index: Int, home: Int) -> Bool {
    guard isOther(index) else { return false }
    let inside = index..<tree.next(after: index)
    if inside.contains(Int(page.blocks[home].owner)) { return false }
    if let headline, inside.contains(Int(page.blocks[headline].owner)) { return false }
    switch tree.nodes[index].tag {
    case .nav, .footer, .menu, .dialog, .form, .search, .aside: return true
    // What is named after comments may be the text of a forum: behind the article it is none, nor
    // before one that has a headline or an element of its own.
    default:
      let owner = Int(page.blocks[home].owner)
      if owner < index { return true }
      if let headline, inside.upperBound <= Int(page.blocks[headline].owner) {
        return headline < home
      }
      return holdsArticle(owner)
    }
  }

  /// Whether a paragraph stands in an `article` element with enough text to be one.
  private func holdsArticle(_ node: Int) -> Bool {
    page.article(around: node).map { prose[$0] > 120 } ?? false
  }

  /// The nearest heading to the top that says what the title says.
  private static func headline(_ title: String, in page: HTMLPage) -> Int? {
    let folded = HTMLFolding.fold(title)
    guard !folded.isEmpty else { return nil }
    return page.blocks.firstIndex { block in
      block.kind == .heading && block.level <= 2 && block.linkDensity < 0.5
        && page.reads(block, as: folded)
    }
  }

  func isUnwanted(_ index: Int) -> Bool {
    let tag = tree.nodes[index].tag
    let traits = page.traits[index]
    switch tag {
    case .nav, .footer, .menu, .dialog, .address, .form, .fieldset, .search, .aside:
      return !traits.contains(.articleBody)
    case .html, .body, .article, .main, .p, .h1, .h2, .h3, .h4, .h5, .h6, .li, .blockquote,
      .figcaption:
      return honoursClasses && traits.contains(.comment) && tag != .html && tag != .body
    default:
      guard honoursClasses else { return false }
      if tag.isInline, tag != .span, tag != .other { return false }
      let isTeaser = traits.contains(.teaser) && holdsLink(index)
      return (traits.contains(.negative) || isTeaser) && !traits.contains(.articleBody)
        && (traits.contains(.comment) || !holdsQuotation(index))
    }
  }

  /// Whether an element is a frame around a block quotation, as an embedded post is.
  private func holdsQuotation(_ index: Int) -> Bool {
    let end = tree.next(after: index)
    return end - index < 60 && tree.nodes[index..<end].contains { $0.tag == .blockquote }
  }

  /// Whether an element leads to another page; a teaser does.
  private func holdsLink(_ index: Int) -> Bool {
    let end = min(tree.next(after: index), index + 200)
    return tree.nodes[index..<end].contains { $0.tag == .a && $0.attributeCount > 0 }
  }

  private func bestElement() -> Int? {
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    for block in page.blocks where block.owner >= 0 && !pruned[Int(block.owner)] {
      scores[Int(block.owner)] += block.weight
    }
    for index in stride(from: tree.nodes.count - 1, through: 0, by: -1) {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0, tree.nodes[index].tag != .text { scores[parent] += scores[index] * 0.55 }
    }
    var best: Int?
    var bestScore = 0.0
    for index in tree.nodes.indices where scores[index] > 0 && !pruned[index] {
      let tag = tree.nodes[index].tag
      guard !tag.isInline || tag == .other, tag.mayHoldArticle else { continue }
      var score = scores[index]
      let traits = page.traits[index]
      if traits.contains(.articleBody) { score *= 2.2 }
      if tag == .article { score *= 1.25 }
      if tag == .main { score *= 1.1 }
      if traits.contains(.content) { score *= 1.35 }
      if score > bestScore {
        best = index
        bestScore = score
      }
    }
    return best
  }
}

extension HTMLTag {
  /// Whether the element can be the one that holds an article.
  fileprivate var mayHoldArticle: Bool {
    switch self {
    case .p, .li, .figure, .figcaption, .caption, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre,
      .tr, .dt, .ul, .ol, .header, .footer, .nav, .aside:
      false
    default: true
    }
  }
}
