import Foundation
import TestSupport
import Testing

/// The shells themselves are run, on terminals of their own; one that is not installed is left out.
@Suite("Completions in bash, zsh and fish", .serialized)
struct CompletionTests {
  static let shells = ["bash", "zsh", "fish"].filter { shell in
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains {
      FileManager.default.isExecutableFile(atPath: $0 + shell)
    }
  }

  /// Each shell is started once and completes one line after the other.
  @Test("Lines are completed", arguments: shells)
  func lines(shell: String) throws {
    let process = try GalleyProcess(["article.txt": "A.\n", "house.xsd": "", "bags/one/x": ""])
    let made = try process.shell("galley --generate-completion-script \(shell) > script")
    #expect(made.status == 0)
    let cases = [
      ("galley comp", "galley compile"),
      ("galley compile -t mark", "galley compile -t markdown"),
      ("galley check -Wno-unclosed-q", "galley check -Wno-unclosed-quotation"),
      ("galley compile --schema=hou", "galley compile --schema=house.xsd"),
      ("galley check art", "galley check article.txt"),
      ("galley archive -o ba", "galley archive -o bags"),
      ("galley explain complement-c", "galley explain complement-clause"),
      ("galley stream --from w", "galley stream --from warc"),
    ]
    let harness = Repository.root.appending(path: "Tests/Shells/complete.py").path
    let typed = cases.map { "'\($0.0)'" }.joined(separator: " ")
    let result = try process.shell("python3 '\(harness)' \(shell) script \(typed)")
    let answers = result.output.split(separator: "\n")
    try #require(answers.count == cases.count, "\(shell): \(result.output)\(result.error)")
    for (answer, (line, completed)) in zip(answers, cases) {
      // Zsh takes the slash of a folder away where the word goes on without one.
      #expect(answer.trimmingCharacters(in: ["/"]) == completed, "\(shell): \(line)")
    }
  }

  /// Files are left to fish itself, which knows its own quotes, tildes and variables.
  @Test(
    "Fish completes names in all its spellings",
    arguments: [
      (#"galley check "ar"#, "article one.txt"), ("galley check 'article o", "article one.txt"),
      (#"galley check article\ o"#, "article one.txt"), ("galley check ~/ar", "~/article one.txt"),
      ("galley check $HOME/ar", "$HOME/article one.txt"),
      (#"galley archive -o "bag o"#, "bag one/"),
      ("galley check --baseline=~/ar", "--baseline=~/article one.txt"),
    ])
  func fishSpellings(line: String, name: String) throws {
    guard Self.shells.contains("fish") else { return }
    let process = try GalleyProcess([
      "article one.txt": "A.\n", "bag one/x": "",
      "line": "complete -C '" + line.replacing("'", with: #"\'"#) + "'",
    ])
    let answer = try process.shell(
      "galley --generate-completion-script fish > script; "
        + "HOME=$PWD fish --no-config -c 'source script; source line'")
    #expect(answer.output == name + "\n", "\(answer.error)")
  }

  @Test(
    "What can stand at the cursor is told",
    arguments: [
      ("''", "compile"), ("explain GQ20", "GQ201"), ("explain unclosed", "unclosed-quotation"),
      ("check --color ''", "never"), ("check --fail-level=", "--fail-level=warning"),
      ("check --diagnostics-to sar", "sarif="),
      ("compile --analysis ''", "marks"), ("compile --encoding windows-125", "windows-1252"),
      ("check -Werror=GQ20", "-Werror=GQ201"), ("schema ''", "rng"), ("help ''", "archive"),
      ("compile --", "--backend-option"), ("explain complement-c", "complement-clause"),
      ("explain acc", "according-to"), ("explain enclos", "enclosure"), ("stream --from w", "warc"),
      ("stream --from=", "--from=ndjson"),
      ("compile --sandb", "--sandbox"),
    ])
  func words(line: String, word: String) throws {
    let answer = try GalleyProcess().shell("galley ---complete \(line)").output
    #expect(answer.hasPrefix("words 0\n"))
    let isOffered = answer.split(separator: "\n").contains {
      $0.split(separator: "\t").first.map { String($0) } == word || $0.hasPrefix(word + "\t")
    }
    #expect(isOffered, "\(line): \(answer)")
  }

  @Test(
    "Files and folders are left to the shell",
    arguments: [
      ("compile ''", "files 0\n"), ("compile --schema=x", "files 9\n"),
      ("check --diagnostics-to sarif=x", "files 6\n"), ("archive --verify ''", "folders 0\n"),
      ("archive -o ''", "folders 0\n"), ("compile -o ''", "files 0\n"),
    ])
  func places(line: String, answer: String) throws {
    #expect(try GalleyProcess().shell("galley ---complete \(line)").output == answer)
  }
}
