import GalleyCore

/// The text of a byline's element, with a line break where the page shows one and where one
/// person's element ends and the next begins.
enum HTMLBylineText {
  /// The name in an element of microdata that holds an author, where it says which part is the
  /// name; else all of its text.
  static func name(of node: Int, in page: HTMLPage) -> String {
    let tree = page.tree
    if tree.has(.itemprop, "author", of: node) {
      let names = (node + 1..<max(node + 1, tree.next(after: node))).filter {
        tree.isElement($0) && tree.has(.itemprop, "name", of: $0)
      }
      if names.count == 1, case let name = string(ofContent: names[0], in: page), !name.isEmpty {
        return name
      }
    }
    return string(ofContent: node, in: page)
  }

  static func string(ofContent node: Int, in page: HTMLPage) -> String {
    let tree = page.tree
    var text = ""
    var index = node + 1
    let end = tree.next(after: node)
    while index < end {
      let place = index
      let current = tree.nodes[place]
      index += 1
      if current.tag == .text {
        append(HTMLText.string(of: current.range, in: tree.bytes), of: current.range, &text, tree)
      } else if tree.isNeverText(place) || page.traits[place].contains(.hidden)
        || isBiography(place, in: tree)
      {
        index = tree.next(after: place)
      } else if current.tag == .br || !current.tag.isInline && isOfAuthor(place, in: page) {
        breakLine(&text)
      } else if !current.tag.isInline {
        if text.last?.isWhitespace != true { text += " " }
      } else if begins(place, in: page) || isGlued(place, in: tree) {
        if mayEnd(text) {
          breakLine(&text)
        } else if touches(text, place, in: tree) {
          text += " "
        }
      }
      // What stands behind a block is a line of its own.
      var closed = tree.parent(of: place)
      while let parent = closed, parent > node, tree.next(after: parent) == index {
        if !tree.nodes[parent].tag.isInline {
          if isOfAuthor(parent, in: page) {
            breakLine(&text)
          } else {
            // What a paragraph of its own says behind a name is none of it.
            let line = text.split(separator: "\n").last.map(String.init) ?? ""
            let isName = tree.nodes[parent].tag == .p && text.last?.isLetter == true
            text += isName && line.split(separator: " ").count > 1 ? ", " : " "
          }
        }
        closed = tree.parent(of: parent)
      }
    }
    return text.split(separator: "\n").map { $0.trimmingBlanks }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// Whether an element tells of an author rather than names one.
  private static func isBiography(_ index: Int, in tree: HTMLTree) -> Bool {
    guard let name = tree.attribute(.class, of: index) else { return false }
    return ["biograph", "author-bio", "author-description", "author__bio", "author__description"]
      .contains { (word: StaticString) in tree.bytes.contains(word, in: name) }
  }

  private static func append(
    _ words: String, of range: ByteRange, _ text: inout String, _ tree: HTMLTree
  ) {
    guard !range.isEmpty else { return }
    if words.isEmpty {
      if !text.isEmpty, text.last?.isWhitespace != true { text += " " }
      return
    }
    if tree.bytes[range.lower].isBlank, text.last?.isWhitespace != true { text += " " }
    text += words
    if tree.bytes[range.upper - 1].isBlank { text += " " }
  }

  private static func breakLine(_ text: inout String) {
    if !text.isEmpty, text.last != "\n" { text += "\n" }
  }

  /// Whether an element stands right behind another, with no white space between: on the page they
  /// are apart.
  private static func isGlued(_ index: Int, in tree: HTMLTree) -> Bool {
    guard let parent = tree.parent(of: index), index - 1 > parent else { return false }
    var before = index - 1
    while let around = tree.parent(of: before), around != parent { before = around }
    return tree.isElement(before) && tree.nodes[before].tag.isInline
  }

  /// Whether a word would run into the name in an element behind it: "Written by", "Jane Dorset".
  private static func touches(_ text: String, _ index: Int, in tree: HTMLTree) -> Bool {
    guard let last = text.last, last.isLetter || last == ":",
      let first = HTMLText.string(ofContent: index, in: tree).first
    else { return false }
    return first.isUppercase || !last.isASCII && !last.isUppercase && !last.isLowercase
  }

  /// Whether a block, or the list around it, is named as an author's; other blocks tell more of
  /// one.
  private static func isOfAuthor(_ index: Int, in page: HTMLPage) -> Bool {
    begins(index, in: page)
      || page.tree.nodes[index].tag == .li
        && page.tree.parent(of: index).map { begins($0, in: page) } ?? false
  }

  /// Whether an element is named as an author's.
  private static func begins(_ index: Int, in page: HTMLPage) -> Bool {
    page.tree.nodes[index].attributeCount > 0 && page.traits[index].contains(.byline)
  }

  /// Whether a name may end with the last line of a text: it has two words and leads to no other
  /// one.
  private static func mayEnd(_ text: String) -> Bool {
    guard let line = text.split(separator: "\n", omittingEmptySubsequences: false).last else {
      return false
    }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard words.count >= 2, let last = words.last else { return false }
    return !last.hasSuffix(":") && !last.hasSuffix(",")
      && !leading.contains(last.lowercased())
  }

  private static let leading: Set<String> = [
    "by", "von", "par", "por", "di", "de", "da", "door", "av", "af", "and", "und", "et", "y", "e",
    "&", "en", "og", "och", "with", "mit", "avec", "con", "–", "-", "|",
  ]
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
