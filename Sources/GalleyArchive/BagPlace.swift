import CExchange
import GalleyCompiler
import GalleyCore
import Glibc

/// Where a bag lies: links followed, so that the bag behind a link grows and the link stays.
package struct BagPlace {
  /// From the root where there is something, else as it was given.
  let path: String
  let isThere: Bool

  init(_ path: String) throws(ArchiveError) {
    guard !FileReader().isDanglingLink(path) else {
      throw ArchiveError(path, "is a link that leads to nothing")
    }
    guard let real = realpath(PathText.system(path), nil) else {
      self.path = path
      isThere = false
      return
    }
    defer { free(real) }
    self.path = PathText.text(
      UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) })
    // An empty folder is a place for a bag, and a rename takes it.
    isThere = !BagFolder(path: self.path).isEmpty
  }

  /// Lets two folders change places at once; `false` where that cannot be.
  package static func exchange(_ first: String, _ second: String) -> Bool {
    galley_exchange(PathText.system(first), PathText.system(second)) == 0
  }

  /// The bag in which the folder lies, or would lie; `nil` where it lies in none.
  static func bag(around path: String) -> String? {
    FileIdentity.foldersAbove(path).first {
      FileReader().obstacle(PathNames.join($0, "bagit.txt")) == nil
    }
  }
}
