import GalleyCore

/// The posts of a page that is written while something happens, each with its time.
struct HTMLLiveBlog: Sendable {
  /// The elements of the posts, in the order of the page.
  let posts: [Int]
  /// The element around them.
  let container: Int
  private let page: HTMLPage

  /// A post says at least so much besides its links.
  private static let shortest: Int32 = 40
  /// The label of a post has no more characters.
  private static let longestLabel: Int32 = 40
  /// So many blocks at the head of a post are looked at for its time.
  private static let reach = 6

  /// - Parameters:
  ///   - isDeclared: whether the page says that it is a live blog.
  ///   - headline: the node of the headline, behind which the posts stand.
  init?(_ page: HTMLPage, isDeclared: Bool, behind headline: Int?) {
    self.page = page
    let marked = page.tree.nodes.indices.filter {
      page.tree.has(.itemprop, "liveBlogUpdate", of: $0)
    }
    let isNamed = isDeclared || !marked.isEmpty || Self.isNamed(page.tree)
    guard isNamed else { return nil }
    if marked.count > 1, let last = marked.last,
      let around = Self.ancestor(of: marked[0], and: last, in: page.tree)
    {
      posts = marked
      container = around
      return
    }
    let least = isDeclared ? 2 : 3
    guard let found = Self.timed(page, headline), found.posts.count >= least,
      isDeclared || Self.isNamed(found.posts[0], in: page.tree)
    else { return nil }
    posts = found.posts
    container = found.around
  }

  /// The post that a node stands in.
  func post(around node: Int) -> Int? {
    var low = 0
    var high = posts.count
    while low < high {
      let middle = (low + high) / 2
      if posts[middle] <= node { low = middle + 1 } else { high = middle }
    }
    guard low > 0, node < page.tree.next(after: posts[low - 1]) else { return nil }
    return posts[low - 1]
  }

  private static func ancestor(of first: Int, and last: Int, in tree: HTMLTree) -> Int? {
    var node = tree.parent(of: first)
    while let current = node, !tree.isDescendant(last, of: current) {
      node = tree.parent(of: current)
    }
    return node
  }

  /// Whether any element is named as a live blog is.
  private static func isNamed(_ tree: HTMLTree) -> Bool {
    tree.attributes.contains { isName($0, tree) }
  }

  /// Whether an element or one around it is named as a live blog is.
  private static func isNamed(_ node: Int, in tree: HTMLTree) -> Bool {
    var current: Int? = node
    while let index = current {
      let first = Int(tree.nodes[index].attributes)
      let own = tree.attributes[first..<first + Int(tree.nodes[index].attributeCount)]
      if own.contains(where: { isName($0, tree) }) { return true }
      current = tree.parent(of: index)
    }
    return false
  }

  private static func isName(_ attribute: HTMLTree.Attribute, _ tree: HTMLTree) -> Bool {
    guard attribute.name == .class || attribute.name == .id || attribute.name == .itemtype else {
      return false
    }
    guard tree.bytes.contains("live", in: attribute.range) else { return false }
    let names: [StaticString] = ["liveblog", "live-blog", "live_blog", "liveticker", "live-ticker"]
    return names.contains { tree.bytes.contains($0, in: attribute.range) }
  }

  /// The element of most children that tell something and hold a time, and these children.
  private static func timed(
    _ page: HTMLPage, _ headline: Int?
  ) -> (around: Int, posts: [Int])? {
    let tree = page.tree
    var children: [Int: [Int]] = [:]
    for index in tree.nodes.indices where isTime(index, page) && !isBeside(index, page) {
      var child = index
      while let parent = tree.parent(of: child), children[parent]?.last != child {
        children[parent, default: []].append(child)
        child = parent
      }
    }
    var best: (around: Int, posts: [Int])?
    for (around, all) in children.sorted(by: { $0.key > $1.key }) where all.count > 1 {
      let posts = all.filter { node in
        guard !tree.nodes[node].tag.isInline, headline.map({ $0 < node }) ?? true else {
          return false
        }
        let blocks = page.blocks[page.blockIndices(in: node)]
        let told = blocks.reduce(Int32(0)) { $0 + $1.characters - $1.linkCharacters }
        return told >= shortest
      }
      if posts.count > best?.posts.count ?? 1 { best = (around, posts) }
    }
    return best
  }

  private static func isTime(_ index: Int, _ page: HTMLPage) -> Bool {
    if page.tree.nodes[index].tag == .time { return true }
    return page.tree.nodes[index].attributeCount > 0 && page.traits[index].contains(.date)
      && page.tree.nodes[index].contentEnd &- page.tree.nodes[index].end < 200
  }

