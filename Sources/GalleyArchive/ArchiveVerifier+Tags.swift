import GalleyCore

/// The form of `bagit.txt` and `bag-info.txt`.
extension ArchiveVerifier {
  /// What is wrong with the declaration (RFC 8493 §2.1.1): two lines, and what they say.
  static func declarationProblems(_ bytes: [UInt8]) -> [ArchiveError] {
    let name = "bagit.txt"
    guard let lines = lines(bytes) else { return [ArchiveError(name, "is no UTF-8")] }
    var problems: [ArchiveError] = []
    if lines.first != "BagIt-Version: 1.0" {
      problems.append(ArchiveError(name, "does not declare BagIt 1.0"))
    }
    let label = "Tag-File-Character-Encoding: "
    guard lines.count > 1 else {
      return problems + [ArchiveError(name, "lacks its second line, “\(label)UTF-8”")]
    }
    let encoding = lines[1].dropFirst(label.utf8.count)
    if !lines[1].utf8.starts(with: label.utf8) {
      problems.append(
        ArchiveError(name, "has the second line “\(lines[1])” and not “\(label)UTF-8”"))
    } else if encoding.uppercased() != "UTF-8" {
      problems.append(
        ArchiveError(
          name, "says that tag files are in “\(encoding)”, and this galley reads UTF-8"))
    }
    if lines.count > 2 {
      problems.append(ArchiveError(name, "has \(lines.count) lines, and RFC 8493 knows two"))
    }
    return problems
  }

  /// What is wrong with the form of `bag-info.txt` (RFC 8493 §2.2.2).
  func infoProblems() -> [ArchiveError] {
    let name = "bag-info.txt"
    guard let bytes = files[PathKey(name)] else { return [] }
    guard let lines = Self.lines(bytes) else { return [ArchiveError(name, "is no UTF-8")] }
    var problems: [ArchiveError] = []
    var isInField = false
    for line in lines {
      let isBlank = line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if isBlank {
        problems.append(ArchiveError(name, "has an empty line", isMinor: true))
      } else if Self.isField(line) {
        isInField = true
      } else if !isInField || (line.utf8.first != 0x20 && line.utf8.first != 0x09) {
        problems.append(
          ArchiveError(name, "has the line “\(line)”, which is no label and value"))
      }
    }
    for label in ["Payload-Oxum", "Bagging-Date"] where info.values(label).count > 1 {
      // Of the sum RFC 8493 forbids it, of the day it only advises against it.
      problems.append(
        ArchiveError(
          name, "gives \(label) more than once", isMinor: label != "Payload-Oxum"))
    }
    for day in info.values("Bagging-Date") {
      if !BagDay.isDay(day) {
        problems.append(
          ArchiveError(
            name, "has the Bagging-Date “\(day)”, which is no day such as 2026-03-03"))
      } else if let latestDay, day > latestDay {
        problems.append(
          ArchiveError(
            name, "has the Bagging-Date \(day), which is still to come", isMinor: true))
      }
    }
    return problems
  }

  /// Whether a line is a label, a colon, a blank and a value.
  private static func isField(_ line: String) -> Bool {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let label = line.utf8[..<colon]
    let rest = line.utf8[colon...].dropFirst()
    guard let first = label.first, let last = label.last, !isBlank(first), !isBlank(last) else {
      return false
    }
    return rest.first.map(isBlank) ?? true
  }

  /// The lines of a tag file, which end in a line feed, a carriage return or both; `nil` where it
  /// is no UTF-8.
  private static func lines(_ bytes: [UInt8]) -> [String]? {
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    var lines: [String] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
      let isPair = rest.starts(with: [0x0D, 0x0A])
      rest = rest.dropFirst(isPair ? 2 : 1)
    }
    return lines
  }
}
