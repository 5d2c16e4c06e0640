import GalleyCore

/// A stored HTTP response: its status, its fields and its body with the encodings undone.
struct HTTPMessage {
  var status: Int
  var type: MediaType?
  var body: [UInt8]
  /// What could not be undone, in words; the body is as it was then.
  var fault: Fault?

  enum Fault {
    case coding(String)
    case damaged, tooLarge
  }

  /// `nil` where the bytes are no response.
  ///
  /// - Parameter limit: how large the body may become.
  init?(_ bytes: [UInt8], limit: Int) {
    guard bytes.starts(with: "HTTP/".utf8), let bodyStart = Self.bodyStart(bytes) else {
      return nil
    }
    let lineEnd = bytes.firstIndex(of: 0x0A) ?? bytes.count
    let line = String(decoding: bytes[..<lineEnd], as: UTF8.self)
    status = line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let fields = HeaderFields(bytes[min(lineEnd + 1, bodyStart)..<bodyStart])
    type = fields.text("content-type").map { MediaType($0) }
    body = Array(bytes[bodyStart...])
    // Crawlers write either what came over the line or what they made of it, under the same fields;
    // the bytes tell which.
    if fields.text("transfer-encoding")?.lowercased().contains("chunked") == true,
      let joined = Self.joined(body)
    {
      body = joined
    }
    guard let coding = fields.text("content-encoding")?.lowercased(), coding != "identity" else {
      return
    }
    switch coding {
    case "gzip", "x-gzip": if body.starts(with: [0x1F, 0x8B]) { decode(.detected, limit) }
    case "deflate":
      // A zlib stream by the standard, a raw one by many servers; text is neither.
      if body.count > 1, body[0] & 0x0F == 8, (Int(body[0]) << 8 | Int(body[1])) % 31 == 0 {
        decode(.detected, limit)
      } else if body.contains(where: { $0 < 0x09 }) {
        decode(.raw, limit)
      }
    default: fault = .coding(coding)
    }
  }

  private mutating func decode(_ form: Inflater.Form, _ limit: Int) {
    guard let decoded = Inflater.body(body, form, limit: limit) else {
      fault = .tooLarge
      body = []
      return
    }
    body = decoded.bytes
    if !decoded.isWhole { fault = .damaged }
  }

  private static func bodyStart(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while let end = bytes[index...].firstIndex(of: 0x0A) {
      let line = bytes[index..<end]
      index = end + 1
      if line.isEmpty || line.elementsEqual([0x0D]) { return index }
    }
    return nil
  }

  /// The chunks of a body joined (RFC 9112, section 7.1), the last one as far as it goes; `nil` where
  /// the bytes do not begin with a chunk.
  private static func joined(_ body: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    while index < body.count {
      guard let end = body[index...].firstIndex(of: 0x0A) else { break }
      var size = 0
      var digits = 0
      for byte in body[index..<end] {
        guard let digit = TransferEncoding.digit(byte), digits < 8 else { break }
        size = size << 4 | Int(digit)
        digits += 1
      }
      // Behind the size stand an extension or the line's end; a text that begins with letters from
      // A to F is no chunk.
      let rest = body[(index + digits)..<end].first { $0 != 0x20 && $0 != 0x09 }
      guard digits > 0, rest == nil || rest == 0x0D || rest == 0x3B else {
        return result.isEmpty ? nil : result
      }
      let start = end + 1
      let stop = min(body.count, start + size)
      if size == 0 { return result }
      result += body[start..<stop]
      index = stop
      if index < body.count, body[index] == 0x0D { index += 1 }
      if index < body.count, body[index] == 0x0A { index += 1 }
    }
    return result.isEmpty ? nil : result
  }
}
