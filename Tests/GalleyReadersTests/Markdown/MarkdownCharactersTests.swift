import Foundation
import GalleyCore
import GalleyReaders
import Testing

/// Every character that a renderer of CommonMark shows is in the report.
struct MarkdownCharactersTests {
  /// Cases of each section of CommonMark's specification.
  static let cases = [
    // Tabs
    "\tquay\tside\n", "  - pier\n\n\tberth\n", "-\t\tdry dock\n", "#\tHarbour\n", ">\t\tcrane\n",
    // Backslash escapes
    "\\*not set\\* \\# \\[x\\]\\(y\\) \\<b> \\&amp;\n", "\\\\*tide*\n", "`\\[\\``\n", "a\\\nb\n",
    "[sea](/x\\*y \"t\\*t\")\n",
    // Entity and numeric character references
    "&copy; &AElig; &#35; &#X22; &#0; &nbsp;x\n", "&amp &x; &#; &hi?;\n", "`f&ouml;r`\n",
    "&#42;low&#42;\n",
    // Precedence
    "- `one\n- two`\n",
    // Thematic breaks
    "***\n---\n___\n", "+++\n", "- a\n***\n- b\n", "tide\n***\nebb\n", "* * *\n- * * *\n",
    // ATX headings
    "# one\n## two\n###### six\n####### seven\n", "#5 bolt\n\n#hashtag\n",
    "## two ##\n### x ### y\n",
    "## \n#\n### ###\n", "\\## no\n", "# *a* \\*b\\*\n",
    // Setext headings
    "High *water*\n====\n\nLow *water*\n----\n", "two\nlines\n===\n", "a\n= =\n", "> low\n---\n",
    "- tide\n---\n", "`of\n---\ndock`\n", "\\> cape\n------\n",
    // Indented code
    "    mast\n      sail\n", "- hull\n\n      keel\n", "keel\n    rib\n",
    "    a <b/> *c*\n\n    - d\n",
    "# H\n    code\nT\n---\n    code\n----\n",
    // Fenced code
    "```\n<deck>\n >\n```\n", "~~~\nbilge\n```\n~~~\n", "````\na\n```\n``````\n",
    "```\n\n  \n```\n",
    "```\nopen\n", "> ```\n> port\n\nstarboard\n", "``` ```\naft\n",
    "~~~ ruby at=\"3\"\nx = 1\n~~~\n",
    "   ```\n   a\n  b\n   ```\n", "``` \nx\n``` y\n",
    // HTML blocks
    "<table><tr><td>\nmole\n</td></tr></table>\n", "<div>\n*jetty*\n\n*groyne*\n\n</div>\n",
    "<!-- fog -->\nbuoy\n", "<?php echo 1; ?>\nlamp\n", "<script>\nlet a = 1;\n</script>\nbell\n",
    "<del>*wreck*</del>\n", "<del>\n*wreck*\n</del>\n", "<pre>\nrope\n  coil\n</pre>\n",
    "text\n<div>\nbar\n</div>\n*foo*\n", "<a href=\"x\">\n*anchor*\n</a>\n",
    // Link reference definitions
    "[pilot]: /p \"Pilot\"\n\n[pilot]\n", "[sound]\n\n[sound]: <my url>\n",
    "[bay]: /u \"t\" no\n",
    "para\n[bay]: /u\n\n[bay]\n", "# [cove]\n[cove]: /u\n> inlet\n",
    "[ebb]:\n/x\n'a\nb'\n\n[ebb]\n",
    "[]: /x\n\n[]\n", "[a]: /b\n===\n[a]\n",
    // Paragraphs, blank lines
    "a\n\nb\nc\n", "  a\n b\n", "a  \nb     \nc\n",
    // Block quotes
    "> # Head\n> one\n> two\n", ">lee\n> luff\nlazy\n", "> - a\n- b\n", ">\n> reef\n>\n",
    "> > > deep\nx\n",
    ">     code\n\n>    not\n",
    // List items
    "1.  A\n    para\n\n        code\n\n    > quote\n", "- one\n\n two\n",
    "123456789. ok\n1234567890. no\n",
    "-1. no\n", "-\n  foo\n-\n\n  bar\n", "1. a\n  2. b\n", "- # Head\n- Low\n  ---\n  bar\n",
    "- # Head\n  [a](b) `c` d\n", "1. ```\n   x\n   ```\n   &amp; y\n",
    "10) x\n- y\n",
    "- - a\n1. - 2. b\n",
    // Lists
    "- a\n- b\n+ c\n", "1. a\n2) b\n", "- a\n  - b\n\n    c\n- d\n", "The number is\n14. x\n",
    "- a\n\n\n- b\n",
    "- a\n  > b\n  ```\n  c\n  ```\n- d\n", "* a\n  [r]: /u\n* b\n",
    "1. ```\n   x\n   ```\n\n   y\n",
    // Code spans
    "`` a ` b ``\n", "` `` `\n", "`a\nb`\n", "*a`*`\n", "`<a href=\"`\">`\n", "```x``\n",
    "` a`b`\n",
    // Emphasis
    "*a* _b_ **c** __d__ ***e*** a*b*c a_b_c\n", "* a *\n", "*(**a**)*\n", "**a*b**c*\n",
    "*a **b* c**\n",
    "***a** b*\n", "_a __b_\n", "5*6*78 пристань_снова_\n", "*foo\nbar*\n", "****x****\n",
    "**a \"*b*\" c**\n",
    // Links
    "[a](/u \"t\") [b](<c d>) [c]() [d](e f)\n", "[a [b] c](/u)\n", "[a](/u \"t \"x\" t\")\n",
    "[*a](b*)\n",
    "[a][ref] [ref][] [Ref]\n\n[ref]: /u\n", "[a] [ref]\n\n[ref]: /u\n",
    "![moon](/m) [![i](a)](b)\n",
    "[a](b)c](d)\n", "[a]\\(b)\n", "[ẞ]\n\n[SS]: /u\n",
    // Images
    "![a](b \"c\") tail\n", "![a *b*][r]\n\n[r]: /u\n", "\\![a](/b)\n", "!\\[a]\n",
    // Autolinks
    "<https://e.example/a?b> <mailto:a@b.example> <a@b.example>\n", "< https://e.example>\n",
    "<m:x y>\n",
    // Raw HTML
    "a <b>c</b> <i/> <x-y z='1'>q</x-y>\n", "<33> <_>\n", "a <!-- not --> b <!DOCTYPE x> c\n",
    "a <b *x*\n",
    "x <? y ?> z <![CDATA[ <w> ]]> v\n", "<a href=\"\\\"\">\n",
    // Hard and soft breaks, textual content
    "a  \nb\\\nc\n", "*a  \nb*\n", "`a\\\nb`\n", "a\\\n", "### a\\\n",
    "hi $.;'there χρῆν  wide\n",
  ]

