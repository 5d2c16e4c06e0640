public import GalleyCore

/// Applies repairs to the bytes of a file.
public struct FixApplier: Sendable {
  public init() {}

  /// The bytes with every safe repair applied that does not overlap an earlier one; a repair is
  /// applied whole or not at all. O(bytes + repairs log repairs).
  public func apply(
    _ diagnostics: [LocatedDiagnostic], to bytes: [UInt8]
  ) -> (bytes: [UInt8], applied: Int) {
    var accepted: [TextEdit] = []
    var applied = 0
    for diagnostic in diagnostics where diagnostic.suppression == nil {
      guard let fix = diagnostic.fixes.first(where: { $0.applicability == .safe }),
        !fix.edits.isEmpty, fix.edits.allSatisfy({ $0.range.upper <= bytes.count }),
        fix.edits.allSatisfy({ Self.fits($0, among: accepted) })
      else { continue }
      for edit in fix.edits { accepted.insert(edit, at: Self.index(of: edit, in: accepted)) }
      applied += 1
    }
    return (Self.replace(accepted, in: bytes), applied)
  }

  /// Where an edit belongs among edits in the order of their places; mostly at the end, since
  /// findings come in that order.
  private static func index(of edit: TextEdit, in edits: [TextEdit]) -> Int {
    var (low, high) = (0, edits.count)
    if let last = edits.last, last.range.lower < edit.range.lower { low = high }
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.lower < edit.range.lower { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func fits(_ edit: TextEdit, among edits: [TextEdit]) -> Bool {
    let index = index(of: edit, in: edits)
    return !(index > 0 && clash(edits[index - 1], edit))
      && !(index < edits.count && clash(edits[index], edit))
  }

  private static func clash(_ left: TextEdit, _ right: TextEdit) -> Bool {
    left.range.overlaps(right.range) || left.range.lower == right.range.lower
  }

  private static func replace(_ edits: [TextEdit], in bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    for edit in edits {
      result += bytes[index..<edit.range.lower]
      result += Array(edit.replacement.utf8)
      index = edit.range.upper
    }
    return result + bytes[index...]
  }
}
