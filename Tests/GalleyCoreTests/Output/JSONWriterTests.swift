import GalleyCore
import Testing

@Suite struct JSONWriterTests {
  private func written(indent: Int = 0, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(ByteSink(), indent: indent)
    body(&writer)
    return String(decoding: writer.finish().finishedBytes(), as: UTF8.self)
  }

  @Test func valuesArePartedByCommas() {
    let text = written {
      $0.beginObject()
      $0.key("a")
      $0.beginArray()
      $0.int(-12)
      $0.null()
      $0.bool(true)
      $0.range(ByteRange(3, 9))
      $0.endArray()
      $0.key("b")
      $0.identifier("c", 7)
      $0.key("empty")
      $0.beginObject()
      $0.endObject()
      $0.endObject()
    }
    #expect(text == #"{"a":[-12,null,true,[3,9]],"b":"c7","empty":{}}"#)
  }

  @Test func stringsAreEscapedAsRFC8259Asks() {
    let text = written { $0.string("“a”\"\\\n\t\r\u{1}/é\u{7F}\u{85}«") }
    #expect(text == "\"“a”\\\"\\\\\\n\\t\\r\\u0001/é\\u007f\\u0085«\"")
  }

  @Test func indentationBreaksLines() {
    let text = written(indent: 2) {
      $0.beginObject()
      $0.key("a")
      $0.beginArray()
      $0.int(1)
      $0.endArray()
      $0.endObject()
    }
    #expect(text == "{\n  \"a\": [\n    1\n  ]\n}")
  }

  @Test(arguments: [Int.min, -1, 0, 9, 10, Int.max])
  func everyIntegerIsWrittenWhole(value: Int) {
    #expect(written { $0.int(value) } == String(value))
  }
}
