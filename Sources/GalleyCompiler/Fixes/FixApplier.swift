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
        !fix.edits.isEmpty, fix.edits.allSatisfy({ $0.range.upper <= bytes.count })
      else { continue }
      guard !fix.edits.contains(where: { edit in accepted.contains { Self.clash($0, edit) } })
      else { continue }
      accepted += fix.edits
      applied += 1
    }
    accepted.sort { $0.range.lower < $1.range.lower }
    return (Self.replace(accepted, in: bytes), applied)
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
