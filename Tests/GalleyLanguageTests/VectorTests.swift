import CGalleyEnglish
import Testing

@testable import GalleyLanguage

/// Decisions are the same on every processor: by wide vectors, by narrow ones, and by adding up one
/// weight after the other.
@Suite("Vectors")
struct VectorTests {
  /// Buckets in the shape of a table, filled from a fixed seed; the fingerprints are few, so that
  /// many keys meet some, and the weights are large, so that sums wrap.
  private final class Table: @unchecked Sendable {
    static let count = 7
    let words: UnsafeMutableBufferPointer<Int16>
    private let memory: UnsafeMutableRawBufferPointer

    init(marks: [Int16], fingerprints: Int) {
      memory = .allocate(byteCount: 64 * Table.count, alignment: 64)
      words = memory.bindMemory(to: Int16.self)
      var random = Sequence()
      for index in words.indices {
        words[index] =
          index % 32 < fingerprints
          ? Int16(random.next() % 5) ^ (marks.isEmpty ? 0 : marks[random.next() % marks.count])
          : Int16(truncatingIfNeeded: random.next())
      }
    }

    deinit { memory.deallocate() }

    var base: UnsafeRawPointer { UnsafeRawPointer(memory.baseAddress!) }
  }

  /// A linear congruential generator (Knuth, TAOCP 2, 3.3.4).
  private struct Sequence {
    var state: UInt64 = 7
    mutating func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 34)
    }
  }

  /// Calls `body` with keys whose fingerprints are 0 to 4.
  private func withKeys(_ number: Int, _ body: (FeatureKeys, [UInt64]) -> Void) {
    var random = Sequence()
    var keys = FeatureKeys(.allocate(capacity: FeatureKeys.capacity))
    defer { keys.base.deallocate() }
    while keys.count < number {
      keys.append(UInt64(random.next()) << 32 | UInt64(random.next() % 5) << 8)
    }
    body(keys, (0..<number).map { keys[$0] })
  }

  @Test("The sums of transitions", arguments: [0, 1, 2, 90, 128])
  func actions(number: Int) {
    let table = Table(marks: [], fingerprints: 8)
    withKeys(number) { keys, list in
      var sums: [Int16] = [0, 0, 0]
      for key in list {
        let start = 32 * ActionTable.bucket(of: key, count: UInt64(Table.count))
        for slot in 0..<8 where table.words[start + slot] == ActionTable.fingerprint(of: key) {
          for action in 0..<3 { sums[action] &+= table.words[start + 8 + 8 * action + slot] }
        }
      }
      for isWide in Set([false, ProcessorVectors.areWide]) {
        let scores = ActionTable(buckets: table.base, count: Table.count, isWide: isWide)
          .scores(keys)
        #expect([scores.shift, scores.left, scores.right] == sums.map { Float($0) })
      }
    }
  }

  @Test("The best class, and the first of equals", arguments: 1...12)
  func classes(number: Int) {
    let candidates = (0..<number).map { UInt8(20 * $0) }
    let marks = candidates.map { PairTable.fingerprint(ofClass: $0) }
    let table = Table(marks: marks, fingerprints: 16)
    for count in [0, 1, 30, 128] {
      withKeys(count) { keys, list in
        let sums = marks.map { mark in
          var sum: Int16 = 0
          for key in list {
            let start = 32 * ActionTable.bucket(of: key, count: UInt64(Table.count))
            for slot in 0..<16
            where table.words[start + slot] == ActionTable.fingerprint(of: key) ^ mark {
              sum &+= table.words[start + 16 + slot]
            }
          }
          return sum
        }
        let best = sums.indices.reduce(0) { sums[$1] > sums[$0] ? $1 : $0 }
        for isWide in Set([false, ProcessorVectors.areWide]) {
          let chosen = candidates.withUnsafeBufferPointer {
            PairTable(buckets: table.base, count: Table.count, isWide: isWide).best(of: $0, keys)
          }
          #expect(chosen == candidates[best])
        }
      }
    }
  }
}
