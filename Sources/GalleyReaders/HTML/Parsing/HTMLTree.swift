import GalleyCore

/// A page as a flat pre-order array of elements and runs of text over the page's own bytes.
///
/// Nothing is decoded or copied: a text node is a range of the source in which entities still stand.
struct HTMLTree: Sendable {
  /// An element or a run of text.
  struct Node: Sendable {
    var tag: HTMLTag
    var attributeCount: UInt8
    /// -1 at the top.
    var parent: Int32
    /// The index behind the node's last descendant.
    var subtreeEnd: Int32
    /// The first of the node's attributes in ``HTMLTree/attributes``.
    var attributes: UInt32
    /// Text: the run. Element: its start tag.
    var start: UInt32
    var end: UInt32
    /// Element: where its content ends.
    var contentEnd: UInt32

    var range: ByteRange { ByteRange(Int(start), Int(end)) }
  }

  /// An attribute of a known name with the place of its value, quotation marks excluded.
  struct Attribute: Sendable {
    var name: HTMLAttributeName
    var start: UInt32
    var end: UInt32

    var range: ByteRange { ByteRange(Int(start), Int(end)) }
  }

  let bytes: [UInt8]
  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// The first start tag that was nested too deep to be kept as a level of its own.
  var tooDeep: ByteRange?
  /// The start of a tag, comment or raw element that the page ends inside of.
  var unfinished: ByteRange?
  /// Whether the page follows XML's syntax.
  var isXML = false

  /// The value of an attribute of a node, entities still in it; `nil` where it has none.
  func attribute(_ name: HTMLAttributeName, of node: Int) -> ByteRange? {
    let first = Int(nodes[node].attributes)
    for index in first..<first + Int(nodes[node].attributeCount)
    where attributes[index].name == name {
      return attributes[index].range
    }
    return nil
  }

  /// The decoded value of an attribute, white space trimmed; `nil` where it is absent.
  func value(_ name: HTMLAttributeName, of node: Int) -> String? {
    guard let range = attribute(name, of: node) else { return nil }
    return HTMLText.string(of: range, in: bytes)
  }

  /// Whether the attribute is there with this value, ASCII case aside.
  func has(_ name: HTMLAttributeName, _ value: StaticString, of node: Int) -> Bool {
    guard let range = attribute(name, of: node) else { return false }
    return bytes.matches(value, in: range)
  }

  func isElement(_ node: Int) -> Bool { nodes[node].tag != .text }

  /// The next node that is not a descendant of this one.
  func next(after node: Int) -> Int { Int(nodes[node].subtreeEnd) }

  func parent(of node: Int) -> Int? {
    let parent = Int(nodes[node].parent)
    return parent < 0 ? nil : parent
  }

  /// Whether an element holds no text for a reader of the page. A button does where it heads what
  /// opens under it: in a heading, a term or a summary, or where it is named so.
  func isNeverText(_ node: Int) -> Bool {
    guard nodes[node].tag.isNeverText else { return false }
    guard nodes[node].tag == .button, let parent = parent(of: node) else { return true }
    let tag = nodes[parent].tag
    return tag.headingLevel == nil && tag != .dt && tag != .summary
      && !HTMLHeadings.isOfAccordion(node, in: self)
  }

  func isDescendant(_ node: Int, of ancestor: Int) -> Bool {
    node > ancestor && node < Int(nodes[ancestor].subtreeEnd)
  }
}

extension [UInt8] {
  /// Whether the bytes of the range are this word, ASCII case aside.
  func matches(_ word: StaticString, in range: ByteRange) -> Bool {
    guard word.utf8CodeUnitCount == range.count else { return false }
    return word.withUTF8Buffer { word in
      for offset in 0..<word.count
      where self[range.lower + offset].lowercased != word[offset].lowercased { return false }
      return true
    }
  }

  /// Whether the bytes of the range hold this word, ASCII case aside.
  func contains(_ word: StaticString, in range: ByteRange) -> Bool {
    let count = word.utf8CodeUnitCount
    guard range.count >= count else { return false }
    return word.withUTF8Buffer { word in
      for start in range.lower...(range.upper - count) {
        var offset = 0
        while offset < count, self[start + offset].lowercased == word[offset].lowercased {
          offset += 1
        }
        if offset == count { return true }
      }
      return false
    }
  }
}
