import GalleyCore

/// A value of the configuration after its check against the table, with its place in the file.
struct ConfigurationValue: Sendable {
  enum Content: Sendable {
    case text(String)
    case integer(Int)
    case flag(Bool)
    case list([ConfigurationValue])
    case map([Member])
  }

  struct Member: Sendable {
    var name: String
    var nameRange: ByteRange
    var value: ConfigurationValue
  }

  var content: Content
  var range: ByteRange

  subscript(name: String) -> ConfigurationValue? { members.last { $0.name == name }?.value }

  var members: [Member] {
    if case .map(let members) = content { members } else { [] }
  }

  var items: [ConfigurationValue] {
    if case .list(let items) = content { items } else { [] }
  }

  var integer: Int? {
    if case .integer(let number) = content { number } else { nil }
  }

  var flag: Bool? {
    if case .flag(let flag) = content { flag } else { nil }
  }

  /// A scalar as it would be written.
  var text: String? {
    switch content {
    case .text(let text): text
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .list, .map: nil
    }
  }

  /// Every value below this one with its key, the keys of maps and the numbers in lists joined by
  /// full stops.
  func forEachPlace(_ prefix: String = "", _ body: (String, ByteRange) -> Void) {
    if !prefix.isEmpty { body(prefix, range) }
    let start = prefix.isEmpty ? "" : prefix + "."
    for member in members { member.value.forEachPlace(start + member.name, body) }
    for (number, item) in items.enumerated() { item.forEachPlace(start + "\(number)", body) }
  }

  /// The texts of a list, or the one text.
  var texts: [String] { text.map { [$0] } ?? items.compactMap(\.text) }
}
