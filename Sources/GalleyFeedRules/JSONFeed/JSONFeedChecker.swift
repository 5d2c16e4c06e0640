import GalleyCore
import GalleyReaders

/// Checks a JSON feed: JSON itself, the members and types of JSON Feed 1 and 1.1, and the values.
struct JSONFeedChecker {
  private let source: SourceFile
  private let tree: JSONTree
  /// Reports on values are those of XML feeds.
  private var values: XMLFeedChecker
  private var isFirstVersion = false
  /// Software that writes `author` writes it everywhere; one note is enough.
  private var hasReportedAuthor = false

  var diagnostics: Diagnostics { values.diagnostics }

  init(_ source: SourceFile, options: FeedCheckOptions, limit: Int) {
    self.source = source
    tree = Self.tree(source, options)
    values = XMLFeedChecker(
      source, bytes: ByteWindow(source.bytes), options: options, limitPerRule: limit)
    values.family = .atom
  }

  /// Reads strictly; what is only loose is read on, so that other faults are found too.
  private static func tree(_ source: SourceFile, _ options: FeedCheckOptions) -> JSONTree {
    JSONTree(
      source.bytes, in: ByteRange(source.textStart, source.bytes.count),
      maximumDepth: options.maximumDepth)
  }

  mutating func run() {
    JSONRules.report(tree, to: &values.diagnostics)
    guard let root = tree.root else { return }
    guard tree.values[root].kind == .object else {
      values.report(
        .feedNotAFeed, "this is JSON, but no feed: its value is no object",
        at: tree.values[root].range)
      return
    }
    guard tree.member("version", of: root) != nil || tree.member("items", of: root) != nil else {
      if tree.error == nil {
        values.report(
          .feedNotAFeed, "this is JSON, but no feed: it has neither version nor items",
          at: tree.start(of: root))
      }
      return
    }
    let version = tree.member("version", of: root).map { tree.string(of: $0) } ?? ""
    isFirstVersion = version.hasSuffix("/version/1")
    check(root, .feed)
  }

  private mutating func check(_ index: Int, _ object: JSONFeedModel.Object) {
    let members = JSONFeedModel.members(of: object)
    var meant: Set<String> = []
    var free: [String]?
    for (key, value) in tree.members(of: index) {
      let name = tree.string(of: key)
      if let member = members.first(where: { "\($0.name)" == name }) {
        check(value, member, key)
      } else if !name.hasPrefix("_") {
        let names: [String] =
          free ?? members.map { "\($0.name)" }.filter { tree.member($0, of: index) == nil }
        free = names
        let near = JSONFeedModel.meant(by: name, in: object, of: names) ?? nearest(name, names)
        if let near { meant.insert(near) }
        reportUnknown(name, key, near)
      }
    }
    guard tree.error == nil else { return }
    for member in members where member.isRequired && !meant.contains("\(member.name)") {
      if tree.member("\(member.name)", of: index) == nil {
        values.report(
          .jsonFeedMissingMember, "“\(member.name)” is missing", at: tree.start(of: index))
      }
    }
    if object == .item, meant.isDisjoint(with: ["content_html", "content_text"]) {
      checkItem(index)
    }
    if object == .feed { checkNextPage(index) }
    if object == .author, members.allSatisfy({ tree.member("\($0.name)", of: index) == nil }) {
      values.report(
        .jsonFeedEmptyAuthor, "an author has at least a name, a url or an avatar",
        at: tree.start(of: index))
    }
  }

  /// Which member a name was meant to be, of those that the object does not have yet.
  private func nearest(_ name: String, _ free: [String]) -> String? {
    func plain(_ name: String) -> String { name.lowercased().filter { $0 != "_" && $0 != "-" } }
    if let same = free.first(where: { plain($0) == plain(name) }) { return same }
    if let near = Suggestion.nearest(name, free) { return near }
    // “home_page” for “home_page_url”, “published” for “date_published”.
    let parts = free.filter {
      name.count > 3
        && ($0.hasPrefix(name.lowercased() + "_") || $0.hasSuffix("_" + name.lowercased()))
    }
    return parts.count == 1 ? parts.first : nil
  }

  private mutating func reportUnknown(_ name: String, _ key: Int, _ near: String?) {
    let range = tree.values[key].range
    values.report(
      .jsonFeedUnknownMember, "JSON Feed has no “\(name)” here", at: range,
      help: near.map { "did you mean “\($0)”?" } ?? "members of your own begin with an underscore",
      fixes: near.map {
        [Fix("write \($0)", .unsafe, edits: [TextEdit(range, "\"\($0)\"")])]
      } ?? [])
  }

