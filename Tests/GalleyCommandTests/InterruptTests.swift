import Foundation
import TestSupport
import Testing

@Suite("Interrupted runs") struct InterruptTests {
  /// `make test-interrupts` does it 200 times.
  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func `a signal in the middle leaves whole files only`(signal: String, status: Int32) throws {
    let process = try GalleyProcess()
    let text = String(
      decoding: try Repository.bytes("Samples/articles/museum.txt"), as: UTF8.self)
    for index in 0..<400 { try process.write("in/\(index).txt", text) }
    let result = try process.shell(
      """
      for time in 0.1 0.4 0.8; do
        timeout --preserve-status -s \(signal) $time galley compile -w -t xml -j8 -o out/ in
        echo $?
      done
      """)
    let statuses = result.output.split(separator: "\n").compactMap { Int32($0) }
    #expect(statuses.count == 3 && statuses.allSatisfy { $0 == status || $0 == 0 }, "\(statuses)")
    #expect(statuses.contains(status))
    let files = process.exists("out") ? try process.files(in: "out") : []
    for file in files {
      #expect(file.hasSuffix(".xml") && !file.hasPrefix("."), "\(file)")
      #expect(try process.read("out/\(file)").hasSuffix("</report>\n"), "\(file)")
    }
    #expect(try process.files().allSatisfy { ["in", "out"].contains($0) })
  }

  @Test func `a signal while a bag is being made ends by the signal and leaves no bag`() throws {
    let process = try GalleyProcess()
    let text = String(
      decoding: try Repository.bytes("Samples/articles/museum.txt"), as: UTF8.self)
    for index in 0..<200 { try process.write("in/\(index).txt", text) }
    let result = try process.shell(
      """
      for run in 1 2 3 4 5; do
        galley archive -w --analysis none -t json -o bag/ in 2>error & job=$!
        until [ -n "$(ls -d bag.galley-* 2>/dev/null)" ] || ! kill -0 $job 2>/dev/null; do :; done
        kill -TERM $job; wait $job; echo $?
        ls -d bag*; cat error
      done 2>/dev/null
      """)
    #expect(result.output.split(separator: "\n").allSatisfy { $0 == "143" }, "\(result.output)")
  }
}
