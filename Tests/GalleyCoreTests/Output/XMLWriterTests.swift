import GalleyCore
import Testing

@Suite struct XMLWriterTests {
  private func written(_ body: (inout XMLWriter) -> Void) -> String {
    var writer = XMLWriter(ByteSink()) { $0.description == "p" }
    body(&writer)
    return String(decoding: writer.finish().finishedBytes(), as: UTF8.self)
  }

  @Test func elementsBreakLinesAndMixedContentDoesNot() {
    let text = written {
      $0.begin("doc", namespace: "urn:x")
      $0.begin("p")
      $0.text("a ")
      $0.begin("b")
      $0.text("c")
      $0.end()
      $0.end()
      $0.begin("hr")
      $0.attribute("n", 3)
      $0.attribute("id", "e", 2)
      $0.end()
      $0.end()
    }
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <doc xmlns="urn:x">
        <p>a <b>c</b></p>
        <hr n="3" id="e2"/>
      </doc>

      """
    #expect(text == expected)
  }

  @Test func markupIsEscapedAndForbiddenCharactersAreReplaced() {
    let text = written {
      $0.begin("p")
      $0.attribute("a", "<\"&\n\t>")
      $0.text("]]> & <\u{0}\u{B}\u{FFFE}\r“”")
      $0.end()
    }
    #expect(text.contains("a=\"&lt;&quot;&amp;&#10;&#9;&gt;\""))
    #expect(text.contains("]]&gt; &amp; &lt;\u{FFFD}\u{FFFD}\u{FFFD}&#13;“”"))
  }
}
