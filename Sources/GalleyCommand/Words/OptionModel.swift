import GalleyCore

/// An option, a flag or a positional argument of a command.
struct OptionModel: Sendable, Equatable {
  /// How it is written: `-f`, `--format`; empty for a positional argument.
  var spellings: [String] = []
  /// What its value is called; `nil` for a flag.
  var valueName: String?
  var abstract = ""
  /// The heading that help puts it under; empty for none.
  var section = ""
  var isRepeating = false
  var isShown = true

  init(_ index: Int, of tree: JSONTree) {
    func text(_ name: String) -> String {
      tree.member(name, of: index).map { tree.string(of: $0) } ?? ""
    }
    for name in tree.member("names", of: index).map({ tree.elements(of: $0) }) ?? [] {
      let kind = tree.member("kind", of: name).map { tree.string(of: $0) }
      let word = tree.member("name", of: name).map { tree.string(of: $0) } ?? ""
      spellings.append((kind == "long" ? "--" : "-") + word)
    }
    valueName = text("kind") == "flag" ? nil : text("valueName")
    abstract = text("abstract")
    section = text("sectionTitle")
    isRepeating = text("isRepeating") == "true"
    isShown = text("shouldDisplay") == "true"
  }

  var isPositional: Bool { spellings.isEmpty }
}
