import Testing

/// Pages built of elements of their own say by their names what these are.
struct ComponentNameTests {
  @Test(arguments: [
    "app-breadcrumb", "news-newsletter", "site-footer", "x-related-links", "app-share-buttons",
  ])
  func whatAComponentIsCalledRulesItOut(name: String) {
    let reading = PageReading(
      "<app-root><app-page><div><h1>Storm</h1><\(name)><div><p>The harbour in pictures, every "
        + "Friday from the quay.</p></div></\(name)>\(HTMLReaderTests.story)</div></app-page>"
        + "</app-root>")
    #expect(!reading.texts.contains { $0.hasPrefix("The harbour in pictures") })
    #expect(reading.texts.count > 1)
  }

  @Test(arguments: ["app-text", "news-block", "o:p", "custom"])
  func otherNamesRuleNothingOut(name: String) {
    let reading = PageReading(
      "<app-root><div><h1>Storm</h1><\(name)><div>\(HTMLReaderTests.story)</div></\(name)></div>"
        + "</app-root>")
    #expect(reading.texts.count > 1)
  }
}
