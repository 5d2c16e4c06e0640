import GalleyCompiler
import GalleyCore
import GalleyReaders

/// Where an input comes from.
enum Input: Sendable, Hashable {
  case file(PathKey)
  /// Standard input and the name that it goes by.
  case standardInput(name: PathKey)

  /// The path, or the name that standard input goes by.
  var name: String {
    switch self {
    case .file(let path): path.path
    case .standardInput(let name): name.path
    }
  }

  var isStandardInput: Bool { if case .standardInput = self { true } else { false } }

  /// The name for findings and reports.
  var shownName: String { PathText.shown(name) }

  /// Whether its size is not known beforehand, so that what is long waits in a temporary file.
  var mayBeSpooled: Bool {
    guard case .file(let path) = self else { return true }
    return FileWriter().isSpecial(path.path)
  }

  func read() throws(FileError) -> InputFile {
    switch self {
    case .file(let path):
      InputFile(name: shownName, bytes: try FileReader().read(path.path))
    case .standardInput:
      InputFile(name: shownName, bytes: try FileReader().readStandardInput())
    }
  }
}
