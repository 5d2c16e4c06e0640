import Foundation
import TestSupport
import Testing

/// Reports are the same bytes wherever, whenever and on however many processors they are made.
@Suite("Surroundings")
struct SurroundingsTests {
  /// The reports and findings of some samples, by name, made in a folder called `place`.
  private func reports(
    place: String, variables: [String: String] = [:], workers: Int = 1
  ) throws -> [String: String] {
    let process = try GalleyProcess()
    let samples = process.folder.appending(path: place)
    try FileManager.default.createDirectory(at: samples, withIntermediateDirectories: true)
    for name in ["articles", "pages", "markdown"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: "Samples/\(name)"),
        to: samples.appending(path: name))
    }
    var fixed = ["SOURCE_DATE_EPOCH": "1700000000", "TOP": process.folder.path]
    fixed.merge(variables) { $1 }
    var found: [String: String] = [:]
    for backend in ["json", "xml", "html"] {
      let result = try process.shell(
        """
        cd '\(place)' && galley compile -j \(workers) -t \(backend) -o "$TOP/out-\(backend)/" \
          articles/*.txt markdown/*.md pages/*.html
        """, variables: fixed)
      #expect(result.status < 2)
      found["findings of \(backend)"] = result.output + result.error
      for name in try process.files(in: "out-\(backend)") {
        found["\(backend) \(name)"] = try process.read("out-\(backend)/\(name)")
      }
    }
    return found
  }

  @Test("Locale, time zone, folder and number of workers change nothing")
  func surroundings() throws {
    let expected = try reports(place: "here")
    #expect(expected.count > 30)
    let turkish = ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"]
    #expect(try reports(place: "here", variables: turkish) == expected)
    let plain = ["LC_ALL": "C", "TZ": "Pacific/Kiritimati", "HOME": "/nonexistent"]
    #expect(try reports(place: "here", variables: plain) == expected)
    #expect(
      try reports(place: "there and/further", variables: ["TZ": "America/St_Johns"], workers: 4)
        == expected)
  }
}
