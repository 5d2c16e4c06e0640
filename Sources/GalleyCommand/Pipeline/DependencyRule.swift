import GalleyCore

/// A rule for Make: targets, a colon, what they depend on.
struct DependencyRule: Sendable, Equatable {
  /// As they are to stand in the rule, already escaped.
  var targets: [String]
  /// The input first.
  var prerequisites: [String]
  /// Files that are not there; when one appears, it is a prerequisite.
  var possible: [String] = []

  /// The same with each file once.
  var withoutDoubles: DependencyRule {
    var seen: Set<PathKey> = []
    var rule = self
    rule.prerequisites.removeAll { !seen.insert(PathKey($0)).inserted }
    rule.possible.removeAll { !seen.insert(PathKey($0)).inserted }
    return rule
  }

  /// The rule as Make reads it, with GCC's escapes, a file a line.
  ///
  /// - Parameter phony: whether every prerequisite but the first gets an empty rule of its own.
  func text(phony: Bool) -> String {
    var text = targets.joined(separator: " ") + ":"
    for prerequisite in prerequisites { text += " \\\n  " + Self.escaped(prerequisite) }
    // Doubled as they are before a blank, backslashes at the end of the rule would stay two.
    let last = prerequisites.last?.utf8.last
    let ending = last == UInt8(ascii: "\\") ? prerequisites.last : nil
    // Make looks for them each time. A line break in a name could not be read back, nor a bracket
    // within the function's own.
    for path in possible where !path.utf8.contains(where: { "()\n".utf8.contains($0) }) {
      text += " \\\n  $(wildcard \(Self.escaped(path)))"
    }
    if let ending { text += " \\\n  " + Self.escaped(ending, isLast: true) }
    // Make drops blanks at the end of a rule, also of one whose functions give nothing; behind a
    // bar with nothing to follow they stay.
    if let last, Self.isBlank(last) { text += " \\\n  |" }
    text += "\n"
    if phony {
      for prerequisite in prerequisites.dropFirst() {
        text += "\n" + Self.escaped(prerequisite, isTarget: true) + ":\n"
      }
    }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Why a name cannot stand in a rule; `nil` where it can.
  static func objection(to name: String) -> String? {
    if name.utf8.contains(UInt8(ascii: "\n")) {
      return "a name with a line break cannot stand in a rule for Make"
    }
    // However it is spelled, Make takes it for a member of an archive (`ar_name`), unless the first
    // bracket begins the name or nothing stands between the two.
    if name.utf8.last == UInt8(ascii: ")"),
      let bracket = name.utf8.firstIndex(of: UInt8(ascii: "(")), bracket != name.startIndex,
      name.utf8[bracket...].count > 2
    {
      return "a name that ends in brackets cannot stand in a rule for Make: it would be a part of "
        + "an archive there"
    }
    return nil
  }

  /// What ``escaped(_:isTarget:isLast:)`` writes for signs that Make reads as its own wherever they
  /// stand, with the lines that define it.
  private static let definitions = [
    ("$(galley_equals)", "galley_equals := =\n"),
    ("$(galley_tab)", "galley_tab := $(galley_none)\t$(galley_none)\n"),
  ]

  /// The definitions that a text refers to.
  static func definitions(for text: String) -> String {
    let found = definitions.filter { text.contains($0.0) }.map(\.1).joined()
    return ((found + text).contains("$(galley_none)") ? "galley_none :=\n" : "") + found
  }

  /// As GCC's mkdeps writes names: white space with a backslash and the backslashes before it
  /// doubled, `$` doubled, `#` and `:` with a backslash; and what else GNU Make would read as its
  /// own: wildcards, `;`, `=`, the bar before order-only prerequisites, the `%` of a pattern rule, a
  /// tab in a target. A test has make read them back.
  ///
  /// - Parameter isLast: whether the line ends behind it and no blank follows.
  static func escaped(_ name: String, isTarget: Bool = false, isLast: Bool = false) -> String {
    var result: [UInt8] = []
    var backslashes = 0
    func escape(_ count: Int) { result += [UInt8](repeating: UInt8(ascii: "\\"), count: count) }
    // Where Make looks for wildcards it takes a backslash away before every sign.
    let isPattern = name.utf8.contains { "*?[".utf8.contains($0) }
    if name.utf8.first == UInt8(ascii: "~") { result += Array("./".utf8) }
    for byte in name.utf8 {
      switch byte {
      case 0x09:
        escape(backslashes + 1)
        result += Array("$(galley_tab)".utf8)
      case 0x20, UInt8(ascii: "#"), UInt8(ascii: ":"):
        escape(backslashes + 1)
        result.append(byte)
      case UInt8(ascii: "$"): result += [byte, byte]
      case UInt8(ascii: "="): result += Array("$(galley_equals)".utf8)
      case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["):
        escape(1)
        result.append(byte)
      case UInt8(ascii: "|") where !isTarget, UInt8(ascii: "%") where isTarget:
        escape(backslashes + 1)
        result.append(byte)
      // Make takes away one backslash of two when it looks for a recipe, and again when it reads.
      case UInt8(ascii: ";"):
        escape(3 * backslashes + 3)
        result.append(byte)
      case UInt8(ascii: "\\") where isPattern: result += [byte, byte]
      default: result.append(byte)
      }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + (isPattern ? 2 : 1) : 0
    }
    // Of a blank before the sign that joins two lines Make would leave the backslash.
    let endsInBlank = !isTarget && name.utf8.last == 0x20
    if isLast || endsInBlank {
      result += Array("$(galley_none)".utf8)
    } else {
      escape(backslashes)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
