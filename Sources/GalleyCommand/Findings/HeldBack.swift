import GalleyCompiler
import GalleyCore
import Glibc

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

  /// Says which reports were not written, and which option keeps them.
  func tell() throws {
    for (option, names) in outputs.sorted(by: { $0.key < $1.key }) {
      _ = try FileWriter().write(
        Array("galley: \(option) holds back \(Self.list(names))\n".utf8),
        toDescriptor: STDERR_FILENO)
    }
  }

  /// The first of some names, and how many more there are.
  static func list(_ names: [String]) -> String {
    names.prefix(shown).joined(separator: ", ")
      + (names.count > shown ? " and \(names.count - shown) more" : "")
  }
}
