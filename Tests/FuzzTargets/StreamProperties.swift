import GalleyCompiler
import GalleyCore
import GalleyStream

/// What holds of a stream: each line is answered by one line of JSON, and where the pieces end in
/// which it comes makes no difference; the first byte is the length of the pieces.
struct StreamProperties {
  func breaches(_ bytes: [UInt8]) -> [String] {
    guard let first = bytes.first else { return [] }
    let content = Array(bytes.dropFirst())
    let lines = Self.lines(content, by: content.count)
    var breaches: [String] = []
    if Self.lines(content, by: Int(first)) != lines { breaches.append("pieces change the lines") }
    guard let compiler = try? StreamCompiler(CompilerOptions()) else { return ["no stream"] }
    for case .text(let line) in lines {
      let answer = compiler.answer(to: line)
      if answer.last != 0x0A || answer.dropLast().contains(0x0A) {
        breaches.append("an answer is not one line")
      }
      if JSONTree(answer, maximumDepth: 2048).error != nil
        || String(validating: answer, as: UTF8.self) == nil
      {
        breaches.append("an answer is no JSON")
      }
      if compiler.answer(to: line) != answer { breaches.append("another answer the second time") }
    }
    return breaches
  }

  private static func lines(_ bytes: [UInt8], by length: Int) -> [LineSplitter.Line] {
    var splitter = LineSplitter(limit: 1 << 20)
    var lines: [LineSplitter.Line] = []
    for start in stride(from: 0, to: bytes.count, by: max(1, length)) {
      splitter.append(bytes[start..<min(bytes.count, start + max(1, length))])
      while let line = splitter.next() { lines.append(line) }
    }
    if let line = splitter.finish() { lines.append(line) }
    return lines
  }
}
