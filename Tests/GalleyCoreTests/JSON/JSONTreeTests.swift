import GalleyCore
import Testing

struct JSONTreeTests {
  @Test func keepsTheOrderAndThePlaceOfEveryValue() throws {
    let text = #"{"title": "Low tide", "tags": ["quay", 12.5e3, null], "open": true}"#
    let tree = JSONTree(Array(text.utf8))
    #expect(tree.error == nil)
    let root = try #require(tree.root)
    #expect(tree.members(of: root).map { tree.string(of: $0.key) } == ["title", "tags", "open"])
    let tags = try #require(tree.member("tags", of: root))
    #expect(tree.elements(of: tags).map { tree.string(of: $0) } == ["quay", "12.5e3", "null"])
    #expect(tree.values[tags].range == ByteRange(30, 52))
    #expect(tree.member("missing", of: root) == nil)
  }

  @Test func decodesEscapesAndMapsThemBack() throws {
    let text = #"["a\u00e9\n\ud83d\ude00\ud800 z\/"]"#
    let tree = JSONTree(Array(text.utf8))
    let decoded = tree.text(of: 1)
    #expect(decoded.string(decoded.range) == "aé\n😀\u{FFFD} z/")
    #expect(decoded.source(of: TextRange(1, 3)) == ByteRange(3, 9))
    #expect(decoded.source(of: TextRange(4, 8)) == ByteRange(11, 23))
  }

  @Test(arguments: [
    ("", "a value is missing"), ("{\"a\":1", "the text ends inside a value"),
    ("{\"a\" 1}", "a colon is missing"), ("[1,]", "a value is missing behind a comma"),
    ("[1 2]", "a comma or a closing bracket is missing"),
    ("[\"\u{1}\"]", "a control character in a string must be escaped"),
    ("[\"\\x\"]", "this is no escape sequence"), ("[01]", "this is no number"),
    ("[tru]", "this is no value"), ("{} x", "text follows the value"),
    ("{a:1}", "a name in quotation marks is missing"),
    ("[1.]", "a digit is missing behind the decimal point"),
  ])
  func saysWhatIsWrong(text: String, message: String) {
    let tree = JSONTree(Array(text.utf8))
    #expect(tree.error?.message == message)
  }

  @Test func keepsWhatStoodBeforeAnError() throws {
    let tree = JSONTree(Array(#"{"a": "kept", "b": ?}"#.utf8))
    let root = try #require(tree.root)
    #expect(tree.members(of: root).count == 1)
    #expect(tree.member("a", of: root).map { tree.string(of: $0) } == "kept")
  }

  @Test func forgivesInPagesWhatPagesWrite() throws {
    let tree = JSONTree(Array("{\"a\": \"two\nlines\", \"b\": [1,],};".utf8), dialect: .lenient)
    #expect(tree.error == nil)
    #expect(tree.member("a", of: 0).map { tree.string(of: $0) } == "two\nlines")
  }

  @Test func stopsAtTheDepthItIsGiven() {
    let text = String(repeating: "[", count: 100_000)
    let tree = JSONTree(Array(text.utf8), maximumDepth: 64)
    #expect(tree.values.count == 64)
    #expect(tree.error?.message == "values nest deeper than 64")
  }
}
