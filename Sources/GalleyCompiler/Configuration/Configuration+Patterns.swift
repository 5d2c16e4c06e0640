import GalleyCore

extension Configuration {
  /// Whether a file is left out where a folder or a pattern leads to it; `file` is absolute.
  public func ignores(_ file: String) -> Bool {
    ignores(itself: file) || ignores(allIn: PathNames.directory(file))
  }

  /// Whether a pattern takes the file by its own path.
  package func ignores(itself file: String) -> Bool { ignored.contains { matches(file, $0) } }

  /// Whether a folder, or one above it, is left out.
  package func ignores(allIn folder: String) -> Bool {
    !ignored.isEmpty && PathNames.ancestors(of: folder).contains { ignores(folder: $0) }
  }

  /// Whether everything in a folder is left out, so that it need not be looked into: where a pattern
  /// takes all that lies in it, as `drafts/**` does, or is its name, as `drafts` and `drafts/` are.
  public func ignores(folder: String) -> Bool {
    ignored.contains { takes(folder: folder, $0) }
  }

  /// Whether a pattern takes all that lies in a folder.
  private func takes(folder: String, _ pattern: String) -> Bool {
    let last = PathNames.name(pattern)
    let isFolder = last == "**" || !last.utf8.contains { "*?[".utf8.contains($0) }
    var name = pattern
    if PathNames.endsInSlash(name) { name.removeLast() }
    // What lies above the configuration is not for it to leave out.
    let isAbove = (directory + "/").utf8.starts(with: PathNames.join(folder, "").utf8)
    return isFolder && !name.isEmpty && !isAbove && matches(folder, name)
  }

  /// Whether a pattern takes all that lies in a folder in which a file lies, directly or not.
  func takes(allAround file: String, _ pattern: String) -> Bool {
    PathNames.ancestors(of: PathNames.directory(file)).contains { takes(folder: $0, pattern) }
  }

  /// Whether a file matches a pattern that is relative to the configuration's folder; `./` and `../`
  /// may begin it.
  func matches(_ file: String, _ pattern: String) -> Bool {
    var folder = directory
    var rest = pattern.utf8[...]
    var isRooted = false
    while true {
      if rest.starts(with: "./".utf8) {
        rest = rest.dropFirst(2)
      } else if rest.starts(with: "../".utf8) {
        rest = rest.dropFirst(3)
        folder = PathNames.directory(folder)
      } else {
        break
      }
      isRooted = true
    }
    let root = PathNames.join(folder, "")
    guard file.utf8.starts(with: root.utf8) else {
      return !isRooted && GlobMatcher.matches(path: file, pattern: pattern)
    }
    return GlobMatcher.matches(
      path: String(Substring(file.utf8.dropFirst(root.utf8.count))),
      pattern: (isRooted ? "/" : "") + String(Substring(rest)))
  }
}
