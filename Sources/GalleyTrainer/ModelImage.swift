import GalleyLanguage

/// The bytes of a model file in the making; see ``ModelSection`` for the layout.
struct ModelImage {
  private var sections: [(section: ModelSection, bytes: [UInt8], count: Int)] = []

  /// Adds a section of `count` entries, or replaces it.
  mutating func set(_ section: ModelSection, _ bytes: [UInt8], count: Int) {
    sections.removeAll { $0.section == section }
    sections.append((section, bytes, count))
  }

  /// The file, sections in the order of their kinds.
  func bytes() -> [UInt8] {
    let ordered = sections.sorted { $0.section.rawValue < $1.section.rawValue }
    var output: [UInt8] = []
    var offset = ModelImage.padded(ModelHeader.size + 16 * ordered.count)
    for part in ordered {
      output.append(littleEndian: part.section.rawValue)
      output.append(littleEndian: UInt32(offset))
      output.append(littleEndian: UInt32(part.bytes.count))
      output.append(littleEndian: UInt32(part.count))
      offset = ModelImage.padded(offset + part.bytes.count)
    }
    for part in ordered {
      ModelImage.pad(&output)
      output.append(contentsOf: part.bytes)
    }
    ModelImage.pad(&output)
    var header = ModelSection.magic
    header.append(littleEndian: ModelSection.version)
    header.append(littleEndian: UInt32(ordered.count))
    header.append(littleEndian: UInt64(ModelHeader.size + output.count))
    header.append(littleEndian: output.withUnsafeBytes { ModelHeader.digest(of: $0) })
    return header + output
  }

  /// How many bytes each section takes.
  var sizes: [(ModelSection, Int)] {
    sections.sorted { $0.section.rawValue < $1.section.rawValue }.map {
      ($0.section, $0.bytes.count)
    }
  }

  /// Fills what stands behind the header up to where a section may begin.
  private static func pad(_ output: inout [UInt8]) {
    let end = ModelHeader.size + output.count
    output.append(contentsOf: repeatElement(0, count: padded(end) - end))
  }

  private static func padded(_ offset: Int) -> Int {
    (offset + ModelSection.alignment - 1) / ModelSection.alignment * ModelSection.alignment
  }
}

extension [UInt8] {
  mutating func append<Value: FixedWidthInteger>(littleEndian value: Value) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
