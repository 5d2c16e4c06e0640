import GalleyCore

/// The bytes of a web archive in order, decompressed where they are compressed, with a buffer that
/// holds no more than was asked for and a piece.
struct RecordStream: ~Copyable {
  private static let pieceSize = 1 << 17
  /// One gzip member may give no more.
  private static let memberLimit = 1 << 34

  /// Gives the next bytes of the archive, and none at its end.
  private let source: () -> [UInt8]
  private let isCompressed: Bool
  /// How much a compressed archive may give in all.
  private let limit: Int
  private var total = 0
  private var inflater = Inflater()
  private var input: [UInt8] = []
  private var inputIndex = 0
  /// What was read to tell whether the archive is compressed.
  private var first: [UInt8]
  /// How many bytes of the archive were read.
  private var next = 0
  private var memberStart = 0
  private var memberSize = 0
  private var isInMember = false
  private var findings = Diagnostics()

  private(set) var buffer: [UInt8] = []
  /// What of the buffer has been consumed.
  private(set) var index = 0
  /// Where members begin in the buffer, and where in the file, in order.
  private var starts: [(buffer: Int, file: Int)] = []
  /// How many of them lie at or before the next byte.
  private var passed = 0
  private var isAtEnd = false
  /// What of the archive, decompressed, came before the buffer's first byte.
  private var base = 0

  init(_ storage: any ByteStorage, limit: Int = .max) {
    var next = 0
    self.init(limit: limit) {
      let end = min(storage.count, next + Self.pieceSize)
      defer { next = end }
      return storage.bytes(next..<end)
    }
  }

  /// - Parameter source: gives the next bytes of the archive, and none at its end.
  init(limit: Int = .max, source: @escaping () -> [UInt8]) {
    self.source = source
    self.limit = limit
    first = source()
    while first.count == 1 {
      let more = source()
      guard !more.isEmpty else { break }
      first += more
    }
    isCompressed = first.starts(with: [0x1F, 0x8B])
  }

  /// How many bytes are at hand.
  var available: Int { buffer.count - index }

  /// How many bytes of the archive, decompressed, came before the next one.
  var position: Int { base + index }

  /// The offset in the file that the next byte is known by.
  var offset: Int {
    guard isCompressed else { return position }
    return passed > 0 ? starts[passed - 1].file : memberStart
  }

  /// Whether the next byte begins a member, where records can be found again.
  var isAtMemberStart: Bool { passed > 0 && starts[passed - 1].buffer == index }

  /// Where the next member begins behind the next byte, counted from it, as far as is at hand.
  var nextMember: Int? { passed < starts.count ? starts[passed].buffer - index : nil }

  /// Makes `count` bytes available; `false` where the file has no more.
  mutating func fill(_ count: Int) -> Bool {
    while available < count {
      guard !isAtEnd else { return false }
      compact()
      if isCompressed { inflate() } else { read() }
    }
    return true
  }

  mutating func skip(_ count: Int) {
    var rest = count
    while rest > 0 {
      let part = min(rest, available)
      index += part
      rest -= part
      pass()
      if rest > 0, !fill(1) { return }
    }
  }

  /// A byte that is available.
  subscript(_ place: Int) -> UInt8 { buffer[index + place] }

  /// Bytes that are available.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(buffer[index + range.lowerBound..<index + range.upperBound])
  }

  /// What stands before a record: the end of the one before it, and its own first line.
  static let mark: StaticString = "\r\n\r\nWARC/1."

  /// Where the end of a record stands in bytes that are available, with another one behind it.
  func firstRecord(in range: Range<Int>) -> Int? {
    let count = Self.mark.utf8CodeUnitCount
    guard range.count >= count else { return nil }
    return Self.mark.withUTF8Buffer { mark in
      buffer.withUnsafeBufferPointer { bytes -> Int? in
        var place = index + range.lowerBound
        let last = index + range.upperBound - count
        while place <= last {
          // The letter W is rarer than line breaks.
          if bytes[place + 4] == 0x57,
            (0..<count).allSatisfy({ bytes[place + $0] == mark[$0] })
          {
            return place - index
          }
          place += 1
        }
        return nil
      }
    }
  }

  func starts(with text: StaticString) -> Bool {
    guard available >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer[index...].starts(with: $0) }
  }

  private mutating func compact() {
    guard index > 0, index >= Self.pieceSize || index == buffer.count else { return }
    buffer.removeSubrange(..<index)
    let gone = index
    base += gone
    index = 0
    // The start of the member that the next byte belongs to stays, at or before the buffer.
    let dropped = max(0, passed - 1)
    starts = starts.dropFirst(dropped).map { ($0.buffer - gone, $0.file) }
    passed -= dropped
  }

  private mutating func pass() {
    while passed < starts.count, starts[passed].buffer <= index { passed += 1 }
  }

  /// The next bytes of the archive; none at its end.
  private mutating func piece() -> [UInt8] {
    let piece = first.isEmpty ? source() : first
    first = []
    next += piece.count
    return piece
  }

  private mutating func read() {
    let piece = piece()
    buffer += piece
    isAtEnd = piece.isEmpty
  }

  private mutating func inflate() {
    if inputIndex == input.count {
      input = piece()
      inputIndex = 0
      guard !input.isEmpty else {
        if isInMember { fail("the file ends inside") }
        isAtEnd = true
        return
      }
    }
    if !isInMember { begin() }
    let before = buffer.count
    let (used, step) = inflater.inflate(
      input, from: inputIndex, to: &buffer, limit: Self.pieceSize)
    inputIndex += used
    memberSize += buffer.count - before
    total += buffer.count - before
    guard total <= limit else {
      findings.report(
        Diagnostic(
          .containerLimit, "the archive gives more than the \(limit) bytes allowed", at: nil))
      isAtEnd = true
      return
    }
    switch step {
    case .finished: isInMember = false
    case .failed: seek()
    case .more where memberSize > Self.memberLimit:
      findings.report(
        Diagnostic(
          .containerLimit, "the gzip member at byte \(memberStart) gives more than 16 GiB",
          atByte: memberStart))
      isAtEnd = true
    case .more where used == 0 && buffer.count == before && inputIndex < input.count: seek()
    case .more: break
    }
  }

  private mutating func begin() {
    memberStart = next - input.count + inputIndex
    memberSize = 0
    isInMember = true
    inflater = Inflater()
    // Of members that give nothing the last is enough.
    if starts.last?.buffer == buffer.count { starts.removeLast() }
    starts.append((buffer.count, memberStart))
    passed = min(passed, starts.count - 1)
    pass()
  }

  private mutating func fail(_ words: String) {
    findings.report(
      Diagnostic(
        .brokenCompression, "\(words) the gzip member at byte \(memberStart)",
        atByte: memberStart))
    isInMember = false
  }

  /// Goes on at the next bytes that look like the beginning of a member.
  private mutating func seek() {
    fail("damage in")
    // A header that is none must not be found again.
    if next - input.count + inputIndex <= memberStart { inputIndex += 1 }
    while true {
      while inputIndex + 3 < input.count {
        if input[inputIndex] == 0x1F, input[inputIndex + 1] == 0x8B, input[inputIndex + 2] == 8,
          input[inputIndex + 3] & 0xE0 == 0
        {
          return
        }
        inputIndex += 1
      }
      let more = piece()
      guard !more.isEmpty else {
        inputIndex = input.count
        isAtEnd = true
        return
      }
      input = Array(input[min(inputIndex, input.count)...]) + more
      inputIndex = 0
    }
  }

  mutating func takeFindings() -> [Diagnostic] {
    defer { findings = Diagnostics() }
    return findings.all
  }
}