  private mutating func check(_ index: Int, _ member: JSONFeedModel.Member, _ key: Int) {
    let value = tree.values[index]
    if value.kind == .null {
      values.report(
        .jsonFeedType, "“\(member.name)” is null; leave it out", at: value.range)
      return
    }
    switch member.value {
    case .array(let object):
      let isOne =
        value.kind == .object
        && JSONFeedModel.members(of: object).contains {
          tree.member("\($0.name)", of: index) != nil
        }
      guard expect(index, .array, "an array", member, isOne ? wrapped(value.range) : nil) else {
        return
      }
      for element in tree.elements(of: index) {
        if tree.values[element].kind == .object {
          check(element, object)
        } else {
          // An author by the name alone is meant so.
          let isName = object == .author && tree.values[element].kind == .string
          reportElement(
            element, member, "an object",
            isName ? ("put it in “name”", "{\"name\": ", "}") : nil)
        }
      }
    case .strings:
      let isOne = value.kind == .string && !tree.string(of: index).contains(",")
      guard expect(index, .array, "an array", member, isOne ? wrapped(value.range) : nil) else {
        return
      }
      for element in tree.elements(of: index) where tree.values[element].kind != .string {
        let isNumber = tree.values[element].kind == .number
        reportElement(
          element, member, "a string",
          isNumber ? ("put it in quotation marks", "\"", "\"") : nil)
      }
    case .object(let object):
      if "\(member.name)" == "author", !isFirstVersion, !hasReportedAuthor {
        hasReportedAuthor = true
        values.report(
          .jsonFeedOldAuthor, "“author” is of version 1; version 1.1 has “authors”",
          at: tree.values[key].range)
      }
      if expect(index, .object, "an object", member) { check(index, object) }
    case .boolean:
      if value.kind != .true, value.kind != .false {
        let text = tree.values[index].kind == .string ? tree.string(of: index).lowercased() : ""
        mistyped(index, "a boolean", member, text == "true" || text == "false" ? text : nil)
      }
    case .number: checkNumber(index, member)
    case .id: checkID(index, member)
    default:
      if expect(index, .string, "a string", member) { checkString(index, member) }
    }
  }

  private mutating func expect(
    _ index: Int, _ kind: JSONTree.Kind, _ wanted: String, _ member: JSONFeedModel.Member,
    _ meant: String? = nil
  ) -> Bool {
    if tree.values[index].kind == kind { return true }
    mistyped(index, wanted, member, meant)
    return false
  }

  /// - Parameter meant: what to write for the value, where that is clear.
  private mutating func mistyped(
    _ index: Int, _ wanted: String, _ member: JSONFeedModel.Member, _ meant: String? = nil
  ) {
    let range = tree.values[index].range
    values.report(
      .jsonFeedType, "“\(member.name)” must be \(wanted)", at: range,
      fixes: meant.map {
        let title = $0.hasPrefix("[") ? "put it in an array" : "write \($0)"
        return [Fix(title, .safe, edits: [TextEdit(range, $0)])]
      } ?? [])
  }

  /// An element of an array that is of another kind than all must be.
  ///
  /// - Parameter cure: what to do, and what to write before it and behind it, where that is clear.
  private mutating func reportElement(
    _ index: Int, _ member: JSONFeedModel.Member, _ wanted: String,
    _ cure: (title: String, before: String, behind: String)?
  ) {
    let range = tree.values[index].range
    let text = source.string(range)
    values.report(
      .jsonFeedType, "each of “\(member.name)” must be \(wanted)", at: range,
      fixes: cure.map {
        [Fix($0.title, .safe, edits: [TextEdit(range, $0.before + text + $0.behind)])]
      } ?? [])
  }

  /// A value as the one element of an array.
  private func wrapped(_ range: ByteRange) -> String { "[\(source.string(range))]" }

  private mutating func checkNumber(_ index: Int, _ member: JSONFeedModel.Member) {
    let text = tree.values[index].kind == .string ? Array(tree.string(of: index).utf8) : []
    let isPlain = !text.isEmpty && text.count < 16 && text.allSatisfy(\.isDigit)
    let meant =
      isPlain
      ? "\(PlainValues.integer(text) ?? 0)"
      : PlainNumber.meant(by: text, isDuration: "\(member.name)" == "duration_in_seconds")
    guard expect(index, .number, "a number", member, meant) else { return }
    if source.bytes[tree.values[index].range.lower] == 0x2D {
      values.report(
        .feedNumber, "“\(member.name)” cannot be negative", at: tree.values[index].range)
    }
  }

