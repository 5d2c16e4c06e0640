import Glibc

/// What a signal handler needs, laid out before one can run: it may not allocate.
final class FaultState: @unchecked Sendable {
  // Unchecked: everything is written before there is a second thread, but the variable's text, which
  // only the one handler writes that starts the process anew.

  let key: pthread_key_t
  let arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  let environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  /// How many results earlier attempts told.
  let told: Int
  /// The inputs on which earlier attempts failed.
  let failed: Set<UInt>
  /// What is said at the end.
  let lastWords: UnsafeMutableBufferPointer<UInt8>
  private let text: UnsafeMutablePointer<CChar>
  private static let room = 64 + 17 * (Faults.limit + 1)
  private static let stackSize = 1 << 16

  init() {
    var key = pthread_key_t()
    pthread_key_create(&key, nil)
    self.key = key
    arguments = CommandLine.unsafeArgv
    let words = Array("\(Faults.words): it failed in its own code\n".utf8)
    lastWords = .allocate(capacity: words.count)
    _ = lastWords.initialize(from: words)
    text = .allocate(capacity: Self.room)
    let parts = getenv(Faults.variable).map { String(cString: $0).split(separator: ",") } ?? []
    told = parts.first.flatMap { Int($0) } ?? 0
    failed = Set(parts.dropFirst().prefix(Faults.limit).compactMap { UInt($0, radix: 16) })
    // External programs do not get it.
    unsetenv(Faults.variable)
    var count = 0
    while environ[count] != nil { count += 1 }
    environment = .allocate(capacity: count + 2)
    for index in 0..<count { environment[index] = environ[index] }
    environment[count] = text
    environment[count + 1] = nil
  }

  /// Writes the variable for the next attempt. Allocates nothing.
  func note(told: Int, failed new: UInt) {
    var end = 0
    for byte in Faults.variable.utf8 { put(byte, &end) }
    put(UInt8(ascii: "="), &end)
    put(UInt(told), radix: 10, &end)
    for number in failed { putNext(number, &end) }
    putNext(new, &end)
    text[end] = 0
  }

  /// Gives the thread a stack for handlers, so that an overflow of its own can be taken.
  func giveStack() {
    var old = stack_t()
    guard sigaltstack(nil, &old) == 0, old.ss_flags & Int32(SS_DISABLE) != 0 else {
      return
    }
    var new = stack_t()
    new.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: Self.stackSize, alignment: 16)
    new.ss_size = Self.stackSize
    sigaltstack(&new, nil)
  }

  private func putNext(_ number: UInt, _ end: inout Int) {
    put(UInt8(ascii: ","), &end)
    put(number, radix: 16, &end)
  }

  private func put(_ number: UInt, radix: UInt, _ end: inout Int) {
    var divisor: UInt = 1
    while number / divisor >= radix { divisor *= radix }
    while divisor > 0 {
      let digit = UInt8(number / divisor % radix)
      put(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10, &end)
      divisor /= radix
    }
  }

  private func put(_ byte: UInt8, _ end: inout Int) {
    text[end] = CChar(bitPattern: byte)
    end += 1
  }
}
