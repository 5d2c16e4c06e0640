import GalleyCompiler
import GalleyCore
import Glibc

/// Keeps other runs from a bag while one adds to it: each reads the whole bag, builds a new one and
/// puts it in its place, so that of two at a time one would lose its articles.
///
/// The lock is an empty file beside the bag (`flock`), taken away when the work is done. What a run that
/// was killed leaves there locks nothing.
struct BagLock {
  private let path: String
  /// `nil` where the folder takes no file: then it takes no bag either, and whoever tries says why.
  private let descriptor: Int32?

  /// Takes the lock; `nil` where another run has it.
  init?(beside bag: String) throws(ArchiveError) {
    path = "\(bag).galley-lock"
    while true {
      var opened = open(PathText.system(path), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
      // Another user's lock can be read, which is all that locking takes.
      if opened < 0, errno == EACCES || errno == EPERM {
        let refusal = errno
        opened = open(PathText.system(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        if opened < 0, errno == ENOENT { errno = refusal }
      }
      guard opened >= 0 else {
        guard errno == EACCES || errno == EPERM || errno == EROFS else {
          // Something else at the lock's place, or a folder that is not there: which, is told.
          let place = errno == EISDIR || errno == ELOOP ? path : bag
          throw ArchiveError(place, FileError(writing: place, errno).diagnostic.message)
        }
        descriptor = nil
        return
      }
      // File systems without locks go without.
      if flock(opened, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(opened)
        return nil
      }
      // Whoever had it may have taken away the very file that was opened here.
      var (own, there) = (stat(), stat())
      if fstat(opened, &own) == 0, lstat(PathText.system(path), &there) == 0,
        own.st_ino == there.st_ino, own.st_dev == there.st_dev
      {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  /// Lets the next run have the bag.
  func release() {
    guard let descriptor else { return }
    // While it is still locked: afterwards it could be another run's.
    unlink(PathText.system(path))
    close(descriptor)
  }
}
