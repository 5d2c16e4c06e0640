import Testing

@testable import GalleyCore

@Suite("ByteWindow")
struct ByteWindowTests {
  private struct Numbers: ByteStorage {
    let count = 50_000
    func bytes(_ range: Range<Int>) -> [UInt8] { range.map { UInt8(truncatingIfNeeded: $0 * 7) } }
  }

  private func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: index * 7) }

  @Test("Any byte can be asked for in any order")
  func order() {
    let window = ByteWindow(Numbers(), size: 64)
    for index in [0, 63, 64, 1000, 999, 0, 49_999, 5, 49_936, 4095, 4096, 20_000] {
      #expect(window[index] == byte(index), "\(index)")
    }
  }

  @Test("A range may be longer than the window, and before it")
  func ranges() {
    let window = ByteWindow(Numbers(), size: 64)
    for range in [0..<10, 60..<70, 100..<4000, 30..<31, 7..<7, 49_990..<50_000] {
      #expect(Array(window[range]) == range.map(byte), "\(range)")
    }
  }

  private final class Counted: ByteStorage, @unchecked Sendable {
    let count = 50_000
    var reads = 0
    func bytes(_ range: Range<Int>) -> [UInt8] {
      reads += 1
      return range.map { UInt8(truncatingIfNeeded: $0 * 7) }
    }
  }

  @Test("A text before the window is read in pieces, not a small range at a time")
  func pieces() {
    let storage = Counted()
    let window = ByteWindow(storage, size: 64)
    _ = window[49_999]
    for start in stride(from: 0, to: 40_000, by: 8) {
      #expect(window[start] == byte(start))
      #expect(Array(window[start..<start + 8]) == (start..<start + 8).map(byte))
    }
    #expect(storage.reads < 40)
  }

  @Test("What is left of the window goes on to the end piece by piece")
  func rest() {
    let window = ByteWindow(Numbers(), size: 1000)
    var index = 0
    while index < window.count {
      let rest = window.rest(from: index)
      #expect(rest.first == byte(index))
      index += rest.count
    }
    #expect(index == window.count)
    #expect(window.rest(from: index).isEmpty)
  }

  @Test("Bytes in memory are their own window")
  func whole() {
    let window = ByteWindow([1, 2, 3])
    #expect(window[2] == 3)
    #expect(Array(window[0..<2]) == [1, 2])
    #expect(Array(window.rest(from: 1)) == [2, 3])
  }
}
