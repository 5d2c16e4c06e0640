import GalleyCore
import GalleyReaders

/// Attributes under a name that the element does not have: one finding each, which names the one
/// that was meant. The rest of the check reads them as if they had it.
extension XMLFeedChecker {
  /// - Parameter numbers: the numbers of the names of the element's attributes.
  /// - Returns: the positions of the attributes of which everything is said.
  mutating func mendNames(_ rule: FeedElementRule, _ numbers: [UInt32]) -> Set<Int> {
    guard
      scanner.attributes.contains(where: {
        $0.name.namespace == 0 && !numbers.contains($0.name.local)
      })
    else { return [] }
    // RSS 0.94 gave descriptions a type.
    if rule.role == .description, rssVersion.isEqual("0.94") { return [] }
    var lacking = rule.attributes.indices.filter { position in
      rule.attributes[position].namespace == .core
        && !scanner.attributes.contains { $0.name.local == numbers[position] }
    }
    var finished: Set<Int> = []
    for position in scanner.attributes.indices {
      let attribute = scanner.attributes[position]
      guard attribute.name.namespace == 0, !numbers.contains(attribute.name.local) else { continue }
      if let known = meant(by: attribute, rule, lacking) {
        reportMisnamed(attribute, rule.attributes[known.position], isClear: known.isClear)
        scanner.rename(attribute: position, to: numbers[known.position])
        lacking.removeAll { $0 == known.position }
      } else if reportLanguage(attribute, rule) || reportElsewhere(attribute, rule) {
        finished.insert(position)
      }
    }
    guard top?.hasValueElsewhere == true else { return finished }
    return Set(scanner.attributes.indices)
  }

  private func meant(
    by attribute: XMLAttribute, _ rule: FeedElementRule, _ lacking: [Int]
  ) -> (position: Int, isClear: Bool)? {
    let written = scanner.string(attribute.nameRange)
    guard !lacking.isEmpty, written != "lang" || rule.namespace != .core || isLinkLike(rule),
      let found = AttributeNames.meant(
        by: written, of: lacking.map { "\(rule.attributes[$0].name)" },
        required: lacking.map { rule.attributes[$0].isRequired })
    else { return nil }
    let position = lacking[found.position]
    let wanted = rule.attributes[position]
    // Where attributes of others may stand, only one that must be there is missed.
    let isOpen = rule.child == .foreign && rule.namespace != .core && rule.role != .inReplyTo
    if isOpen, !wanted.isRequired, written.lowercased() != "\(wanted.name)".lowercased() {
      return nil
    }
    return (position, found.isClear)
  }

  /// Whether the element has an attribute for the language of what it leads to.
  private func isLinkLike(_ rule: FeedElementRule) -> Bool { rule.role == .atomLink }

  private mutating func reportMisnamed(
    _ attribute: XMLAttribute, _ wanted: FeedAttributeRule, isClear: Bool
  ) {
    let element = scanner.string(scanner.nameRange)
    let written = scanner.string(attribute.nameRange)
    let isUsable =
      "\(wanted.name)" != "length" || PlainValues.integer(scanner.text(of: attribute)) ?? -1 > 0
    report(
      wanted.isRequired ? .feedMissingAttribute : .feedUnexpectedAttribute,
      wanted.isRequired
        ? "<\(element)> has no “\(wanted.name)” attribute, but one named “\(written)”"
        : "<\(element)> has no attribute “\(written)”", at: attribute.nameRange,
      help: "did you mean \(wanted.name)=\"…\"?",
      fixes: isUsable
        ? [
          Fix(
            "write \(wanted.name) for \(written)", isClear ? .safe : .unsafe,
            edits: [TextEdit(attribute.nameRange, "\(wanted.name)")])
        ] : [])
  }

  /// `lang` and `base` without the prefix that XML gives them.
  private mutating func reportLanguage(_ attribute: XMLAttribute, _ rule: FeedElementRule) -> Bool {
    let written = scanner.string(attribute.nameRange)
    guard family == .atom, rule.namespace == .core, written == "lang" || written == "base",
      self.attribute(.xml, model.number(of: written)) == nil
    else { return false }
    report(
      .feedUnexpectedAttribute,
      "<\(scanner.string(scanner.nameRange))> has no attribute “\(written)”",
      at: attribute.nameRange, help: "did you mean xml:\(written)=\"…\"?",
      fixes: [
        Fix(
          "write xml:\(written)", .safe, edits: [TextEdit(attribute.nameRange, "xml:\(written)")])
      ])
    return true
  }

  /// What the element holds as text stands in an attribute, as in `<link href="…"/>` of RSS.
  private mutating func reportElsewhere(_ attribute: XMLAttribute, _ rule: FeedElementRule) -> Bool
  {
    let written = scanner.string(attribute.nameRange)
    guard rule.child == .text, rule.value != .none, top?.hasValueElsewhere == false,
      AttributeNames.ofText.contains(written.lowercased()), isEmptyHere
    else { return false }
    frames[frames.count - 1].hasValueElsewhere = true
    let element = scanner.string(scanner.nameRange)
    let isAtom =
      family == .rss && element == "link"
      && scanner.attributes.contains { $0.name.local == names.rel }
    let value = scanner.string(attribute.valueRange)
    let isAlone = scanner.attributes.count == 1 && scanner.declarations.isEmpty
    let whole = ByteRange(
      scanner.range.lower,
      scanner.range.upper + (scanner.isEmptyElement ? 0 : element.utf8.count + 3))
    if isAtom {
      reportPlainAtomLink(at: attribute.range)
      return true
    }
    report(
      .feedUnexpectedAttribute,
      "the value of <\(element)> stands in “\(written)”; it belongs between the tags",
      at: attribute.range, help: "write <\(element)>…</\(element)>",
      fixes: isAlone && !value.isEmpty && !value.contains("<")
        ? [
          Fix(
            "write it between the tags", .safe,
            edits: [TextEdit(whole, "<\(element)>\(value)</\(element)>")])
        ] : [])
    return true
  }

  mutating func reportPlainAtomLink(at range: ByteRange) {
    report(
      .feedUnexpectedAttribute, "<link> of RSS has no attributes; this is Atom's link", at: range,
      help: "write <atom:link …/>, with xmlns:atom=\"http://www.w3.org/2005/Atom\" in <rss>")
  }

  /// Whether the element that begins holds nothing, white space included.
  private var isEmptyHere: Bool {
    if scanner.isEmptyElement { return true }
    let end = scanner.range.upper
    let name = scanner.nameRange
    guard end + name.count + 3 <= scanner.bytes.count else { return false }
    return scanner.string(ByteRange(end, end + name.count + 3)) == "</\(scanner.string(name))>"
  }
}
