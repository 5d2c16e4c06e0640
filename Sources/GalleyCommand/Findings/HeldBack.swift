import GalleyCompiler
import GalleyCore

/// The reports that an option holds back, which no error of the article itself would have.
struct HeldBack {
  /// Names that a line has room for.
  private static let shown = 10
  private var outputs: [String: [String]] = [:]

  /// Takes the report on an input that may not leave.
  mutating func add(_ output: String, because option: String?) {
    guard let option, outputs[option]?.last != output else { return }
    outputs[option, default: []].append(output)
  }

  /// What to say of reports that were not written, and of the options that keep them.
  var lines: [String] {
    outputs.sorted { $0.key < $1.key }.map { "galley: \($0.key) holds back \(Self.list($0.value))" }
  }

  /// The first of some names, and how many more there are.
  static func list(_ names: [String]) -> String {
    names.prefix(shown).joined(separator: ", ")
      + (names.count > shown ? " and \(names.count - shown) more" : "")
  }
}
