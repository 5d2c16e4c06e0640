import GalleyCore

/// Works on paths as texts, without asking the file system.
///
/// By their bytes: to Swift a slash before a combining accent is another character than a slash.
public enum PathNames {
  private static let slash = UInt8(ascii: "/")

  /// What standard input is called in findings and reports.
  public static let standardInput = "<stdin>"

  public static func isAbsolute(_ path: String) -> Bool { path.utf8.first == slash }

  /// Whether a path says by its end that it is a folder.
  public static func endsInSlash(_ path: String) -> Bool { path.utf8.last == slash }

  /// The names that a path is made of.
  public static func names(_ path: String) -> [String] {
    path.utf8.split(separator: slash).map { String(Substring($0)) }
  }

  /// The path from the root, without `.`, `..` and doubled slashes.
  public static func absolute(_ path: String, in environment: Environment) -> String {
    let whole = isAbsolute(path) ? path : environment.workingDirectory + "/" + path
    var names: [String] = []
    for name in Self.names(whole) where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// The directory of an absolute path.
  public static func directory(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// What stands before the last name of a path, with its slash; empty where there is none.
  public static func folder(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: slash) else { return "" }
    return String(Substring(path.utf8[...slash]))
  }

  /// The last name of a path.
  public static func name(_ path: String) -> String { names(path).last ?? path }

  /// The last name of a path without its last extension. What comes through standard input and was given
  /// no name gets one that every system takes for a file.
  public static func stem(_ path: String) -> String {
    let name = name(path)
    guard name != standardInput else { return "standard-input" }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex
    else { return name }
    return String(Substring(name.utf8[..<dot]))
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
    endsInSlash(directory) ? directory + name : directory + "/" + name
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

  /// An absolute path from an absolute folder, through `..` wherever it lies.
  public static func relative(_ path: String, to folder: String) -> String {
    let base = Self.names(folder)
    let names = Self.names(path)
    let common = zip(base, names.dropLast()).prefix { PathKey($0) == PathKey($1) }.count
    let up = Array(repeating: "..", count: base.count - common)
    return (up + names[common...]).joined(separator: "/")
  }

  /// An absolute path as people know it: relative to the working directory, through `..` where the
  /// file is in a directory above it, else absolute.
  public static func shown(_ path: String, in environment: Environment) -> String {
    let base = Self.names(environment.workingDirectory)
    let names = Self.names(path)
    let common = zip(base, names.dropLast()).prefix { PathKey($0) == PathKey($1) }.count
    let isAbove = common == names.count - 1
    guard common == base.count || isAbove else { return path }
    let up = Array(repeating: "..", count: base.count - common)
    return (up + names[common...]).joined(separator: "/")
  }
}
