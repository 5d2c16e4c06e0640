import GalleyCore
import GalleyReaders
import Testing

/// Who wrote an article, told from who took its pictures, edited it or sent it over the wire.
struct CreditTests {
  private func metadata(_ head: String, _ body: String = "") -> Metadata {
    PageReading(
      "<html lang=en><head>\(head)</head><body><article><h1>Channel</h1>\(body)"
        + "\(HTMLReaderTests.story)</article></body></html>"
    ).document.metadata
  }

  private func byline(_ line: String) -> Metadata {
    metadata("<title>Channel</title>", "<p class=byline>\(line)</p>")
  }

  @Test(arguments: [
    "Words by Jane Dorset, photographs by Tom Lisk", "Written by Jane Dorset. Edited by Tom Lisk",
    "By Jane Dorset Illustrations by Tom Lisk", "By Jane Dorset Special to the Courier",
    "Text: Jane Dorset; Fotos: Tom Lisk", "By Jane Dorset, photography by Tom Lisk",
    "Jane Dorset Subscribe", "Jane DorsetChief",
    "Words by Jane Dorset and pictures by Tom Lisk", "Words Jane Dorset Photography Tom Lisk",
    "Pictures by Tom Lisk, words by Jane Dorset", "Words: Jane Dorset | Graphics: Tom Lisk",
    "By Jane Dorset, New York", "By Jane Dorset, Orkum Island",
  ])
  func onlyWhoWroteIsNamed(line: String) {
    #expect(byline(line).byline == ["Jane Dorset"])
  }

  /// 三, 一 and their like are figures and open names.
  @Test(arguments: [
    "文・三枝美和", "文＝三枝美和", "取材・文＝三枝美和", "取材・文：三枝美和　写真：山田太郎", "三枝美和（科学部）",
    "三枝美和記者", "【三枝美和】", "記者　三枝美和", "文／三枝美和　撮影／山田太郎", "執筆者：三枝美和",
    "科学部記者・三枝美和", "编辑：王小明 记者：三枝美和",
  ])
  func whoWroteInJapanese(line: String) {
    #expect(byline(line).byline == ["三枝美和"])
  }

  @Test(arguments: [
    ("三枝 美和", ["三枝 美和"]), ("五十嵐一郎、三枝美和", ["五十嵐一郎", "三枝美和"]),
    ("本报记者 王小明 李小红", ["王小明", "李小红"]), ("写真：山田太郎", []), ("編集部", []),
    ("ジョン・スミス", ["ジョン・スミス"]),
  ])
  func namesOfEastAsia(line: String, names: [String]) {
    #expect(byline(line).byline == names)
  }

  @Test(arguments: ["文・三枝美和", "取材・文＝三枝美和", "三枝美和記者"])
  func aLineUnderTheHeadlineSigns(line: String) {
    #expect(metadata("<title>Channel</title>", "<p>\(line)</p>").byline == ["三枝美和"])
  }

  @Test func oneMayDoBoth() {
    #expect(byline("Words and photographs by Jane Dorset").byline == ["Jane Dorset"])
  }

  @Test(arguments: [
    ("Dorset, Jane; Lisk, Tom", ["Jane Dorset", "Tom Lisk"]),
    ("Jane Dorset, Jr. and Tom Lisk, M.D.", ["Jane Dorset Jr.", "Tom Lisk M.D."]),
    ("Jane Dorset, Jr.", ["Jane Dorset Jr."]),
    ("记者 谢若含", ["谢若含"]), ("文・山田太郎", ["山田太郎"]),
  ])
  func namesAreWhole(author: String, names: [String]) {
    #expect(
      metadata("<title>Channel</title><meta name=author content='\(author)'>").byline == names)
  }

  @Test(
    arguments: [
      ("Reuters", ["Reuters"], "Reuters"), ("Reuters Staff", ["Reuters Staff"], "Reuters"),
      ("AFP", ["AFP"], "AFP"),
      ("By Jane Dorset and Associated Press", ["Jane Dorset"], "Associated Press"),
      ("Jane Dorset The Associated Press", ["Jane Dorset"], "Associated Press"),
      ("Jane Dorset, Reuters", ["Jane Dorset"], "Reuters"),
    ] as [(String, [String], String)])
  func anAgencyPublishes(author: String, names: [String], publisher: String) {
    let found = metadata("<title>Channel</title><meta name=author content='\(author)'>")
    #expect(found.byline == names)
    #expect(found.publisher == publisher)
  }

  @Test func anOrganisationIsNobody() {
    let data = """
      <title>Channel</title><script type="application/ld+json">{"@type":"NewsArticle",
      "author":{"@type":"Organization","name":"Orkum Post"}}</script>
      """
    #expect(metadata(data).byline == [])
    #expect(metadata(data).publisher == "Orkum Post")
    let person = """
      <title>Channel</title><script type="application/ld+json">{"@type":"NewsArticle",
      "author":{"@type":"Person","givenName":"Jane","familyName":"Dorset"}}</script>
      """
    #expect(metadata(person).byline == ["Jane Dorset"])
    let both = metadata(data, "<p class=byline>By Jane Dorset</p>")
    #expect(both.byline == ["Jane Dorset"])
  }

  @Test(arguments: [
    "<p>A new quay is to be opened on 3 March 2031 by the queen, who was born here.</p>",
    "<p>The wall was last mended on 12 May 1998, according to the parish of Orkum.</p>",
  ])
  func aDayThatTheTextTellsOfIsNotWhenItCameOut(text: String) {
    #expect(metadata("<title>Channel</title>", text).published == nil)
    #expect(
      metadata("<title>Channel</title>", "<p>3 March 2026</p>" + text).published == "2026-03-03")
  }

  @Test func aTeaserAboveTheHeadlineDoesNotDateTheArticle() {
    let page = """
      <html><head><title>Channel</title></head><body><article><div><a href=x>An old story</a>
      <time datetime=2020-01-01>1 Jan 2020</time></div><h1>Channel</h1>
      <div class=date>3 March 2026</div>\(HTMLReaderTests.story)</article></body></html>
      """
    #expect(PageReading(page).document.metadata.published == "2026-03-03")
  }
}
