import Foundation
import TestSupport
import Testing

@Suite("Manual pages")
struct PublishedManualTests {
  static let pages = Repository.files(in: "Documentation/man").filter { $0.hasSuffix(".1") }

  @Test("Each command has a page under the name that man looks for, and it is up to date")
  func upToDate() throws {
    let process = try GalleyProcess()
    let help = try process.run("---complete", "").output.split(separator: "\n").dropFirst()
    let commands = help.compactMap { $0.split(separator: "\t").first.map { String($0) } }
    #expect(commands.count > 6)
    for name in ["galley"] + commands.filter({ $0 != "help" }).map({ "galley-" + $0 }) {
      let result = try process.run("--generate-manual-page", name)
      let path = "Documentation/man/\(name).1"
      let difference = try Repository.difference(Array(result.output.utf8), from: path)
      #expect(difference == nil, "\(path): \(difference ?? "")")
    }
  }

  @Test("apropos reads each page, and troff has nothing to say of it", arguments: pages)
  func readable(path: String) throws {
    let page = Repository.root.appending(path: path).path
    let process = try GalleyProcess()
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/lexgrog") else { return }
    let name = String(page.split(separator: "/").last?.dropLast(2) ?? "")
    #expect(try process.shell("lexgrog \(page)").output.contains("\"\(name) - "))
    let shown = try process.shell("man --warnings -l \(page)")
    #expect(shown.error == "" && shown.output.contains("EXIT STATUS"))
  }

  @Test("galley(1) tells exit statuses, environment, files and examples")
  func sections() throws {
    let page = String(decoding: try Repository.bytes("Documentation/man/galley.1"), as: UTF8.self)
    for section in ["EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES", "SEE ALSO"] {
      #expect(page.contains(".Sh \(section)\n"))
    }
  }
}
