/// Averaged weights of the three transitions by feature in training; see ``PairWeights``.
final class ActionWeights {
  struct Row {
    var key: UInt64 = 0
    var weights: SIMD4<Float> = .zero
    var delayed: SIMD4<Float> = .zero
  }

  private var table: UnsafeMutablePointer<Row>
  private var mask: Int
  private var used = 0
  var step: Float = 1

  init() {
    table = .allocate(capacity: 1 << 20)
    table.initialize(repeating: Row(), count: 1 << 20)
    mask = (1 << 20) - 1
  }

  deinit { table.deallocate() }

  @inline(__always)
  private func slot(_ key: UInt64) -> Int {
    let key = key | 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while table[slot].key != 0, table[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  func weights(_ key: UInt64) -> SIMD4<Float> { table[slot(key)].weights }

  func add(_ key: UInt64, _ delta: SIMD4<Float>) {
    let slot = slot(key)
    if table[slot].key == 0 {
      table[slot].key = key | 1
      used += 1
    }
    table[slot].weights += delta
    table[slot].delayed += delta * step
    if used * 2 > mask { grow() }
  }

  /// Replaces every weight by its average over all steps.
  func average() {
    for slot in 0...mask where table[slot].key != 0 {
      table[slot].weights -= table[slot].delayed / step
    }
  }

  /// All features that were ever updated, in the order of the table.
  func rows() -> [(key: UInt64, weights: SIMD4<Float>)] {
    (0...mask).compactMap { table[$0].key == 0 ? nil : (table[$0].key, table[$0].weights) }
  }

  /// Adds the weights of another run, each times `share`.
  func mix(_ other: ActionWeights, share: Float) {
    for row in other.rows() { add(row.key, row.weights * share) }
  }

  private func grow() {
    let old = table
    let count = mask + 1
    mask = count * 2 - 1
    table = .allocate(capacity: count * 2)
    table.initialize(repeating: Row(), count: count * 2)
    for index in 0..<count where old[index].key != 0 {
      table[slot(old[index].key)] = old[index]
    }
    old.deallocate()
  }
}
