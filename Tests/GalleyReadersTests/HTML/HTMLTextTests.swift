import GalleyCore
import Testing

@testable import GalleyReaders

/// What an element reads as on a line of its own.
struct HTMLTextTests {
  /// Figures of elements beside each other are apart on the page; what is set higher or in another
  /// face within a number is a part of it.
  @Test(arguments: [
    ("<p><b>18</b><i>2026</i></p>", "18 2026"),
    ("<p><b>18</b> <i>2026</i></p>", "18 2026"),
    ("<p>10<sup>6</sup></p>", "106"),
    ("<p><sup>10</sup>6</p>", "106"),
    ("<p>1<b>00</b>0 <i>tons</i></p>", "1000 tons"),
    ("<p><b>May</b><i>2026</i></p>", "May2026"),
  ])
  func figuresOfNeighboursAreApart(markup: String, text: String) throws {
    let bytes = Array(markup.utf8)
    var builder = HTMLTreeBuilder(
      bytes, in: ByteRange(0, bytes.count), isXML: false, maximumDepth: 64)
    let tree = builder.build()
    let paragraph = try #require(tree.nodes.indices.first { tree.nodes[$0].tag == .p })
    #expect(HTMLText.string(ofContent: paragraph, in: tree) == text)
  }
}
