import GalleyCompiler
import GalleyReaders

/// Where an input comes from.
enum Input: Sendable, Hashable {
  case file(String)
  /// Standard input and the name that it goes by.
  case standardInput(name: String)

  /// The name shown in findings.
  var name: String {
    switch self {
    case .file(let path): path
    case .standardInput(let name): name
    }
  }

  func read() throws(FileError) -> InputFile {
    switch self {
    case .file(let path): InputFile(name: path, bytes: try FileReader().read(path))
    case .standardInput(let name):
      InputFile(name: name, bytes: try FileReader().readStandardInput())
    }
  }
}