  @Test(arguments: cases)
  func everyRenderedCharacterIsRead(text: String) {
    let (rendered, read) = Self.characters(text)
    #expect(Self.holds(read, rendered), "\(text.debugDescription): \(read) for \(rendered)")
  }

  /// The cases of CommonMark's own spec.txt, where `GALLEY_COMMONMARK` names it.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["GALLEY_COMMONMARK"] != nil))
  func specificationIsRead() throws {
    let path = try #require(ProcessInfo.processInfo.environment["GALLEY_COMMONMARK"])
    let spec = try String(contentsOfFile: path, encoding: .utf8)
    var score = PublishedScore(name: "CommonMark, characters shown")
    let fence = String(repeating: "`", count: 32)
    for part in spec.components(separatedBy: "\n\(fence) example\n").dropFirst() {
      guard let end = part.range(of: "\n.\n") else { continue }
      let text = String(part[..<end.lowerBound]).replacing("→", with: "\t") + "\n"
      let (rendered, read) = Self.characters(text)
      score.count(Self.holds(read, rendered)) {
        "\(text.debugDescription)\n  shown \(rendered)\n  read  \(read)"
      }
    }
    score.say()
    #expect(score.share >= 0.98)
  }

  private static func characters(_ text: String) -> (rendered: String, read: String) {
    let reading = MarkdownReaderTests.Reading(text)
    let document = reading.document
    let leaves = document.nodes.indices.filter(document.isLeaf).map {
      document.text.reading(document.nodes[$0].range)
    }
    let title = document.metadata.title ?? ""
    let shown = leaves.first == title ? leaves : [title] + leaves
    return (
      RenderedMarkdown.characters(of: text),
      RenderedMarkdown.visible(shown.joined(separator: " "))
    )
  }

  /// Whether the characters of a text are all in another, in their order.
  private static func holds(_ text: String, _ wanted: String) -> Bool {
    var rest = wanted.unicodeScalars[...]
    for scalar in text.unicodeScalars where scalar == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
