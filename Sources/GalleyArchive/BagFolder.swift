import GalleyCore
import Glibc

/// Reads and writes the folder of a bag.
struct BagFolder {
  let path: String
  /// The bag whose place this one is to take.
  var model: BagModel?

  /// Every file below the folder by its path from it; symbolic links are an error, because a bag
  /// that points elsewhere keeps nothing.
  func files() throws(ArchiveError) -> [PathKey: [UInt8]] {
    var found: [PathKey: [UInt8]] = [:]
    var stack = [""]
    while let folder = stack.popLast() {
      for name in try names(in: folder) {
        let relative = folder.isEmpty ? name : "\(folder)/\(name)"
        var status = stat()
        guard lstat(PathText.system("\(path)/\(relative)"), &status) == 0 else {
          throw ArchiveError(relative, Self.failure("read"))
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: stack.append(relative)
        case S_IFREG: found[PathKey(relative)] = try read(relative)
        default:
          throw ArchiveError(
            relative, "is neither a file nor a folder, and a bag holds nothing else")
        }
      }
    }
    return found
  }

  /// The folders of the payload, each of which holds a source.
  var sources: [String] {
    let names = (try? names(in: "data")) ?? []
    return names.filter { !$0.hasPrefix("ro-crate-") }
  }

  /// Whether it is a folder with nothing in it.
  var isEmpty: Bool { (try? names(in: "").isEmpty) ?? false }

  private func names(in folder: String) throws(ArchiveError) -> [String] {
    guard let handle = opendir(PathText.system("\(path)/\(folder)")) else {
      throw ArchiveError(folder.isEmpty ? path : folder, Self.failure("read"))
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      // In place: an entry ends behind its name, and a copy of all 256 bytes would read on.
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { name in
        PathText.text(name.prefix { $0 != 0 })
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private func read(_ relative: String) throws(ArchiveError) -> [UInt8] {
    let descriptor = open(PathText.system("\(path)/\(relative)"), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw ArchiveError(relative, Self.failure("read")) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      guard count > 0 || errno == EINTR else { throw ArchiveError(relative, Self.failure("read")) }
      if count > 0 { bytes += buffer[..<count] }
    }
  }

  /// Writes a file and the folders on its way, synced.
  ///
  /// - Returns: what it cannot have of the file whose place it takes, as a clause; `nil` where it
  ///   has all.
  @discardableResult
  func write(_ bytes: [UInt8], to relative: String) throws(ArchiveError) -> ArchiveError? {
    var end = relative.startIndex
    while let slash = relative.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      try makeFolder(String(Substring(relative.utf8[..<slash])))
      end = relative.utf8.index(after: slash)
    }
    let descriptor = open(
      PathText.system("\(path)/\(relative)"), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw ArchiveError(relative, Self.failure("written")) }
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
      }
      guard count >= 0 || errno == EINTR else {
        throw ArchiveError(relative, Self.failure("written"))
      }
      done += max(0, count)
    }
    let loss = model?.dress(file: descriptor, as: relative, holding: bytes) ?? 0
    guard fsync(descriptor) == 0 else { throw ArchiveError(relative, Self.failure("written")) }
    guard loss != 0 else { return nil }
    return ArchiveError(
      relative, "loses its access list or attributes: \(Self.words(loss).lowercased())")
  }

  private func makeFolder(_ relative: String) throws(ArchiveError) {
    let folder = "\(path)/\(relative)"
    if mkdir(PathText.system(folder), 0o777) == 0 {
      model?.dress(folder: folder, as: relative)
    } else if errno != EEXIST {
      throw ArchiveError(relative, Self.failure("written"))
    }
  }

  /// Gives the folder, made for nobody else to look into, the mode that it is to have: that of the
  /// bag whose place it takes, else that which the system gave the folders in it.
  func settle() {
    guard let model else {
      var status = stat()
      if stat(PathText.system("\(path)/data"), &status) == 0 {
        chmod(PathText.system(path), status.st_mode & 0o7777)
      }
      return
    }
    var folders = [""]
    var index = 0
    while index < folders.count {
      for name in (try? names(in: folders[index])) ?? [] {
        let relative = folders[index].isEmpty ? name : "\(folders[index])/\(name)"
        var status = stat()
        if lstat(PathText.system("\(path)/\(relative)"), &status) == 0,
          status.st_mode & S_IFMT == S_IFDIR
        {
          folders.append(relative)
        }
      }
      index += 1
    }
    for folder in folders.reversed() {
      model.finish(folder: folder.isEmpty ? path : "\(path)/\(folder)", as: folder)
    }
  }

  /// Removes the folder and everything in it; what cannot be removed stays. Of a link only the link
  /// goes.
  func remove() {
    var status = stat()
    guard lstat(PathText.system(path), &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(PathText.system(path))
      return
    }
    var folders = [path]
    var index = 0
    while index < folders.count {
      let folder = BagFolder(path: folders[index])
      // Of a folder that takes no writing nothing could be removed.
      chmod(PathText.system(folders[index]), 0o700)
      for name in (try? folder.names(in: "")) ?? [] {
        let full = "\(folders[index])/\(name)"
        var status = stat()
        guard lstat(PathText.system(full), &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          folders.append(full)
        } else {
          unlink(PathText.system(full))
        }
      }
      index += 1
    }
    for folder in folders.reversed() { rmdir(PathText.system(folder)) }
  }

  /// A failure of the operating system, by default the last, as a clause.
  static func failure(_ participle: String, _ code: Int32 = errno) -> String {
    "cannot be \(participle): \(words(code).lowercased())"
  }

  private static func words(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
