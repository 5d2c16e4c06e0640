import Testing

@testable import GalleyDiagnosticFormats

@Suite("Names of files as machines get them")
struct StyleTests {
  @Test(
    "Relative to the checkout where they lie in it",
    arguments: [
      ("/ci/build/articles/a.txt", "articles/a.txt"), ("./a.txt", "a.txt"), ("a.txt", "a.txt"),
      ("/ci/builds/a.txt", "/ci/builds/a.txt"), ("../a.txt", "../a.txt"),
    ])
  func paths(_ file: String, name: String) {
    var style = DiagnosticStyle()
    style.workingDirectory = "/ci/build"
    #expect(style.path(file) == name)
  }
}
