import GalleyCore
import GalleyLanguage

/// What holds of the files of models: they are refused, or every sentence gets a tree.
struct ModelProperties {
  func breaches(_ bytes: [UInt8]) -> [String] {
    guard bytes.count > ModelHeader.size else { return [] }
    // The digest is made right, for what lies behind it would never be reached.
    var bytes = bytes
    let digest = bytes[ModelHeader.size...].withUnsafeBytes { ModelHeader.digest(of: $0) }
    withUnsafeBytes(of: digest.littleEndian) {
      bytes.replaceSubrange(ModelHeader.size - 8..<ModelHeader.size, with: $0)
    }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyBytes(from: bytes)
    let image = UnsafeRawBufferPointer(memory)
    var breaches: [String] = []
    if let deep = try? DeepModel(image: image) {
      let engine = LanguageEngine(model: LanguageEngine.english.model, deep: deep)
      for text in ["The quay is safe, said Ann Reis, a café-baker.", "x"] {
        let bytes = Array(text.utf8)
        var tokens: [Token] = []
        engine.tokenize(bytes.span, TextRange(0, bytes.count), into: &tokens)
        var syntax = SentenceSyntax()
        var space = DeepWorkspace()
        engine.parseDeeply(tokens[...], of: bytes.span, into: &syntax, in: &space)
        let roots = syntax.heads.count { $0 < 0 }
        if roots != 1 { breaches.append("\(roots) roots") }
      }
    }
    _ = try? LanguageModel(image: image)
    return breaches
  }
}
