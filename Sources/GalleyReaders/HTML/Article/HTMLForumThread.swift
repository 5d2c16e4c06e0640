import GalleyCore

/// The thread of a forum: the post that opens it is the text, and what others answer is not.
struct HTMLForumThread {
  /// The elements of the answers, and of what the first post tells of who wrote it.
  private(set) var others: Set<Int> = []
  private let page: HTMLPage
  /// The first post has so many characters of prose.
  private static let fewest: Int32 = 200

  init(_ page: HTMLPage, headline: Int?) {
    self.page = page
    guard Self.isForum(page.tree), let posts = posts(), let first = posts.first,
      headline.map({ Int(page.blocks[$0].owner) < page.tree.next(after: first) }) ?? true,
      characters(first) >= Self.fewest
    else { return }
    others = Set(posts.dropFirst()).union(remarks(in: first))
  }

  /// Whether a page says that it is the thread of a forum, or which program runs it.
  private static func isForum(_ tree: HTMLTree) -> Bool {
    for index in tree.nodes.indices where tree.nodes[index].attributeCount > 0 {
      switch tree.nodes[index].tag {
      case .html, .body:
        for name: HTMLAttributeName in [.id, .class] {
          guard let range = tree.attribute(name, of: index) else { continue }
          if tree.bytes.matches("XF", in: range) || tree.bytes.contains("phpbb", in: range) {
            return true
          }
        }
      case .meta:
        guard tree.has(.name, "generator", of: index),
          let value = tree.value(.content, of: index)?.lowercased()
        else { continue }
        if programs.contains(where: value.hasPrefix) { return true }
      default:
        if let type = tree.attribute(.itemtype, of: index),
          tree.bytes.contains("DiscussionForumPosting", in: type)
        {
          return true
        }
      }
    }
    return false
  }

  private static let programs = [
    "vbulletin", "phpbb", "xenforo", "discourse", "mybb", "smf", "simple machines", "fluxbb",
    "punbb", "invision", "vanilla", "nodebb", "flarum", "bbpress",
  ]

  /// Two elements or more side by side whose ids are a word for a post and a number.
  private func posts() -> [Int]? {
    let tree = page.tree
    var groups: [Int: [Int]] = [:]
    var order: [Int] = []
    for index in tree.nodes.indices where tree.nodes[index].attributeCount > 0 {
      guard let id = tree.attribute(.id, of: index), isPost(id), let parent = tree.parent(of: index)
      else { continue }
      if groups[parent] == nil { order.append(parent) }
      groups[parent, default: []].append(index)
    }
    return order.compactMap { groups[$0] }.first { $0.count > 1 }
  }

  private func isPost(_ id: ByteRange) -> Bool {
    let text = page.tree.bytes[id.indices]
    guard let digit = text.firstIndex(where: \.isASCIIDigit),
      text[digit...].allSatisfy(\.isASCIIDigit)
    else { return false }
    let words = String(decoding: text[..<digit], as: UTF8.self).lowercased()
      .split { !$0.isLetter }
    return !words.isEmpty && words.allSatisfy { Self.names.contains(String($0)) }
  }

  private static let names: Set<String> = [
    "js", "post", "posts", "msg", "message", "p", "entry", "reply",
  ]

  private func characters(_ node: Int) -> Int32 {
    page.blocks[page.blockIndices(in: node)].reduce(0) { $0 + ($1.isProse ? $1.characters : 0) }
  }

  /// What stands in a post beside its text: who wrote, the day, a signature, when it was changed.
  private func remarks(in post: Int) -> [Int] {
    let tree = page.tree
    let whole = characters(post)
    var result: [Int] = []
    var index = post + 1
    while index < tree.next(after: post) {
      if let name = tree.attribute(.class, of: index),
        HTMLClassWords.holds(Self.beside, in: name, tree.bytes)
          || tree.bytes.contains("lastedit", in: name),
        characters(index) * 2 < whole
      {
        result.append(index)
        index = tree.next(after: index)
      } else {
        index += 1
      }
    }
    return result
  }

  private static let beside: [StaticString] = [
    "user", "userinfo", "postprofile", "poster", "signature", "attribution", "postdetails",
    "posthead", "usertitle", "avatar", "author",
  ]
}
