import GalleyCore

/// Writes the configuration that holds for a file, with the place of each setting; as YAML that could
/// be a configuration itself. What is not set stands as a comment with what holds instead.
public struct ConfigurationPrinter {
  private let values: ConfigurationValue?
  private let path: String?
  private let lines: LineTable?

  /// - Parameters:
  ///   - path: the configuration file as shown; `nil` where there is none.
  ///   - source: its text.
  init(values: ConfigurationValue?, path: String?, source: SourceFile?) {
    self.values = values
    self.path = path
    lines = source.map { LineTable($0) }
  }

  /// The document; ends with a line break.
  public func document() -> String {
    var text = path.map { "# \($0)\n" } ?? "# There is no \(ConfigurationFinder.fileName).\n"
    for key in ConfigurationKeys.all {
      if let value = values?[key.name] {
        write(key.name, value, depth: 0, to: &text)
      } else {
        text += "# \(key.name): \(key.fallback.isEmpty ? "nothing" : key.fallback)\n"
      }
    }
    return text
  }

  private func write(
    _ name: String, _ value: ConfigurationValue, depth: Int, to text: inout String
  ) {
    let pad = String(repeating: "  ", count: depth)
    switch value.content {
    case .map(let members):
      text += pad + name + ":\n"
      for member in members {
        write(Self.scalar(member.name), member.value, depth: depth + 1, to: &text)
      }
    case .list(let items):
      text += pad + name + ":\n"
      for item in items { writeItem(item, depth: depth + 1, to: &text) }
    default: text += line(pad + name + ": " + Self.scalar(value.text ?? ""), value)
    }
  }

  private func writeItem(_ item: ConfigurationValue, depth: Int, to text: inout String) {
    let pad = String(repeating: "  ", count: depth)
    guard case .map(let members) = item.content else {
      text += line(pad + "- " + Self.scalar(item.text ?? ""), item)
      return
    }
    text += pad + "-\n"
    for member in members {
      write(Self.scalar(member.name), member.value, depth: depth + 1, to: &text)
    }
  }

  /// A line with the place of its value behind it.
  private func line(_ text: String, _ value: ConfigurationValue) -> String {
    guard let path, let lines else { return text + "\n" }
    let gap = String(repeating: " ", count: max(2, 40 - DisplayWidth.of(text)))
    return "\(text)\(gap)# \(path):\(lines.position(of: value.range.lower).line)\n"
  }

  /// A text as YAML reads it back: in quotation marks where it is not a plain word.
  private static func scalar(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy {
      ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/")].contains($0)
    }
    if isPlain, !text.isEmpty, !text.hasPrefix("-") { return text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
