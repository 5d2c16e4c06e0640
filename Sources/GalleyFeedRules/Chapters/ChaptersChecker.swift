package import GalleyCore
import GalleyReaders

/// Checks the chapters of an episode: the JSON file that `podcast:chapters` points at.
package struct ChaptersChecker {
  private let source: SourceFile
  private let tree: JSONTree
  /// Reports on addresses and places are those of feeds.
  private var values: XMLFeedChecker
  /// The chapter before, where its time could be read.
  private var previous: (start: Double, isShown: Bool, range: ByteRange)?

  private init(_ source: SourceFile, options: FeedCheckOptions, limit: Int) {
    self.source = source
    tree = JSONTree(
      source.bytes, in: ByteRange(source.textStart, source.bytes.count),
      maximumDepth: options.maximumDepth)
    values = XMLFeedChecker(
      source, bytes: ByteWindow(source.bytes), options: options, limitPerRule: limit)
    values.family = .atom
  }

  /// Checks a decoded file against JSON Chapters 1.2. A bad file never throws.
  package static func check(
    _ source: SourceFile, options: FeedCheckOptions = FeedCheckOptions(),
    diagnostics: inout Diagnostics
  ) {
    var checker = ChaptersChecker(source, options: options, limit: diagnostics.limitPerRule)
    checker.run()
    diagnostics.append(contentsOf: checker.values.diagnostics)
  }

  private mutating func run() {
    JSONRules.report(tree, to: &values.diagnostics)
    guard let root = tree.root else { return }
    guard tree.values[root].kind == .object else {
      return values.report(
        .chaptersType, "a chapters file is an object with “version” and “chapters”",
        at: tree.start(of: root))
    }
    check(root, .file)
  }

  private mutating func check(_ index: Int, _ object: ChaptersModel.Object) {
    let members = tree.members(of: index)
    var found = Set(members.map { tree.string(of: $0.key) })
    for (key, value) in members {
      let name = tree.string(of: key)
      if let member = object.members.first(where: { $0.name == name }) {
        check(value, member)
      } else if let meant = reportUnknown(key, name, object, besides: found) {
        found.insert(meant)
      }
    }
    // Behind a fault of syntax nothing was read.
    guard tree.error == nil else { return }
    for member in object.members where member.isRequired && !found.contains(member.name) {
      values.report(
        .chaptersMissingMember, "\(object.words) has no “\(member.name)”",
        at: tree.start(of: index))
    }
    if object == .chapter { checkTimes(index) }
  }

  /// Reports a member that the format does not have; gives the name that it should have borne.
  private mutating func reportUnknown(
    _ key: Int, _ name: String, _ object: ChaptersModel.Object, besides found: Set<String>
  ) -> String? {
    let place = tree.values[key].range
    guard let meant = ChaptersModel.meant(by: name, in: object), !found.contains(meant.name) else {
      values.report(
        .chaptersUnknownMember, "\(object.words) has no member “\(name)”; players pass over it",
        at: place)
      return nil
    }
    let isSpelling = meant.name.lowercased() == name.lowercased()
    let fix = Fix(
      "write \(meant.name)", isSpelling ? .safe : .unsafe,
      edits: [TextEdit(place, "\"\(meant.name)\"")])
    values.report(
      .chaptersMisnamedMember, "\(object.words) has no member “\(name)”", at: place,
      help: isSpelling
        ? "names are case-sensitive: “\(meant.name)”" : "did you mean “\(meant.name)”?",
      fixes: [fix])
    return meant.name
  }

  // MARK: Values

  private mutating func check(_ index: Int, _ member: ChaptersModel.Member) {
    let value = tree.values[index]
    if value.kind == .null {
      return values.report(
        .chaptersType, "“\(member.name)” is null; leave it out", at: value.range)
    }
    switch member.value {
    case .chapters:
      guard expect(index, [.array], member) else { return }
      let chapters = tree.elements(of: index)
      if chapters.isEmpty, tree.error == nil {
        values.report(.chaptersNone, "the file holds no chapter", at: value.range)
      }
      for chapter in chapters {
        if tree.values[chapter].kind == .object {
          check(chapter, .chapter)
        } else {
          values.report(.chaptersType, "a chapter must be an object", at: tree.start(of: chapter))
        }
      }
    case .location: if expect(index, [.object], member) { check(index, .location) }
    case .boolean: _ = expect(index, [.true, .false], member)
    case .seconds:
      if expect(index, [.number], member), (seconds(index) ?? 0) < 0 {
        values.report(.chaptersTime, "“\(member.name)” cannot be negative", at: value.range)
      }
    default: if expect(index, [.string], member) { checkString(index, member) }
    }
  }

  private mutating func expect(
    _ index: Int, _ kinds: Set<JSONTree.Kind>, _ member: ChaptersModel.Member
  ) -> Bool {
    let value = tree.values[index]
    guard !kinds.contains(value.kind) else { return true }
    values.report(
      .chaptersType, "“\(member.name)” must be \(member.value.words)", at: value.range,
      fixes: Fix.writing(repair(index, member), at: value.range))
    return false
  }

  /// The value in its type, where what is written leaves no doubt.
  private func repair(_ index: Int, _ member: ChaptersModel.Member) -> String? {
    let value = tree.values[index]
    let text = tree.string(of: index)
    switch (member.value, value.kind) {
    case (.seconds, .string): return ChapterTime.number(text)
    case (.boolean, .string): return ["true", "false"].contains(text) ? text : nil
    case (.version, .number): return "\"\(text)\""
    default: return nil
    }
  }

  private mutating func checkString(_ index: Int, _ member: ChaptersModel.Member) {
    let range = tree.values[index].range
    let text = tree.text(of: index).bytes
    let inner = ByteRange(range.lower + 1, range.upper - 1)
    let place = FeedPlace(
      range: inner, name: member.name, isAttribute: true, isVerbatim: text.count == inner.count)
    switch member.value {
    case .version: checkVersion(text, place)
    case .address: values.checkSimple(text, .httpURL, place)
    case .geo: values.checkSimple(text, .podcast(.geo), place)
    case .osm: values.checkSimple(text, .podcast(.osm), place)
    default:
      if member.isRequired, text.allSatisfy(\.isXMLSpace) {
        values.report(.feedBlank, "“\(member.name)” should not be blank", at: range)
      }
    }
  }

  private mutating func checkVersion(_ value: [UInt8], _ place: FeedPlace) {
    guard !["1.0", "1.0.0", "1.1", "1.1.0", "1.2", "1.2.0"].contains(value.text) else { return }
    values.report(
      .chaptersVersion, "“\(value.text)” is no version of the chapters format", at: place.range,
      help: "the version of today is 1.2.0")
  }

  // MARK: Times

  private func seconds(_ index: Int) -> Double? {
    tree.values[index].kind == .number ? Double(tree.string(of: index)) : nil
  }

  /// Chapters begin in ascending order, and end after they have begun.
  private mutating func checkTimes(_ index: Int) {
    guard let place = tree.member("startTime", of: index), let start = seconds(place) else {
      return
    }
    let range = tree.values[place].range
    if let end = tree.member("endTime", of: index), let last = seconds(end), last <= start {
      values.report(
        .chaptersTime,
        "this chapter ends at \(tree.string(of: end)) s, but begins at "
          + "\(tree.string(of: place)) s", at: tree.values[end].range,
        labels: [Label(range, "it begins here")])
    }
    let isShown = tree.member("toc", of: index).map { tree.values[$0].kind != .false } ?? true
    if let previous, start < previous.start {
      values.report(
        .chaptersOrder, "this chapter begins before the one above it", at: range,
        labels: [Label(previous.range, "that begins here")],
        help: "players take the chapters in the order in which they stand")
      return
    }
    if let previous, start == previous.start, isShown, previous.isShown {
      values.report(
        .chaptersSameStart, "two chapters begin at \(tree.string(of: place)) s; one is never seen",
        at: range, labels: [Label(previous.range, "the other begins here")])
    }
    previous = (start, isShown, range)
  }
}
