import GalleyLanguage

/// Builds the tables of a model file.
enum TableBuilder {
  /// A ``WordTable`` in which every entry has a place; keys are distinct.
  static func words(_ entries: [(key: UInt32, first: UInt16, second: UInt16)]) -> (
    bytes: [UInt8], count: Int
  ) {
    var count = max(1, entries.count * 10 / (7 * WordTable.slots))
    while true {
      var buckets = [[Int]](repeating: [], count: count)
      var isFull = false
      for (index, entry) in entries.enumerated() {
        let bucket = WordTable.bucket(of: entry.key, count: UInt64(count))
        buckets[bucket].append(index)
        if buckets[bucket].count > WordTable.slots {
          isFull = true
          break
        }
      }
      if isFull {
        count += max(1, count / 16)
        continue
      }
      var bytes: [UInt8] = []
      for bucket in buckets {
        let lines: [(Int) -> UInt16] = [
          { UInt16(entries[$0].key >> 16) }, { UInt16(truncatingIfNeeded: entries[$0].key) },
          { entries[$0].first }, { entries[$0].second },
        ]
        for line in lines {
          for slot in 0..<WordTable.slots {
            bytes.append(littleEndian: slot < bucket.count ? line(bucket[slot]) : 0)
          }
        }
      }
      return (bytes, count)
    }
  }

  /// The ``ActionTable`` of `count` buckets with the strongest features of each.
  static func actions(_ weights: ActionWeights, count: Int, scale: Float, clamp: Float) -> [UInt8] {
    var buckets = [[Int]](repeating: [], count: count)
    let rows = weights.rows()
    for (index, row) in rows.enumerated() {
      buckets[ActionTable.bucket(of: row.key, count: UInt64(count))].append(index)
    }
    func strength(_ index: Int) -> Float {
      let value = rows[index].weights
      return max(value.x, value.y, value.z) - min(value.x, value.y, value.z)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 64)
    for bucket in buckets {
      let kept = bucket.sorted { (strength($0), rows[$1].key) > (strength($1), rows[$0].key) }
        .prefix(ActionTable.slots)
      for slot in 0..<ActionTable.slots {
        bytes.append(
          littleEndian: slot < kept.count ? ActionTable.fingerprint(of: rows[kept[slot]].key) : 0)
      }
      for action in 0..<3 {
        for slot in 0..<ActionTable.slots {
          let value = slot < kept.count ? rows[kept[slot]].weights[action] : 0
          bytes.append(littleEndian: quantised(value, scale, clamp))
        }
      }
    }
    return bytes
  }

  /// The ``PairTable`` of `count` buckets with the strongest pairs of each.
  static func pairs(_ weights: PairWeights, count: Int, scale: Float, clamp: Float) -> [UInt8] {
    var buckets = [[Int]](repeating: [], count: count)
    let rows = weights.rows()
    for (index, row) in rows.enumerated() where abs(row.weight * scale) >= 1 {
      buckets[ActionTable.bucket(of: row.key, count: UInt64(count))].append(index)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * 64)
    for bucket in buckets {
      let kept = bucket.sorted {
        (abs(rows[$0].weight), rows[$1].key, rows[$1].label)
          > (abs(rows[$1].weight), rows[$0].key, rows[$0].label)
      }.prefix(PairTable.slots)
      for slot in 0..<PairTable.slots {
        let mark =
          slot < kept.count
          ? ActionTable.fingerprint(of: rows[kept[slot]].key)
            ^ PairTable.fingerprint(ofClass: rows[kept[slot]].label) : 0
        bytes.append(littleEndian: mark)
      }
      for slot in 0..<PairTable.slots {
        bytes.append(
          littleEndian: slot < kept.count ? quantised(rows[kept[slot]].weight, scale, clamp) : 0)
      }
    }
    return bytes
  }

  private static func quantised(_ value: Float, _ scale: Float, _ clamp: Float) -> Int16 {
    Int16(max(-clamp, min(clamp, (value * scale).rounded())))
  }
}
