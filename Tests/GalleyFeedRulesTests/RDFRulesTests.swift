import Testing

@Suite("Rules for RSS 1.0 and 1.1")
struct RDFRulesTests {
  private func site(
    items: String = "<rdf:Seq><rdf:li rdf:resource=\"https://harbour.example/1\"/></rdf:Seq>",
    in item: String = ""
  ) -> Set<String> {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns="http://purl.org/rss/1.0/" xmlns:t="urn:example:tide"
          xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel rdf:about="https://harbour.example/rss">
          <title>Harbour Notes</title>
          <link>https://harbour.example/</link>
          <description>What the tide brings in</description>
          <items>\(items)</items>
        </channel>
        <item rdf:about="https://harbour.example/1">
          <title>Low water</title>
          <link>https://harbour.example/1</link>
          \(item)
        </item>
      </rdf:RDF>
      """
    return Set(findings(in: text).map(\.code))
  }

  @Test("A channel lists its items")
  func items() {
    #expect(site().isEmpty)
    #expect(
      site(items: "<rdf:Seq><rdf:li resource=\"https://harbour.example/1\"/></rdf:Seq>").isEmpty)
    #expect(site(items: "<rdf:Seq><rdf:li/></rdf:Seq>") == ["GF408"])
    #expect(site(items: "") == ["GF410"])
    let one = "<rdf:li rdf:resource=\"https://harbour.example/1\"/>"
    #expect(site(items: "<rdf:Seq>\(one)\(one)</rdf:Seq>") == ["GF562"])
  }

  @Test(
    "Properties of extensions hold one thing, text or a reference",
    arguments: [
      ("<t:at><t:Port><t:name>Lagos</t:name></t:Port></t:at>", true),
      ("<t:at rdf:resource=\"https://harbour.example/lagos\"/>", true),
      ("<t:at rdf:parseType=\"Collection\"><t:Port/><t:Port/></t:at>", true),
      ("<t:at rdf:parseType=\"Literal\">Lagos <b/></t:at>", true),
      ("<t:at>Lagos <t:Port/></t:at>", false), ("<t:at><t:Port/><t:Port/></t:at>", false),
      ("<t:at rdf:resource=\"https://harbour.example/lagos\"><t:Port/></t:at>", false),
      ("<t:at><t:Port>Lagos</t:Port></t:at>", false),
    ])
  func properties(_ text: String, isValid: Bool) {
    #expect(site(in: text) == (isValid ? [] : ["GF561"]), "\(text)")
  }

  @Test("A content item says its format")
  func contentItem() {
    func content(_ format: String) -> Set<String> {
      site(
        in: "<content:items><rdf:Bag><rdf:li><content:item>\(format)<rdf:value>Mud</rdf:value>"
          + "</content:item></rdf:li></rdf:Bag></content:items>")
    }
    #expect(content("<content:format rdf:resource=\"http://www.w3.org/1999/xhtml\"/>").isEmpty)
    #expect(content("") == ["GF405"])
  }

  @Test(
    "The items of RSS 1.1 are a collection",
    arguments: [
      (" rdf:parseType=\"Collection\"", []), ("", ["GF408"]),
      (" rdf:parseType=\"Literal\"", ["GF451"]),
    ])
  func collection(_ attribute: String, expected: [String]) {
    let text = """
      <Channel xmlns="http://purl.org/net/rss1.1#" rdf:about="https://harbour.example/"
          xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <title>Harbour Notes</title>
        <link>https://harbour.example/</link>
        <description>What the tide brings in</description>
        <items\(attribute)>
          <item><title>Low water</title><link>https://harbour.example/1</link></item>
        </items>
      </Channel>
      """
    #expect(findings(in: text).map(\.code) == expected)
  }

  @Test("A text input that the channel announces is announced")
  func textInput() {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://harbour.example/rss">
          <title>Harbour Notes</title>
          <link>https://harbour.example/</link>
          <description>What the tide brings in</description>
          <items><rdf:Seq><rdf:li rdf:resource="https://harbour.example/1"/></rdf:Seq></items>
          <textinput rdf:resource="https://harbour.example/search"/>
        </channel>
        <item rdf:about="https://harbour.example/1">
          <title>Low water</title><link>https://harbour.example/1</link>
        </item>
        <textinput rdf:about="https://harbour.example/search">
          <title>Search</title><description>All notes</description><name>q</name>
          <link>https://harbour.example/search</link>
        </textinput>
      </rdf:RDF>
      """
    #expect(findings(in: text).allSatisfy { $0.code != "GF562" })
  }
}
