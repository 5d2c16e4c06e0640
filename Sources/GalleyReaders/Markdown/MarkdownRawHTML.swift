import CMD4C
package import GalleyCore

/// Tells which bytes of a text in Markdown are HTML, so that what stands in code, in links and in front
/// matter is not taken for any.
package struct MarkdownRawHTML {
  /// As long as the source, with blanks for all that is not HTML.
  package let bytes: [UInt8]

  package init(_ source: SourceFile) {
    var unheard = Diagnostics()
    let start = FrontMatter(source, diagnostics: &unheard).bodyStart
    let mask = MarkdownMask(source.bytes, from: start)
    let parsed = MarkdownAddresses.protected(mask.bytes, from: start)
    var found = Found()
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS)
    parser.enter_block = { _, _, _ in 0 }
    parser.leave_block = { _, _, _ in 0 }
    parser.enter_span = { _, _, _ in 0 }
    parser.leave_span = { _, _, _ in 0 }
    parser.text = { type, text, size, user in
      guard type == MD_TEXT_HTML, let text else { return 0 }
      user?.assumingMemoryBound(to: Found.self).pointee.pieces.append(
        (UnsafeRawPointer(text), size))
      return 0
    }
    var html = parsed.map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
    parsed.withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress, parsed.count > start else {
        return
      }
      _ = withUnsafeMutablePointer(to: &found) {
        md_parse(base + start, UInt32(parsed.count - start), &parser, $0)
      }
      for (piece, size) in found.pieces {
        let lower = piece - UnsafeRawPointer(base)
        let upper = lower + Int(size)
        // Ends of lines may come from elsewhere.
        guard lower >= start, upper <= parsed.count else { continue }
        html.replaceSubrange(lower..<upper, with: buffer[lower..<upper])
      }
    }
    bytes = html
  }

  /// What a run of md4c says is HTML.
  private struct Found {
    var pieces: [(start: UnsafeRawPointer, size: MD_SIZE)] = []
  }
}
