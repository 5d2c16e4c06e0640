import GalleyCore

/// The parts of a message that hold text, found without recursion.
struct MailParts {
  struct Leaf {
    var body: Range<Int>
    var format: String
    var encoding: String
    var charset: String?
    var location: String?
    /// Whether lines that end in a space go on in the next one (RFC 3676), and whether that space
    /// is no part of the text.
    var flow: (isFlowed: Bool, deletesSpace: Bool) = (false, false)
  }

  private static let maximumDepth = 32
  private static let maximumParts = 10_000

  private let bytes: [UInt8]
  /// The header of the message itself.
  private(set) var fields = HeaderFields([])
  private(set) var leaves: [Leaf] = []
  private(set) var findings: [Diagnostic] = []
  /// Where the first message inside this one begins.
  private(set) var forwarded: Int?
  private var parts = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    // Some mail boxes begin with the line of the envelope.
    var start = 0
    if bytes.starts(with: "From ".utf8) { start = lineEnd(0) }
    var pending = [(range: start..<bytes.count, depth: 0)]
    while let (range, depth) = pending.popLast() {
      parts += 1
      guard parts <= Self.maximumParts else {
        return limit("more than \(Self.maximumParts) parts", range.lowerBound)
      }
      let body = bodyStart(range)
      let header = HeaderFields(bytes[range.lowerBound..<body])
      if depth == 0 { fields = header }
      let type = MediaType(header.text("content-type") ?? "text/plain")
      let isMultipart = type.name.hasPrefix("multipart/")
      let isMessage = type.name == "message/rfc822"
      if isMultipart || isMessage, depth >= Self.maximumDepth {
        limit("parts nest deeper than \(Self.maximumDepth)", range.lowerBound)
        continue
      }
      if isMultipart {
        guard let boundary = type["boundary"], !boundary.isEmpty else {
          broken("a multipart without its boundary", range.lowerBound)
          leaf(body..<range.upperBound, header, MediaType("text/plain"))
          continue
        }
        // The first is to be read first, so it goes on the stack last.
        pending += split(body..<range.upperBound, boundary).reversed().map { ($0, depth + 1) }
      } else if isMessage {
        forwarded = forwarded ?? body
        pending.append((body..<range.upperBound, depth + 1))
      } else {
        leaf(body..<range.upperBound, header, type)
      }
    }
  }

  private mutating func leaf(_ body: Range<Int>, _ header: HeaderFields, _ type: MediaType) {
    guard let format = type.format, bytes[body].contains(where: { $0 > 0x20 }) else { return }
    let disposition = header.text("content-disposition")?.lowercased() ?? ""
    guard !disposition.hasPrefix("attachment") else { return }
    leaves.append(
      Leaf(
        body: body, format: format, encoding: header.text("content-transfer-encoding") ?? "",
        charset: type["charset"], location: header.text("content-location"),
        flow: (
          type["format"]?.lowercased() == "flowed", type["delsp"]?.lowercased() == "yes"
        )))
  }

  /// The parts between the delimiter lines (RFC 2046, section 5.1.1). O(bytes).
  private mutating func split(_ range: Range<Int>, _ boundary: String) -> [Range<Int>] {
    let mark = [0x2D, 0x2D] + Array(boundary.utf8)
    var parts: [Range<Int>] = []
    var start: Int?
    var line = range.lowerBound
    var isClosed = false
    while line < range.upperBound, !isClosed {
      let next = min(range.upperBound, lineEnd(line))
      if bytes[line..<next].starts(with: mark) {
        let rest = bytes[line..<next].dropFirst(mark.count)
        isClosed = rest.starts(with: [0x2D, 0x2D])
        if isClosed || rest.allSatisfy({ $0 <= 0x20 }) {
          if let start { parts.append(start..<max(start, withoutBreak(line, from: start))) }
          start = next
        }
      }
      line = next
    }
    if !isClosed {
      findings.append(
        Diagnostic(
          .cutMessage, "the parts of the message do not end, at byte \(range.upperBound)",
          atByte: range.upperBound))
      if let start, start < range.upperBound { parts.append(start..<range.upperBound) }
    }
    return parts
  }

  /// The line break before a delimiter belongs to it.
  private func withoutBreak(_ end: Int, from start: Int) -> Int {
    var end = end
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private func lineEnd(_ start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  private func bodyStart(_ range: Range<Int>) -> Int {
    var line = range.lowerBound
    while line < range.upperBound {
      let next = min(range.upperBound, lineEnd(line))
      if bytes[line] == 0x0A || bytes[line] == 0x0D && next - line == 2 { return next }
      line = next
    }
    return range.upperBound
  }

  private mutating func broken(_ words: String, _ place: Int) {
    findings.append(Diagnostic(.brokenContainer, "\(words), at byte \(place)", atByte: place))
  }

  private mutating func limit(_ words: String, _ place: Int) {
    findings.append(Diagnostic(.containerLimit, "\(words), at byte \(place)", atByte: place))
  }
}
