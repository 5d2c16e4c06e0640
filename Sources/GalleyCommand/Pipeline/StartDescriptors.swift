import GalleyCompiler
import Glibc

/// The descriptors that were open when the process began.
///
/// One that was not gets its number from the next file that the run opens, and whoever names it by
/// `/dev/fd/7` would read or write that file.
enum StartDescriptors {
  /// So many are asked for, each a bit; a run opens fewer files at a time.
  private static let count: Int32 = 64

  /// Read once: first of all that a run does.
  private static let open: UInt64 = (0..<count).reduce(into: 0) { bits, number in
    if fcntl(number, F_GETFD) != -1 { bits |= 1 << UInt64(number) }
  }

  static func record() { _ = open }

  private static func wasOpen(_ number: Int32) -> Bool {
    number < count ? open & 1 << UInt64(number) != 0 : fcntl(number, F_GETFD) != -1
  }

  /// Why what a path stands for can be neither read nor written; `nil` where it is another path, or
  /// was open from the start. Standard streams are open in every run.
  static func objection(to path: String, isWriting: Bool) -> FileError? {
    guard let number = OpenDescriptor.number(in: path), number > STDERR_FILENO,
      !wasOpen(number)
    else { return nil }
    return FileError(
      path: path, reason: .denied,
      explanation: "descriptor \(number) was not open when galley began", isWriting: isWriting)
  }
}
