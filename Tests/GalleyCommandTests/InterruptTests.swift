import Foundation
import TestSupport
import Testing

@Suite("Interrupted runs") struct InterruptTests {
  /// So many articles in a folder `in`.
  private func articles(_ count: Int) throws -> GalleyProcess {
    let process = try GalleyProcess()
    let text = String(
      decoding: try Repository.bytes("Samples/articles/museum.txt"), as: UTF8.self)
    for index in 0..<count { try process.write("in/\(index).txt", text) }
    return process
  }

  /// `make test-interrupts` does it 200 times.
  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func `a signal in the middle leaves whole files only`(signal: String, status: Int32) throws {
    let process = try articles(400)
    let result = try process.shell(
      """
      for time in 0.1 0.4 0.8; do
        timeout --preserve-status -s \(signal) $time env \
          --default-signal=\(signal) galley compile -w -t xml -j8 -o out/ in
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

  @Test func `an interrupt that whoever started galley ignores ends nothing`() throws {
    let result = try GalleyProcess().shell(
      """
      (sleep 0.8; echo '{"id":1,"content":"The quay stays open."}') | galley stream > out &
      sleep 0.4; kill -INT $!; wait $!; echo $?; cut -c 1-8 out
      """)
    #expect(result.output == "0\n{\"id\":1,\n")
  }

  @Test func `a signal while a bag is being made ends by the signal and leaves no bag`() throws {
    let process = try articles(200)
    let result = try process.shell(
      """
      for time in 0.05 0.1 0.15 0.2 0.3; do
        timeout --preserve-status -s TERM $time \
          galley archive -w --analysis none -t json -o bag/ in 2>error
        status=$?; echo $status
        [ $status = 0 ] || { ls -d bag*; grep -v '^galley: ended by SIGTERM' error; }
        rm -rf bag
      done 2>/dev/null
      """)
    let told = result.output.split(separator: "\n")
    #expect(told.contains("143") && told.allSatisfy { $0 == "143" || $0 == "0" }, "\(told)")
  }
}
