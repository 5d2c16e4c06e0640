import GalleyReaders
import GalleyStream
import Testing

@Suite("A line of a stream is a record or says why not")
struct StreamRecordTests {
  private func record(_ line: String) throws -> StreamRecord {
    try StreamRecordReader().record(Array(line.utf8))
  }

  private func failure(_ line: [UInt8]) -> StreamRecordError? {
    do throws(StreamRecordError) {
      _ = try StreamRecordReader().record(line)
      return nil
    } catch {
      return error
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("Text comes decoded, bytes as they are")
  func content() throws {
    let text = try record(#"{"id":1,"content":"caf\u00e9"}"#)
    #expect(text.input.bytes == Array("café".utf8))
    #expect(text.isText)
    let bytes = try record(#"{"id":1,"contentBase64":"Y2Fm6Q=="}"#)
    #expect(bytes.input.bytes == [0x63, 0x61, 0x66, 0xE9])
    #expect(!bytes.isText)
  }

  @Test("Ids of any kind are echoed as they came")
  func ids() throws {
    for id in [#""a-1""#, "17", "1.50", "null", #"{"n": [1, 2]}"#, #""\u00e9\n""#] {
      #expect(self.text(try record(#"{"id":\#(id),"content":""}"#).id) == id)
    }
    #expect(self.text(try record(#"{"content":""}"#).id) == "null")
  }

  @Test("A record goes by its name, else by its id")
  func names() throws {
    #expect(try record(#"{"id":"x","name":"a.md","content":""}"#).input.name == "a.md")
    #expect(try record(#"{"id":"x","content":""}"#).input.name == "x")
    #expect(try record(#"{"id":7,"content":""}"#).input.name == "7")
    #expect(try record(#"{"content":""}"#).input.name == "article")
  }

  @Test(
    "What is no record is refused with its id where one can be read",
    arguments: [
      ("", "null", "empty"), ("  \r", "null", "empty"), ("[1]", "null", "no JSON object"),
      (#"{"id":"x"}"#, #""x""#, "neither"),
      (#"{"id":"x","content":"a","contentBase64":"YQ=="}"#, #""x""#, "both"),
      (#"{"id":"x","contentBase64":"Y"}"#, #""x""#, "Base64"),
      (#"{"id":"x","content":1}"#, #""x""#, "no string"),
      (#"{"id":"x","content":"a","format":1}"#, #""x""#, "“format” is no string"),
      (#"{"id":"x","content":"a"#, #""x""#, "not JSON"),
      (#"{"id":[1,2"#, "null", "not JSON"), (#"{"id":12"#, "null", "not JSON"),
      (#"{"id":"x""#, "null", "not JSON"),
    ])
  func refused(line: String, id: String, words: String) throws {
    let error = try #require(failure(Array(line.utf8)))
    #expect(text(error.id) == id)
    #expect(error.message.contains(words), "\(error.message)")
  }

  @Test("Bytes that are not UTF-8 are refused, never guessed")
  func encoding() throws {
    let line = Array(#"{"id":"x","content":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    let error = try #require(failure(line))
    #expect(text(error.id) == #""x""#)
    #expect(error.message.contains("UTF-8"))
    let id = Array(#"{"id":""#.utf8) + [0xFF] + Array(#"","content":""}"#.utf8)
    #expect(text(try #require(failure(id)).id) == "null")
  }

  @Test("A line that is too long is told by the id at its beginning")
  func long() {
    let reader = StreamRecordReader()
    let error = reader.tooLong(Array(#"{"id":"x","content":"aaaa"#.utf8), limit: 10)
    #expect(text(error.id) == #""x""#)
    #expect(error.message.contains("10 bytes"))
    #expect(text(reader.tooLong(Array(#"{"content":"aaaa"#.utf8), limit: 10).id) == "null")
  }
}
