import GalleyCore
import GalleyReaders
import Testing

@Suite("Mail messages and saved pages")
struct MailReaderTests {
  private func read(_ text: String) -> (article: ContainedArticle?, codes: [String]) {
    var diagnostics = Diagnostics()
    let article = MailReader.read(Array(text.utf8), diagnostics: &diagnostics)
    return (article, diagnostics.all.map(\.code))
  }

  private func body(_ article: ContainedArticle?) -> String {
    article.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  private static let message = """
    From: =?utf-8?B?w4VzYQ==?= Lindgren <asa@harbour.example>\r
    Subject: =?iso-8859-1?Q?Quay_stays?=\r
     =?utf-8?Q?_open_=E2=80=94_final?=\r
    Date: Tue, 3 Nov 2026 08:00:00 +0100\r
    Message-ID: <1@harbour.example>\r
    MIME-Version: 1.0\r
    Content-Type: multipart/alternative; boundary="=_b 1"\r
    \r
    Preamble.\r
    --=_b 1\r
    Content-Type: text/plain; charset=utf-8\r
    Content-Transfer-Encoding: quoted-printable\r
    \r
    The quay stays open, said=20=\r
    \u{20}the board. =E2=80=9CGood.=E2=80=9D\r
    \r
    --=_b 1\r
    Content-Type: text/html; charset=utf-8\r
    Content-Transfer-Encoding: base64\r
    \r
    PHA+VGhlIHF1YXkgc3RheXMgb3Blbi48L3A+\r
    --=_b 1--\r

    """

  @Test("Text, sender, subject and date come out of a message")
  func message() throws {
    let (article, codes) = read(Self.message)
    #expect(codes == [])
    #expect(body(article).hasPrefix("The quay stays open, said  the board. “Good.”"))
    let metadata = try #require(article).metadata
    #expect(metadata.title == "Quay stays open — final")
    #expect(metadata.byline == ["Åsa Lindgren"])
    #expect(metadata.published == "2026-11-03T08:00:00+01:00")
    #expect(article?.record.id == "<1@harbour.example>")
    #expect(MailReader.opens(Array(Self.message.utf8)))
    #expect(!MailReader.opens(Array("Subject: the quay\n\nIt stays open.\n".utf8)))
  }

  @Test("The page is read where the text beside it is a stub")
  func stub() {
    let html = String(repeating: "<p>The quay stays open for another year.</p>", count: 9)
    let (article, _) = read(
      """
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain

      View this message in your browser.
      --b
      Content-Type: text/html

      \(html)
      --b--
      """)
    #expect(article?.format == "html")
    #expect(body(article) == html)
  }

  @Test("A saved page is the page, with its address")
  func savedPage() {
    let (article, _) = read(
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://harbour.example/quay
      Subject: Quay
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="b"

      --b
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://harbour.example/quay

      <p class=3D"a">The quay.</p>
      --b
      Content-Type: text/css

      p {}
      --b--
      """)
    #expect(body(article) == "<p class=\"a\">The quay.</p>")
    #expect(article?.metadata.url == "https://harbour.example/quay")
    #expect(article?.metadata.byline == [])
  }

  @Test("Signature and the message answered are no text of the writer's")
  func ownText() {
    let (article, _) = read(
      """
      Subject: Quay

      The quay stays open.

      On Monday, Tomas Reyes wrote:
      > Will it stay open?
      > Tomas

      -- 
      Harbour office
      """)
    #expect(body(article) == "The quay stays open.\n\n")
  }

  @Test("Attachments are not read, and a message without text is told of")
  func attachments() {
    let (article, codes) = read(
      """
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain
      Content-Disposition: attachment; filename=a.txt

      Not this.
      --b--
      """)
    #expect(article == nil)
    #expect(codes == ["GS035"])
  }

  @Test("Cut anywhere, a message gives what is whole")
  func cut() {
    let bytes = Array(Self.message.utf8)
    for length in 0..<bytes.count {
      var diagnostics = Diagnostics()
      let article = MailReader.read(Array(bytes[..<length]), diagnostics: &diagnostics)
      #expect(article != nil || !diagnostics.all.isEmpty)
    }
  }

  @Test("Parts that nest ten thousand deep end in a finding, soon")
  func nested() {
    var text = "MIME-Version: 1.0\n"
    for level in 0..<10_000 {
      text += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n"
    }
    let (_, codes) = read(text)
    #expect(codes.contains("GS032"))
  }

  @Test("Of a message that is cut what is whole is read")
  func cutParts() {
    let whole = Self.message
    let (article, codes) = read(String(whole.prefix(whole.count - 60)))
    #expect(body(article).hasPrefix("The quay stays open"))
    #expect(codes == ["GS036"])
  }

  @Test(
    "The message that is answered is no part of the answer, however it is copied",
    arguments: [
      "-----Original Message-----\nFrom: Tom\n", "----- Ursprüngliche Nachricht -----\n",
      "From: Tom Lisk\nSent: Monday\nTo: Asa\nSubject: Quay\n",
      "*Von:* Tom Lisk\n*Gesendet:* Montag\n*An:* Asa\n*Betreff:* Kai\n",
    ])
  func copies(opening: String) {
    let text = "From: a@b.example\nSubject: Quay\n\nThe quay stays open.\n\n\(opening)\nWhen?\n"
    #expect(
      body(read(text).article).trimmed == "The quay stays open.")
  }

  @Test("A line that names who it is from is no copied message")
  func noCopy() {
    let text = "From: a@b.example\nSubject: Quay\n\nFrom: the board.\n\nThe quay stays open.\n"
    #expect(body(read(text).article).hasSuffix("stays open.\n"))
  }

  @Test(
    "Nor is it in HTML",
    arguments: [
      "<div class=\"gmail_quote\"><div>On Monday Tom wrote:</div>OLD</div>",
      "<blockquote type=\"cite\">OLD</blockquote>", "<div id=\"divRplyFwdMsg\">OLD</div>",
    ])
  func markup(quote: String) {
    let head = "From: a@b.example\nSubject: Quay\nContent-Type: text/html\n\n"
    #expect(
      body(read(head + "<p>The quay stays open.</p>\(quote)").article)
        == "<p>The quay stays open.</p>")
    // An answer below the message it answers is read.
    #expect(body(read(head + quote + "<p>The quay stays open.</p>").article).contains("stays open"))
    // What is not seen is no answer.
    let style = "<head><style>p.MsoNormal { margin-left: 0 }</style></head>"
    #expect(
      body(read("\(head)\(style)\(quote)<p>The quay stays open.</p>").article)
        .contains("stays open"))
  }

  @Test("Lines that a program broke are joined again")
  func flowed() {
    let head = "From: a@b.example\nSubject: Quay\nContent-Type: text/plain; format=flowed"
    let text = "The quay \nstays \nopen.\n\n From now on.\n"
    #expect(
      body(read(head + "\n\n" + text).article) == "The quay stays open.\n\nFrom now on.\n")
    #expect(
      body(read(head + "; delsp=yes\n\nThe qu \nay stays.\n").article) == "The quay stays.\n")
  }

  @Test("Whom to ask is no title, and an office no name")
  func release() throws {
    let text = """
      From: "Lindgren, Asa (Press Office)" <press@b.example>
      Subject: Quay stays open

      Contact: Asa Lindgren, +46 555 0100

      The quay stays open.

      """
    let article = try #require(read(text).article)
    #expect(article.metadata.byline == ["Asa Lindgren"])
    var own = Metadata()
    own.title = "Contact: Asa Lindgren, +46 555 0100"
    #expect(article.completed(own).title == "Quay stays open")
    own.title = "Asa Lindgren, +46 555 01 00"
    #expect(article.completed(own).title == "Quay stays open")
    for title in ["Contact lost with the ferry", "Budget 2026/2027: 120 million for the quay"] {
      own.title = title
      #expect(article.completed(own).title == title)
    }
  }

  @Test("A forwarded message that is not read is said, and so is a date that is none")
  func forwarded() {
    let text = """
      From: Asa Lindgren <asa@harbour.example>
      Date: soon
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=x

      --x
      Content-Type: text/plain

      See below.
      --x
      Content-Type: message/rfc822

      From: Tom Lisk <tom@harbour.example>

      The quay stays open.
      --x--
      """
    let (article, codes) = read(text)
    #expect(body(article).contains("See below."))
    #expect(codes == ["GH124", "GS037"])
    let only = text.replacing("See below.", with: " ")
    #expect(read(only).codes == ["GH124"])
    #expect(body(read(only).article).contains("The quay stays open."))
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
