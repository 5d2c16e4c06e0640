import Foundation
import TestSupport
import Testing

@Suite("Specs: documents of commands and what they print")
struct SpecTests {
  static let documents = Repository.files(in: "Tests/Specs").filter { $0.hasSuffix(".md") }

  @Test("Commands print what the document says", arguments: documents)
  func spec(path: String) throws {
    let text = String(decoding: try Repository.bytes(path), as: UTF8.self)
    let spec = Spec(name: path, text: text)
    var printed: [[[String]]] = []
    for part in spec.parts {
      let results = try Spec.run(part)
      printed.append(results)
      guard !Repository.isRewriting else { continue }
      for (command, result) in zip(part.commands, results) {
        let difference = "got\n" + result.joined(separator: "\n")
        #expect(command.expected == result, "\(part.title): $ \(command.line)\n\(difference)")
      }
    }
    guard Repository.isRewriting else { return }
    let rewritten = spec.rewritten(printed)
    if rewritten != text {
      try Data(rewritten.utf8).write(to: Repository.root.appending(path: path))
    }
  }

  @Test("There are specs, and each has commands")
  func exist() throws {
    #expect(!Self.documents.isEmpty)
    for path in Self.documents {
      let spec = Spec(name: path, text: String(decoding: try Repository.bytes(path), as: UTF8.self))
      #expect(spec.parts.allSatisfy { !$0.commands.isEmpty }, "\(path)")
    }
  }
}
