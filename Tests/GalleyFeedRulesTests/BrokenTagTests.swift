import GalleyCore
import Testing

/// Start tags with a fault of XML: one finding at the cause, and no repair of what may not be meant.
@Suite("Broken tags")
struct BrokenTagTests {
  private func errors(_ text: String) -> [String] {
    findings(in: text).filter { $0.severity == .error }.map(\.code)
  }

  @Test(
    "An open quotation mark is one finding, at its value",
    arguments: [
      "<enclosure url=\"https://harbour.example/1.mp3 length=\"90\" type=\"audio/mpeg\"/>",
      "<enclosure url=\"https://harbour.example/1.mp3 type=\"audio/mpeg\" length=\"90\"/>",
      "<enclosure length=\"90\" url=\"https://harbour.example/1.mp3\" type=\"audio/mpeg/>",
      "<enclosure length=\"90\" type=\"audio/mpeg\" url=\"https://harbour.example/1.mp3 />",
      "<enclosure url='https://harbour.example/1.mp3\" length=\"90\" type=\"audio/mpeg\"/>",
      "<enclosure url=\"https://harbour.example/1.mp3' length='90' type='audio/mpeg'/>",
      "<enclosure url=https://harbour.example/1.mp3\" length=\"90\" type=\"audio/mpeg\"/>",
      "<enclosure url=\"https://harbour.example/1.mp3\" length=\"90\" type=\"audio/mpeg\n",
    ])
  func openQuotes(_ text: String) {
    let found = findings(in: item(text)).filter { $0.severity == .error }
    #expect(found.map(\.code) == ["GX401"], "\(found.map(\.diagnostic.message))")
    #expect(
      found.first?.diagnostic.message.contains("quotation mark") == true
        || found.first?.diagnostic.message.contains("begins with") == true)
  }

  @Test(
    "Nothing in a broken tag is repaired unasked",
    arguments: [
      "<enclosure url=\"https://harbour.example/1.mp3 length=\"90\" type=\"audio/mpeg\"/>",
      "<enclosure url='https://harbour.example/a b.mp3\" type='audio/mpeg'/>",
      "<enclosure url=\"https://harbour.example/1.mp3\" type=\"audio/mp3\" type=\"audio/mpeg/>",
      "<guid isPermaLink=\"False>https://harbour.example/1</guid>",
      "<source url=\"https://harbour.example/<b>a b</b>\">Log</source>",
    ])
  func noRepairs(_ text: String) {
    let safe = findings(in: item(text)).flatMap(\.diagnostic.fixes).filter {
      $0.applicability == .safe
    }
    #expect(safe.isEmpty, "\(safe)")
  }

  @Test("A value that merely holds such signs is whole")
  func wholeValues() {
    let text = "<category domain=\"a > b, 'c' and d=e\">Tides</category>"
    #expect(findings(in: item(text)).isEmpty)
    let less = findings(in: item("<category domain=\"a < b\">Tides</category>"))
    #expect(less.map(\.code) == ["GX401"])
    #expect(less.first?.diagnostic.fixes.first?.applicability == .safe)
    #expect(errors(item("<category domain=\"<b>a</b> c\">Tides</category>")) == ["GX401"])
  }

  @Test("What follows an open mark is read on")
  func goesOn() {
    let text = channel(
      "<item><title>Mud</title><guid isPermaLink=\"false>1</guid></item>"
        + "<item><title>Sand</title><guid>https://harbour.example/2</guid>"
        + "<pubDate>yesterday</pubDate></item>")
    #expect(errors(text) == ["GX401", "GF431"])
  }
}
