import GalleyCompiler
import GalleyCore
import Glibc

/// The reports that an option holds back, which no error of the article itself would have.
struct HeldBack {
  /// Names that a line has room for.
  static let shown = 10
  private var outputs: [String: [String]] = [:]

  /// Takes the report on an input that may not leave.
  mutating func add(_ output: String, because option: String?) {
    guard let option, outputs[option]?.last != output else { return }
    outputs[option, default: []].append(output)
  }

  /// Says which reports were not written, and which option keeps them.
  func tell() throws {
    for (option, names) in outputs.sorted(by: { $0.key < $1.key }) {
      var text = names.prefix(Self.shown).joined(separator: ", ")
      if names.count > Self.shown { text += " and \(names.count - Self.shown) more" }
      _ = try FileWriter().write(
        Array("galley: \(option) holds back \(text)\n".utf8), toDescriptor: STDERR_FILENO)
    }
  }
}
