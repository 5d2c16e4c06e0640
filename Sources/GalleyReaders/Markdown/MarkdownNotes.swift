import GalleyCore

/// Puts footnotes behind the blocks that refer to them, as notes of journals stand.
///
/// A file defines them anywhere, mostly at its end, where nothing tells what they belong to.
struct MarkdownNotes {
  /// A note as the file defines it.
  struct Definition {
    var label: [UInt8]
    /// The lines of the definition in the source.
    var lines: Range<Int>
  }

  /// The nodes of leaves that refer to a note, in order, with its label.
  private var references: [(node: Int, label: [UInt8])] = []
  private var pending: [[UInt8]] = []

  /// Notes a reference in the block at hand.
  mutating func refer(to label: ArraySlice<UInt8>) { pending.append(Array(label)) }

  mutating func begin() { pending = [] }

  /// Ends the block that is the node of an index.
  mutating func end(_ node: Int) {
    for label in pending { references.append((node, label)) }
    pending = []
  }

  /// A block at the top with all that it holds.
  private struct Unit {
    var nodes: Range<Int>
    var text: TextRange
    var note: Int?
  }

  /// The text and its nodes in the new order. O(text).
  func settle(
    _ definitions: [Definition], _ text: MappedText, _ nodes: [Node]
  ) -> (text: MappedText, nodes: [Node]) {
    guard !definitions.isEmpty, !references.isEmpty else { return (text, nodes) }
    let units = units(definitions, text, nodes)
    let followers = followers(of: units, definitions, nodes)
    guard !followers.isEmpty else { return (text, nodes) }
    let moved = Set(followers.values.joined())
    var writer = BlockWriter(text, nodes)
    for (index, unit) in units.enumerated() where !moved.contains(index) {
      writer.append(unit.nodes, unit.text)
      for note in followers[index] ?? [] { writer.append(units[note].nodes, units[note].text) }
    }
    return writer.result
  }

  private func units(
    _ definitions: [Definition], _ text: MappedText, _ nodes: [Node]
  ) -> [Unit] {
    var units: [Unit] = []
    var node = 0
    var definition = 0
    while node < nodes.count {
      let end = Int(nodes[node].subtreeEnd)
      let place = text.source(of: nodes[node].range).lower
      while definition < definitions.count, definitions[definition].lines.upperBound <= place {
        definition += 1
      }
      let isNote =
        definition < definitions.count && definitions[definition].lines.contains(place)
      units.append(
        Unit(nodes: node..<end, text: nodes[node].range, note: isNote ? definition : nil))
      node = end
    }
    return units
  }

  /// The notes that follow each unit, by their places among the units.
  private func followers(
    of units: [Unit], _ definitions: [Definition], _ nodes: [Node]
  ) -> [Int: [Int]] {
    var parts: [[UInt8]: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      if let note = unit.note { parts[definitions[note].label, default: []].append(index) }
    }
    var followers: [Int: [Int]] = [:]
    var unit = 0
    var host = 0
    for reference in references {
      while unit < units.count, units[unit].nodes.upperBound <= reference.node { unit += 1 }
      guard unit < units.count, units[unit].note == nil,
        let note = parts.removeValue(forKey: reference.label)
      else { continue }
      // A heading is not parted from what it heads. Headings in a row have one host.
      host = max(host, unit)
      while host + 1 < units.count, nodes[units[host].nodes.lowerBound].kind == .heading,
        units[host + 1].note == nil
      {
        host += 1
      }
      followers[host, default: []] += note
    }
    return followers
  }
}
