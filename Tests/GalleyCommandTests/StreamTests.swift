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
    process.environment = [:]
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
}
