import GalleyCore

/// Where two reports differ first.
public struct ReportDifference: Sendable, Equatable {
  /// The first byte that differs.
  public var offset: Int
  /// The line of it, from 1.
  public var line: Int
  /// What stands there in each, cut to some words.
  public var archived: String
  public var now: String

  /// `nil` where the two are the same.
  public init?(archived: [UInt8], now: [UInt8]) {
    guard archived != now else { return nil }
    var same = 0
    let least = min(archived.count, now.count)
    while same < least, archived[same] == now[same] { same += 1 }
    offset = same
    line = archived[..<same].count { $0 == 0x0A } + 1
    let start = (archived[..<same].lastIndex(of: 0x0A) ?? -1) + 1
    self.archived = Self.excerpt(archived, from: start, around: same)
    self.now = Self.excerpt(now, from: start, around: same)
  }

  /// The line that a byte stands in, without its indentation, from some words before the byte on.
  private static func excerpt(_ bytes: [UInt8], from start: Int, around offset: Int) -> String {
    let end = bytes[min(offset, bytes.count)...].firstIndex(of: 0x0A) ?? bytes.count
    let line = bytes[min(start, end)..<end]
    guard line.contains(where: { !$0.isBlank }) else { return "nothing" }
    var lower = max(line.startIndex, offset - 24)
    while lower > line.startIndex, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    var upper = min(end, offset + 40)
    while upper < end, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    let part = line[lower..<max(lower, upper)].drop { $0 == 0x20 }
    return "“" + (lower > line.startIndex && part.startIndex == lower ? "…" : "")
      + String(decoding: part, as: UTF8.self) + (upper < end ? "…" : "") + "”"
  }
}
