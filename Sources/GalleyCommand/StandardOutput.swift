import GalleyCompiler
import Glibc

/// What a run gives as its product.
enum StandardOutput {
  /// Writes a text; a reader that went away ends the run quietly.
  static func write(_ text: String) throws(FileError) -> ExitStatus {
    if try !FileWriter().write(Array(text.utf8), toDescriptor: STDOUT_FILENO) {
      Signals.endByClosedPipe()
    }
    return .success
  }
}
