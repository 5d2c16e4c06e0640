import CMD4C
import GalleyReaders

/// The characters that md4c's own rendering of a text shows, white space left out.
struct RenderedMarkdown {
  private var bytes: [UInt8] = []
  private var markup: [UInt8] = []
  private var images = 0

  /// The characters of CommonMark alone, without any extension.
  static func characters(of text: String) -> String {
    var rendered = RenderedMarkdown()
    var parser = MD_PARSER()
    parser.enter_block = { _, _, user in rendering(user)?.pointee.endMarkup() ?? 0 }
    parser.leave_block = { _, _, user in rendering(user)?.pointee.endMarkup() ?? 0 }
    parser.enter_span = { type, _, user in
      if type == MD_SPAN_IMG { rendering(user)?.pointee.images += 1 }
      return 0
    }
    parser.leave_span = { type, _, user in
      if type == MD_SPAN_IMG { rendering(user)?.pointee.images -= 1 }
      return 0
    }
    parser.text = { type, text, size, user in
      guard let text else { return 0 }
      let run = UnsafeRawBufferPointer(start: text, count: Int(size))
      return rendering(user)?.pointee.append(type, Array(run)) ?? 0
    }
    let source = Array(text.utf8)
    source.withUnsafeBytes { buffer in
      guard let base = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      _ = withUnsafeMutablePointer(to: &rendered) {
        md_parse(base, UInt32(source.count), &parser, $0)
      }
    }
    _ = rendered.endMarkup()
    return visible(String(decoding: rendered.bytes, as: UTF8.self))
  }

  /// A text without white space and without what no reader sees.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0.value >= 0x20 }))
  }

  private mutating func append(_ type: MD_TEXTTYPE, _ run: [UInt8]) -> CInt {
    switch type {
    case MD_TEXT_HTML: markup += run
    case _ where images > 0: break
    case MD_TEXT_ENTITY:
      _ = endMarkup()
      bytes += HTMLEntities.match(run + [0x20], at: 0, end: run.count + 1)?.text ?? run
    case MD_TEXT_NULLCHAR: bytes += Array("\u{FFFD}".utf8)
    default:
      if type == MD_TEXT_NORMAL || type == MD_TEXT_CODE { _ = endMarkup() }
      bytes += run
    }
    return 0
  }

  /// Appends what markup shows that was gathered: what is no tag, no comment, no script.
  private mutating func endMarkup() -> CInt {
    guard !markup.isEmpty else { return 0 }
    let text = String(decoding: markup, as: UTF8.self)
    markup = []
    let shown =
      text
      .replacing(#/(?s)<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<![A-Za-z][^>]*>/#, with: "")
      .replacing(#/(?si)<(script|style|textarea)\b.*?(</\1\s*>|$)/#, with: "")
      .replacing(#/(?s)</?[A-Za-z][^<>]*(>|$)/#, with: "")
    var index = 0
    let source = Array(shown.utf8)
    while index < source.count {
      if source[index] == 0x26,
        let match = HTMLEntities.match(source, at: index, end: source.count)
      {
        bytes += match.text
        index += match.length
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return 0
  }
}

private func rendering(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<RenderedMarkdown>?
{
  user?.assumingMemoryBound(to: RenderedMarkdown.self)
}
