import Glibc

/// One converter of the C library to UTF-8, asked for one character at a time.
struct IconvConverter {
  /// What stands at a place of the input.
  enum Step {
    /// UTF-8 (empty for an escape sequence) and how many bytes it stands for.
    case characters([UInt8], length: Int)
    case unmapped
    /// The input ends inside a character.
    case truncated
  }

  /// No character of the encodings in use takes more bytes, escape sequence included.
  private static let longestCharacter = 8
  private let handle: iconv_t

  /// `nil` where the C library has no such converter.
  init?(from name: String) {
    guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else {
      return nil
    }
    self.handle = handle
  }

  func close() { iconv_close(handle) }

  /// Converts the shortest run of bytes at an offset that makes a character.
  func next(_ bytes: [UInt8], from start: Int) -> Step {
    var output = [UInt8](repeating: 0, count: 16)
    for length in 1...Self.longestCharacter where start + length <= bytes.count {
      var input = bytes[start..<start + length].map { CChar(bitPattern: $0) }
      switch convert(&input, into: &output) {
      case .done(let count, let consumed):
        return .characters(Array(output[..<count]), length: consumed)
      case .illegal: return .unmapped
      case .incomplete: continue
      }
    }
    return start + Self.longestCharacter > bytes.count ? .truncated : .unmapped
  }

  /// What the converter still holds back when the input ends.
  func flush() -> [UInt8] {
    var output = [UInt8](repeating: 0, count: 16)
    let count = output.withUnsafeMutableBytes { target in
      var targetStart = target.baseAddress?.assumingMemoryBound(to: CChar.self)
      var targetLeft = target.count
      _ = iconv(handle, nil, nil, &targetStart, &targetLeft)
      return target.count - targetLeft
    }
    return Array(output[..<count])
  }

  private enum Outcome {
    case done(count: Int, consumed: Int)
    case illegal, incomplete
  }

  private func convert(_ input: inout [CChar], into output: inout [UInt8]) -> Outcome {
    let (inputSize, outputSize) = (input.count, output.count)
    return input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBytes { target in
        var sourceStart = source.baseAddress
        var sourceLeft = inputSize
        var targetStart = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var targetLeft = outputSize
        let result = iconv(handle, &sourceStart, &sourceLeft, &targetStart, &targetLeft)
        let consumed = inputSize - sourceLeft
        if consumed > 0 { return .done(count: outputSize - targetLeft, consumed: consumed) }
        if result == -1, errno == EINVAL { return .incomplete }
        return .illegal
      }
    }
  }
}
