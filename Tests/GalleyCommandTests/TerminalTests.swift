import Foundation
import TestSupport
import Testing

@Suite("Pipes, signals and streams")
struct TerminalTests {
  @Test("A reader that goes away ends the run without words")
  func closedPipe() throws {
    let process = try GalleyProcess()
    let result = try process.shell("galley explain --all | head -n 1")
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(result.output.split(separator: "\n").count == 1)
  }

  @Test("An interrupt ends the run with status 130")
  func interrupt() throws {
    let process = try GalleyProcess()
    let result = try process.shell(
      """
      mkfifo in; exec 3<>in
      env --default-signal=INT galley check - < in & pid=$!
      sleep 1; kill -INT $pid; wait $pid; echo $?
      """)
    #expect(result.output.hasSuffix("130\n"), "\(result)")
  }

  @Test("Nothing is said where all is well and nobody watches")
  func quiet() throws {
    let process = try GalleyProcess(["a.txt": "The harbour board met on Monday.\n"])
    let result = try process.run("check", "a.txt")
    #expect(result.status == 0)
    #expect(result.output == "" && result.error == "")
  }

  @Test("On a terminal there are colours and a summary, and NO_COLOR takes the colours away")
  func terminal() throws {
    let process = try GalleyProcess(["a.txt": "She called it “a gift to the port, and left.\n"])
    let line = "script -qec 'galley check a.txt' /dev/null"
    let colored = try process.shell(line, variables: ["TERM": "xterm"])
    #expect(colored.output.contains("\u{1B}[1;33mwarning"))
    #expect(colored.output.contains("a.txt: 1 warning, "))
    let plain = try process.shell(line, variables: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(!plain.output.contains("\u{1B}"))
    #expect(plain.output.contains("| She called it “a gift"))
  }

  @Test("A long run shows on a terminal how far it is, in a log nothing, and ends with a word")
  func progress() throws {
    let process = try GalleyProcess()
    let article = String(
      decoding: try Repository.bytes("Samples/articles/harbour.txt"), as: UTF8.self)
    for index in 0..<1500 { try process.write("in/\(index).txt", article) }
    let line = "galley compile -t json -o out/ in"
    let seen = try process.shell("script -qec '\(line)' /dev/null", variables: ["TERM": "xterm"])
    #expect(seen.output.contains(" of 1500 · "))
    #expect(seen.output.contains(" MB/s · "))
    #expect(seen.output.contains(" left\u{1B}[K"))
    // The last thing before the summary is that the line is taken away.
    #expect(seen.output.contains("\r\u{1B}[K1500 files: "))
    let logged = try process.shell(
      """
      env --default-signal=INT galley compile -t json -o later/ in & pid=$!
      until ls later/*.json >/dev/null 2>&1; do sleep 0.1; done; kill -INT $pid; wait $pid
      """)
    #expect(logged.status == 130)
    #expect(logged.error.hasPrefix("galley: interrupted after "))
    #expect(logged.error.hasSuffix(" of 1500 inputs\n"))
    #expect(!logged.error.contains("\r"))
  }

  @Test(
    "What ends a run besides an interrupt has a word too, and its own status",
    arguments: [("TERM", 143), ("HUP", 129)])
  func ended(signal: String, status: Int) throws {
    let process = try GalleyProcess(["a.txt": "The harbour board met on Monday.\n"])
    let result = try process.shell(
      """
      mkfifo in; exec 3<>in
      galley check a.txt - < in & pid=$!
      sleep 1; kill -\(signal) $pid; wait $pid; echo $?
      """)
    #expect(result.output.hasSuffix("\(status)\n"), "\(result)")
    #expect(result.error.contains("galley: ended by SIG\(signal) after "), "\(result)")
    #expect(result.error.contains(" of 2 inputs\n"))
  }

  @Test("A run whose words nobody reads ends by the signal all the same")
  func endedBehindFullPipe() throws {
    let process = try GalleyProcess(["a.txt": "The harbour board met on Monday.\n"])
    let result = try process.shell(
      """
      mkfifo in full; exec 3<>in 4<>full
      timeout 1 cat /dev/zero > full
      timeout --preserve-status -k 5 -s TERM 1 galley check a.txt - < in 2> full; echo $?
      """)
    #expect(result.output.hasSuffix("143\n"), "\(result)")
  }

  @Test("A terminal lists some screens of findings, all errors besides, and tells how to see all")
  func manyFindings() throws {
    let process = try GalleyProcess()
    let text = String(repeating: "She called it “a gift to the port, and left.\n\n", count: 12)
    for index in 0..<40 { try process.write("many/\(index).txt", text) }
    func lines(_ options: String) throws -> [String] {
      let line =
        "script -qec 'galley check --diagnostic-format short --color never \(options) many' /dev/null"
      return try process.shell(line).output.split(separator: "\r\n").map { String($0) }
    }
    let some = try lines("")
    #expect(some.count < 210, "\(some.count)")
    #expect(some.contains { $0.contains(" more: --max-findings 0 lists all") })
    #expect(some.contains { $0.contains("--max-per-rule 0 lists what is counted above") })
    let all = try lines("--max-findings 0 --max-per-rule 0")
    #expect(all.count { $0.contains("[GQ201]") } == 480)
    #expect(!all.contains { $0.contains("lists all") })
    // A pipe gets all of them.
    let piped = try process.shell("galley check --max-per-rule 0 many | wc -l")
    #expect(piped.output.trimmingCharacters(in: .whitespacesAndNewlines) == "480")
  }

  @Test(
    "What cannot be written is an error, also of help and version",
    arguments: [
      "--version", "--help", "--version --verbose", "help compile",
    ])
  func fullDevice(arguments: String) throws {
    let result = try GalleyProcess().shell("galley \(arguments) > /dev/full")
    #expect(result.status == 2)
    #expect(result.error.contains("GC505"), "\(result.error)")
  }

  @Test("Any number of workers gives the same bytes")
  func workers() throws {
    let process = try GalleyProcess()
    for index in 0..<24 {
      let text = "Part \(index)\n\nShe called it “a gift of \(index) boats, and left. He said no.\n"
      try process.write("in/\(index).txt", text)
    }
    let one = try process.run("compile", "-t", "json", "-o", "one/", "in/*.txt")
    let four = try process.run("compile", "-j", "4", "-t", "json", "-o", "four/", "in/*.txt")
    #expect(one.error == four.error && !one.error.isEmpty)
    #expect(try process.shell("diff -r one four").status == 0)
    #expect(try process.files(in: "four").count == 24)
  }

  @Test(
    "The quick way through plain arguments and the argument parser come to the same",
    arguments: [
      "check --diagnostic-format short a.txt b.txt", "check -Werror a.txt", "check -w a.txt b.txt",
      "check --max-warnings 1 a.txt b.txt", "check --fail-level warning a.txt",
      "check -f text -j 2 --max-per-rule 1 a.txt b.txt", "compile -t json --analysis none a.txt",
      "compile -t json -O indent=2 --no-config --language en a.txt", "check --diff a.txt",
      "compile -t json -MD -MT x -MF x.mk -MP a.txt",
      "compile -t text --no-validate --stated a.txt",
      "check --stdin-filename s.txt - a.txt", "compile -t json -o -", "check",
    ])
  func quick(line: String) throws {
    let text = "She called it “a gift to the port, and left.\n\nShe called it “a loss.\n"
    let process = try GalleyProcess(["a.txt": text, "b.txt": text])
    let quick = try process.shell("galley \(line) < a.txt; cat x.mk 2>/dev/null; rm -f x.mk")
    // An option in the form that only the argument parser reads makes all of them go its way.
    let slow = try process.shell(
      "galley \(line) --color=auto < a.txt; cat x.mk 2>/dev/null; rm -f x.mk")
    #expect(quick.output == slow.output)
    #expect(quick.error == slow.error)
    #expect(quick.status == slow.status)
  }

  @Test("Completions and the help for manuals come from the same definitions")
  func completions() throws {
    let process = try GalleyProcess()
    for shell in ["bash", "zsh", "fish"] {
      let result = try process.run("--generate-completion-script", shell)
      #expect(result.status == 0)
      #expect(result.output.contains("---complete"))
    }
    #expect(try process.run("--experimental-dump-help").output.contains("\"commandName\""))
  }
}
