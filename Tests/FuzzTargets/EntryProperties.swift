import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders

/// What holds of a feed, a web archive and other files of many articles, and of such a file's
/// article where it has only one.
struct EntryProperties {
  private let name: String
  private var options = CompilerOptions()

  init(_ name: String, format: String? = nil) {
    self.name = name
    options.format = format
  }

  func breaches(_ bytes: [UInt8]) -> [String] {
    let input = InputFile(name: name, bytes: bytes)
    let check = Checker(options: options).check(input)
    var breaches = FindingProperties.breaches(check.diagnostics, of: check.isVerbatim ? bytes : nil)
    if Checker(options: options).check(input).diagnostics != check.diagnostics {
      breaches.append("other findings the second time")
    }
    let compiler = Compiler(options: options)
    guard compiler.kind(of: input).role == .entries else {
      return breaches + ArticleProperties(name, format: options.format).breaches(bytes)
    }
    guard let backend = try? JSONBackend(BackendOptions([], for: JSONBackend.descriptor)) else {
      return breaches + ["no backend"]
    }
    var names: Set<String> = []
    _ = compiler.compileEntries(input, through: [], to: .backend(backend)) { entry in
      if !names.insert(entry.name).inserted { breaches.append("two entries are \(entry.name)") }
      if entry.name.contains("/") || entry.name.isEmpty { breaches.append("name \(entry.name)") }
      for file in entry.files where JSONTree(file.bytes, maximumDepth: 2048).error != nil {
        breaches.append("the report on \(entry.name) is no JSON")
      }
    }
    return breaches
  }
}
