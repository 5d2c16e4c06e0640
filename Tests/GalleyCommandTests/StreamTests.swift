import Foundation
import TestSupport
import Testing

@Suite("galley stream")
struct StreamTests {
  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }

  /// Records of all kinds, good and bad, none like the one before.
  private var records: String {
    var lines: [String] = []
    for number in 0..<120 {
      switch number % 6 {
      case 0:
        lines.append(#"{"id":\#(number),"content":"Ana Reis said that quay \#(number) stays."}"#)
      case 1: lines.append("")
      case 2: lines.append(#"{"id":\#(number),"content":"#)
      case 3:
        let text = String(repeating: "The ferry waits, the captain said. ", count: number)
        lines.append(#"{"id":\#(number),"content":"\#(text)"}"#)
      case 4: lines.append(#"{"id":\#(number),"format":"none","content":"x"}"#)
      default: lines.append(#"{"id":\#(number),"name":"a.md","content":"\#(number). item\n"}"#)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("Workers change neither the answers nor their order")
  func order() throws {
    let process = try GalleyProcess(["in.ndjson": records])
    let one = try process.shell("galley stream < in.ndjson")
    #expect(one.status == 0 && one.error == "")
    #expect(lines(one.output).count == 120)
    for workers in [2, 7] {
      let several = try process.shell("galley stream -j\(workers) < in.ndjson")
      #expect(several.status == 0)
      #expect(several.output == one.output)
    }
    for (number, line) in lines(one.output).enumerated() {
      let id = number % 6 == 1 ? "null" : "\(number)"
      #expect(line.hasPrefix(#"{"id":\#(id),"#))
    }
  }

  @Test("It needs no variables, and an empty stream gives nothing")
  func bare() throws {
    let process = try GalleyProcess(["in.ndjson": #"{"id":1,"content":"The quay stays."}"#])
    let binary = GalleyProcess.binary.path
    let bare = try process.shell("env -i '\(binary)' stream < in.ndjson")
    #expect(bare.status == 0 && lines(bare.output).count == 1)
    let empty = try process.shell("env -i '\(binary)' stream < /dev/null")
    #expect(empty.status == 0 && empty.output == "" && empty.error == "")
  }

  @Test("A configuration beside it changes nothing")
  func configuration() throws {
    let process = try GalleyProcess(["in.ndjson": #"{"id":1,"content":"The quay stays."}"#])
    let before = try process.shell("galley stream < in.ndjson")
    try process.write(".galley.yml", "analysis: none\nrules: {GQ201: error}\n")
    #expect(try process.shell("galley stream < in.ndjson").output == before.output)
  }

  @Test("A line that is too long gives an error and the next line its report")
  func long() throws {
    let long = #"{"id":"long","content":"\#(String(repeating: "a", count: 2000))"}"#
    let process = try GalleyProcess([
      "in.ndjson": long + "\n" + #"{"id":"next","content":"The quay stays."}"# + "\n"
    ])
    let result = try process.shell("galley stream --max-line 1000 < in.ndjson")
    #expect(result.status == 0)
    let answers = lines(result.output)
    #expect(answers.count == 2)
    #expect(answers[0].hasPrefix(#"{"id":"long","error":{"code":"GC602""#))
    #expect(answers[1].hasPrefix(#"{"id":"next","report":"#))
  }

  @Test("An answer comes without waiting for a further line", arguments: [1, 4])
  func dialogue(workers: Int) throws {
    let process = Process()
    process.executableURL = GalleyProcess.binary
    process.arguments = ["stream", "-j", "\(workers)"]
    process.environment = Repository.mutant
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for id in 1...3 {
      try input.fileHandleForWriting.write(
        contentsOf: Data(#"{"id":\#(id),"content":"The quay stays."}"#.utf8 + [0x0A]))
      var answer = Data()
      while answer.last != 0x0A {
        let piece = output.fileHandleForReading.availableData
        guard !piece.isEmpty else { break }
        answer += piece
      }
      #expect(String(decoding: answer, as: UTF8.self).hasPrefix(#"{"id":\#(id),"report""#))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("A stream that cannot be read ends with status 2, wrong options too")
  func broken() throws {
    let process = try GalleyProcess()
    let folder = try process.shell("galley stream < .")
    #expect(folder.status == 2)
    #expect(folder.error.contains("<stdin>"))
    #expect(try process.run("stream", "--steps", "0").status == 2)
    #expect(try process.run("stream", "-f", "docx").status == 2)
    #expect(try process.run("stream", "--analysis", "more").status == 2)
  }

  private static func record(_ body: String, id: String, type: String = "text/plain") -> String {
    let block = "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\r\n\(body)"
    return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:\(id)>\r\n"
      + "Content-Length: \(block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
  }

  @Test("Of a web archive each page is a line, and so is what is wrong with it")
  func archive() throws {
    let pages = (0..<40).map { Self.record("Quay \($0) stays open.", id: "\($0)") }
    let process = try GalleyProcess([
      "in.warc": pages.joined() + "WARC/1.1\r\nWARC-Type: response\r\n\r\n"
    ])
    let one = try process.shell("galley stream --from warc < in.warc")
    #expect(one.status == 0 && one.error == "")
    let answers = lines(one.output)
    #expect(answers.count == 41)
    for (number, answer) in answers.prefix(40).enumerated() {
      #expect(answer.hasPrefix(#"{"id":"<urn:uuid:\#(number)>","report":"#))
      #expect(answer.contains("Quay \(number) stays open."))
    }
    #expect(answers.last?.hasPrefix(#"{"id":null,"error":{"code":"GS030""#) == true)
    for command in [
      "galley stream --from warc -j3 < in.warc",
      // Pieces of one byte, as a slow pipe gives them.
      "dd if=in.warc bs=1 2>/dev/null | galley stream --from warc",
      "gzip -c in.warc | galley stream --from warc | sed 's/\"offset\":[0-9]*/\"offset\":0/g'",
    ] {
      let other = try process.shell(command)
      let expected =
        command.hasPrefix("gzip")
        ? one.output.replacing(/"offset":[0-9]*/, with: #""offset":0"#) : one.output
      // A finding names the byte of the member there.
      #expect(lines(other.output).dropLast() == lines(expected).dropLast(), "\(command)")
    }
  }

  @Test("An empty archive gives nothing, what is none an error, what cannot be read status 2")
  func strangeArchives() throws {
    let process = try GalleyProcess(["a.txt": "The quay stays open."])
    let empty = try process.shell("galley stream --from warc < /dev/null")
    #expect(empty.status == 0 && empty.output == "" && empty.error == "")
    let text = try process.shell("galley stream --from warc < a.txt")
    #expect(text.status == 0)
    #expect(lines(text.output).last?.contains(#""code":"GS030""#) == true)
    #expect(try process.shell("galley stream --from warc < .").status == 2)
    #expect(try process.shell("galley stream --from tar < a.txt").status == 2)
  }

  @Test("A web archive in a record gives no more than a line may hold")
  func bomb() throws {
    let page = Self.record(String(repeating: "quay ", count: 400_000), id: "a")
    let process = try GalleyProcess(["in.warc": page])
    let line = #"printf '{"id":1,"contentBase64":"%s"}\n' "$(gzip -c in.warc | base64 -w0)""#
    let held = try process.shell("\(line) | galley stream --analysis none --max-line 100000")
    #expect(held.status == 0)
    #expect(held.output.hasPrefix(#"{"id":1,"#))
    #expect(held.output.contains(#""code":"GS032""#))
    #expect(held.output.utf8.count < 100_000)
    let whole = try process.shell("\(line) | galley stream --analysis none --max-line 10000000")
    #expect(whole.output.hasPrefix(#"{"id":1,"entries":[{"name""#))
    #expect(!whole.output.contains("GS032"))
  }
}
