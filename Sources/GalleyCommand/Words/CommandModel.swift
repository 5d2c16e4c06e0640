import ArgumentParser
import GalleyCore

/// A command with its options and subcommands, as the argument parser's own definitions say.
///
/// Manual pages, completions and suggestions are made of this, so that an option that is added to a
/// command is in all three.
struct CommandModel: Sendable, Equatable {
  var name = ""
  var abstract = ""
  var discussion = ""
  var options: [OptionModel] = []
  var subcommands: [CommandModel] = []

  /// `galley` itself.
  static var root: CommandModel {
    let tree = JSONTree(Array(Galley._dumpHelp().utf8))
    guard let root = tree.root, let command = tree.member("command", of: root) else {
      return CommandModel()
    }
    return CommandModel(command, of: tree)
  }

  private init() {}

  private init(_ index: Int, of tree: JSONTree) {
    func text(_ name: String) -> String {
      tree.member(name, of: index).map { tree.string(of: $0) } ?? ""
    }
    name = text("commandName")
    abstract = text("abstract")
    discussion = text("discussion")
    if let list = tree.member("arguments", of: index) {
      options = tree.elements(of: list).map { OptionModel($0, of: tree) }.filter(\.isShown)
    }
    if let list = tree.member("subcommands", of: index) {
      subcommands = tree.elements(of: list).map { CommandModel($0, of: tree) }
    }
  }

  /// The subcommand of a name.
  func subcommand(_ name: String) -> CommandModel? { subcommands.first { $0.name == name } }

  /// The option that is written so.
  func option(_ spelling: String) -> OptionModel? {
    options.first { $0.spellings.contains(spelling) }
  }

  /// Every way in which an option of the command can be written.
  var spellings: [String] { options.flatMap(\.spellings) }
}
