/// Works on paths as texts, without asking the file system.
public enum PathNames {
  /// The path from the root, without `.`, `..` and doubled slashes.
  public static func absolute(_ path: String, in environment: Environment) -> String {
    let whole = path.hasPrefix("/") ? path : environment.workingDirectory + "/" + path
    var names: [Substring] = []
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// The directory of an absolute path.
  public static func directory(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The last name of a path.
  public static func name(_ path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// The last name of a path without its last extension.
  public static func stem(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// What stands behind the last dot of the last name, in small letters; empty without one.
  public static func fileExtension(_ path: String) -> String {
    let name = name(path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  public static func join(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }

  /// A directory and those above it, the nearest first.
  public static func ancestors(of directory: String) -> [String] {
    var folders = [directory]
    var current = directory
    while current != "/" {
      current = Self.directory(current)
      folders.append(current)
    }
    return folders
  }

  /// An absolute path as people know it: relative to the working directory, through `..` where the
  /// file is in a directory above it, else absolute.
  public static func shown(_ path: String, in environment: Environment) -> String {
    let base = environment.workingDirectory.split(separator: "/")
    let names = path.split(separator: "/")
    let common = zip(base, names.dropLast()).prefix { $0 == $1 }.count
    let isAbove = common == names.count - 1
    guard common == base.count || isAbove else { return path }
    let up = Array(repeating: Substring(".."), count: base.count - common)
    return (up + names[common...]).joined(separator: "/")
  }
}
