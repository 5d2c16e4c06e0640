/// Averaged weights of (feature, class) pairs in training: an open-addressing table that grows.
///
/// Averaging after Collins (EMNLP 2002), lazily: beside each weight runs the sum of its updates,
/// each times the step at which it was made.
final class PairWeights {
  struct Row {
    var key: UInt64 = 0
    var label: UInt8 = 0
    var weight: Float = 0
    var delayed: Float = 0
  }

  private var table: UnsafeMutablePointer<Row>
  private var mask: Int
  private var used = 0
  /// Updates so far; the divisor of the average.
  var step: Float = 1

  init() {
    table = .allocate(capacity: 1 << 20)
    table.initialize(repeating: Row(), count: 1 << 20)
    mask = (1 << 20) - 1
  }

  deinit { table.deallocate() }

  @inline(__always)
  private func slot(_ key: UInt64, _ label: UInt8) -> Int {
    let key = key | 1
    var slot =
      Int(truncatingIfNeeded: (key ^ (UInt64(label) &* 0x9E37_79B9_7F4A_7C15)) >> 20) & mask
    while table[slot].key != 0, table[slot].key != key || table[slot].label != label {
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  func weight(_ key: UInt64, _ label: UInt8) -> Float { table[slot(key, label)].weight }

  func add(_ key: UInt64, _ label: UInt8, _ delta: Float) {
    let slot = slot(key, label)
    if table[slot].key == 0 {
      table[slot].key = key | 1
      table[slot].label = label
      used += 1
    }
    table[slot].weight += delta
    table[slot].delayed += delta * step
    if used * 2 > mask { grow() }
  }

  /// Replaces every weight by its average over all steps.
  func average() {
    for slot in 0...mask where table[slot].key != 0 {
      table[slot].weight -= table[slot].delayed / step
    }
  }

  /// All pairs that were ever updated, in the order of the table.
  func rows() -> [(key: UInt64, label: UInt8, weight: Float)] {
    (0...mask).compactMap { slot in
      table[slot].key == 0
        ? nil : (table[slot].key, table[slot].label, table[slot].weight)
    }
  }

  /// Adds the weights of another run, each times `share`.
  func mix(_ other: PairWeights, share: Float) {
    for row in other.rows() { add(row.key, row.label, row.weight * share) }
  }

  private func grow() {
    let old = table
    let count = mask + 1
    mask = count * 2 - 1
    table = .allocate(capacity: count * 2)
    table.initialize(repeating: Row(), count: count * 2)
    for index in 0..<count where old[index].key != 0 {
      table[slot(old[index].key, old[index].label)] = old[index]
    }
    old.deallocate()
  }
}
