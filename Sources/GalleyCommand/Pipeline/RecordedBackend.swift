import GalleyBackends
import GalleyCore

/// What PREMIS says of how a further form of a report was made: `html?width=60`, or
/// `program/docx` of a program that is no part of Galley.
struct RecordedBackend {
  private static let program = "program/"

  let name: String
  let options: [(name: String, value: String)]
  /// Whether another program made it.
  let isExternal: Bool

  init(_ choice: BackendChoice) {
    name = choice.descriptor.name
    options = choice.options
    isExternal = if case .external = choice.emission { true } else { false }
  }

  init(text: String) {
    isExternal = text.utf8.starts(with: Self.program.utf8)
    let parts = (isExternal ? text.dropFirst(Self.program.utf8.count) : text[...])
      .split(separator: "?", maxSplits: 1)
    name = Self.decoded(parts.first ?? "")
    options = (parts.dropFirst().first ?? "").split(separator: "&").map { option in
      let pair = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(pair[0]), Self.decoded(pair.dropFirst().first ?? ""))
    }
  }

  var text: String {
    let query = options.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
      .joined(separator: "&")
    return (isExternal ? Self.program : "") + Self.encoded(name)
      + (query.isEmpty ? "" : "?" + query)
  }

  /// The backend; `nil` where there is none of that name and these options, or another program's.
  var backend: (any Backend)? {
    guard !isExternal, let type = BackendRegistry.named(name) else { return nil }
    return try? type.init(BackendOptions(options, for: type.descriptor))
  }

  /// Percent-encoded (RFC 3986), so that no sign of a setting's own stands in it.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == 0x25, digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
