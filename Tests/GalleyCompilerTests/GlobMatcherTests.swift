import GalleyCompiler
import Testing

@Suite("Patterns of paths")
struct GlobMatcherTests {
  @Test(
    "What matches",
    arguments: [
      ("a.txt", "*.txt"), ("drafts/a.txt", "*.txt"), ("drafts/a.txt", "drafts/*"),
      ("drafts/2026/a.txt", "drafts/**"), ("drafts/2026/03/a.txt", "drafts/**/*.txt"),
      ("drafts/a.txt", "drafts/**/*.txt"), ("a1.txt", "a[0-9].txt"), ("ab.txt", "a[!0-9].txt"),
      ("a*b", "a\\*b"), ("].txt", "[]].txt"), ("[x", "[x"), ("aXbXc", "a*b*c"),
      (".galley.yml", ".*"),
    ])
  func matching(path: String, pattern: String) {
    #expect(GlobMatcher.matches(path: path, pattern: pattern))
  }

  @Test(
    "What does not match",
    arguments: [
      ("a.md", "*.txt"), ("drafts/2026/a.txt", "drafts/*"), ("b/drafts/a.txt", "drafts/**"),
      (".hidden", "*"), ("a.txt", "?.md"), ("a", "a/**/b"), ("ab", "a[!b]"), ("", "?"),
    ])
  func notMatching(path: String, pattern: String) {
    #expect(!GlobMatcher.matches(path: path, pattern: pattern))
  }

  @Test("A pattern of many stars ends soon")
  func manyStars() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(!GlobMatcher.matches(path: String(repeating: "a", count: 5000), pattern: pattern))
  }
}
