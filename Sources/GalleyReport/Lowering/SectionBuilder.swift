import GalleyCore

/// Nests sections by the levels of their headings while blocks stream by.
struct SectionBuilder {
  private var sections: [Section] = []
  private var path: [Int] = []

  /// Opens the section of a heading inside the nearest one of a lower level.
  mutating func open(level: Int, heading: TextRange, firstBlock: Int) {
    let level = max(1, level)
    while let last = path.last, sections[last].level >= level || sections[last].level == 0 {
      close(last)
    }
    path.append(sections.count)
    sections.append(
      Section(
        level: level, heading: heading, range: heading, blocks: firstBlock..<firstBlock))
    widen(by: heading)
  }

  /// Adds the last of `blockCount` blocks to the section at hand; opens the lead section first.
  mutating func add(_ range: TextRange, blockCount: Int) {
    if path.isEmpty {
      path.append(sections.count)
      sections.append(
        Section(level: 0, heading: nil, range: range, blocks: blockCount - 1..<blockCount - 1))
    }
    if let last = path.last {
      sections[last].blocks = sections[last].blocks.lowerBound..<blockCount
    }
    widen(by: range)
  }

  mutating func finish() -> [Section] {
    while let last = path.last { close(last) }
    return sections
  }

  private mutating func close(_ index: Int) {
    sections[index].subtreeEnd = sections.count
    path.removeLast()
  }

  private mutating func widen(by range: TextRange) {
    for index in path { sections[index].range = sections[index].range.union(range) }
  }
}
