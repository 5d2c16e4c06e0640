import Glibc

/// The conversation with a running program: input goes out while both outputs come in.
struct ExternalExchange {
  enum Outcome { case done, late, tooMuch }

  private let input: [UInt8]
  private let toChild: Int32
  private let fromChild: Int32
  private let errors: Int32
  private var sent = 0
  private(set) var output: [UInt8] = []
  private var said: [UInt8] = []
  /// Bytes of standard error that are kept, from its end.
  private static let longestComplaint = 2000

  init(input: [UInt8], toChild: Int32, fromChild: Int32, errors: Int32) {
    self.input = input
    self.toChild = toChild
    self.fromChild = fromChild
    self.errors = errors
    for descriptor in [toChild, fromChild, errors] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
  }

  /// What the program wrote to standard error last, on one line.
  var complaint: String {
    let text = String(decoding: said.suffix(Self.longestComplaint), as: UTF8.self)
    return PlainLines.clean(
      text.split(whereSeparator: \.isNewline).suffix(3).joined(separator: "; "))
  }

  /// Talks until both outputs are closed, the deadline passes or too much was said.
  mutating func finish(_ limits: ExternalLimits) -> Outcome {
    let deadline = Self.now() + limits.seconds * 1000
    var isSending = true
    var polled = [
      pollfd(fd: toChild, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: fromChild, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
    ]
    while polled[1].fd >= 0 || polled[2].fd >= 0 {
      let left = deadline - Self.now()
      guard left > 0 else { return .late }
      guard poll(&polled, nfds_t(polled.count), Int32(min(left, 60_000))) >= 0 || errno == EINTR
      else { return .late }
      if isSending, polled[0].revents != 0, !send() {
        shutdown(toChild, Int32(SHUT_WR))
        polled[0].fd = -1
        isSending = false
      }
      if polled[1].fd >= 0, polled[1].revents != 0, !Self.receive(fromChild, into: &output) {
        polled[1].fd = -1
      }
      if polled[2].fd >= 0, polled[2].revents != 0, !Self.receive(errors, into: &said) {
        polled[2].fd = -1
      }
      guard output.count <= limits.outputBytes else { return .tooMuch }
      if said.count > 1 << 16 { said.removeFirst(said.count - Self.longestComplaint) }
    }
    return .done
  }

  /// Sends a piece; `false` when there is nothing left to send or nobody to take it.
  private mutating func send() -> Bool {
    guard sent < input.count else { return false }
    let count = input.withUnsafeBytes { buffer in
      Glibc.send(
        toChild, buffer.baseAddress.map { $0 + sent }, buffer.count - sent,
        Int32(MSG_NOSIGNAL))
    }
    if count > 0 { sent += count } else if errno != EAGAIN && errno != EINTR { return false }
    return sent < input.count
  }

  /// Takes what there is; `false` at the end.
  private static func receive(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes += buffer[..<count]
      return true
    }
    return count < 0 && (errno == EAGAIN || errno == EINTR)
  }

  /// Milliseconds of a clock that is never set.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
