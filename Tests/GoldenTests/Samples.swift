import GalleyCompiler
import GalleyReaders
import GalleyReport
import TestSupport

/// The articles in `Samples/`, each compiled as a user would compile it.
enum Samples {
  static let folders = ["articles", "markdown", "pages", "newsxml"]

  static let all = folders.flatMap { Repository.files(in: "Samples/\($0)") }

  static let feeds = Repository.files(in: "Samples/feeds")

  /// Short ones of every kind, whose output in every form somebody can read.
  static let shown = [
    "Samples/articles/letter-from-the-delta.txt", "Samples/articles/reservoir-hearing.txt",
    "Samples/markdown/low-tide.md", "Samples/newsxml/night-train.newsml",
    "Samples/pages/inline-marks.html", "Samples/pages/whale-microdata.html",
  ]

  static func compile(_ path: String) throws -> Compilation {
    var options = CompilerOptions()
    options.validatesReport = true
    return Compiler(options: options).compile(
      InputFile(name: path, bytes: try Repository.bytes(path)))
  }

  /// The reports on a feed's entries, and what was found in the feed.
  static func compileFeed(_ path: String) throws -> (reports: [Report], Compilation) {
    var reports: [Report] = []
    let input = InputFile(name: path, bytes: try Repository.bytes(path))
    let compilation = Compiler(options: CompilerOptions()).compileEntries(input) { entry in
      if let report = entry.report { reports.append(report) }
    }
    return (reports, compilation)
  }

  /// Where a sample's output is kept: by the name of its file, the format's folder before it.
  static func expected(_ path: String, _ folder: String, _ fileExtension: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return "Samples/expected/\(folder)/\(name).\(fileExtension)"
  }
}
