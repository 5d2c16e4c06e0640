/// A rule for Make: targets, a colon, what they depend on.
struct DependencyRule: Sendable, Equatable {
  /// As they are to stand in the rule, already escaped.
  var targets: [String]
  /// The input first.
  var prerequisites: [String]

  /// The rule as Make reads it, with GCC's escapes, a file a line.
  ///
  /// - Parameter phony: whether every prerequisite but the first gets an empty rule of its own.
  func text(phony: Bool) -> String {
    var text = targets.joined(separator: " ") + ":"
    for prerequisite in prerequisites { text += " \\\n  " + Self.escaped(prerequisite) }
    text += "\n"
    if phony {
      for prerequisite in prerequisites.dropFirst() {
        text += "\n" + Self.escaped(prerequisite, isTarget: true) + ":\n"
      }
    }
    return text
  }

  /// Defines what ``escaped(_:isTarget:)`` writes for a sign that Make reads as an assignment
  /// wherever it stands.
  static let definition = "galley_equals := =\n"
  private static let equals = Array("$(galley_equals)".utf8)

  /// Whether a text refers to ``definition``.
  static func needsDefinition(_ text: String) -> Bool { text.contains("$(galley_equals)") }

  /// As GCC's mkdeps writes names: white space with a backslash and the backslashes before it
  /// doubled, `$` doubled, `#` and `:` with a backslash; and what else GNU Make would read as its
  /// own: wildcards, `;`, `=`, the bar before order-only prerequisites, the `%` of a pattern rule.
  static func escaped(_ name: String, isTarget: Bool = false) -> String {
    var result: [UInt8] = []
    var backslashes = 0
    if name.utf8.first == UInt8(ascii: "~") { result += Array("./".utf8) }
    for byte in name.utf8 {
      switch byte {
      case 0x20, 0x09:
        result += [UInt8](repeating: UInt8(ascii: "\\"), count: backslashes + 1)
      case UInt8(ascii: "$"): result.append(byte)
      case UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "?"),
        UInt8(ascii: "["), UInt8(ascii: "]"):
        result.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "|") where !isTarget, UInt8(ascii: "%") where isTarget:
        result.append(UInt8(ascii: "\\"))
      // Make takes the first backslash away when it looks for a recipe, the second when it reads.
      case UInt8(ascii: ";"): result += [UInt8](repeating: UInt8(ascii: "\\"), count: 3)
      case UInt8(ascii: "="):
        result += Self.equals
        backslashes = 0
        continue
      default: break
      }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
