import GalleyCore

/// What a page calls the site that it belongs to: a heading, or a link marked as leading home, that
/// leads to the root of the site. Blogs set their name as the heading of every page.
struct HTMLHomeLinks {
  /// The names, folded.
  private(set) var names: Set<String> = []

  /// - Parameter url: the page's own address; on a site's first page a heading may well lead to it.
  init(_ tree: HTMLTree, url: String?) {
    let host = url.flatMap { Self.root(of: $0) }
    if let host, host.isRoot { return }
    var last: Int?
    for index in tree.nodes.indices where tree.nodes[index].tag == .a {
      guard let href = tree.value(.href, of: index), Self.leadsHome(href, host?.name) else {
        continue
      }
      let isMarked = tree.value(.rel, of: index)?.lowercased() == "home"
      // A heading with many such links is read once.
      guard let heading = Self.heading(around: index, in: tree) ?? (isMarked ? index : nil),
        heading != last
      else { continue }
      last = heading
      let name = HTMLFolding.fold(HTMLText.string(ofContent: heading, in: tree))
      if name.utf8.count > 1, name.utf8.count < 100, !Self.general.contains(name) {
        names.insert(name)
      }
    }
  }

  /// The heading that a link makes up or wraps.
  private static func heading(around link: Int, in tree: HTMLTree) -> Int? {
    let inside = (link + 1..<tree.next(after: link)).first { tree.nodes[$0].tag != .text }
    if let inside, tree.nodes[inside].tag.headingLevel.map({ $0 <= 3 }) ?? false { return inside }
    var current = tree.parent(of: link)
    for _ in 0..<3 {
      guard let node = current else { return nil }
      if let level = tree.nodes[node].tag.headingLevel { return level <= 3 ? node : nil }
      guard tree.nodes[node].tag.isInline else { return nil }
      current = tree.parent(of: node)
    }
    return nil
  }

  private static func leadsHome(_ href: String, _ host: String?) -> Bool {
    if href == "/" { return true }
    guard let root = root(of: href), root.isRoot else { return false }
    return host.map { $0 == root.name } ?? true
  }

  /// The host of an address, `www.` aside, and whether the address names nothing in it. Addresses
  /// of web archives hold the one that they keep.
  private static func root(of address: String) -> (name: String, isRoot: Bool)? {
    guard let start = address.ranges(of: "://").last?.upperBound else { return nil }
    let rest = address[start...]
    let name = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest.dropFirst(name.count)
    let bare = name.lowercased()
    return (bare.hasPrefix("www.") ? String(bare.dropFirst(4)) : bare, path.isEmpty || path == "/")
  }

  private static let general: Set<String> = ["home", "homepage", "start", "startseite", "accueil"]
}
