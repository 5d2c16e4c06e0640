import GalleyCompiler
import GalleyCore

/// The inputs of a run, each once, by whatever way its path leads to it: `a.txt`, `./a.txt` and
/// `/desk/a.txt` may be one file.
///
/// A file counts by its folder and its name in it. Links are names of their own: each has a report.
struct NamedInputs {
  private(set) var all: [Input] = []
  private var seen: Set<Place> = []
  private var folders: [PathKey: FileIdentity?] = [:]

  private enum Place: Hashable {
    case entry(folder: FileIdentity, name: PathKey)
    case other(Input)
  }

  /// Takes an input that is not there yet, under the name by which it came first.
  mutating func add(_ input: Input) {
    // One file is compared with nothing: the first set of a kind costs a run of one its start.
    if all.count == 1 { seen.insert(place(of: all[0])) }
    guard all.isEmpty || seen.insert(place(of: input)).inserted else { return }
    all.append(input)
  }

  private mutating func place(of input: Input) -> Place {
    guard case .file(let path) = input else { return .other(input) }
    let folder = PathNames.folder(path.path)
    let key = PathKey(folder)
    let identity = folders[key] ?? FileIdentity(folder.isEmpty ? "." : folder)
    folders[key] = .some(identity)
    guard let identity else { return .other(input) }
    return .entry(folder: identity, name: PathKey(PathNames.name(path.path)))
  }
}
