import GalleyCompiler
import GalleyReaders
import TestSupport

/// The articles in `Samples/`, each compiled as a user would compile it.
enum Samples {
  static let folders = ["articles", "markdown", "pages", "newsxml"]

  static let all = folders.flatMap { Repository.files(in: "Samples/\($0)") }

  static func compile(_ path: String) throws -> Compilation {
    var options = CompilerOptions()
    options.validatesReport = true
    return Compiler(options: options).compile(
      InputFile(name: path, bytes: try Repository.bytes(path)))
  }

  /// Where a sample's output is kept: by the name of its file, the format's folder before it.
  static func expected(_ path: String, _ folder: String, _ fileExtension: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return "Samples/expected/\(folder)/\(name).\(fileExtension)"
  }
}
