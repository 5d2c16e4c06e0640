import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders

/// What holds of a whole way into one of the backends; the first byte chooses it.
struct PipelineProperties {
  func breaches(_ bytes: [UInt8]) -> [String] {
    guard let first = bytes.first else { return [] }
    let types = BackendRegistry.all
    let type = types[Int(first) % types.count]
    let names = ["a.txt", "a.html", "a.md", "a.xml"]
    let content = Array(bytes.dropFirst())
    let input = InputFile(name: names[Int(first) / types.count % names.count], bytes: content)
    var options = CompilerOptions()
    options.validatesReport = type.descriptor.name == "xml"
    guard let backend = try? type.init(BackendOptions([], for: type.descriptor)) else {
      return ["no backend"]
    }
    let compiler = Compiler(options: options)
    let (compilation, output) = compiler.compile(input, with: backend)
    var breaches = FindingProperties.breaches(
      compilation.diagnostics, of: compilation.isVerbatim ? content : nil)
    guard let output else { return breaches }
    if compiler.compile(input, with: backend).output != output {
      breaches.append("other bytes the second time")
    }
    let name = type.descriptor.name
    if String(validating: output, as: UTF8.self) == nil { breaches.append("\(name) is no UTF-8") }
    switch name {
    case "json", "jsonld", "ninjs":
      if JSONTree(output, maximumDepth: 2048).error != nil { breaches.append("\(name) is no JSON") }
    case "ndjson":
      for line in output.split(separator: 0x0A)
      where JSONTree(Array(line), maximumDepth: 2048).error != nil {
        breaches.append("a line of ndjson is no JSON")
      }
    case "xml", "nitf", "newsml-g2", "tei": breaches += wellFormed(output, name)
    default: break
    }
    return breaches
  }

  /// What Galley itself finds in XML that it wrote.
  private func wellFormed(_ output: [UInt8], _ name: String) -> [String] {
    var diagnostics = Diagnostics()
    let input = InputFile(name: "a.xml", bytes: output)
    guard
      let source = XMLDecoder(input, options: ReaderOptions()).decode(diagnostics: &diagnostics)
    else { return ["\(name) cannot be decoded"] }
    var scanner = XMLScanner(
      source, vocabulary: XMLVocabulary(namespaces: [], names: []), maximumDepth: 2048)
    while scanner.next(&diagnostics) != .end {}
    return diagnostics.sorted().filter { $0.severity == .error }.map { "\(name): \($0.message)" }
  }
}
