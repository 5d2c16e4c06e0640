import Foundation
import FuzzTargets
import GalleyCore
import GalleyLanguage
import Testing

/// Model files that are wrong inside, with a digest that says that they are right: they are refused,
/// or give a tree for every sentence. `make test-broken` tries many more.
struct DamagedModelTests {
  static let rounds =
    ProcessInfo.processInfo.environment["GALLEY_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 40

  private static let words: [UInt32] = [
    0, 1, 2, 63, 64, 0x7F, 0x80, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF,
    0x7F80_0000, 0x7FC0_0000, 0xFF80_0000, 0x0000_0001, 0x7149_F2CA,
  ]

  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
  }

  @Test(arguments: 0..<8)
  func aDamagedModelDoesNoHarm(part: Int) throws {
    for round in 0..<Self.rounds {
      var numbers = Numbers(state: UInt64(part * 1_000_003 + round))
      let image = Self.image(Self.file(&numbers))
      defer { image.deallocate() }
      guard let model = try? DeepModel(image: UnsafeRawBufferPointer(image)) else { continue }
      let trees = Self.trees(by: model)
      #expect(trees.allSatisfy { $0.count == 1 }, "part \(part), round \(round)")
    }
  }

  /// Whole numbers written over sections, tables of them above all; now and then the list of sections.
  private static func file(_ numbers: inout Numbers) -> [UInt8] {
    var bytes = TinyDeepModel.bytes { kind, bytes, count in
      let isTable = kind == .deepSizes || kind == .pieceOffsets || kind == .pieceSlots
      guard numbers.next(isTable ? 4 : 12) == 0, bytes.count >= 4 else { return }
      for _ in 0...numbers.next(4) {
        let place = numbers.next(bytes.count / 4) * 4
        withUnsafeBytes(of: Self.words[numbers.next(Self.words.count)].littleEndian) {
          bytes.replaceSubrange(place..<place + 4, with: $0)
        }
      }
      if numbers.next(8) == 0 { count = numbers.next(2 * count + 2) }
    }
    if numbers.next(4) == 0 {
      let place = ModelHeader.size + numbers.next(80) * 4
      withUnsafeBytes(of: Self.words[numbers.next(Self.words.count)].littleEndian) {
        bytes.replaceSubrange(place..<place + 4, with: $0)
      }
      let digest = bytes[ModelHeader.size...].withUnsafeBytes { ModelHeader.digest(of: $0) }
      withUnsafeBytes(of: digest.littleEndian) {
        bytes.replaceSubrange(ModelHeader.size - 8..<ModelHeader.size, with: $0)
      }
    }
    return bytes
  }

  private static func image(_ bytes: [UInt8]) -> UnsafeMutableRawBufferPointer {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    return memory
  }

  /// The roots of each sentence's tree.
  private static func trees(by model: DeepModel) -> [[Int]] {
    let engine = LanguageEngine(model: LanguageEngine.english.model, deep: model)
    return ["The quay is safe, said Ann Reis, a café-baker.", "x", "“Ω 日本”"].map { text in
      let syntax = engine.tree(of: text)
      return syntax.heads.indices.filter { syntax.heads[$0] < 0 }
    }
  }
}
