import GalleyCore

/// The difference of two texts as `patch` reads it (POSIX `diff -u`).
///
/// Lines are compared by the O(ND) algorithm (Myers 1986, "An O(ND) Difference Algorithm and Its
/// Variations"); where more than a thousand lines differ, everything between the first and the last
/// difference counts as changed.
public struct UnifiedDiff: Sendable {
  private static let limit = 1000
  private static let context = 3

  private enum Step { case keep, remove, insert }

  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  public init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = Self.lines(old)
    self.new = Self.lines(new)
  }

  /// The difference with its header, or nothing where the texts are the same.
  public func document(name: String) -> [UInt8] {
    let steps = steps()
    guard steps.contains(where: { $0 != .keep }) else { return [] }
    var result = Array("--- ".utf8) + Self.header("a/" + name)
    result += Array("+++ ".utf8) + Self.header("b/" + name)
    for range in hunks(steps) { write(range, steps, to: &result) }
    return result
  }

  /// A name as Git writes it: between quotes, with the escapes of C, where it holds signs that
  /// would end it or bytes that are no UTF-8.
  private static func header(_ name: String) -> [UInt8] {
    let bytes = PathText.bytes(name)
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }
    guard !isUTF8 || !isPlain else {
      // As GNU diff does: without the tab `patch` takes what follows a blank for a date.
      return bytes + (bytes.contains(0x20) ? [0x09, 0x0A] : [0x0A])
    }
    let letters: [UInt8: String] = [
      0x07: "a", 0x08: "b", 0x09: "t", 0x0A: "n", 0x0B: "v", 0x0C: "f", 0x0D: "r", 0x22: "\"",
      0x5C: "\\",
    ]
    var quoted = "\""
    for byte in bytes {
      if let letter = letters[byte] {
        quoted += "\\" + letter
      } else if (0x20..<0x7F).contains(byte) {
        quoted.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let octal = String(byte, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - octal.utf8.count) + octal
      }
    }
    return Array((quoted + "\"\n").utf8)
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private func steps() -> [Step] {
    let shared = min(old.count, new.count)
    var head = 0
    while head < shared, old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shared - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let middle = middleSteps(
      Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
    return Array(repeating: .keep, count: head) + middle + Array(repeating: .keep, count: tail)
  }

  private func middleSteps(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Step] {
    let bound = min(old.count + new.count, Self.limit)
    var reach = [Int](repeating: 0, count: 2 * bound + 3)
    var trace: [[Int]] = []
    for edits in 0...bound {
      trace.append(reach)
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let center = bound + 1 + diagonal
        let goesDown =
          diagonal == -edits || (diagonal != edits && reach[center - 1] < reach[center + 1])
        var x = goesDown ? reach[center + 1] : reach[center - 1] + 1
        while x < old.count, x - diagonal < new.count, x - diagonal >= 0,
          old[x] == new[x - diagonal]
        { x += 1 }
        reach[center] = x
        if x >= old.count, x - diagonal >= new.count {
          return backtrack(trace, edits, bound, old.count, new.count)
        }
      }
    }
    return Array(repeating: .remove, count: old.count)
      + Array(repeating: .insert, count: new.count)
  }

  private func backtrack(
    _ trace: [[Int]], _ edits: Int, _ bound: Int, _ oldCount: Int, _ newCount: Int
  ) -> [Step] {
    var steps: [Step] = []
    var (x, y) = (oldCount, newCount)
    for edit in stride(from: edits, through: 0, by: -1) {
      let reach = trace[edit]
      let diagonal = x - y
      let center = bound + 1 + diagonal
      let cameDown =
        diagonal == -edit || (diagonal != edit && reach[center - 1] < reach[center + 1])
      let before = cameDown ? diagonal + 1 : diagonal - 1
      let startX = edit == 0 ? 0 : reach[bound + 1 + before]
      let startY = edit == 0 ? 0 : startX - before
      while x > startX, y > startY, edit == 0 || (cameDown ? x > startX : x > startX + 1) {
        steps.append(.keep)
        (x, y) = (x - 1, y - 1)
      }
      if edit > 0 {
        steps.append(cameDown ? .insert : .remove)
        (x, y) = (startX, startY)
      }
    }
    return steps.reversed()
  }

  /// The ranges of steps that belong together: changes with three lines around them.
  private func hunks(_ steps: [Step]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in steps.indices where steps[index] != .keep {
      let lower = max(0, index - Self.context)
      let upper = min(steps.count, index + 1 + Self.context)
      if let last = ranges.last, lower <= last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<upper
      } else {
        ranges.append(lower..<upper)
      }
    }
    return ranges
  }

  private func write(_ range: Range<Int>, _ steps: [Step], to result: inout [UInt8]) {
    let before = steps[..<range.lowerBound]
    var oldLine = before.reduce(0) { $0 + ($1 == .insert ? 0 : 1) }
    var newLine = before.reduce(0) { $0 + ($1 == .remove ? 0 : 1) }
    let oldCount = steps[range].reduce(0) { $0 + ($1 == .insert ? 0 : 1) }
    let newCount = steps[range].reduce(0) { $0 + ($1 == .remove ? 0 : 1) }
    result += Array(
      "@@ -\(oldCount == 0 ? oldLine : oldLine + 1),\(oldCount) ".utf8)
    result += Array("+\(newCount == 0 ? newLine : newLine + 1),\(newCount) @@\n".utf8)
    for step in steps[range] {
      switch step {
      case .keep: write(" ", old[oldLine], &result)
      case .remove: write("-", old[oldLine], &result)
      case .insert: write("+", new[newLine], &result)
      }
      if step != .insert { oldLine += 1 }
      if step != .remove { newLine += 1 }
    }
  }

  private func write(_ sign: String, _ line: ArraySlice<UInt8>, _ result: inout [UInt8]) {
    result += Array(sign.utf8)
    result += line
    if line.last != 0x0A { result += Array("\n\\ No newline at end of file\n".utf8) }
  }
}
