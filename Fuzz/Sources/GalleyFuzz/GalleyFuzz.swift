import FuzzTargets
import Glibc

/// The target that this process tries, by `GALLEY_FUZZ_TARGET`.
private let target: FuzzTarget = {
  let name = getenv("GALLEY_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    print(
      "GALLEY_FUZZ_TARGET is one of: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
    exit(2)
  }
  return target
}()

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let breaches = target.breaches(Array(UnsafeBufferPointer(start: bytes, count: count)))
  guard breaches.isEmpty else {
    let words = Array("\(target.rawValue): \(breaches.prefix(5).joined(separator: "; "))\n".utf8)
    _ = words.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    abort()
  }
  return 0
}

/// libFuzzer's own changes, with its dictionary.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int) -> Int

/// Changes an input in place: its bytes in two cases of three, else its structure.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ most: Int, _ seed: UInt32
) -> Int {
  var mutator = StructureMutator(Structure(of: target), seed: seed)
  guard mutator.next(3) == 0, count > 0 else { return mutateBytes(bytes, count, most) }
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  return put(mutator.mutate(input), into: bytes, most)
}

/// Makes one input of two.
@_cdecl("LLVMFuzzerCustomCrossOver")
public func crossOver(
  _ first: UnsafePointer<UInt8>?, _ firstCount: Int, _ second: UnsafePointer<UInt8>?,
  _ secondCount: Int, _ output: UnsafeMutablePointer<UInt8>, _ most: Int, _ seed: UInt32
) -> Int {
  var mutator = StructureMutator(Structure(of: target), seed: seed)
  let spliced = mutator.splice(
    Array(UnsafeBufferPointer(start: first, count: firstCount)),
    with: Array(UnsafeBufferPointer(start: second, count: secondCount)))
  return put(spliced, into: output, most)
}

private func put(_ bytes: [UInt8], into output: UnsafeMutablePointer<UInt8>, _ most: Int) -> Int {
  let count = min(bytes.count, most)
  bytes.withUnsafeBufferPointer { bytes in
    if let base = bytes.baseAddress, count > 0 { output.update(from: base, count: count) }
  }
  return count
}
