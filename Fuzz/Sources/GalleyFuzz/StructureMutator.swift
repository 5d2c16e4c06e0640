import FuzzTargets

/// Breaks an input as one who edits it would: whole sentences, elements, values and lines are taken
/// out, said twice, moved, put into each other or taken from another input.
struct StructureMutator {
  private let structure: Structure
  private var numbers: RandomNumbers

  init(_ structure: Structure, seed: UInt32) {
    self.structure = structure
    numbers = RandomNumbers(seed: UInt64(seed))
  }

  mutating func next(_ bound: Int) -> Int { numbers.next(bound) }

  /// One to three changes.
  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(3) { bytes = changed(bytes) }
    return bytes
  }

  /// `bytes` with a part of `other` in it, at a seam.
  mutating func splice(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
    let (seams, others) = (structure.seams(of: bytes), structure.seams(of: other))
    guard others.count > 1 else { return bytes }
    let part = structure.part(at: next(others.count - 1), of: others, in: other)
    let place = seams[next(seams.count)]
    // What stood there stays in one case of two.
    let end = next(2) == 0 ? place : seams.first { $0 > place } ?? bytes.count
    return Array(bytes[..<place] + other[part] + bytes[end...])
  }

  private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    let seams = structure.seams(of: bytes)
    guard seams.count > 1 else { return bytes }
    let first = structure.part(at: next(seams.count - 1), of: seams, in: bytes)
    let second = structure.part(at: next(seams.count - 1), of: seams, in: bytes)
    let place = seams[next(seams.count)]
    var result = bytes
    switch next(6) {
    case 0: result.removeSubrange(first)
    case 1: result.insert(contentsOf: bytes[first], at: place)
    case 2: result.replaceSubrange(first, with: bytes[second])
    case 3:  // moved
      result.removeSubrange(first)
      let behind = place >= first.upperBound ? place - first.count : min(place, first.lowerBound)
      result.insert(contentsOf: bytes[first], at: behind)
    case 4:  // many times
      for _ in 0..<next(40) { result.insert(contentsOf: bytes[first], at: place) }
    default:  // cut off in the middle, or begun there
      result = next(2) == 0 ? Array(bytes[..<place]) : Array(bytes[place...])
    }
    return result
  }
}