  private mutating func checkID(_ index: Int, _ member: JSONFeedModel.Member) {
    let value = tree.values[index]
    if value.kind == .number {
      let range = value.range
      values.report(
        .jsonFeedNumberID, "an id should be a string", at: range,
        fixes: [
          Fix(
            "put it in quotation marks", .safe,
            edits: [TextEdit(range, "\"\(source.string(range))\"")])
        ])
    } else if !expect(index, .string, "a string", member) {
      return
    }
    let text = Array(tree.string(of: index).utf8)
    if text.isEmpty {
      values.report(.feedBlank, "“id” should not be blank", at: value.range)
    } else if let earlier = values.identifiers.note(text, .guid, at: value.range.lower) {
      values.report(
        .feedDuplicateValue, "“\(text.text)” is already the id of another", at: value.range,
        labels: [Label(ByteRange(earlier, earlier + value.range.count), "first here")])
    }
  }

  private mutating func checkString(_ index: Int, _ member: JSONFeedModel.Member) {
    let range = tree.values[index].range
    let inner = ByteRange(range.lower + 1, range.upper - 1)
    let text = tree.text(of: index)
    let place = FeedPlace(
      range: inner, name: "\(member.name)", isAttribute: true,
      isVerbatim: text.bytes.count == inner.count)
    switch member.value {
    case .string where text.bytes.allSatisfy(\.isXMLSpace):
      values.report(.feedBlank, "“\(member.name)” should not be blank", at: range)
    case .url: values.checkSimple(text.bytes, .iri, place)
    case .date: values.checkSimple(text.bytes, .rfc3339, place)
    case .language: values.checkSimple(text.bytes, .language, place)
    case .mediaType: values.checkSimple(text.bytes, .mimeType, place)
    case .version: checkVersion(text.bytes, place)
    case .html: checkHTML(text)
    default: break
    }
  }

  private mutating func checkVersion(_ value: [UInt8], _ place: FeedPlace) {
    let text = value.text
    let known = ["1", "1.1"].flatMap { version in
      ["https://jsonfeed.org/version/" + version, "http://jsonfeed.org/version/" + version]
    }
    guard !known.contains(text) else { return }
    let number = text.split(separator: "/").last.map(String.init) ?? ""
    let isClear = text == number || text.lowercased().contains("jsonfeed.org/")
    let meant = isClear ? ["1": "1", "1.0": "1", "1.1": "1.1"][number] : nil
    values.report(
      .jsonFeedVersion, "“\(text)” is no version of JSON Feed", at: place.range,
      help: "the versions are https://jsonfeed.org/version/1 and …/1.1",
      fixes: Fix.writing(meant.map { "https://jsonfeed.org/version/\($0)" }, at: place.range))
  }

  private mutating func checkHTML(_ text: MappedText) {
    guard let first = text.bytes.firstIndex(of: 0x3C) else { return }
    var scan = HTMLContentScan(start: first)
    scan.run(text.bytes)
    for finding in scan.findings {
      let range = text.source(of: TextRange(finding.range.lowerBound, finding.range.upperBound))
      if case .relative(let reference) = finding.kind {
        values.report(
          .feedRelativeReference,
          "“\(reference)” is relative; readers have nothing to resolve it by", at: range,
          help: "write the whole address, beginning with https://")
      } else {
        values.reportHTML(finding, at: range)
      }
    }
  }

  private mutating func checkNextPage(_ index: Int) {
    guard let next = tree.member("next_url", of: index), tree.values[next].kind == .string,
      let own = tree.member("feed_url", of: index), tree.values[own].kind == .string,
      tree.string(of: next) == tree.string(of: own)
    else { return }
    values.report(
      .jsonFeedNextIsOwn, "“next_url” is the feed’s own address", at: tree.values[next].range,
      labels: [Label(tree.values[own].range, "“feed_url” is here")],
      help: "leave it out where there is no further page")
  }

  private mutating func checkItem(_ index: Int) {
    guard tree.member("content_html", of: index) == nil,
      tree.member("content_text", of: index) == nil
    else { return }
    values.report(
      .jsonFeedNoContent, "an item has content_html, content_text or both",
      at: tree.start(of: index))
  }
}
