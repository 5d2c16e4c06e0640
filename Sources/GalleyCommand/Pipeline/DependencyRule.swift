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
        text += "\n" + Self.escaped(prerequisite) + ":\n"
      }
    }
    return text
  }

  /// As GCC's mkdeps writes names: white space with a backslash and the backslashes before it
  /// doubled, `$` doubled, `#` and `:` with a backslash.
  static func escaped(_ name: String) -> String {
    var result: [UInt8] = []
    var backslashes = 0
    for byte in name.utf8 {
      switch byte {
      case 0x20, 0x09:
        result += [UInt8](repeating: UInt8(ascii: "\\"), count: backslashes + 1)
      case UInt8(ascii: "$"): result.append(byte)
      case UInt8(ascii: "#"), UInt8(ascii: ":"): result.append(UInt8(ascii: "\\"))
      default: break
      }
      backslashes = byte == UInt8(ascii: "\\") ? backslashes + 1 : 0
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
