import Foundation
import TestSupport
import Testing

@Suite("Rules for Make, read by make") struct MakeTests {
  /// Every printable sign of ASCII but the slash, in the middle and at the beginning of a name, and
  /// what reads differently together.
  private static let names: [String] =
    (0x20...0x7E).filter { $0 != 0x2F }.compactMap { Unicode.Scalar($0) }
    .flatMap { ["x\($0)y.txt", "\($0)y.txt"] }.filter { !$0.hasPrefix(".") }
    + [
      "é 日本.txt", "a\\ b.txt", "a\\\\#b.txt", "a\\:b.txt", "$(x).txt", "a%%b.txt", "a;;b\\;c.txt",
      "a\\.txt", "a==b.txt", "a\tb.txt", "[a-z]*?.txt", "~.txt", "a|b&c<d>.txt", "a,b(c.txt",
    ]

  @Test func `make rebuilds an output when its input is newer, whatever the names`() throws {
    let process = try GalleyProcess([".galley.yml": "analysis: none\n"])
    for (index, name) in Self.names.enumerated() {
      // A folder each, since some names differ in their extension only.
      try process.write("\(index)/\(name)", "The quay stays open.\n")
    }
    try process.write("rules.mk", "%.json:\n\ttrue\n")
    try process.write(
      "run.sh",
      """
      for folder in [0-9]*; do
        galley compile -t json -o "$folder/o/" -MD "$folder" || echo "$folder: no output"
        touch -d 2001-01-01 "$folder"/*.txt "$folder"/.*.txt 2> /dev/null
        for rule in "$folder"/o/*.d "$folder"/o/.*.d; do
          test -f "$rule" || continue
          cp "$rule" rule.mk
          # Make takes no goal by itself that has a percent sign.
          case $rule in *%*) goal=${rule%.d};; *) goal=;; esac
          make -q -f rule.mk -f rules.mk $goal || echo "$folder: not up to date"
          find "$folder" -name '*.txt' -exec touch -d 2100-01-01 {} +
          make -q -f rule.mk -f rules.mk $goal && echo "$folder: not rebuilt"
        done
      done
      true
      """)
    let result = try process.shell("sh run.sh")
    let wrong = result.output.split(separator: "\n").map { line in
      let name = line.split(separator: ":").first.flatMap { Int($0) }.map { Self.names[$0] } ?? ""
      return "\(line) \(name)"
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))\n\(result.error)")
  }

  @Test func `a name with a line break is refused`() throws {
    let process = try GalleyProcess(["a\nb.txt": "The quay stays open.\n"])
    let result = try process.run("compile", "-o", "a.json", "-MD", "a\nb.txt")
    #expect(result.status == 2 && result.error.contains("[GC411]"))
    #expect(try process.files() == ["a\nb.txt"])
  }

  @Test func `the rule of the README works as it is pasted`() throws {
    let readme = String(decoding: try Repository.bytes("README.md"), as: UTF8.self)
    let start = try #require(readme.range(of: "```make\n"))
    let rest = readme[start.upperBound...]
    let snippet = String(rest[..<(try #require(rest.range(of: "```"))).lowerBound])
    let process = try GalleyProcess([
      "Makefile": snippet, "articles/a.txt": "The quay stays open.\n",
      "articles/b.txt": "The harbour board met.\n",
    ])
    let first = try process.shell("make")
    #expect(first.status == 0, "\(first.error)")
    #expect(try process.shell("make -q reports/a.xml").status == 0)
    try process.write(".galley.yml", "analysis: none\n")
    _ = try process.shell("touch -d 2100-01-01 .galley.yml")
    #expect(try process.shell("make -q reports/a.xml").status == 1)
    // What is deleted stops no build.
    try process.write(".galley.yml", "analysis: none\n")
    #expect(try process.shell("touch articles/*; make").status == 0)
    let after = try process.shell("rm .galley.yml; make")
    #expect(after.status == 0, "\(after.error)")
    #expect(try process.shell("make -q reports/a.xml").status == 0)
  }
}
