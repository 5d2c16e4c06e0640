public import GalleyCore
import GalleyFeedRules
import GalleyReaders
import Glibc

extension Checker {
  /// Checks a feed in XML while it is read, so that memory does not grow with its length.
  ///
  /// - Parameter windowSize: how many bytes of the feed are in memory at a time.
  /// - Returns: the same as checking the whole file; `nil` for what only that can do: other formats,
  ///   other encodings than UTF-8, and feeds with comments that suppress findings.
  public func check(
    _ storage: any ByteStorage, named name: String, windowSize: Int = 1 << 19
  ) -> CheckResult? {
    guard let head = Self.head(of: storage, named: name, options),
      Self.isPlain(storage, pieces: windowSize)
    else { return nil }
    var diagnostics = Diagnostics(limitPerRule: options.limitPerRule)
    FeedChecker.check(
      head, bytes: ByteWindow(storage, size: windowSize), options: feedOptions,
      diagnostics: &diagnostics)
    let resolver = DiagnosticResolver(policy: options.severity)
    let locator = DiagnosticLocator(
      name: name, ByteWindow(storage, size: windowSize), textStart: head.textStart)
    return CheckResult(
      kind: .feed,
      diagnostics: resolver.located(
        diagnostics, by: locator, excerptsPerRule: options.excerptsPerRule),
      unlisted: resolver.unlisted(diagnostics.unlisted), isVerbatim: true)
  }

  /// The beginning of a feed in XML that is UTF-8 and says nothing else; `nil` of anything else.
  private static func head(
    of storage: any ByteStorage, named name: String, _ options: CompilerOptions
  ) -> SourceFile? {
    guard storage.count > 0,
      storage.count <= min(options.reader.maximumSize, SourceFile.maximumSize)
    else { return nil }
    var bytes = storage.bytes(0..<min(storage.count, 1 << 14))
    if bytes.count < storage.count { bytes.removeLast(bytes.count - wholeScalars(bytes)) }
    let input = InputFile(name: name, bytes: bytes)
    guard InputKind(of: input, format: options.format).format == "feed" else { return nil }
    var diagnostics = Diagnostics()
    guard let head = FeedReader.decode(input, options: options.reader, diagnostics: &diagnostics),
      diagnostics.all.isEmpty, head.encoding == .utf8, head.bytes == bytes,
      [.rss, .rdf, .atom].contains(FeedSniffer.kind(of: head))
    else { return nil }
    return head
  }

  /// Whether all bytes are UTF-8 and no comment suppresses findings.
  private static func isPlain(_ storage: any ByteStorage, pieces size: Int) -> Bool {
    var start = 0
    while start < storage.count {
      let bytes = storage.bytes(start..<min(storage.count, start + max(64, size)))
      let isLast = start + bytes.count == storage.count
      let end = isLast ? bytes.count : wholeScalars(bytes)
      guard UTF8Scanner.isValid(end == bytes.count ? bytes : Array(bytes[..<end])),
        !holdsSuppression(bytes)
      else { return false }
      if isLast { return true }
      // The keyword may stand across the seam; pieces begin where a scalar does.
      var next = end - suppression.count
      while next > 0, bytes[next] & 0xC0 == 0x80 { next -= 1 }
      guard next > 0 else { return false }
      start += next
    }
    return true
  }

  /// How many bytes stand before the last scalar, which may be cut.
  private static func wholeScalars(_ bytes: [UInt8]) -> Int {
    var end = bytes.count - 1
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return max(0, end)
  }

  private static let suppression = Array("galley:ignore".utf8)

  private static func holdsSuppression(_ bytes: [UInt8]) -> Bool {
    // The colon is the rarest of its bytes, and memchr looks at many bytes at a time.
    let colon = 6
    return bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return false }
      var index = 0
      while index < buffer.count,
        let found = memchr(start + index, 0x3A, buffer.count - index)
      {
        let place = found - UnsafeMutableRawPointer(mutating: start)
        let first = place - colon
        if first >= 0, first + suppression.count <= buffer.count,
          buffer[first..<first + suppression.count].elementsEqual(suppression)
        {
          return true
        }
        index = place + 1
      }
      return false
    }
  }
}
