import GalleyCore
import GalleyReaders
import Testing

/// Dates as pages write them, read through a page's metadata.
struct DateReadingTests {
  private func published(_ date: String, language: String = "en") -> String? {
    PageReading(
      """
      <html lang=\(language)><head><meta name=date content="\(date)"></head>
      <body>\(HTMLReaderTests.story)</body></html>
      """
    ).document.metadata.published
  }

  @Test(arguments: [
    ("Nov. 3, 2026, 6:40 p.m.", "2026-11-03T18:40:00"),
    ("November 3, 2026 at 12:15 AM EST", "2026-11-03T00:15:00-05:00"),
    ("6:40 p.m. EST, Nov. 3, 2026", "2026-11-03T18:40:00-05:00"),
    ("Nov 3, 2026 6 PM", "2026-11-03T18:00:00"), ("3 Nov 2026 12.05pm", "2026-11-03T12:05:00"),
    ("3 Nov 2026 08:00 CET", "2026-11-03T08:00:00+01:00"),
    ("3 Nov 2026 08:00 GMT+2", "2026-11-03T08:00:00+02:00"),
    ("Nov. 3, 2026, 6:40 p.m. ET", "2026-11-03T18:40:00"),
    ("Tue, 03 Nov 26 08:00:00 +0100", "2026-11-03T08:00:00+01:00"),
    ("3. November 2026, 18.40 Uhr", "2026-11-03T18:40:00"), ("3 nov. 2026 à 18h40", "2026-11-03T18:40:00"),
  ])
  func timesAreRead(text: String, date: String) {
    #expect(published(text) == date)
  }

  @Test(arguments: [
    ("٣ نوفمبر ٢٠٢٦", "2026-11-03"), ("۳ نوامبر ۲۰۲۶", "2026-11-03"),
    ("3 تشرين الثاني 2026", "2026-11-03"), ("二〇二六年十一月三日", "2026-11-03"),
    ("2026年11月3日 下午6:40", "2026-11-03T18:40:00"), ("令和8年11月3日", "2026-11-03"),
    ("2026년 11월 3일", "2026-11-03"), ("2026. november 3.", "2026-11-03"),
    ("3 листопада 2026", "2026-11-03"), ("3-Nov-2026", "2026-11-03"),
    ("1793731200", "2026-11-03T16:00:00Z"), ("July 2018", "2018-07"), ("2018-07", "2018-07"),
  ])
  func figuresAndNamesOfManyScriptsAreRead(text: String, date: String) {
    #expect(published(text) == date)
  }

  @Test(arguments: ["30 February 2026", "2026-13-01", "no date", "99"])
  func whatIsNoDateGivesNone(text: String) {
    #expect(published(text) == nil)
  }

  private func page(_ head: String = "", _ body: String, _ behind: String = "") -> PageReading {
    PageReading(
      """
      <html lang=en><head><title>Channel</title>\(head)</head><body><main>\(body)
      \(HTMLReaderTests.story)</main>\(behind)</body></html>
      """)
  }

  @Test(arguments: [
    "<em>03.11.2026 11:35</em><h1>Channel</h1>", "<p>Orkum, 3 November 2026</p><h1>Channel</h1>",
    "<h1>Channel</h1><p class=date>3 November 2026</p>",
  ])
  func datesBesideTheHeadlineAreRead(body: String) {
    #expect(page("", body).document.metadata.published?.hasPrefix("2026-11-03") == true)
  }

  @Test(arguments: [
    ("Updated: November 4, 2026", nil, "2026-11-04"),
    ("Published 3 November 2026 | Last updated 4 November 2026", "2026-11-03", "2026-11-04"),
    ("Publié le 3 novembre 2026, mis à jour le 4 novembre 2026", "2026-11-03", "2026-11-04"),
    ("Aktualisiert am 4. November 2026", nil, "2026-11-04"),
  ])
  func changesAreTold(line: String, published: String?, modified: String?) {
    let metadata = page("", "<h1>Channel</h1><p class=date>\(line)</p>").document.metadata
    #expect(metadata.published == published)
    #expect(metadata.modified == modified)
  }

  @Test func theAddressBeatsADateBesideTheArticle() {
    let reading = page(
      "<link rel=canonical href=https://sea.example/2026/11/03/channel>", "<h1>Channel</h1>",
      "<aside><time datetime=2009-04-11>11 April 2009</time></aside>")
    #expect(reading.document.metadata.published == "2026-11-03")
  }

  @Test func theDateOfAnEmbeddedPostIsNotTheArticles() {
    let reading = page(
      "", "<h1>Channel</h1>",
      "<blockquote>Dredgers have come. <time datetime=2026-11-03>3 November 2026</time></blockquote>")
    #expect(reading.document.metadata.published == nil)
  }
}
