import GalleyCore
import GalleyFeedRules
import GalleyReaders

/// Checks a feed as the command line does and gives the findings with their lines.
func findings(
  in text: String, now: FeedDate? = nil
) -> [(code: String, severity: Severity, line: Int, diagnostic: Diagnostic)] {
  findings(in: Array(text.utf8), now: now)
}

func findings(
  in bytes: [UInt8], now: FeedDate? = nil
) -> [(code: String, severity: Severity, line: Int, diagnostic: Diagnostic)] {
  var options = FeedCheckOptions()
  options.now = now
  var diagnostics = Diagnostics()
  let input = InputFile(name: "feed.xml", bytes: bytes)
  let source = FeedChecker.decode(input, options: options, diagnostics: &diagnostics)
  if let source { FeedChecker.check(source, options: options, diagnostics: &diagnostics) }
  let lines = LineTable(source ?? SourceFile(name: "feed.xml", bytes: []))
  return diagnostics.sorted().map {
    ($0.code, $0.severity, lines.position(of: $0.range?.lower ?? 0).line, $0)
  }
}

/// A sound item-bearing RSS feed with the text in its channel.
func channel(_ text: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
  <title>Harbour Notes</title>
  <link>https://harbour.example/</link>
  <description>What the tide brings in</description>
  <atom:link rel="self" href="https://harbour.example/feed" type="application/rss+xml"/>
  \(text)
  </channel>
  </rss>
  """
}

/// A sound item with the text in it, in a sound feed.
func item(_ text: String) -> String {
  channel(
    "<item>\n<title>Low water</title>\n<guid>https://harbour.example/1</guid>\n\(text)\n</item>")
}
