import Testing

@Suite("galley compile: the entries of a feed leave one by one")
struct FeedCompileTests {
  private static let feed = """
    <rss version="2.0"><channel><title>Harbour News</title>
    <item><title>Quay stays open</title><description>The board met.</description></item>
    <item><title>Ferry late</title><description>The ferry was late.</description></item>
    <item><title>Tram extended</title><description>The tram runs on.</description></item>
    </channel></rss>
    """

  /// A backend that says which reports stand in the output folder when it is asked for the next.
  private static let backend = """
    #!/bin/sh
    if [ "$1" = --describe ]; then echo '{"protocols":[1],"extension":"txt"}'; exit 0; fi
    cat > /dev/null
    printf '{"protocol":1,"files":[{"path":"a.txt","content":"%s"}]}' "$(ls out | tr '\\n' ' ')"
    """

  @Test("A report is in its place before the next entry is compiled")
  func onebyone() throws {
    let process = try GalleyProcess([
      "news.rss": Self.feed, "bin/galley-backend-look": Self.backend,
    ])
    let result = try process.shell(
      "chmod +x bin/*; PATH=\"$PWD/bin:$PATH\" galley compile -t look -o out/ news.rss")
    #expect(result.error == "")
    #expect(result.status == 0)
    #expect(try process.read("out/news-quay-stays-open.txt") == "")
    #expect(try process.read("out/news-ferry-late.txt") == "news-quay-stays-open.txt ")
    #expect(
      try process.read("out/news-tram-extended.txt")
        == "news-ferry-late.txt news-quay-stays-open.txt ")
  }

  @Test("A backend that fails on one entry holds back that one")
  func failing() throws {
    let backend = Self.backend.replacing(
      "cat > /dev/null", with: #"if grep -q '"title":"Ferry late"'; then exit 3; fi"#)
    let process = try GalleyProcess(["news.rss": Self.feed, "bin/galley-backend-look": backend])
    let result = try process.shell(
      "chmod +x bin/*; PATH=\"$PWD/bin:$PATH\" galley compile -t look -o out/ news.rss")
    #expect(result.error.contains("[GB610]"))
    #expect(result.status == 1)
    #expect(
      try process.files(in: "out") == ["news-quay-stays-open.txt", "news-tram-extended.txt"])
  }

  @Test("A report that cannot be written ends the feed with status 2, and the ones before it stay")
  func unwritable() throws {
    let process = try GalleyProcess(["news.rss": Self.feed])
    let result = try process.shell(
      "mkdir -p out/news-ferry-late.json && galley compile -t json -o out/ news.rss")
    #expect(result.status == 2)
    #expect(result.error.contains("news-ferry-late.json"))
    #expect(try process.files(in: "out") == ["news-ferry-late.json", "news-quay-stays-open.json"])
  }

  @Test(
    "What is no feed is an error, and says what it is",
    arguments: [
      ("<!DOCTYPE html><html><body>403 Forbidden</body></html>", "feed.xml", "GF402"),
      ("<html><body>Sign in</body></html>", "feed.json", "GF402"),
      (page(titled: "Maintenance"), "blog-feed.xml", "GF402"),
      (page(titled: "502 Bad Gateway"), "quay.xml", "GF402"),
      (page(titled: "Error 404"), "quay.xml", "GF402"),
      ("upstream timed out", "feed.xml", "GF403"), ("upstream timed out", "feed.rss", "GF403"),
      ("<opml version=\"2.0\"/>", "feed.rss", "GF401"), (" \n", "feed.xml", "GX406"),
      ("", "feed.xml", "GS001"),
    ])
  func notAFeed(_ text: String, name: String, code: String) throws {
    let process = try GalleyProcess([name: text])
    for command in ["check -f feed", "compile -f feed -t json -o out/"] {
      let result = try process.shell("galley \(command) \(name)")
      #expect(result.status == 1, "\(command)")
      #expect((result.output + result.error).contains("[\(code)]"), "\(command): \(result)")
    }
    let inferred = try process.shell("galley check \(name)")
    #expect(inferred.status == 1)
    #expect(inferred.output.contains("[\(code)]"), "\(inferred)")
    #expect(try process.shell("ls out/*").status != 0)
  }

  @Test("An element of feeds is explained by what players do with it and by its table")
  func explainsElements() throws {
    let process = try GalleyProcess([:])
    let result = try process.shell("galley explain podcast:soundbite")
    #expect(result.status == 0)
    #expect(result.output.contains("cut out of the enclosure"))
    #expect(result.output.contains("startTime (required): seconds"))
    #expect(try process.shell("galley explain itunes:image").output.contains("href (required)"))
    let unknown = try process.shell("galley explain podcast:soundbit")
    #expect(unknown.status == 2)
    #expect(unknown.error.contains("podcast:soundbite"))
  }

  @Test("XHTML under the name of XML is an article")
  func xhtml() throws {
    let page =
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>Quay stays open</h1>"
      + "<p>The board met on Monday and kept the quay open.</p></body></html>"
    let process = try GalleyProcess(["quay.xml": page])
    let result = try process.shell("galley compile -t json quay.xml")
    #expect(result.status == 0, "\(result)")
    #expect(result.output.contains("The board met on Monday"))
  }
}

/// A page in XHTML, as servers write it.
private func page(titled title: String) -> String {
  "<!doctype html public \"-//W3C//DTD XHTML 1.0 Strict//EN\">\n"
    + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>\(title)</title></head>"
    + "<body><h1>\(title)</h1><p>Come back later.</p></body></html>"
}
