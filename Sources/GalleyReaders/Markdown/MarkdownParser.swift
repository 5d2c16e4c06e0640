import CMD4C
import GalleyCore

/// Runs md4c over a text and gathers what its callbacks say.
struct MarkdownParser {
  private let bytes: [UInt8]
  private let start: Int
  private let maximumDepth: Int

  /// - Parameter start: where the text begins behind front matter and a byte order mark.
  init(_ bytes: [UInt8], from start: Int, maximumDepth: Int) {
    self.bytes = bytes
    self.start = start
    self.maximumDepth = maximumDepth
  }

  /// The blocks of the text. O(bytes) but for what CommonMark itself asks for.
  func parse(diagnostics: inout Diagnostics) -> (text: MappedText, nodes: [Node]) {
    var builder = MarkdownBuilder(bytes, maximumDepth: maximumDepth)
    var parser = MD_PARSER()
    parser.flags = UInt32(
      MD_FLAG_PERMISSIVEEMAILAUTOLINKS | MD_FLAG_PERMISSIVEURLAUTOLINKS
        | MD_FLAG_PERMISSIVEWWWAUTOLINKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH
        | MD_FLAG_TASKLISTS | MD_FLAG_WIKILINKS)
    parser.enter_block = enterBlock
    parser.leave_block = leaveBlock
    parser.enter_span = enterSpan
    parser.leave_span = leaveSpan
    parser.text = appendText
    bytes.withUnsafeBytes { buffer in
      let base = buffer.bindMemory(to: CChar.self).baseAddress
      guard let base, bytes.count > start else { return }
      builder.base = UnsafeRawPointer(base)
      withUnsafeMutablePointer(to: &builder) { user in
        _ = md_parse(base + start, UInt32(bytes.count - start), &parser, user)
      }
      builder.base = nil
    }
    if let place = builder.tooDeep {
      diagnostics.report(.nestedTooDeep(place, limit: maximumDepth))
    }
    return builder.finish()
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
  builder(user)?.pointee.enterSpan(type)
  return 0
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
