import GalleyCore

/// The forms of front matter, each turned into YAML line by line, so that line numbers stay.
enum FrontMatterForm {
  case yaml, toml, json, multiMarkdown, pandoc

  /// The lines of a text; `\r\n` is one character to Swift.
  private static func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
  }

  /// The lines as YAML.
  func yaml(_ text: String) -> String {
    switch self {
    case .yaml, .json: text
    case .toml: Self.fromTOML(text)
    case .multiMarkdown: Self.fromFields(text)
    case .pandoc: Self.fromTitleBlock(text)
    }
  }

  /// Keys before the first table; what stands in tables describes the site, not the article.
  private static func fromTOML(_ text: String) -> String {
    var lines: [String] = []
    var depth = 0
    for line in Self.lines(text) {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if depth == 0, trimmed.hasPrefix("[") { break }
      if depth == 0, let equals = line.firstIndex(of: "="), !trimmed.hasPrefix("#") {
        lines.append("\(line[..<equals]): \(line[line.index(after: equals)...])")
      } else {
        lines.append(depth > 0 ? " \(line)" : String(line))
      }
      depth += nesting(of: line)
    }
    return lines.joined(separator: "\n")
  }

  /// By how much brackets outside of strings open more than they close.
  private static func nesting(of line: Substring) -> Int {
    var depth = 0
    var quote: UInt8?
    for byte in line.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x5B || byte == 0x7B {
        depth += 1
      } else if byte == 0x5D || byte == 0x7D {
        depth -= 1
      }
    }
    return depth
  }

  private static func fromFields(_ text: String) -> String {
    lines(text).map { line in
      guard let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "\t" else {
        return ""
      }
      return "\(line[..<colon]): \(quoted(line[line.index(after: colon)...]))"
    }.joined(separator: "\n")
  }

  private static func fromTitleBlock(_ text: String) -> String {
    let names = ["title", "author", "date"]
    var fields: [String] = []
    for line in lines(text) where !line.isEmpty {
      if line.first == "%" {
        fields.append(String(line.dropFirst()))
      } else if let last = fields.indices.last {
        // Authors stand in lines of their own.
        fields[last] += (last == 1 ? "; " : " ") + line
      }
    }
    return zip(names, fields).map { name, line in
      let value = line[...]
      guard name == "author", value.contains(";") else { return "\(name): \(quoted(value))" }
      let people = value.split(separator: ";").map { quoted($0) }
      return "\(name): [\(people.joined(separator: ", "))]"
    }.joined(separator: "\n")
  }

  private static func quoted(_ text: Substring) -> String {
    let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return value.isEmpty ? "" : "'\(value.replacing("'", with: "''"))'"
  }

  /// The form that opens a file otherwise than YAML does: where its lines are and where the article
  /// begins.
  static func other(
    _ bytes: [UInt8], from start: Int
  ) -> (form: FrontMatterForm, range: ByteRange, bodyStart: Int)? {
    guard start < bytes.count else { return nil }
    switch bytes[start] {
    case 0x2B: return toml(bytes, start)
    case 0x7B: return json(bytes, start)
    case 0x25: return titleBlock(bytes, start)
    default: return fields(bytes, start)
    }
  }

  /// The mark that opens front matter in TOML or JSON which nothing closes.
  static func unclosed(_ bytes: [UInt8], from start: Int) -> String? {
    let opensTOML = bytes[start...].starts(with: [0x2B, 0x2B, 0x2B])
    guard opensTOML || bytes[start...].first == 0x7B else { return nil }
    let first = nextLine(bytes, start)
    guard !opensTOML || isBlank(bytes[(start + 3)..<first]) else { return nil }
    var line = opensTOML ? first : start
    // A few lines tell; comments and empty ones may come first.
    for _ in 0..<8 where line < bytes.count {
      let next = nextLine(bytes, line)
      let text = bytes[line..<next].drop { $0 <= 0x20 || !opensTOML && $0 == 0x7B }
      if opensTOML {
        let key = text.prefix { $0.isASCIILetter || $0 == 0x5F || $0 == 0x2D }
        if !key.isEmpty, text.dropFirst(key.count).first(where: { $0 > 0x20 }) == 0x3D {
          return "+++"
        }
      } else if text.first == 0x22, let close = text.dropFirst().firstIndex(of: 0x22),
        bytes[(close + 1)..<next].first(where: { $0 > 0x20 }) == 0x3A
      {
        return "{"
      }
      line = next
    }
    return nil
  }

  private static func nextLine(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 <= 0x20 } }

  private static func toml(
    _ bytes: [UInt8], _ start: Int
  ) -> (form: FrontMatterForm, range: ByteRange, bodyStart: Int)? {
    func isMark(_ line: ArraySlice<UInt8>) -> Bool {
      line.starts(with: [0x2B, 0x2B, 0x2B]) && isBlank(line.dropFirst(3))
    }
    let first = nextLine(bytes, start)
    guard isMark(bytes[start..<first]) else { return nil }
    var line = first
    while line < bytes.count {
      let next = nextLine(bytes, line)
      if isMark(bytes[line..<next]) { return (.toml, ByteRange(first, line), next) }
      line = next
    }
    return nil
  }

  /// An object that begins with the file and ends before a line break.
  private static func json(
    _ bytes: [UInt8], _ start: Int
  ) -> (form: FrontMatterForm, range: ByteRange, bodyStart: Int)? {
    guard let inner = bytes[(start + 1)...].first(where: { $0 > 0x20 }), inner == 0x22 else {
      return nil
    }
    var depth = 0
    var isString = false
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if isString {
        if byte == 0x5C { index += 1 }
        if byte == 0x22 { isString = false }
      } else if byte == 0x22 {
        isString = true
      } else if byte == 0x7B || byte == 0x5B {
        depth += 1
      } else if byte == 0x7D || byte == 0x5D {
        depth -= 1
        if depth == 0 {
          let next = nextLine(bytes, index)
          guard isBlank(bytes[(index + 1)..<next]) else { return nil }
          return (.json, ByteRange(start, index + 1), next)
        }
      }
      index += 1
    }
    return nil
  }

  /// Pandoc's title block: up to three lines that begin with a percent sign.
  private static func titleBlock(
    _ bytes: [UInt8], _ start: Int
  ) -> (form: FrontMatterForm, range: ByteRange, bodyStart: Int)? {
    var line = start
    var count = 0
    while line < bytes.count, bytes[line] == 0x25, count < 3 {
      guard line + 1 < bytes.count, bytes[line + 1] <= 0x20 else { return nil }
      count += 1
      line = nextLine(bytes, line)
      // What is indented goes on.
      while line < bytes.count, bytes[line] == 0x20 || bytes[line] == 0x09 {
        line = nextLine(bytes, line)
      }
    }
    return (.pandoc, ByteRange(start, line), line)
  }

  /// MultiMarkdown's fields: at least two lines of a key and a value, the first one known, and an
  /// empty line behind them.
  private static func fields(
    _ bytes: [UInt8], _ start: Int
  ) -> (form: FrontMatterForm, range: ByteRange, bodyStart: Int)? {
    var line = start
    var count = 0
    while line < bytes.count {
      let next = nextLine(bytes, line)
      let text = bytes[line..<next]
      if isBlank(text) {
        return count > 1 ? (.multiMarkdown, ByteRange(start, line), next) : nil
      }
      if text.first == 0x20 || text.first == 0x09, count > 0 {
        line = next
        continue
      }
      guard let colon = text.firstIndex(of: 0x3A), colon > line,
        text[..<colon].allSatisfy({ $0.isASCIILetter || $0 == 0x20 || $0 == 0x2D || $0 == 0x5F }),
        colon + 1 >= next || bytes[colon + 1] <= 0x20
      else { return nil }
      if count == 0 {
        let key = String(decoding: text[..<colon], as: UTF8.self).lowercased()
        guard ["title", "author", "date", "byline", "headline"].contains(key) else { return nil }
      }
      count += 1
      line = next
    }
    return nil
  }
}
