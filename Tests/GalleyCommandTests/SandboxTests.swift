import CSandbox
import CSandboxTrial
import Foundation
import Testing

/// A run reads and writes what it was given, opens no socket and starts no program, whatever its
/// inputs make of it.
@Suite("Sandbox")
struct SandboxTests {
  static let hasLandlock = galley_sandbox_landlock() > 0
  static let hasFilter = galley_sandbox_has_filter() != 0
  static let withoutLandlock: Comment = "this kernel offers no Landlock: not tested here"

  /// What came of each attempt, by its name: an error's number, or 0.
  private func attempts(landlock: Int32) throws -> [String: Int32] {
    let process = try GalleyProcess([
      "article.txt": "An article.\n", "secret.txt": "A secret.\n", "out/old.txt": "",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: process.folder.appending(path: "out/link").path,
      withDestinationPath: "../secret.txt")
    func path(_ name: String) -> String { process.folder.appending(path: name).path }
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    let failure = galley_sandbox_trial(
      landlock, path("article.txt"), path("secret.txt"), path("out"), &buffer, buffer.count)
    try #require(failure == 0)
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8($0) }, as: UTF8.self)
    var attempts: [String: Int32] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      attempts[String(words[0])] = Int32(words[1])
    }
    #expect(try process.read("secret.txt") == "A secret.\n")
    return attempts
  }

  @Test(
    "Files that nobody named are out of reach, on every thread",
    .enabled(if: hasLandlock, withoutLandlock))
  func files() throws {
    let attempts = try attempts(landlock: galley_sandbox_landlock())
    #expect(attempts["enter"] == 0)
    for thread in ["", "other-", "later-"] {
      for name in ["read", "make", "remove"] {
        #expect(attempts[thread + name] == 0, "\(thread)\(name)")
      }
      for name in [
        "read-secret", "read-passwd", "read-environ", "read-through-proc", "read-link",
        "write-link",
        "make-elsewhere", "write-secret", "remove-secret", "make-link",
      ] {
        #expect(attempts[thread + name] == EACCES, "\(thread)\(name)")
      }
    }
  }

  @Test(
    "Sockets, programs, processes and other people's processes are out of reach",
    .enabled(if: hasFilter, "calls of the system cannot be filtered here: not tested"))
  func calls() throws {
    let attempts = try attempts(landlock: 0)
    #expect(attempts["enter"] == 0)
    #expect(attempts["thread-later"] == 0, "threads still start")
    for thread in ["", "other-", "later-"] {
      for name in [
        "socket", "socket-unix", "socketpair", "execve", "execve-copied", "execveat", "ptrace",
        "fork", "kill", "unshare", "io_uring", "terminal",
      ] {
        #expect(attempts[thread + name] == EPERM, "\(thread)\(name)")
      }
      #if arch(x86_64)
        #expect(attempts[thread + "vfork"] == EPERM)
        #expect(attempts[thread + "x32"] == EPERM)
      #endif
      #expect(attempts[thread + "kill-own"] == 0)
    }
  }

  @Test(
    "check and compile are in it from the first byte of an input on, and with -j",
    .enabled(if: hasLandlock, withoutLandlock), arguments: ["", "-j4", "--sandbox"])
  func isOn(option: String) throws {
    let process = try GalleyProcess(["a.txt": "The harbour board met on Monday.\n"])
    for command in ["check", "compile -t csv"] {
      let script = """
        mkfifo pipe; galley \(command) \(option) -f text a.txt - < pipe > out 2> err & run=$!
        exec 3> pipe; n=0
        until grep -q 'Seccomp:.2' /proc/$run/status || [ $n = 200 ]; do sleep 0.05; n=$((n+1)); done
        cat /proc/$run/task/*/status | grep -E '^(Seccomp|NoNewPrivs):' | sort | uniq -c
        exec 3>&-; wait $run; rm pipe
        """
      let lines = try process.shell(script).output.split(separator: "\n")
      let told = try process.read("err")
      #expect(lines.count == 2, "every thread alike: \(lines) \(told)")
      #expect(lines.contains { $0.hasSuffix("Seccomp:\t2") })
      #expect(lines.contains { $0.hasSuffix("NoNewPrivs:\t1") })
    }
    let without = try process.shell(
      """
      mkfifo pipe; galley check --no-sandbox -f text - < pipe > out & run=$!
      exec 3> pipe; sleep 0.3; grep Seccomp: /proc/$run/status; exec 3>&-; wait $run > /dev/null
      """)
    #expect(without.output == "Seccomp:\t0\n")
  }

  @Test("A schema includes schemas, and no other file outside its folder")
  func includes() throws {
    let xsd = "http://www.w3.org/2001/XMLSchema"
    func schema(_ include: String, _ type: String = "Any") -> String {
      """
      <xs:schema xmlns:xs="\(xsd)"><xs:include schemaLocation="\(include)"/>
      <xs:element name="report" type="\(type)"/></xs:schema>
      """
    }
    let base = """
      <xs:schema xmlns:xs="\(xsd)"><xs:complexType name="Any"><xs:sequence>
      <xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xs:sequence>
      <xs:anyAttribute processContents="skip"/></xs:complexType></xs:schema>
      """
    let process = try GalleyProcess([
      "a.txt": "The harbour board met on Monday.\n", "common/base.xsd": base,
      "secret/canary": base, "house/parts/own.part": base,
      "house/beside.xsd": schema("../common/base.xsd"),
      "house/below.xsd": schema("parts/own.part"),
      "häuser 1/own.xsd": schema("part.xsd"), "häuser 1/part.xsd": base,
      "house/out.xsd": schema("../secret/canary"),
      "house/link.xsd": schema("types.xsd"), "house/passwd.xsd": schema("/etc/passwd"),
    ])
    try FileManager.default.createSymbolicLink(
      atPath: process.folder.appending(path: "house/types.xsd").path,
      withDestinationPath: "../secret/canary")
    for name in ["house/beside", "house/below", "häuser 1/own"] {
      let result = try process.run("check", "--schema", "\(name).xsd", "a.txt")
      #expect(!result.error.contains("GC106"), "\(name): \(result.error)")
    }
    for name in ["out", "link", "passwd"] {
      let result = try process.run("check", "--schema", "house/\(name).xsd", "a.txt")
      #expect(result.status == 2)
      #expect(result.error.contains("GC106"), "\(name): \(result.error)")
      #expect(!(result.output + result.error).contains("root:"))
    }
    let lifted = try process.run("check", "--no-sandbox", "--schema", "house/out.xsd", "a.txt")
    #expect(!lifted.error.contains("GC106"), "\(lifted.error)")
  }

  @Test(
    "A name that only the feed knows leads through no link out of the folder",
    .enabled(if: hasLandlock, withoutLandlock))
  func entryThroughLink() throws {
    let feed = """
      <rss version="2.0"><channel><title>T</title><link>https://e.example/</link>
      <description>D</description><item><title>Harbour</title>
      <guid isPermaLink="false">1</guid>
      <description>The harbour board met on Monday.</description></item></channel></rss>
      """
    let process = try GalleyProcess(["feed.rss": feed, "canary.json": "{}", "out/a": ""])
    try FileManager.default.createSymbolicLink(
      atPath: process.folder.appending(path: "out/feed-harbour.json").path,
      withDestinationPath: "../canary.json")
    let result = try process.run("compile", "-t", "json", "-o", "out/", "feed.rss")
    #expect(result.error.contains("GC504"), "\(result.error)")
    #expect(try process.read("canary.json") == "{}")
    // A link that the user names is one that the user made.
    try process.write("a.txt", "The harbour board met on Monday.\n")
    let own = try process.shell(
      "ln -s ../canary.json out/a.json; galley compile -t json -o out/ a.txt && test -L out/a.json")
    #expect(own.status == 0, "\(own.error)")
    #expect(try process.read("canary.json").contains("harbour"))
  }

  @Test("What is asked for and cannot be had is an error; what is not asked for is not")
  func asked() throws {
    let process = try GalleyProcess(["a.txt": "The harbour board met on Monday.\n"])
    let filter = "#!/bin/sh\ncase $1 in --describe) echo '{}';; *) cat;; esac\n"
    try process.write("bin/galley-filter-same", filter)
    let result = try process.shell(
      """
      chmod +x bin/*; PATH="$PWD/bin:$PATH"
      galley compile --sandbox -t json -o a.json --filter same a.txt
      """)
    #expect(result.status == 2)
    #expect(result.error.contains("[GC4"), "\(result.error)")
    #expect(!process.exists("a.json"))
    let version = try process.run("--version", "--verbose").output
    #expect(version.contains(Self.hasLandlock ? "\nsandbox: Landlock " : "\nsandbox: none"))
  }

  @Test("Whatever worked without it works in it")
  func worksAsBefore() throws {
    let process = try GalleyProcess([
      "in/a.txt": "The harbour board met on Monday.\n", "in/b.txt": "The quay “stays open.\n",
    ])
    let script = """
      set -e
      galley compile -t json -o new/deep/ -j2 --cache c --manifest m.ndjson in/a.txt in/b.txt 2>e
      galley compile -t json -o new/deep/ --cache c in/a.txt in/b.txt 2>>e
      galley compile -t csv -o all.csv in/*.txt 2>>e
      galley compile -t json -MD -o one.json in/a.txt; test -s one.json.d
      ln -s linked.json l.json; galley compile -t json -o l.json in/a.txt; test -s linked.json
      cd in; galley compile -t json -o ../up.json a.txt; cd ..
      galley compile -t json -o /dev/null in/a.txt
      galley compile -t json -o /dev/stdout in/a.txt | cat > piped.json
      galley compile -t json - < in/a.txt > said.json
      galley compile -t json /dev/stdin < in/a.txt > stdin.json
      cat in/a.txt | galley compile -t json -f text /dev/fd/0 > fd.json
      mkfifo in.txt; cat in/a.txt > in.txt & galley compile -t json -f text in.txt > pipe.json; wait
      mkfifo f; cat f > from.json & galley compile -t json -o f in/a.txt; wait
      galley check --write-baseline base.json in 2>>e; galley check --baseline base.json in
      galley check --diagnostics-to sarif=s.sarif in > shown; test -s s.sarif
      cp in/b.txt in/c.txt; galley check --fix in/c.txt > left || true
      (ulimit -n 12; galley check in/a.txt)
      cd in; galley check '*.txt' > ../globbed
      """
    let result = try process.shell(script, variables: ["TMPDIR": process.folder.path])
    #expect(result.status == 0, "\(result.output)\(result.error)")
    for name in ["one", "linked", "up", "piped", "said", "stdin", "fd", "from", "pipe"] {
      #expect(try process.read("\(name).json").contains("harbour"), "\(name)")
    }
    #expect(try process.files(in: "new/deep") == ["a.json", "b.json"])
  }
}
