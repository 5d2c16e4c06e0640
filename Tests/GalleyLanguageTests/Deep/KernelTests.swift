import CGalleyVectors
import GalleyLanguage
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Both ways of multiplying give the same bits, and the right ones.
struct KernelTests {
  private static func numbers(_ count: Int, _ seed: UInt32) -> [Float] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Float(Int32(bitPattern: state) >> 8) / 1_000_000
    }
  }

  private static func groups(of rows: Int) -> Int {
    (rows + Int(GALLEY_GROUP) - 1) / Int(GALLEY_GROUP) * Int(GALLEY_GROUP)
  }

  @Test(
    arguments: [
      (1, 16, 1), (2, 32, 2), (3, 96, 4), (5, 384, 17), (8, 1536, 50), (4, 2048, 3), (7, 592, 33),
      (61, 400, 24), (259, 48, 40), (515, 16, 9),
    ], [GALLEY_STRAIGHT, GALLEY_GELU, GALLEY_LEAKY])
  func bothWaysAgree(sizes: (rows: Int, inner: Int, outs: Int), bend: galley_bend) {
    let (rows, inner, outs) = sizes
    let input = Self.numbers(rows * inner, 3)
    let weights = Self.numbers(outs * inner, 9).map { Int8(truncatingIfNeeded: Int($0 * 16) % 128) }
    let scales = Self.numbers(outs, 1).map { abs($0) }
    let bias = Self.numbers(outs, 2)
    var rounded = [Int16](repeating: 1, count: Self.groups(of: rows) * inner)
    var factors = [Float](repeating: 0, count: rows)
    galley_round(input, Int32(rows), Int32(inner), &rounded, &factors, false)
    var wide = [Float](repeating: 0, count: rows * outs)
    var narrow = wide
    weights.withUnsafeBufferPointer { weights in
      scales.withUnsafeBufferPointer { scales in
        bias.withUnsafeBufferPointer { bias in
          var layer = galley_layer(
            weights: weights.baseAddress, scales: scales.baseAddress, bias: bias.baseAddress,
            inner: Int32(inner), outs: Int32(outs))
          galley_apply(
            &layer, rounded, factors, Int32(rows), bend, &wide, ProcessorVectors.areWide)
          galley_apply(&layer, rounded, factors, Int32(rows), bend, &narrow, false)
        }
      }
    }
    #expect(wide.map(\.bitPattern) == narrow.map(\.bitPattern))
    guard bend == GALLEY_STRAIGHT else { return }
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
      var room = [Float](repeating: 0, count: (count + 7) * 9)
      var attended = [Float](repeating: 0, count: count * 32)
      galley_attend(values, rows, 32, 4, &room, &attended, isWide)
      galley_normalise(
        &attended, Self.numbers(count * 32, 5), rows, 32, Self.numbers(32, 1), Self.numbers(32, 2),
        isWide)
      galley_gelu(&values, rows * 96, isWide)
      var rounded = [Int16](repeating: 1, count: Self.groups(of: count) * 96)
      var scales = [Float](repeating: 0, count: count)
      galley_round(values, rows, 96, &rounded, &scales, isWide)
      return (attended + values + scales).map(\.bitPattern)
        + rounded.map { UInt32(truncatingIfNeeded: $0) }
    }
    #expect(steps(ProcessorVectors.areWide) == steps(false))
  }

  /// A head of 32, which the kernel knows, is read as one of another size would be.
  @Test(arguments: [1, 7, 8, 30])
  func attentionIsTheSoftMean(count: Int) {
    let (width, size) = (64, 32)
    let joined = Self.numbers(count * 3 * width, 4).map { $0 / 8 }
    var room = [Float](repeating: 0, count: (count + 7) * (size + 1))
    var wide = [Float](repeating: 0, count: count * width)
    var narrow = wide
    galley_attend(joined, Int32(count), 64, 2, &room, &wide, ProcessorVectors.areWide)
    galley_attend(joined, Int32(count), 64, 2, &room, &narrow, false)
    #expect(wide.map(\.bitPattern) == narrow.map(\.bitPattern))
    for row in 0..<count {
      for head in 0..<2 {
        func number(_ row: Int, _ kind: Int, _ place: Int) -> Double {
          Double(joined[(row * 3 + kind) * width + head * size + place])
        }
        let scores = (0..<count).map { other in
          (0..<size).reduce(0) { $0 + number(row, 0, $1) * number(other, 1, $1) }
            / Double(size).squareRoot()
        }
        let most = scores.max() ?? 0
        let shares = scores.map { exp($0 - most) }
        for place in 0..<size {
          let expected =
            (0..<count).reduce(0) { $0 + shares[$1] * number($1, 2, place) }
            / shares.reduce(0, +)
          #expect(abs(Double(wide[row * width + head * size + place]) - expected) < 0.001)
        }
      }
    }
  }

  /// The steepest sums that a model file can ask for, and still no sum leaves its 32 bits.
  @Test(arguments: [ProcessorVectors.areWide, false])
  func theLargestSumsFit(isWide: Bool) {
    let weights = [Int8](repeating: -128, count: 2048)
    let input = [Float](repeating: 1, count: 2048)
    var rounded = [Int16](repeating: 0, count: 2048 * Int(GALLEY_GROUP))
    var factors: [Float] = [0]
    galley_round(input, 1, 2048, &rounded, &factors, isWide)
    var out: [Float] = [0]
    weights.withUnsafeBufferPointer { weights in
      withUnsafePointer(to: 1 as Float) { scale in
        withUnsafePointer(to: 0 as Float) { bias in
          var layer = galley_layer(
            weights: weights.baseAddress, scales: scale, bias: bias, inner: 2048, outs: 1)
          galley_apply(&layer, rounded, factors, 1, GALLEY_STRAIGHT, &out, isWide)
        }
      }
    }
    #expect(abs(out[0] + 2048 * 128) < 1)
  }

  @Test func zerosStayZeros() {
    var rounded = [Int16](repeating: 1, count: 16 * Int(GALLEY_GROUP))
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
    var room = [Float](repeating: 0, count: 8 * 9)
    var out = [Float](repeating: 0, count: 3 * 16)
    galley_attend(joined, 3, 16, 2, &room, &out, false)
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
