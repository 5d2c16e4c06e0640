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
    // A sentence that is a link in brackets, or in other marks.
    "<p>(<a href=/w>The lower gate is always late, and nobody says why.</a>)</p>",
    "<p>– <a href=/w>The lower gate is always late, and nobody says why</a></p>",
    // A label before a sentence that only holds a link.
    "<div><p><strong>Read more:</strong> <a href=/w>The lower gate of Orkum</a> is the book that he "
      + "wrote about the winter in which both of the gates froze, and with them the water in the lock, "
      + "the barges before it and the ink in the pen of its keeper.</p></div>",
    "<div class=c><span>More on this</span><p>The <a href=/w>lower gate at Marten</a> will cost four "
      + "millions, he says.</p></div>",
    "<p><b>More</b> than <a href=/w>four hundred barges paid</a> the toll that year, he said.</p>",
  ])
  func aSentenceWithALinkStays(box: String) {
    #expect(Self.texts(box).count >= 9)
  }

  @Test func aTableAndTheTextBehindALabelStay() {
    let table =
      "<table><tr><td>Read more</td><td>12</td></tr><tr><td>Read less</td><td><a href=/q>the three old "
      + "papers</a></td></tr></table>"
    #expect(Self.texts(table).contains { $0.contains("Read less") })
    let row =
      "<div class=row><p>Related stories</p><p>The lower gate at Marten will cost four millions, he says, "
      + "and more each year.</p><p><a href=/q>Three other barges were late</a></p></div>"
    #expect(Self.texts(row).contains { $0.hasPrefix("The lower gate at Marten") })
  }
}
