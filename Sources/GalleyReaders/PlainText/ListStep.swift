import GalleyCore

/// Finds lists: items with bullets and with numbers that count on.
enum ListStep {
  static func mark(_ outline: inout PlainTextOutline) {
    var index = 0
    while index < outline.units.count {
      guard let first = marker(outline, index) else {
        index += 1
        continue
      }
      var run = [(index, first)]
      var next = index + 1
      while next < outline.units.count, let marker = marker(outline, next),
        continues(marker, after: run, outline, next)
      {
        run.append((next, marker))
        next += 1
      }
      if isList(run.map(\.1), opening: index, outline) {
        markItems(run, &outline)
        index = next
      } else {
        index += 1
      }
    }
  }

  private static func marker(_ outline: PlainTextOutline, _ index: Int) -> ListMarker? {
    guard outline.units[index].role == .paragraph else { return nil }
    return ListMarker(outline.bytes, outline.units[index].range)
  }

  /// Whether a marker goes on in the list of the items before it, on its level or on another.
  private static func continues(
    _ marker: ListMarker, after run: [(Int, ListMarker)], _ outline: PlainTextOutline, _ index: Int
  ) -> Bool {
    guard let last = run.last else { return true }
    if marker.kind.follows(last.1.kind), marker.figures == last.1.figures { return true }
    let indent = outline.units[index].indent
    // An item further in opens a list of its own; one further out resumes an open list.
    if indent > outline.units[last.0].indent { return true }
    return run.suffix(64).contains {
      outline.units[$0.0].indent == indent && marker.kind.sort == $0.1.kind.sort
        && indent < outline.units[last.0].indent
    }
  }

  /// Two items make a list; one does where its sign is certain or a colon leads up to it.
  private static func isList(
    _ run: [ListMarker], opening index: Int, _ outline: PlainTextOutline
  ) -> Bool {
    if run.count >= 2 { return !isDialogue(index, run.count, outline) }
    if run[0].isCertain { return true }
    return index > 0 && outline.shapes[index - 1].ending == .colon && run[0].kind == .bullet
  }

  /// Whether the items are the speeches of a conversation, each opened with an en dash and ending as
  /// a sentence does, with no line before them that announces a list.
  private static func isDialogue(_ index: Int, _ count: Int, _ outline: PlainTextOutline) -> Bool {
    guard outline.bytes[outline.units[index].range.lower] == 0xE2,
      outline.bytes[outline.units[index].range.lower + 2] == 0x93
    else { return false }
    if index > 0, outline.shapes[index - 1].ending == .colon { return false }
    return (index..<index + count).allSatisfy { outline.shapes[$0].endsSentence }
  }

  private static func markItems(_ run: [(Int, ListMarker)], _ outline: inout PlainTextOutline) {
    var indents: [Int16] = []
    for (index, _) in run {
      let indent = outline.units[index].indent
      while let last = indents.last, last > indent { indents.removeLast() }
      if indents.last != indent { indents.append(indent) }
      outline.units[index].role = .listItem(depth: UInt8(clamping: indents.count))
    }
  }
}

extension ListMarker.Kind {
  /// Bullets, numbers and letters, whatever their value.
  fileprivate var sort: Int {
    switch self {
    case .bullet: 0
    case .number: 1
    case .letter: 2
    }
  }
}
