import GalleyCompiler
import GalleyCore
import Glibc

/// The line that tells a person at a terminal how a long run is going; never part of a log.
struct ProgressLine {
  /// A run is long from here on, in seconds.
  private static let patience = 1.0
  /// Seconds between two states of the line.
  private static let interval = 0.2

  private let isShown: Bool
  private let total: Int
  private let width: Int
  private let start = ProgressLine.now
  private var last = ProgressLine.now
  private var done = 0
  private var failed = 0
  private var bytes = 0
  private var isThere = false

  init(total: Int, isTerminal: Bool, width: Int) {
    self.total = total
    self.width = width
    isShown = isTerminal && total > 1
  }

  /// Takes the line away before something else is written.
  mutating func clear() {
    guard isThere else { return }
    isThere = false
    Self.put("\r\u{1B}[K")
  }

  /// Counts an input, and shows the line where it is time.
  mutating func add(_ input: Input, failed hasFailed: Bool) {
    guard isShown else { return }
    done += 1
    if hasFailed { failed += 1 }
    if case .file(let path) = input { bytes += Self.size(path.path) }
    let now = Self.now
    guard now - start >= Self.patience, now - last >= Self.interval, done < total else { return }
    last = now
    isThere = true
    let line = Self.text(done: done, of: total, failed: failed, bytes: bytes, seconds: now - start)
    Self.put("\r" + line.prefix(max(20, width - 1)) + "\u{1B}[K")
  }

  /// The line: `120 of 2000, 3 failed · 240 inputs/s, 1.2 MB/s · 8 s left`.
  static func text(
    done: Int, of total: Int, failed: Int, bytes: Int, seconds: Double
  ) -> String {
    let rate = Double(done) / max(seconds, 0.001)
    let left = Int((Double(total - done) / max(rate, 0.001)).rounded(.up))
    let megabytes = Double(bytes) / 1_000_000 / max(seconds, 0.001)
    let time = left < 100 ? "\(left) s" : "\((left + 59) / 60) min"
    return "\(done) of \(total)" + (failed > 0 ? ", \(failed) failed" : "")
      + " · \(rounded(rate)) inputs/s, \(rounded(megabytes)) MB/s · \(time) left"
  }

  /// A tenth where it matters.
  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\((tenths + 5) / 10)"
  }

  private static func put(_ text: String) {
    _ = try? FileWriter().write(Array(text.utf8), toDescriptor: STDERR_FILENO)
  }

  private static func size(_ path: String) -> Int {
    var status = stat()
    return stat(PathText.system(path), &status) == 0 ? Int(status.st_size) : 0
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
