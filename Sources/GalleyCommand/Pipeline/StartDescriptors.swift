import GalleyCompiler
import Glibc

/// The descriptors that were open when the process began.
///
/// One that was not gets its number from the next file that the run opens, and whoever names it by
/// `/dev/fd/7` would read or write that file.
enum StartDescriptors {
  /// What the system shows, read once: first of all that a run does.
  private static let open: Set<Int32> = {
    guard let folder = opendir("/proc/self/fd") else { return [] }
    defer { closedir(folder) }
    var numbers: Set<Int32> = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { name in
        String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let number = Int32(name), number != dirfd(folder) { numbers.insert(number) }
    }
    return numbers
  }()

  /// Reads them where an argument may name one; else the first question does.
  static func record() {
    if CommandLine.arguments.contains(where: { $0.contains("/fd/") }) { _ = open }
  }

  /// Why what a path stands for can be neither read nor written; `nil` where it is another path, or
  /// was open from the start. Standard streams are open in every run.
  static func objection(to path: String, isWriting: Bool) -> FileError? {
    guard let number = OpenDescriptor.number(in: path), number > STDERR_FILENO,
      !open.contains(number)
    else { return nil }
    return FileError(
      path: path, reason: .denied,
      explanation: "descriptor \(number) was not open when galley began", isWriting: isWriting)
  }
}
