import CGalleyVectors
import GalleyLanguage
import Testing

/// Both ways of multiplying give the same bits, and the right ones.
struct KernelTests {
  private static func numbers(_ count: Int, _ seed: UInt32) -> [Float] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Float(Int32(bitPattern: state) >> 8) / 1_000_000
    }
  }

  @Test(arguments: [(1, 16, 1), (2, 32, 2), (3, 96, 4), (5, 384, 17), (8, 1536, 50), (4, 2048, 3)])
  func bothWaysAgree(rows: Int, inner: Int, outs: Int) {
    let input = Self.numbers(rows * inner, 3)
    let weights = Self.numbers(outs * inner, 9).map { Int8(truncatingIfNeeded: Int($0 * 16) % 128) }
    let scales = Self.numbers(outs, 1).map { abs($0) }
    let bias = Self.numbers(outs, 2)
    var rounded = [Int16](repeating: 0, count: rows * inner)
    var sizes = [Float](repeating: 0, count: rows)
    galley_round(input, Int32(rows), Int32(inner), &rounded, &sizes, false)
    var wide = [Float](repeating: 0, count: rows * outs)
    var narrow = wide
    weights.withUnsafeBufferPointer { weights in
      scales.withUnsafeBufferPointer { scales in
        bias.withUnsafeBufferPointer { bias in
          var layer = galley_layer(
            weights: weights.baseAddress, scales: scales.baseAddress, bias: bias.baseAddress,
            inner: Int32(inner), outs: Int32(outs))
          galley_apply(&layer, rounded, sizes, Int32(rows), &wide, ProcessorVectors.areWide)
          galley_apply(&layer, rounded, sizes, Int32(rows), &narrow, false)
        }
      }
    }
    #expect(wide.map(\.bitPattern) == narrow.map(\.bitPattern))
    for row in 0..<rows {
      for out in 0..<outs {
        var exact = 0.0
        var size = 0.0
        for index in 0..<inner {
          let product = Double(input[row * inner + index]) * Double(weights[out * inner + index])
          exact += product
          size += abs(product)
        }
        let expected = exact * Double(scales[out]) + Double(bias[out])
        let found = Double(wide[row * outs + out])
        #expect(abs(found - expected) <= size * Double(scales[out]) * 0.001 + 0.001)
      }
    }
  }

  /// What each way gives is compared bit by bit, for rows that end within a vector's group too.
  @Test(arguments: [1, 3, 8, 29])
  func everyStepIsTheSameBothWays(count: Int) {
    func steps(_ isWide: Bool) -> [UInt32] {
      let rows = Int32(count)
      var values = Self.numbers(count * 96, 7)
      var weights = [Float](repeating: 0, count: count + 7)
      var attended = [Float](repeating: 0, count: count * 32)
      galley_attend(values, rows, 32, 4, &weights, &attended, isWide)
      galley_normalise(
        &attended, Self.numbers(count * 32, 5), rows, 32, Self.numbers(32, 1), Self.numbers(32, 2),
        isWide)
      galley_gelu(&values, rows * 96, isWide)
      var rounded = [Int16](repeating: 0, count: count * 96)
      var scales = [Float](repeating: 0, count: count)
      galley_round(values, rows, 96, &rounded, &scales, isWide)
      return (attended + values + scales).map(\.bitPattern)
        + rounded.map { UInt32(truncatingIfNeeded: $0) }
    }
    #expect(steps(ProcessorVectors.areWide) == steps(false))
  }

  @Test func zerosStayZeros() {
    var rounded = [Int16](repeating: 1, count: 16)
    var sizes: [Float] = [1]
    galley_round([Float](repeating: 0, count: 16), 1, 16, &rounded, &sizes, false)
    #expect(rounded.allSatisfy { $0 == 0 } && sizes == [0])
  }

  @Test func activationIsTheNormalShare() {
    var values: [Float] = [-30, -3, -1, -0.1, 0, 0.5, 1, 30]
    galley_gelu(&values, 8, false)
    // x times the normal distribution function, from tables.
    let expected: [Float] = [
      0, -0.00404969, -0.15865525, -0.04601722, 0, 0.34573123, 0.84134475, 30,
    ]
    for (found, wanted) in zip(values, expected) { #expect(abs(found - wanted) < 0.00001) }
  }

  @Test func equalKeysGetEqualAttention() {
    // Two heads of 8, three rows: queries and keys zero, values 1, 2 and 6.
    var joined = [Float](repeating: 0, count: 3 * 48)
    for (row, value) in [Float(1), 2, 6].enumerated() {
      for index in 32..<48 { joined[row * 48 + index] = value }
    }
    var weights = [Float](repeating: 0, count: 8)
    var out = [Float](repeating: 0, count: 3 * 16)
    galley_attend(joined, 3, 16, 2, &weights, &out, false)
    for value in out { #expect(abs(value - 3) < 0.0001) }
  }

  @Test func rowsAreBroughtToOneSize() {
    var rows: [Float] = (0..<16).map(Float.init)
    galley_normalise(
      &rows, nil, 1, 16, [Float](repeating: 1, count: 16), [Float](repeating: 0, count: 16),
      false)
    #expect(abs(rows.reduce(0, +)) < 0.0001)
    #expect(abs(rows.reduce(0) { $0 + $1 * $1 } - 16) < 0.001)
  }
}
