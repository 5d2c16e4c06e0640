import GalleyCore
import GalleyReaders
import Testing

@testable import GalleyFeedRules

@Suite("Chapters of a podcast")
struct ChaptersTests {
  private func found(_ text: String) -> [Diagnostic] {
    var diagnostics = Diagnostics()
    ChaptersChecker.check(
      SourceFile(name: "chapters.json", bytes: Array(text.utf8)), diagnostics: &diagnostics)
    return diagnostics.sorted()
  }

  private func codes(_ text: String) -> [String] { found(text).map(\.code) }

  private func file(_ chapters: String) -> String {
    "{\"version\": \"1.2.0\", \"chapters\": [\(chapters)]}"
  }

  /// The text with its safe repairs.
  private func repaired(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let edits = found(text).flatMap(\.fixes).filter { $0.applicability == .safe }.flatMap(\.edits)
    for edit in edits.sorted(by: { $0.range.lower > $1.range.lower }) {
      bytes.replaceSubrange(edit.range.indices, with: edit.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Each rule's example triggers it")
  func examples() throws {
    for rule in ChaptersRules.all {
      let example = try #require(rule.example)
      #expect(codes(example) == [rule.code], "\(rule.code)")
    }
  }

  @Test("A sound file has no finding")
  func sound() {
    let text = """
      {"version": "1.2.0", "author": "Ines Duarte", "title": "Low water", "podcastName": "Harbour",
       "description": "", "fileName": "1.mp3", "waypoints": true, "chapters": [
        {"startTime": 0, "title": "Quay", "endTime": 93.5},
        {"startTime": 94, "img": "https://harbour.example/q.jpg", "toc": false},
        {"startTime": 94, "title": "Pilot", "url": "https://harbour.example/pilot",
         "location": {"name": "Pier", "geo": "geo:38.7,-9.14", "osm": "W5013364"}},
        {"startTime": 1.2e2}]}
      """
    #expect(codes(text).isEmpty)
  }

  @Test(
    "A fault is one finding",
    arguments: [
      ("[]", ["GF622"]), ("{\"chapters\": [{\"startTime\": 0}]}", ["GF621"]),
      ("{\"version\": \"1.2.0\"}", ["GF621"]),
      ("{\"version\": 1.2, \"chapters\": []}", ["GF622", "GF629"]),
      ("{\"version\": \"1.2.0\", \"chapters\": {}}", ["GF622"]),
      ("{\"version\": \"1.2.0\", \"chapters\": [1]}", ["GF622"]),
      ("{\"version\": \"1.2.0\", \"chapters\": [", ["GX501"]),
    ])
  func files(text: String, codes wanted: [String]) { #expect(codes(text) == wanted) }

  @Test(
    "A fault of a chapter is one finding",
    arguments: [
      ("{}", "GF621"), ("{\"startTime\": -1}", "GF627"), ("{\"startTime\": null}", "GF622"),
      ("{\"startTime\": true}", "GF622"), ("{\"startTime\": 1, \"toc\": \"false\"}", "GF622"),
      ("{\"startTime\": 1, \"title\": 7}", "GF622"), ("{\"start_time\": 1}", "GF623"),
      ("{\"startTime\": 1, \"image\": \"https://harbour.example/i.jpg\"}", "GF623"),
      ("{\"startTime\": 1, \"img\": \"i.jpg\"}", "GF445"),
      ("{\"startTime\": 1, \"url\": \"\"}", "GF445"),
      ("{\"startTime\": 1, \"endTime\": 1}", "GF627"),
      ("{\"startTime\": 1, \"location\": \"Pier\"}", "GF622"),
      ("{\"startTime\": 1, \"location\": {\"name\": \"Pier\"}}", "GF621"),
      ("{\"startTime\": 1, \"location\": {\"name\": \"Pier\", \"geo\": \"38.7,-9.1\"}}", "GF609"),
      (
        "{\"startTime\": 1, \"location\": {\"name\": \"\", \"geo\": \"geo:38.7,-9.1\"}}", "GF410"
      ),
      ("{\"startTime\": 9}, {\"startTime\": 8}, {\"startTime\": 10}", "GF626"),
      ("{\"startTime\": 9}, {\"startTime\": 9.0}", "GF628"),
    ])
  func chapters(text: String, code: String) { #expect(codes(file(text)) == [code]) }

  @Test("Of two misspelled names one is repaired, so that no name stands twice")
  func misspelledTwice() {
    let text = file("{\"starttime\": 1, \"StartTime\": 2}")
    #expect(codes(text) == ["GF623", "GF624"])
    #expect(repaired(text) == file("{\"startTime\": 1, \"StartTime\": 2}"))
  }

  @Test("What is meant plainly is repaired, once")
  func repairs() {
    let text = file(
      "{\"starttime\": 0}, {\"startTime\": \"1:34\"}, {\"startTime\": \"01:02:03.250\", "
        + "\"toc\": \"true\"}, {\"startTime\": \"4000.5\"}, {\"startTime\": \"later\"}")
    let once = repaired(text)
    #expect(
      once
        == file(
          "{\"startTime\": 0}, {\"startTime\": 94}, {\"startTime\": 3723.250, \"toc\": true}, "
            + "{\"startTime\": 4000.5}, {\"startTime\": \"later\"}"))
    #expect(repaired(once) == once)
    #expect(ChapterTime.number("1:99") == nil && ChapterTime.number("1:2:3:4") == nil)
    #expect(ChapterTime.number("") == nil && ChapterTime.number("-1") == nil)
  }

  @Test("Bytes in any order neither trap nor hang")
  func mutations() {
    let text = Array(file("{\"startTime\": \"1:34\", \"location\": {\"geo\": \"\"}}").utf8)
    for index in text.indices {
      for byte in [0x00, 0x22, 0x5B, 0x7B, 0x7D, 0x2C, 0xFF] as [UInt8] {
        var broken = text
        broken[index] = byte
        _ = codes(String(decoding: broken, as: UTF8.self))
        _ = codes(String(decoding: text[..<index], as: UTF8.self))
      }
    }
  }
}
