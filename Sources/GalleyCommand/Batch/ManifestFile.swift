import GalleyCompiler
import GalleyCore
import Glibc

/// A line of JSON on each input of a run, in the order of the inputs.
///
/// Each line is written when its input is done, so that a run that was cut short has said what it
/// did, and memory does not grow with the number of inputs; that of a table of all inputs when the
/// table is.
final class ManifestFile {
  private let path: String
  private let descriptor: Int32
  /// Whether others write to the descriptor too, which then is not closed, and what an attempt
  /// before has told stands there already.
  private let isShared: Bool
  private var waiting: [(line: ManifestLine, outputs: [String])] = []

  /// - Parameter path: `-` is standard output.
  init(_ path: String) throws(FileError) {
    self.path = path
    if let open = path == "-" ? STDOUT_FILENO : OpenDescriptor(path)?.number {
      descriptor = open
      isShared = true
      return
    }
    isShared = false
    descriptor = open(PathText.system(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(writing: path, errno) }
  }

  deinit { if !isShared { close(descriptor) } }

  /// Takes an input that is done.
  ///
  /// - Parameter waits: whether its outputs are there only at the end, as a table of all inputs is;
  ///   then so is its line.
  func add(_ result: JobResult, outputs: [String], waits: Bool) throws(FileError) {
    let line = ManifestLine(result)
    guard !waits else {
      waiting.append((line, outputs))
      return
    }
    guard !isShared || !Faults.isRepeating else { return }
    try write(line.bytes(outputs))
  }

  /// Writes the lines that waited.
  ///
  /// - Parameter isWritten: whether there is the table that they waited for.
  func finish(isWritten: Bool) throws(FileError) {
    for (line, outputs) in waiting { try write(line.bytes(isWritten ? outputs : [])) }
    waiting = []
  }

  private func write(_ bytes: [UInt8]) throws(FileError) {
    do throws(FileError) {
      let isTaken = try FileWriter().write(bytes, toDescriptor: descriptor)
      if !isTaken, descriptor == STDOUT_FILENO { Signals.endByClosedPipe() }
    } catch {
      throw FileError(
        path: path, reason: error.reason, explanation: error.explanation, isWriting: true)
    }
  }
}
