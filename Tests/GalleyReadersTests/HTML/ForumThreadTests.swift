import GalleyCore
import Testing

/// The thread of a forum is the post that opens it.
struct ForumThreadTests {
  private static func post(_ id: String, _ user: String, _ text: String) -> String {
    "<article class=message id='\(id)'><div class=message-user><h4>\(user)</h4><dl><dt>Joined</dt>"
      + "<dd>Jun 2, 2009</dd></dl></div><div class=message-main><div class=message-userContent>"
      + "\(text)<div class=message-lastEdit>Last edited: Mar 11, 2018</div></div>"
      + "<div class=signature>One boat, two nets.</div></div></article>"
  }

  private static let opening = (1...3).map {
    "<p>The keeper of the lock counted \($0) barges that evening, none of which, he wrote, had "
      + "paid the toll at the lower gate.</p>"
  }.joined()

  private func reading(_ head: String, _ attributes: String, _ id: String = "post-") -> PageReading
  {
    let answer =
      "<p>I have been there, and counted too: there were nine of them, and the gate was open.</p>"
    return PageReading(
      "<html \(attributes)><head>\(head)</head><body><h1>The lower gate</h1><div class=messages>"
        + Self.post("\(id)11", "Ada Quill", Self.opening) + Self.post("\(id)12", "tubby", answer)
        + Self.post("\(id)13", "Ann R.", answer + Self.opening) + "</div></body></html>")
  }

  @Test(arguments: [
    ("", "id=XF", "js-post-"), ("<meta name=generator content='vBulletin 4.2'>", "", "post_"),
    ("<meta name=generator content='Discourse 3.1'>", "", "post_"), ("", "id=phpbb", "p"),
    ("<meta name=generator content='MyBB'>", "", "msg"),
  ])
  func answersAreNoText(head: String, attributes: String, id: String) {
    let texts = reading(head, attributes, id).texts
    #expect(texts.count == 3, "\(texts)")
    #expect(texts.allSatisfy { $0.hasPrefix("The keeper of the lock counted") })
  }

  @Test func theDataOfAPostNameWhoWrote() {
    let data =
      #"<script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"#
      + #""The lower gate","author":{"@type":"Person","name":"Ada Quill"},"#
      + #""datePublished":"2018-03-09T21:14:02+00:00","dateModified":"2018-03-11"}</script>"#
    let metadata = reading(data, "id=XF").document.metadata
    #expect(metadata.byline == ["Ada Quill"])
    #expect(metadata.published?.prefix(10) == "2018-03-09")
    #expect(metadata.modified == "2018-03-11")
  }

  @Test func elementsWithSuchIdsElsewhereAreText() {
    #expect(reading("", "lang=en").texts.count > 3)
  }
}
