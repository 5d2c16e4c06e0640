package import GalleyLanguage

/// A deep model of a few thousand weights made of a row of pseudorandom numbers, as a file.
package struct TinyDeepModel {
  package static let words = [
    "[UNK]", "[CLS]", "[SEP]", "the", "quay", "is", "safe", "said", "a", "ann", "##s", "re", "##is",
    ",", ".", "-", "cafe", "b",
  ]
  private static let width = 16
  private var state: UInt64 = 7
  private var sections: [(kind: UInt32, bytes: [UInt8], count: Int)] = []

  /// The bytes of the file; `change` may alter a section before its digest is made.
  package static func bytes(
    changing change: (_ kind: ModelSection, _ bytes: inout [UInt8], _ count: inout Int) -> Void = {
      _, _, _ in
    }
  ) -> [UInt8] {
    var model = TinyDeepModel()
    model.fill()
    for index in model.sections.indices {
      guard let kind = ModelSection(rawValue: model.sections[index].kind) else { continue }
      var section = model.sections[index]
      change(kind, &section.bytes, &section.count)
      model.sections[index] = section
    }
    return model.file()
  }

  /// The bytes where a model may lie, for the life of the tests.
  package static func image(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    return UnsafeRawBufferPointer(memory)
  }

  private mutating func fill() {
    let width = Self.width
    let relations = DependencyRelation.allCases.count
    let penn = PennTag.allCases.count
    let universal = UniversalTag.allCases.count
    let sizes: [UInt32] = [16, 2, 2, 16, 16, 16, 16, 32, 16, 400, 1, 0, 1, 2, 8]
    add(.deepSizes, sizes)
    addPieces()
    add(.folds, [UInt32(0xE9), 0x65], count: 1)
    add(.pieceRows, whole(width * Self.words.count), count: width * Self.words.count)
    add(.pieceScales, parts(Self.words.count, 0.01))
    add(.places, parts(400 * width, 0.1))
    add(.signRows, whole(16 * 32), count: 16 * 32)
    add(.signScales, parts(32, 0.01))
    add(.shapeRows, parts(20 * 16, 0.1))
    add(.norms, (0..<(2 * width * 5)).map { Float($0 / width % 2 == 0 ? 1 : 0) })
    add(.mix, [Float(1)])
    add(.distances, parts(33, 0.1))
    let layers =
      [[16, 48], [16, 16], [16, 16], [16, 16], [16, 48], [16, 16], [16, 16], [16, 16]]
      + [[96, 16], [16, 16], [16, 16], [16, 16], [16, 16], [16, 16], [16, 17 * relations]]
      + [[16, penn], [16, universal]]
    let weights = layers.reduce(0) { $0 + $1[0] * $1[1] }
    let rows = layers.reduce(0) { $0 + $1[1] }
    add(.layerWeights, whole(weights), count: weights)
    add(.layerScales, parts(rows, 0.02))
    add(.layerBias, parts(rows, 0.1))
    let labels = Array(
      (DependencyRelation.allCases.map(\.name.description)
        + PennTag.allCases.map(\.name.description) + UniversalTag.allCases.map(\.name.description))
        .map { $0 + "\n" }.joined().utf8)
    add(.labels, labels, count: labels.count)
    add(.tagPairs, [UInt8](repeating: 1, count: penn * universal), count: penn * universal)
  }

  private mutating func addPieces() {
    var slots = [UInt32](repeating: 0, count: 64)
    var offsets: [UInt32] = [0]
    var text: [UInt8] = []
    for (index, word) in Self.words.enumerated() {
      var hash: UInt32 = 2_166_136_261
      for byte in word.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
      var slot = Int(hash ^ hash >> 15) & 63
      while slots[slot] != 0 { slot = (slot + 1) & 63 }
      slots[slot] = UInt32(index + 1)
      text += word.utf8
      offsets.append(UInt32(text.count))
    }
    add(.pieceSlots, slots)
    add(.pieceOffsets, offsets)
    add(.pieceText, text, count: text.count)
  }

  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  private mutating func whole(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(bitPattern: Int8(Int(next() % 255) - 127)) }
  }

  private mutating func parts(_ count: Int, _ size: Float) -> [Float] {
    (0..<count).map { _ in (Float(next() % 2001) / 1000 - 1) * size }
  }

  private mutating func add<Value: BitwiseCopyable>(
    _ section: ModelSection, _ values: [Value], count: Int? = nil
  ) {
    sections.append(
      (section.rawValue, values.withUnsafeBytes(Array.init), count ?? values.count))
  }

  private func file() -> [UInt8] {
    func padded(_ count: Int) -> Int { (count + 63) / 64 * 64 }
    func bytes(_ values: [UInt32]) -> [UInt8] { values.withUnsafeBytes(Array.init) }
    var table: [UInt8] = []
    var at = padded(ModelHeader.size + 16 * sections.count)
    for section in sections {
      table += bytes([
        section.kind, UInt32(at), UInt32(section.bytes.count), UInt32(section.count),
      ])
      at = padded(at + section.bytes.count)
    }
    var body = table
    for section in sections + [(0, [], 0)] {
      let end = ModelHeader.size + body.count
      body += [UInt8](repeating: 0, count: padded(end) - end) + section.bytes
    }
    let digest = body.withUnsafeBytes { ModelHeader.digest(of: $0) }
    let length = UInt64(ModelHeader.size + body.count)
    return ModelSection.magic + bytes([ModelSection.version, UInt32(sections.count)])
      + [length, digest].withUnsafeBytes(Array.init) + body
  }
}
