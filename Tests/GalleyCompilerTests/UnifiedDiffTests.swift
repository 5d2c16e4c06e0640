import GalleyCompiler
import Testing

@Suite("Unified differences")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    String(
      decoding: UnifiedDiff(Array(old.utf8), Array(new.utf8)).document(name: "f"), as: UTF8.self)
  }

  @Test("The same texts differ in nothing")
  func same() { #expect(diff("a\nb\n", "a\nb\n") == "") }

  @Test("A name with a blank ends in a tab, as patch wants it")
  func blank() {
    let document = UnifiedDiff(Array("a\n".utf8), Array("b\n".utf8)).document(name: "my f")
    #expect(
      String(decoding: document, as: UTF8.self).hasPrefix("--- a/my f\t\n+++ b/my f\t\n@@ "))
  }

  @Test("A changed line stands with three lines around it")
  func change() {
    let old = (1...9).map { "\($0)\n" }.joined()
    #expect(
      diff(old, old.replacing("5\n", with: "five\n")) == """
        --- a/f
        +++ b/f
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test("Changes far apart are two hunks, near ones are one")
  func hunks() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let far = old.replacing("\n3\n", with: "\nx\n").replacing("\n25\n", with: "\ny\n")
    #expect(diff(old, far).split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
    let near = old.replacing("\n3\n", with: "\nx\n").replacing("\n8\n", with: "\ny\n")
    #expect(diff(old, near).split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
  }

  @Test("Inserted, removed and missing last line breaks are told")
  func edges() {
    #expect(diff("", "a\n").contains("@@ -0,0 +1,1 @@\n+a\n"))
    #expect(diff("a\n", "").contains("@@ -1,1 +0,0 @@\n-a\n"))
    #expect(diff("a", "a\n").contains("-a\n\\ No newline at end of file\n+a\n"))
  }

  @Test("Applying the difference gives the new text, whatever changed")
  func random() {
    var generator = Generator(state: 42)
    for _ in 0..<200 {
      let old = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Int.random(in: 0...3, using: &generator)
      }
      let new = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        Int.random(in: 0...3, using: &generator)
      }
      let (a, b) = (old.map { "\($0)\n" }.joined(), new.map { "\($0)\n" }.joined())
      #expect(patched(a, diff(a, b)) == b, "\(old) \(new)")
    }
  }

  /// A linear congruential generator (Knuth, MMIX), so that every run tries the same texts.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  /// What `patch` would make of it.
  private func patched(_ text: String, _ diff: String) -> String {
    let old = text.split(separator: "\n", omittingEmptySubsequences: true)
    var result: [Substring] = []
    var next = 0
    for line in diff.split(separator: "\n").dropFirst(2) {
      if line.hasPrefix("@@") {
        let parts = line.split(whereSeparator: { " ,-+@".contains($0) })
        let (start, count) = (Int(parts[0]) ?? 0, Int(parts[1]) ?? 0)
        let from = count == 0 ? start : start - 1
        result += old[next..<from]
        next = from
      } else if line.hasPrefix("+") {
        result.append(line.dropFirst())
      } else {
        #expect(old[next] == line.dropFirst())
        if line.hasPrefix(" ") { result.append(old[next]) }
        next += 1
      }
    }
    result += old[next...]
    return result.map { $0 + "\n" }.joined()
  }
}
