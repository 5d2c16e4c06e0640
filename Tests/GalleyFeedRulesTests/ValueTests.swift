import GalleyCore
import Testing

@testable import GalleyFeedRules

@Suite("Values that stand in feeds")
struct ValueTests {
  private func codes(_ text: String) -> [String] { findings(in: text).map(\.code) }

  @Test(
    "Language tags",
    arguments: [
      ("en", true), ("pt-BR", true), ("x-harbour", true), ("i-klingon", true), ("x", false),
      ("a-boat", false), ("zz", false), ("engl", false), ("en-", false),
      ("en-verylongsubtag", false),
      ("e1", false), ("", false),
    ])
  func languages(_ tag: String, isValid: Bool) {
    #expect(LanguageTag.isValid(Array(tag.utf8)) == isValid)
  }

  @Test("Categories of podcasts, of today, of 2005 and never heard of")
  func categories() {
    #expect(PodcastCategories.standing(of: "Arts", in: nil) == .current)
    #expect(PodcastCategories.standing(of: "Food", in: "Arts") == .current)
    #expect(PodcastCategories.standing(of: "Literature", in: "Arts") == .obsolete)
    #expect(PodcastCategories.standing(of: "Audio Blogs", in: nil) == .obsolete)
    #expect(PodcastCategories.standing(of: "Food", in: "Business") == .unknown)
    #expect(PodcastCategories.standing(of: "Tides", in: nil) == .unknown)
  }

  @Test(
    "Base64 is decoded strictly",
    arguments: [
      ("", ""), ("cXVheQ==", "quay"), ("cXVh\n eXM=", "quays"), ("cXVheXMh", "quays!"),
      ("cXVheQ", nil), ("cXVheQ=", nil), ("cXVheQ===", nil), ("cXVheQ==cQ==", nil), ("c?==", nil),
      ("cXVheXMh=", nil), ("c", nil),
    ] as [(String, String?)])
  func base64(_ text: String, expected: String?) {
    #expect(Base64.decode(Array(text.utf8)) == expected.map { Array($0.utf8) })
  }

  @Test(
    "Styles that do no harm",
    arguments: [
      "color: red", "color: red; ", "margin: 0.0", "margin: 1.5em 10px;;", "color: #0a3f5c",
      "width: 50%", "", " ; ",
    ])
  func styles(_ style: String) {
    #expect(StyleCheck.problem(Array(style.utf8)) == nil)
  }

  @Test("Places beyond the poles and behind the date line")
  func places() {
    let spaces = "<rss xmlns:georss=\"http://www.georss.org/georss\" "
    func codes(_ point: String) -> [String] {
      self.codes(
        item("<georss:point>\(point)</georss:point>").replacing("<rss ", with: spaces))
    }
    #expect(codes("38.7 -9.1").isEmpty)
    #expect(codes("90 180").isEmpty)
    #expect(codes("-90 -180").isEmpty)
    #expect(codes("90.5 10") == ["GF449"])
    #expect(codes("10 180.5") == ["GF449"])
  }

  @Test(
    "Names of hosts in ASCII",
    arguments: [
      ("harbour.example", "harbour.example"), ("MÜNCHEN.example", "xn--mnchen-3ya.example"),
      ("παράδειγμα.δοκιμή", "xn--hxajbheg2az3al.xn--jxalpdlp"),
      ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
      ("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"),
    ])
  func hosts(_ name: String, ascii: String) {
    #expect(Punycode.host(name) == ascii)
  }

  @Test(
    "Hosts that only the author's network knows",
    arguments: [
      ("http://localhost/1", true), ("http://quay.local/", true), ("http://10.0.0.1:8080/", true),
      ("http://127.0.0.1/", true), ("http://192.168.0.7/", true), ("http://172.16.0.1/", true),
      ("http://172.31.0.1/", true), ("http://169.254.1.1/", true), ("http://172.32.0.1/", false),
      ("http://192.169.0.7/", false), ("http://168.192.0.7/", false), ("http://192.168.7/", false),
      ("http://11.0.0.1/", false), ("https://harbour.example/", false),
    ])
  func privateHosts(_ address: String, isPrivate: Bool) {
    #expect((URICheck.privateHost(Array(address.utf8)) != nil) == isPrivate)
  }

  @Test(
    "References in plain text, with their semicolons where they have one",
    arguments: [
      ("a &amp; b", ["&amp;"]), ("&#8212 and &#x2014;", ["&#8212", "&#x2014;"]), ("R&D; q & a", []),
      ("&eacute", ["&eacute"]), ("&", []), ("&#", []), ("at &nbsp;", ["&nbsp;"]),
    ])
  func references(_ text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let found = PlainTextScan.entities(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == expected)
  }

  @Test("A relation of a link that says nothing")
  func relations() {
    #expect(codes(channel("<atom:link rel=\"\" href=\"https://harbour.example/2\"/>")) == ["GF410"])
  }

  @Test("Typographic quotation marks around a value are repaired", arguments: ["“2.0”", "«2.0»"])
  func typographic(_ value: String) throws {
    let text = channel("").replacing("\"2.0\"", with: value)
    let found = findings(in: text).filter { !$0.diagnostic.fixes.isEmpty }
    let fix = try #require(found.first?.diagnostic.fixes.first)
    var bytes = Array(text.utf8)
    for edit in fix.edits.reversed() {
      bytes.replaceSubrange(edit.range.indices, with: edit.replacement.utf8)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == channel(""))
  }

  @Test("A feed in UTF-16 may name the order of its bytes")
  func wide() {
    for (label, swapped) in [("UTF-16", false), ("UTF-16LE", false), ("UTF-16BE", true)] {
      let units = Array("\u{FEFF}\(channel("").replacing("UTF-8", with: label))".utf16)
      let bytes = units.flatMap { unit in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return swapped ? pair.reversed() : pair
      }
      let wrong = findings(in: bytes).filter { $0.severity > .note }.map(\.code)
      #expect(wrong == [], "\(label)")
    }
  }
}
