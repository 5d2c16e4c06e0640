import GalleyReaders
import Testing

/// In SVG and MathML every element may close itself and none is raw.
struct ForeignContentTests {
  private static let story = HTMLReaderTests.story

  @Test(arguments: [
    "<svg><title/><path d=a></svg>", "<svg><style/></svg>", "<svg><script/></svg>",
    "<svg><textarea/></svg>", "<svg><iframe/></svg>", "<svg/>", "<math><title/><mi>x</mi></math>",
    "<svg><title>Close</title></svg>", "<svg><foreignObject><p>x</foreignObject></svg>",
    "<svg><![CDATA[</svg><p>]]></svg>", "<svg><g><svg/></g></svg>", "<svg><desc/>",
  ])
  func whatFollowsAnIconIsRead(icon: String) {
    let reading = PageReading("<article><h1>Channel</h1>\(icon)\(Self.story)</article>")
    #expect(reading.texts.count == 2)
    #expect(reading.codes.isEmpty)
  }

  @Test func shadowRootsAreRead() {
    let reading = PageReading(
      """
      <sea-post><template shadowrootmode=open><article><h1>Channel</h1>\(Self.story)</article>
      </template></sea-post><footer><p>Printed in Orkum, all rights reserved.</p></footer>
      """)
    #expect(reading.texts.count == 2)
  }

  /// An icon that is never closed ends where the element around it does.
  @Test(arguments: [
    "<div><svg><path d=a></div>", "<table><tr><td><svg><g>x</table>",
    "<p>x<svg><foreignObject><p>y</foreignObject></svg></p>",
    "<svg><title></svg>", "<svg><desc><b></desc></svg>",
  ])
  func anOpenIconSwallowsNothing(icon: String) {
    let reading = PageReading("<article><h1>Channel</h1>\(icon)\(Self.story)</article>")
    #expect(reading.texts.suffix(2) == PageReading("<article>\(Self.story)</article>").texts[...])
  }

  @Test(arguments: [
    "<script><!--\nwrite('<script src=a></script>');\n//--></script>",
    "<script><!-- <script> --></script>", "<script>'<!-'</script title='>'>",
    "<template><table><tr><td>x</template>", "<template><div>x</template>",
    "<style></style media=\">\">", "<basefont><bgsound><keygen>",
  ])
  func nothingOfAScriptShows(markup: String) {
    let reading = PageReading("<article><h1>Channel</h1>\(markup)\(Self.story)</article>")
    #expect(reading.texts.count == 2)
    #expect(reading.codes.isEmpty)
  }
}
