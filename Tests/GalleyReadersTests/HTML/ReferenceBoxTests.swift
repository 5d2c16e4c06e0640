import GalleyReaders
import Testing

/// What leads to other articles between the paragraphs of one is left out as a whole.
struct ReferenceBoxTests {
  private static let told = (1...4).map {
    "<p>The keeper of the lock counted \($0) barges that evening, none of which, he wrote, had paid "
      + "the toll at the lower gate.</p>"
  }.joined()

  private static func texts(_ inner: String) -> [String] {
    PageReading(
      "<html lang=en><head><title>Barges wait</title></head><body><article><h1>Barges wait</h1><div>"
        + told + inner + told + "</div></article></body></html>"
    ).texts
  }

  @Test(arguments: [
    "<p>[<a href=/w>Why the lower gate is always late, in four charts</a>]</p>",
    "<p>(<a href=/w>Why the lower gate is always late, in four charts</a>)</p>",
    "<div class=x><div><span>READ ALSO</span><a href=/w><span>Lower gate bans barges</span></a><div>The "
      + "ban lasted until Monday, when the keepers saw what it did.</div></div></div>",
    "<div class=x><p>Lire aussi</p><p><a href=/w>Lower gate bans barges</a></p><p>The ban lasted until "
      + "Monday, when the keepers saw what it did.</p></div>",
  ])
  func aBoxThatLeadsElsewhereGoes(box: String) {
    #expect(Self.texts(box).count == 8)
  }

  @Test(arguments: [
    "<p>[The <a href=/w>lower gate</a> is always late.]</p>",
    "<div><p>He points to the <a href=/w>report of the lower gate</a>, which says that the toll was paid.</p>"
      + "</div>",
    "<p><b>More</b> than <a href=/w>four hundred barges paid</a> the toll that year, he said.</p>",
  ])
  func aSentenceWithALinkStays(box: String) {
    #expect(Self.texts(box).count == 9)
  }
}
