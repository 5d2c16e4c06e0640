import Foundation
import TestSupport
import Testing

@Suite("Samples/ci: what CI systems run")
struct ContinuousIntegrationTests {
  private let process: GalleyProcess

  init() throws {
    process = try GalleyProcess()
    let sample = Repository.root.appending(path: "Samples/ci")
    for name in ["articles/market.txt", "feed.xml", "Makefile"] {
      let bytes = try Data(contentsOf: sample.appending(path: name))
      try process.write(name, String(decoding: bytes, as: UTF8.self))
    }
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try Repository.bytes("Samples/ci/\(name)"), as: UTF8.self)
  }

  /// The lines that stand deeper than the line that holds `key`, as one shell script.
  private func script(below key: String, in text: String) throws -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.contains(key) })
    let depth = lines[start].prefix { $0 == " " }.count
    let body = lines[(start + 1)...].prefix {
      $0.isEmpty || $0.prefix { $0 == " " }.count > depth
    }
    return body.map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }

  @Test("The GitHub workflow's command finds nothing in good input and writes valid SARIF")
  func github() throws {
    let script = try script(below: "run: |", in: try text("github-workflow.yml"))
    let result = try process.shell(script, variables: ["GITHUB_ACTIONS": "true"])
    #expect(result.status == 0, "\(result)")
    #expect(result.output == "")
    let sarif = try process.read("galley.sarif")
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
  }

  @Test("A broken article fails the GitHub job, with an annotation of its line")
  func annotation() throws {
    try process.write("articles/desk/quay.txt", "Quay\n\nShe called it “a loss, and left.\n")
    let script = try script(below: "run: |", in: try text("github-workflow.yml"))
    let result = try process.shell(script, variables: ["GITHUB_ACTIONS": "true"])
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("::warning file=articles/desk/quay.txt,line=3,"))
  }

  @Test("The GitLab job writes a Code Quality report and JUnit's XML")
  func gitlab() throws {
    try process.write("articles/quay.txt", "Quay\n\nShe called it “a loss, and left.\n")
    let script = try script(below: "- >", in: try text("gitlab-ci.yml"))
    let result = try process.shell(script.split(separator: "\n").joined(separator: " "))
    #expect(result.status == 1)
    let report = Data(try process.read("gl-code-quality-report.json").utf8)
    let findings = try #require(try JSONSerialization.jsonObject(with: report) as? [[String: Any]])
    #expect(findings.count == 1)
    #expect(findings.first?["check_name"] as? String == "GQ201")
    #expect(try process.read("galley-junit.xml").contains("<testsuite name=\"articles/quay.txt\""))
  }

  @Test("The Makefile checks, accepts and repairs")
  func makefile() throws {
    let make = "make GALLEY='\(GalleyProcess.binary.path)' "
    #expect(try process.shell(make + "check").status == 0)
    try process.write("articles/quay.txt", "Quay\n\nShe called it “a loss, and left.\n")
    #expect(try process.shell(make + "check").status != 0)
    #expect(try process.shell(make + "baseline").status == 0)
    #expect(try process.shell(make + "check").status == 0)
    #expect(try process.shell(make + "fix").status == 0)
  }

  @Test("The pre-commit hooks name commands that exist")
  func hooks() throws {
    let hooks = String(decoding: try Repository.bytes(".pre-commit-hooks.yaml"), as: UTF8.self)
    let entries = hooks.split(separator: "\n").compactMap {
      $0.split(separator: "entry: ", maxSplits: 1).count == 2 || $0.contains("entry: ")
        ? $0.split(separator: ": ").last : nil
    }
    #expect(entries.count == 5)
    try process.write(
      "chapters.json", #"{"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Opening"}]}"#)
    for entry in entries {
      let name =
        entry.contains("feed")
        ? "feed.xml" : entry.contains("chapters") ? "chapters.json" : "articles/market.txt"
      let result = try process.shell("\(entry) \(name)")
      #expect(result.status == 0, "\(entry): \(result)")
    }
    let configuration = try text("pre-commit-config.yaml")
    for line in configuration.split(separator: "\n") where line.contains("- id: ") {
      #expect(hooks.contains(line.drop { $0 == " " }))
    }
  }

  /// Whether the hook of an entry gets a file: by `files` and not by `exclude`.
  private func takes(_ name: String, entry: String) throws -> Bool {
    let hooks = String(decoding: try Repository.bytes(".pre-commit-hooks.yaml"), as: UTF8.self)
    let hook = try #require(
      hooks.components(separatedBy: "- id: ").first { $0.contains("  entry: \(entry)\n") })
    func pattern(_ key: String) throws -> Regex<AnyRegexOutput> {
      let line = try #require(hook.split(separator: "\n").first { $0.hasPrefix("  \(key): ") })
      return try Regex(String(line.dropFirst(key.count + 4)))
    }
    return try pattern("files").firstMatch(in: name) != nil
      && pattern("exclude").firstMatch(in: name) == nil
  }

  @Test("Hooks for articles get articles, and nothing else that a repository holds")
  func articleHooks() throws {
    for entry in ["galley check", "galley check --fix"] {
      for name in [
        "a.txt", "a.TXT", "desk/Article.HTML", "articles/quay.md", "page.xhtml",
        "desk/security-council-meets.txt", "notice-to-mariners.txt", "themes/green.txt",
        "articles/security.md", "desk/install.txt", "a.mkd", "b.mdown", "page.xht",
      ] {
        #expect(try takes(name, entry: entry), "\(name)")
      }
      for name in [
        "README.md", "docs/readme.md", "README.de.md", "CODE_OF_CONDUCT.md", "SECURITY.md",
        ".github/bug.md", ".hidden/a.txt", "version.txt", "constraints.txt",
        "requirements-dev.txt", "CMakeLists.txt", "templates/base.html", "_layouts/post.html",
        "robots.txt", "node_modules/x/a.md", "a.py", "a.xml",
      ] {
        #expect(try !takes(name, entry: entry), "\(name)")
      }
    }
  }

  @Test("Hooks for feeds get every feed, and no other data")
  func feedHooks() throws {
    for entry in ["galley check -f feed", "galley check --fix -f feed"] {
      for name in [
        "a.rss", "x/b.ATOM", "c.rdf", "feed.xml", "x/atom.xml", "feed.json", "index.xml",
        "x/news-feed.xml", "feed-2026.json", "rss2.xml", "feeds/town.xml", "podcast.xml",
        "newsfeed.xml", "feeds/a.json", "feeds/x/a.xml", "main.rss.de.xml", "blog/Feed.XML",
        "feed/index.json",
      ] {
        #expect(try takes(name, entry: entry), "\(name)")
      }
      for name in [
        "package.json", "pom.xml", "index.json", "feeder.xml", "feeds/schema.json", "a.txt",
        "atomic.json", "feed/readme.md", "rss-config.json", "feed-settings.json",
        "feeds/config.json", "podcasts/1.chapters.json", ".github/feed.xml", "feedback.xml",
        "sitemap.xml", "press.xml",
      ] {
        #expect(try !takes(name, entry: entry), "\(name)")
      }
    }
  }

  @Test("Every hook shows what it finds, also where it finds no error")
  func verboseHooks() throws {
    let hooks = String(decoding: try Repository.bytes(".pre-commit-hooks.yaml"), as: UTF8.self)
    let parts = hooks.components(separatedBy: "- id: ").dropFirst()
    #expect(parts.count == 5)
    for hook in parts { #expect(hook.contains("\n  verbose: true\n"), "\(hook.prefix(20))") }
  }

  @Test("The hook for articles gets messages of news and mail, that for chapters gets chapters")
  func furtherHooks() throws {
    for name in ["a.nitf", "b.newsml", "c.ninjs", "d.eml", "e.mbox"] {
      #expect(try takes(name, entry: "galley check"), "\(name)")
      #expect(try !takes(name, entry: "galley check --fix"), "\(name)")
    }
    for name in ["chapters.json", "x/1.chapters.json", "podcasts/Chapters.JSON"] {
      #expect(try takes(name, entry: "galley check -f chapters"), "\(name)")
    }
    #expect(try !takes("subchapters.json", entry: "galley check -f chapters"))
  }

  @Test("The sample configuration takes articles by their endings")
  func sampleConfiguration() throws {
    let line = try #require(
      try text("pre-commit-config.yaml").split(separator: "\n").first { $0.contains("files: ") })
    let pattern = try Regex(String(line.split(separator: ": ")[1]))
    #expect("articles/desk/a.txt".contains(pattern))
    #expect(!"articles/a.png".contains(pattern) && !"docs/a.txt".contains(pattern))
  }

  @Test("The action runs its command over all lines, with quotes undone")
  func action() throws {
    let action = String(decoding: try Repository.bytes("action.yml"), as: UTF8.self)
    let step = try #require(action.components(separatedBy: "- shell: bash").last)
    let script = try script(below: "run: |", in: step)
    try process.write("my desk/a.txt", "The quay stays open.\n")
    try process.write("step.sh", script)
    let result = try process.shell(
      """
      mkdir -p bin && ln -s "$(command -v python3)" bin/python && mkdir -p galley && mv bin galley/
      ln -s '\(GalleyProcess.binary.path)' galley/bin/galley
      RUNNER_TEMP="$PWD" GALLEY_COMMAND="$(printf 'compile "my desk/a.txt" \\\n  -t json\n-o %s\n' "'a b.json'")" \
        bash step.sh; ls
      """)
    #expect(result.status == 0 && result.output.contains("a b.json"), "\(result)")
  }
}
