import GalleyCore
import Testing

/// Bylines as publishing systems of several countries and kinds mark them.
struct BylineKindTests {
  private func byline(_ head: String = "", _ body: String = "", behind: String = "") -> [String] {
    PageReading(
      "<html><head>\(head)</head><body><article><h1>The storm of Tuesday</h1>\(body)"
        + "\(HTMLReaderTests.story)\(behind)</article></body></html>"
    ).document.metadata.byline
  }

  @Test(arguments: [
    "<div class=byline><span>Geschreven door</span><a>Ada Quill</a></div>",
    "<div class=byline><span>Written by</span><a>Ada Quill</a></div>",
    "<p class=author><span>Tekst:</span><b>Ada Quill</b></p>",
  ])
  func aWordDoesNotRunIntoTheName(line: String) {
    #expect(byline("", line) == ["Ada Quill"])
  }

  @Test(arguments: ["module-signature", "article__signature", "ArticleSignature"])
  func aSignatureNamesWhoWrote(name: String) {
    let lines = "<p>Ada Quill y Tom Lisk</p><p>Orkum, enviados especiales</p>"
    #expect(byline("", "<section class=\(name)>\(lines)</section>") == ["Ada Quill", "Tom Lisk"])
  }

  @Test func aNameInTwoPartsStaysOne() {
    #expect(
      byline("", "<p class=byline><b>Ada</b><i>lind</i> <b>Quill</b></p>") == ["Adalind Quill"])
  }

  @Test(arguments: ["citation_author", "dc.creator", "author"])
  func eachOfSeveralElementsNamesAnAuthor(name: String) {
    let head = ["Quill, Ada", "Lisk, Tom", "Rule-Marlow, Ann"].map {
      "<meta name='\(name)' content='\($0)'>"
    }
    #expect(byline(head.joined()) == ["Ada Quill", "Tom Lisk", "Ann Rule-Marlow"])
  }

  @Test func aHouseBesideAPersonIsNoList() {
    let head = "<meta name=author content='Ada Quill'><meta name=author content='Courier Online'>"
    #expect(byline(head) == ["Ada Quill"])
  }

  @Test(arguments: [
    "<div class=cmp-quote><blockquote>We had one rope.</blockquote>"
      + "<span class=quote__author>Tom Lisk, senior</span></div>",
    "<figure><blockquote>We had one rope.</blockquote><p class=author>Tom Lisk</p></figure>",
  ])
  func whoIsQuotedDidNotWrite(box: String) {
    let line = "<div class=text><p>By <b>Ada Quill</b>, Harbour Communications</p></div>"
    #expect(byline("", line, behind: box) == ["Ada Quill"])
    #expect(byline("", "", behind: box).isEmpty)
  }

  /// In Chinese and Japanese names close the text in brackets.
  @Test(arguments: [
    ("<p>（社会部・山田太郎、鈴木一花）</p>", ["山田太郎", "鈴木一花"]),
    ("<p>　港の市場は四日ぶりに開いた。「波は待ってくれない」と組合長は話した。【山田太郎】</p>", ["山田太郎"]),
    ("<p>港口的市场四天来首次开放，渔民们说海浪不等人。（记者 王晓明）</p>", ["王晓明"]),
    ("<p>港の市場は、四日ぶりに開いた。<span>（山田太郎）</span></p>", ["山田太郎"]),
  ])
  func bracketsCloseATextWithItsAuthors(end: String, names: [String]) {
    let head = "<meta name=author content='港町新聞社'>"
    #expect(byline(head, "", behind: end) == names)
  }

  @Test(arguments: [
    "（敬称略）", "（写真はイメージ）", "（2面に続く）", "（責任編集：山田太郎）", "（共同通信）", "（46）",
  ])
  func otherBracketsNameNobody(brackets: String) {
    #expect(byline("", "", behind: "<p>港の市場は、四日ぶりに開いた。\(brackets)</p>").isEmpty)
  }

  /// In Arabic the word for "and" is a letter before the name.
  @Test(arguments: [
    ("<span>كتب – عمر سالم وهدى فارس</span>", ["عمر سالم", "هدى فارس"]),
    ("<p>بقلم: عمر سالم وهدى فارس</p>", ["عمر سالم", "هدى فارس"]),
    ("<p class=author>عمر سالم وهدى فارس</p>", ["عمر سالم", "هدى فارس"]),
    ("<p>بقلم وليد سالم</p>", ["وليد سالم"]),
    ("<p class=author>عمر وليد سالم</p>", ["عمر وليد سالم"]),
  ])
  func arabicNamesAreParted(line: String, names: [String]) {
    #expect(byline("", "<div>\(line)</div>") == names)
  }

  @Test func theFieldOfOneAuthorIsNotAll() {
    let head = "<meta name=author content='عمر سالم'>"
    #expect(byline(head, "<div>كتب – عمر سالم وهدى فارس</div>") == ["عمر سالم", "هدى فارس"])
  }
}
