import GalleyCore

/// `bag-info.txt`: labels and values, in order (RFC 8493 §2.2.2).
struct BagInfo {
  private(set) var fields: [(label: String, value: String)] = []

  /// What Galley itself says of a bag.
  private static let own = ["Bag-Software-Agent", "Bagging-Date", "Payload-Oxum"]

  /// What `bagit.txt` says, and nothing else may (RFC 8493 §2.1.1).
  private static let reserved = ["BagIt-Version", "Tag-File-Character-Encoding"]

  private static func isOwn(_ label: String) -> Bool {
    own.contains { $0.lowercased() == label.lowercased() }
  }

  init(_ fields: [(label: String, value: String)] = []) { self.fields = fields }

  init(text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      if line.first == " " || line.first == "\t" {
        guard let last = fields.indices.last else { continue }
        fields[last].value += " " + line.drop { $0 == " " || $0 == "\t" }
      } else if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
        fields.append((String(line[..<colon]), String(value)))
      }
    }
  }

  /// The first value of a label, whose case does not matter.
  func value(_ label: String) -> String? {
    fields.first { $0.label.lowercased() == label.lowercased() }?.value
  }

  /// All values of a label.
  func values(_ label: String) -> [String] {
    fields.filter { $0.label.lowercased() == label.lowercased() }.map(\.value)
  }

  /// The fields of an archivist: all that are not Galley's own.
  var given: [(label: String, value: String)] {
    fields.filter { !Self.isOwn($0.label) }
  }

  /// Takes fields in the place of those of the same labels.
  mutating func set(_ new: [(label: String, value: String)]) {
    let labels = Set(new.map { $0.label.lowercased() })
    fields.removeAll { labels.contains($0.label.lowercased()) }
    fields += new
  }

  var text: String { fields.map { "\($0.label): \($0.value)\n" }.joined() }

  /// Why a field cannot stand in the file; `nil` where it can.
  static func objection(_ label: String, _ value: String) -> String? {
    if isOwn(label) { return "\(label) is what Galley itself writes" }
    if reserved.contains(where: { $0.lowercased() == label.lowercased() }) {
      return "\(label) is a label of bagit.txt"
    }
    let isLabel =
      !label.isEmpty
      && label.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0 != ":" && !$0.properties.isWhitespace
      }
    guard isLabel else { return "“\(label)” is no label: one has no blanks and no colon" }
    let isValue = value.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x85 && $0.value != 0x2028
        && $0.value != 0x2029
    }
    return isValue ? nil : "the value of \(label) has a control character"
  }
}
