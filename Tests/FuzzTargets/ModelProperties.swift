import GalleyCore
import GalleyLanguage

/// What holds of the files of models: they are refused, or every sentence gets a tree.
///
/// Bytes that do not begin as a model are changes to one that is right: in what section, where, and
/// what number stands there then.
struct ModelProperties {
  func breaches(_ bytes: [UInt8]) -> [String] {
    var file = bytes.starts(with: ModelSection.magic) ? bytes : Self.changed(by: bytes)
    guard file.count > ModelHeader.size else { return [] }
    // The digest is made right, for what lies behind it would never be reached.
    let digest = file[ModelHeader.size...].withUnsafeBytes { ModelHeader.digest(of: $0) }
    withUnsafeBytes(of: digest.littleEndian) {
      file.replaceSubrange(ModelHeader.size - 8..<ModelHeader.size, with: $0)
    }
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: file.count, alignment: 64)
    defer { memory.deallocate() }
    memory.copyBytes(from: file)
    let image = UnsafeRawBufferPointer(memory)
    var breaches: [String] = []
    if let deep = try? DeepModel(image: image) { breaches = Self.trees(by: deep) }
    _ = try? LanguageModel(image: image)
    return breaches
  }

  private static func trees(by deep: DeepModel) -> [String] {
    var breaches: [String] = []
    let engine = LanguageEngine(model: LanguageEngine.english.model, deep: deep)
    for text in ["The quay is safe, said Ann Reis, a café-baker.", "x"] {
      let roots = engine.tree(of: text).heads.count { $0 < 0 }
      if roots != 1 { breaches.append("\(roots) roots") }
    }
    return breaches
  }

  /// The little model with eight bytes for each change: the section, how its length is meant, two
  /// of the place in it and four of a number.
  private static func changed(by bytes: [UInt8]) -> [UInt8] {
    TinyDeepModel.bytes { kind, section, count in
      for start in stride(from: 0, to: bytes.count - 7, by: 8)
      where UInt32(bytes[start]) == kind.rawValue {
        switch bytes[start + 1] {
        case 1: count = Int(bytes[start + 2])
        case 2: section.removeLast(min(section.count, Int(bytes[start + 2])))
        default:
          let place = (Int(bytes[start + 2]) | Int(bytes[start + 3]) << 8) * 4
          guard place + 4 <= section.count else { continue }
          section.replaceSubrange(place..<place + 4, with: bytes[start + 4..<start + 8])
        }
      }
    }
  }
}
