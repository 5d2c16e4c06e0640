import Foundation
import GalleyBackends
import GalleyCore
import GalleyReport
import Testing

/// Quotation marks, angle brackets, control characters and marks of direction go through every
/// backend, and independent parsers read back what was written.
@Suite("Hostile text through every backend") struct HostileTextTests {
  static let texts = [
    "<script>alert('x')</script>", "\"quoted\" 'and' “curly”", "a & b &amp; &#60; ]]> <![CDATA[",
    "\u{1}\u{7}\u{B}\u{1F}\u{7F}\u{85}", "\u{202E}txt.exe\u{2066}\u{200F}", "\u{FFFE}\u{FFFF}x",
    "\\u0022\\ud800 \\", "=HYPERLINK(\"http://x\",\"y\")", "-- --> <!-- -->", "| a | b | `c` *d*",
    "{{name}} {{{name}}} {{#x}}", "\u{1F469}\u{200D}\u{1F692} e\u{301} \u{2028}x\u{2029}",
  ]

  @Test(arguments: texts) func `XML forms are well-formed`(text: String) throws {
    guard let xmllint = Tool.named("xmllint") else { return }
    try withTemporaryFolder { folder in
      var paths: [String] = []
      for name in ["xml", "nitf", "newsml-g2", "tei"] {
        let file = folder.appending(path: name)
        try Data(emit(SampleReports.hostile(text), as: name).bytes).write(to: file)
        paths.append(file.path)
      }
      let result = try xmllint.run(["--nonet", "--noout"] + paths)
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test(arguments: texts) func `JSON forms are JSON and keep the words`(text: String) throws {
    for name in ["json", "jsonld", "ninjs"] {
      let bytes = try emit(SampleReports.hostile(text), as: name).bytes
      let value = try JSONSerialization.jsonObject(with: Data(bytes))
      #expect(value is [String: Any], "\(name)")
      #expect(JSONTree(bytes).error == nil, "\(name)")
    }
    let lines = try emit(SampleReports.hostile(text), as: "ndjson").bytes.split(separator: 0x0A)
    #expect(lines.count == 2)
    let row = try JSONSerialization.jsonObject(with: Data(lines[1])) as? [String: Any]
    #expect(
      row?["text"] as? String
        == SampleReports.hostile(text).text.reading(
          SampleReports.hostile(text).quotes[0].inner))
  }

  @Test(arguments: texts) func `the page opens no element of the text's`(text: String) throws {
    let page = try emit(SampleReports.hostile(text), as: "html").text
    #expect(!page.contains("<script"))
    #expect(!page.contains("<!--"))
    let opened = page.matches(of: /<(p|span|q|section|div|li|ul|a|b|bdi)[ >]/).count
    let closed = page.matches(of: /<\/(p|span|q|section|div|li|ul|a|b|bdi)>/).count
    #expect(opened == closed)
  }

  @Test(arguments: texts) func `CSV has the same columns in every row`(text: String) throws {
    guard let python = Tool.named("python3") else { return }
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "rows.csv")
      try Data(emit(SampleReports.hostile(text), as: "csv").bytes).write(to: file)
      let script = """
        import csv, sys
        rows = list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8-sig')))
        assert len(rows) == 3 and {len(r) for r in rows} == {24}, rows
        assert not any(c[:1] in ('=', '+', '-', '@') for r in rows for c in r), rows
        """
      let result = try python.run(["-c", script, file.path])
      #expect(result.status == 0, "\(result.output)")
    }
  }

  /// No terminal takes what Galley writes for commands; JSON and XML keep the character as a reference.
  @Test(arguments: BackendRegistry.all.map { $0.descriptor.name })
  func `no form passes control characters`(name: String) throws {
    let report = SampleReports.hostile("a\u{1B}[31mb\u{7}\u{7F}\u{85}\u{9B}«\u{A0}»")
    let text = try emit(report, as: name).text
    let controls = text.unicodeScalars.filter {
      $0.value < 0x20 && !"\n\r\t".unicodeScalars.contains($0) || (0x7F..<0xA0).contains($0.value)
    }
    #expect(controls.isEmpty)
    #expect(text.contains("«") || !text.contains("»"))
  }
}
