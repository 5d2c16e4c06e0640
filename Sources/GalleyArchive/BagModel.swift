import CAttributes
import GalleyCore
import Glibc

/// The bag that a new one takes the place of: what the files of the new one keep of its files
/// besides the bytes.
struct BagModel {
  let path: String
  /// What its files hold.
  let files: [PathKey: [UInt8]]
  /// Where a file of the new bag lay before, if that was elsewhere.
  let origins: [PathKey: PathKey]

  /// Gives a new folder the owner and the mode of the old one, with its bits for groups and, while
  /// it is being filled, whatever its owner needs.
  func dress(folder: String, as relative: String) {
    guard let old = status(of: relative), old.st_mode & S_IFMT == S_IFDIR else { return }
    let system = PathText.system(folder)
    give(old) { lchown(system, $0, $1) }
    chmod(system, old.st_mode & 0o7777 | 0o700)
  }

  /// Takes away what ``dress(folder:as:)`` gave for the time of the work.
  func finish(folder: String, as relative: String) {
    guard let old = status(of: relative), old.st_mode & S_IFMT == S_IFDIR,
      old.st_mode & 0o700 != 0o700
    else { return }
    chmod(PathText.system(folder), old.st_mode & 0o7777)
  }

  /// Gives a new file the owner, the mode, the access list and the attributes of the old one, and
  /// its day where it holds the same bytes; the error's number where it cannot have list or
  /// attributes, else 0.
  func dress(file descriptor: Int32, as relative: String, holding bytes: [UInt8]) -> Int32 {
    let key = PathKey(relative)
    let origin = origins[key] ?? key
    guard let old = status(of: origin.path), old.st_mode & S_IFMT == S_IFREG else { return 0 }
    let system = PathText.system("\(path)/\(origin.path)")
    // Before mode and owner: the system takes attributes only from those who may write the file.
    fchmod(descriptor, 0o600)
    var failure = galley_copy_attributes(system, descriptor)
    give(old) { fchown(descriptor, $0, $1) }
    fchmod(descriptor, old.st_mode & 0o7777)
    let listFailure = galley_copy_access_list(system, descriptor)
    if failure == 0 { failure = listFailure }
    guard files[origin] == bytes else { return failure }
    var times = [old.st_atim, old.st_mtim]
    futimens(descriptor, &times)
    return failure
  }

  /// The group alone where the owner may not be given.
  private func give(_ old: stat, _ change: (uid_t, gid_t) -> Int32) {
    if change(old.st_uid, old.st_gid) != 0 { _ = change(uid_t.max, old.st_gid) }
  }

  private func status(of relative: String) -> stat? {
    var status = stat()
    let path = relative.isEmpty ? path : "\(path)/\(relative)"
    return lstat(PathText.system(path), &status) == 0 ? status : nil
  }
}