  private static func isBeside(_ index: Int, _ page: HTMLPage) -> Bool {
    var current: Int? = index
    while let node = current {
      switch page.tree.nodes[node].tag {
      case .nav, .aside, .footer, .form, .blockquote: return true
      case .body, .html: return false
      default: if page.traits[node].contains(.comment) { return true }
      }
      current = page.tree.parent(of: node)
    }
    return false
  }

  /// Puts the time of each post behind its heading, or at its head as a heading of its own.
  func label(_ article: inout HTMLArticle) {
    var kept: [Int: [Int]] = [:]
    var order: [(post: Int?, block: Int)] = []
    for block in article.blocks {
      let post = post(around: Int(page.blocks[block].owner))
      if let post {
        if kept[post] == nil { order.append((post, block)) }
        kept[post, default: []].append(block)
      } else {
        order.append((nil, block))
      }
    }
    var blocks: [Int] = []
    for (post, block) in order {
      guard let post, var told = kept[post] else {
        blocks.append(block)
        continue
      }
      told.removeAll(where: isTimeOnly)
      if let time = time(of: post) {
        told.removeAll { $0 == time.block }
        let isHeaded = told.first.map { page.blocks[$0].kind == .heading } ?? false
        told.insert(time.block, at: isHeaded ? 1 : 0)
        if !isHeaded { article.headings.insert(time.block) }
        article.labels[time.block] = time.moment
      }
      blocks += told
    }
    article.blocks = blocks
    article.posts = kept.count
  }

  /// The block that tells the time of a post, and its time where the block tells none: "3 hours ago".
  private func time(of post: Int) -> (block: Int, moment: ByteRange?)? {
    for index in page.blockIndices(in: post).prefix(Self.reach) {
      let block = page.blocks[index]
      guard block.characters < Self.longestLabel, block.kind != .heading,
        let node = timeNode(of: block)
      else { continue }
      let isTold = page.string(of: block).utf8.contains { $0 == 0x3A || $0 == 0x2E }
      guard !isTold, let moment = page.tree.attribute(.datetime, of: node),
        !HTMLPage.isBlank(moment, in: page.tree.bytes)
      else { return (index, isTold ? shown(in: node) : nil) }
      return (index, moment)
    }
    return nil
  }

  /// What a `time` element shows, without what the page shows beside it for other readers.
  private func shown(in node: Int) -> ByteRange? {
    let record = page.tree.nodes[node]
    guard record.tag == .time, Int(record.subtreeEnd) == node + 2 else { return nil }
    let text = page.tree.nodes[node + 1]
    return text.tag == .text && !HTMLPage.isBlank(text.range, in: page.tree.bytes)
      ? text.range : nil
  }

  /// Whether a block tells when a post was written or changed and nothing else.
  private func isTimeOnly(_ index: Int) -> Bool {
    let block = page.blocks[index]
    guard block.kind == .paragraph || block.kind == .listItem,
      block.characters < Self.longestLabel, block.words <= 6,
      timeNode(of: block) != nil, page.string(of: block).contains(where: \.isNumber)
    else { return false }
    // What stands beside the element of the time is a word or two: "Updated", "at", the clock again.
    return block.characters - timeCharacters(in: block) <= 12
  }

  private func timeCharacters(in block: HTMLBlock) -> Int32 {
    let tree = page.tree
    var owner: Int? = Int(block.owner)
    for _ in 0..<2 {
      guard let node = owner else { break }
      if tree.nodes[node].tag == .time || page.traits[node].contains(.date) {
        return block.characters
      }
      owner = tree.parent(of: node)
    }
    var count = 0
    for index in Int(block.first)..<Int(block.end) where tree.nodes[index].tag == .time {
      for inside in index..<tree.next(after: index) where tree.nodes[inside].tag == .text {
        count +=
          HTMLText.string(of: tree.nodes[inside].range, in: tree.bytes)
          .filter { !$0.isWhitespace }.count
      }
    }
    return Int32(count)
  }

  private func timeNode(of block: HTMLBlock) -> Int? {
    if let inside = (Int(block.first)..<Int(block.end)).first(where: {
      page.tree.nodes[$0].tag == .time
    }) {
      return inside
    }
    var node: Int? = Int(block.owner)
    for _ in 0..<2 {
      guard let current = node else { return nil }
      if page.tree.nodes[current].tag == .time || page.traits[current].contains(.date) {
        return current
      }
      node = page.tree.parent(of: current)
    }
    return nil
  }
}
