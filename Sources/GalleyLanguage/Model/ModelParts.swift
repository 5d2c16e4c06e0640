/// The sections of a model file, found by their kinds.
struct ModelParts {
  struct Part {
    let base: UnsafeRawPointer
    /// Entries of the section: buckets, lists, rules or tags.
    let count: Int
    /// Bytes of the section.
    let length: Int
  }

  private var parts: [Part]
  /// As the header states it.
  let digest: UInt64

  /// Checks magic, version, length and the bounds of every section; with `verifying` also that the
  /// contents agree with the digest, which reads the whole file.
  init(image: UnsafeRawBufferPointer, verifying: Bool) throws(ModelError) {
    let header = try ModelHeader(image)
    digest = header.digest
    guard let base = image.baseAddress else { throw .notAModel }
    let empty = Part(base: ModelParts.empty, count: 0, length: 64)
    let last = ModelSection.allCases.map(\.rawValue).max() ?? 0
    parts = Array(repeating: empty, count: Int(last) + 1)
    for index in 0..<header.sections {
      let at = ModelHeader.size + 16 * index
      let kind = ModelParts.word(image, at)
      let offset = Int(ModelParts.word(image, at + 4))
      let length = Int(ModelParts.word(image, at + 8))
      let count = Int(ModelParts.word(image, at + 12))
      guard let section = ModelSection(rawValue: kind),
        offset % ModelSection.alignment == 0, offset + length <= image.count,
        section.fits(count: count, length: length)
      else { throw .damagedSection(kind: kind) }
      parts[Int(section.rawValue)] = Part(base: base + offset, count: count, length: length)
    }
    guard verifying else { return }
    let contents = UnsafeRawBufferPointer(rebasing: image[ModelHeader.size...])
    guard ModelHeader.digest(of: contents) == header.digest else { throw .otherDigest }
  }

  subscript(section: ModelSection) -> Part { parts[Int(section.rawValue)] }

  /// The entries of a section, which are of the type.
  func entries<Entry: BitwiseCopyable>(
    _ section: ModelSection, as type: Entry.Type
  ) -> UnsafeBufferPointer<Entry> {
    let part = self[section]
    return UnsafeBufferPointer(
      start: part.base.assumingMemoryBound(to: type), count: part.count)
  }

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
