import GalleyBackends
import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyReport

/// What holds of a whole way into one of the backends; the first byte chooses it, what kind of file
/// it is, and its options.
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
    let given = Self.options(of: type.descriptor, Int(first) / types.count / names.count)
    guard let backend = try? type.init(BackendOptions(given, for: type.descriptor)) else {
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
    if ["ninjs", "nitf", "newsml-g2", "tei"].contains(name) {
      breaches += readAgain(output, name, compilation)
    }
    return breaches
  }

  /// An article in a form of others is one that Galley reads too.
  private func readAgain(_ output: [UInt8], _ name: String, _ before: Compilation) -> [String] {
    guard before.report?.blocks.isEmpty == false else { return [] }
    let file = InputFile(name: name == "ninjs" ? "a.json" : "a.xml", bytes: output)
    let again = Compiler().compile(file)
    let errors = again.diagnostics.filter { $0.severity == .error }
    if again.report?.blocks.isEmpty != false { return ["\(name) has no words read back"] }
    return errors.map { "\(name) read back: \($0.code) \($0.message)" }
  }

  /// Values for the options of a backend: the usual ones, or others by number.
  private static func options(
    of backend: BackendDescriptor, _ number: Int
  ) -> [(name: String, value: String)] {
    guard number > 0 else { return [] }
    return backend.options.map { option in
      switch option.kind {
      case .flag: (option.name, number % 2 == 0 ? "false" : "true")
      case .integer(let bounds): (option.name, "\(bounds.lowerBound + number)")
      case .choice(let names): (option.name, names[number % names.count])
      case .text: (option.name, number % 2 == 0 ? "" : "<Tide & \"Ebb\">")
      }
    }
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
