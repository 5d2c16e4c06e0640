public import GalleyCore

/// Checks the outline of a report: sections without content, gaps between levels, doubled headings.
public struct StructureRules {
  public init() {}

  /// Runs in O(sections).
  public func check(_ report: Report, diagnostics: inout Diagnostics) {
    var parents: [Int] = []
    var titles: [String: Int] = [:]
    for (index, section) in report.sections.enumerated() {
      while let last = parents.last, report.sections[last].subtreeEnd <= index {
        parents.removeLast()
      }
      defer { parents.append(index) }
      guard let heading = section.heading else { continue }
      let range = report.source(heading)
      if section.blocks.isEmpty, section.subtreeEnd == index + 1 {
        diagnostics.report(.emptySection(report.text.reading(heading), at: range))
      }
      // Articles often open with level 2, under a title that is metadata: only gaps inside count.
      let parent = parents.last.map { report.sections[$0].level } ?? 0
      if parent > 0, section.level > parent + 1 {
        diagnostics.report(.headingLevelJump(from: parent, to: section.level, at: range))
      }
      let key = "\(parents.last ?? -1) \(section.level) \(report.text.reading(heading))"
      if let first = titles[key], let firstHeading = report.sections[first].heading {
        diagnostics.report(
          .repeatedHeading(
            report.text.reading(heading), at: range, first: report.source(firstHeading)))
      } else {
        titles[key] = index
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func emptySection(_ heading: String, at range: ByteRange) -> Self {
    Diagnostic(
      .emptySection, "the section “\(heading)” is empty", at: range,
      help: "write the section, or take the heading out")
  }

  fileprivate static func headingLevelJump(
    from parent: Int, to level: Int, at range: ByteRange
  ) -> Self {
    Diagnostic(
      .headingLevelJump, "the heading's level jumps from \(parent) to \(level)", at: range,
      help: "make it level \(parent + 1)")
  }

  fileprivate static func repeatedHeading(
    _ heading: String, at range: ByteRange, first: ByteRange
  ) -> Self {
    Diagnostic(
      .repeatedHeading, "the heading “\(heading)” stands twice", at: range,
      labels: [Label(first, "first here")])
  }
}
