import CMD4C
import GalleyCore

/// Runs md4c over a text and gathers what its callbacks say.
struct MarkdownParser {
  private let bytes: [UInt8]
  private let start: Int
  private let notes: [MarkdownNotes.Definition]
  private let maximumDepth: Int

  /// - Parameters:
  ///   - start: where the text begins behind front matter and a byte order mark.
  ///   - notes: the footnotes that it defines.
  init(
    _ bytes: [UInt8], from start: Int, notes: [MarkdownNotes.Definition] = [], maximumDepth: Int
  ) {
    self.notes = notes
    self.bytes = bytes
    self.start = start
    self.maximumDepth = maximumDepth
  }

  /// The blocks of the text. O(bytes) but for what CommonMark itself asks for.
  ///
  /// md4c builds the address of a reference anew wherever it is used. Where that comes to many times
  /// the text, references are read as text.
  func parse(diagnostics: inout Diagnostics) -> (text: MappedText, nodes: [Node]) {
    let protected = MarkdownAddresses.protected(bytes, from: start)
    if var builder = run(protected, diagnostics: &diagnostics) { return builder.finish(notes) }
    diagnostics.report(.repeatedReferences(ByteRange(start, start)))
    // What is shown are the bytes as they came; here only the colon is gone that makes a definition.
    var plain = protected
    for index in plain.indices.dropFirst() where plain[index] == 0x3A && plain[index - 1] == 0x5D {
      plain[index] = 0x3B
    }
    var last = run(plain, diagnostics: &diagnostics) ?? MarkdownBuilder(bytes, maximumDepth: 0)
    return last.finish(notes)
  }

  /// Runs md4c; `nil` where addresses of references came to more than is reasonable.
  ///
  /// - Parameter parsed: as long as the bytes, from which text is taken.
  private func run(_ parsed: [UInt8], diagnostics: inout Diagnostics) -> MarkdownBuilder? {
    var builder = MarkdownBuilder(bytes, maximumDepth: maximumDepth)
    var parser = MD_PARSER()
    // Not md4c's autolinks: they take quadratic time, and leave the text as it is.
    parser.flags = UInt32(
      MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS)
    parser.enter_block = enterBlock
    parser.leave_block = leaveBlock
    parser.enter_span = enterSpan
    parser.leave_span = leaveSpan
    parser.text = appendText
    var isWhole = true
    parsed.withUnsafeBytes { buffer in
      let base = buffer.bindMemory(to: CChar.self).baseAddress
      guard let base, parsed.count > start else { return }
      builder.base = UnsafeRawPointer(base)
      isWhole = withUnsafeMutablePointer(to: &builder) { user in
        md_parse(base + start, UInt32(parsed.count - start), &parser, user) == 0
      }
      builder.base = nil
    }
    guard isWhole || !builder.isExhausted else { return nil }
    if let place = builder.tooDeep {
      diagnostics.report(.nestedTooDeep(place, limit: maximumDepth))
    }
    return builder
  }
}

private func builder(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkdownBuilder>? {
  user?.assumingMemoryBound(to: MarkdownBuilder.self)
}

private func enterBlock(
  _ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?, _ user: UnsafeMutableRawPointer?
) -> CInt {
  var level = 0
  if type == MD_BLOCK_H, let detail {
    level = Int(detail.assumingMemoryBound(to: MD_BLOCK_H_DETAIL.self).pointee.level)
  }
  builder(user)?.pointee.enter(type, level: level)
  return 0
}

private func leaveBlock(
  _ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?, _ user: UnsafeMutableRawPointer?
) -> CInt {
  builder(user)?.pointee.leave(type)
  return 0
}

private func enterSpan(
  _ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?, _ user: UnsafeMutableRawPointer?
) -> CInt {
  var address = 0
  if type == MD_SPAN_A, let detail {
    let link = detail.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee
    address = Int(link.href.size) + Int(link.title.size)
  } else if type == MD_SPAN_IMG, let detail {
    let image = detail.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee
    address = Int(image.src.size) + Int(image.title.size)
  }
  // What is less than 0 ends the run.
  return builder(user)?.pointee.enterSpan(type, address: address) == false ? -1 : 0
}

private func leaveSpan(
  _ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?, _ user: UnsafeMutableRawPointer?
) -> CInt {
  builder(user)?.pointee.leaveSpan(type)
  return 0
}

private func appendText(
  _ type: MD_TEXTTYPE, _ text: UnsafePointer<MD_CHAR>?, _ size: MD_SIZE,
  _ user: UnsafeMutableRawPointer?
) -> CInt {
  guard let text else { return 0 }
  builder(user)?.pointee.append(type, UnsafeRawPointer(text), Int(size))
  return 0
}
