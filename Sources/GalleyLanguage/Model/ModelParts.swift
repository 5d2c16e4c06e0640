/// The sections of a model file, found by their kinds.
struct ModelParts {
  struct Part {
    let base: UnsafeRawPointer
    /// Entries of the section: buckets, lists, rules or tags.
    let count: Int
  }

  private var parts: [Part]

  /// Checks magic, version and the bounds of every section; nil where one is wrong.
  init?(image: UnsafeRawBufferPointer) {
    guard let base = image.baseAddress, image.count >= 16,
      image.prefix(8).elementsEqual(ModelSection.magic),
      ModelParts.word(image, 8) == ModelSection.version
    else { return nil }
    let sections = Int(ModelParts.word(image, 12))
    guard sections <= 64, image.count >= 16 + 16 * sections else { return nil }
    let empty = Part(base: ModelParts.empty, count: 0)
    parts = Array(repeating: empty, count: ModelSection.allCases.count + 1)
    for index in 0..<sections {
      let at = 16 + 16 * index
      let offset = Int(ModelParts.word(image, at + 4))
      let length = Int(ModelParts.word(image, at + 8))
      guard let section = ModelSection(rawValue: ModelParts.word(image, at)),
        offset % ModelSection.alignment == 0, offset + length <= image.count
      else { return nil }
      parts[Int(section.rawValue)] = Part(
        base: base + offset, count: Int(ModelParts.word(image, at + 12)))
    }
  }

  subscript(section: ModelSection) -> Part { parts[Int(section.rawValue)] }

  func wordTable(_ section: ModelSection) -> WordTable {
    WordTable(buckets: self[section].base, count: self[section].count)
  }

  private static func word(_ image: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: image.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// One bucket of zeros, in which no look-up finds anything.
  nonisolated(unsafe) private static let empty: UnsafeRawPointer = {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 64, alignment: 64)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: 64)
    return UnsafeRawPointer(memory)
  }()
}
