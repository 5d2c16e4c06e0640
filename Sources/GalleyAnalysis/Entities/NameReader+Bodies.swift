internal import GalleyCore

/// Bodies and places: what tells that a run of words names one.
extension NameReader {
  /// The kind of a body by its head or its legal form.
  func bodyKind(_ run: Range<Int>) -> EntityKind? {
    guard let last = run.last else { return nil }
    if words[last].classes.contains(.suffix), run.count > 1 { return .organization }
    // The head stands before "of", "for": "Ministry of Defence".
    let head =
      run.first { grammar.has(words[$0].hash, .bodyConnector) && $0 > run.lowerBound }
      .map { $0 - 1 } ?? last
    let classes = words[head].classes
    // "Radio Brae", "Channel Tarn"
    if run.count == 2, grammar.has(words[run.lowerBound].hash, .broadcaster) { return .publication }
    if run.count > 1 || head != last {
      if classes.contains(.government) { return .government }
      if head == last, classes.contains(.outletHead), classes.isDisjoint(with: .given) {
        return .publication
      }
      if classes.contains(.body) { return .organization }
      if classes.contains(.placeHead), head == last { return .place }
    }
    return nil
  }

  func isBody(_ run: Range<Int>) -> Bool {
    let kind = bodyKind(run)
    return kind != nil && kind != .place
  }

  /// Whether the run opens with a known place of two words: "St. Louis Cardinals".
  func isPlaceName(_ run: Range<Int>) -> Bool {
    run.count > 1
      && !classes(of: run.lowerBound..<run.lowerBound + 2).isDisjoint(with: [.place, .knownBody])
  }

  func addBody(
    _ name: Range<Int>, _ kind: EntityKind, _ sentence: Int32, _ table: inout EntityTable
  ) {
    let hash = nameHash(name)
    let entity = table.entry(named: hash, range(name), length: name.count, kind: kind)
    if name.count > 1, words[name.upperBound - 1].classes.contains(.suffix) {
      // "Pereira & Co" is "Pereira" later.
      table.registerShort(entity, nameHash(name.lowerBound..<name.upperBound - 1))
    }
    if kind == .organization { noteShort(name, entity, &table) }
    if name.count > 1, kind == .organization || kind == .publication {
      table.register(entity, firstWord: words[name.lowerBound])
    }
    table.addMention(
      range(name), of: entity, sentence: sentence,
      possessive: words[name.upperBound - 1].isPossessive)
  }

  /// "Hallam Vale Homes" may be "Hallam Vale" elsewhere: a firm's name without its last word.
  func noteShort(_ name: Range<Int>, _ entity: Int32, _ table: inout EntityTable) {
    let last = words[name.upperBound - 1].classes
    let isFirm =
      last.contains(.suffix) || last.isDisjoint(with: [.body, .government])
      || grammar.has(words[name.upperBound - 1].hash, .firmHead)
    guard name.count > 2, isFirm else { return }
    table.shortNames.append((nameHash(name.lowerBound..<name.upperBound - 1), entity))
  }
}
