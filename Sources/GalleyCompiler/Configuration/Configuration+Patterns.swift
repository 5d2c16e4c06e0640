import GalleyCore

extension Configuration {
  /// Whether a file is left out where a folder or a pattern leads to it; `file` is absolute.
  public func ignores(_ file: String) -> Bool { ignored.contains { matches(file, $0) } }

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
