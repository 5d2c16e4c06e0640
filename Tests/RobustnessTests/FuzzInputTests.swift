import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Inputs of the kinds on which faults were found once, and seeds of the fuzzer: in `Inputs`, in a
/// folder for each target.
@Suite struct FuzzInputTests {
  static let inputs = FuzzTarget.allCases.flatMap { target in
    Repository.files(in: "Tests/RobustnessTests/Inputs/\(target.rawValue)").map { (target, $0) }
  }

  /// Reports are read back with the inputs of the others.
  @Test func everyTargetHasInputs() {
    let without = FuzzTarget.allCases.filter { target in
      !Self.inputs.contains { $0.0 == target }
    }
    #expect(without == [.report])
  }

  // One after the other, as inputs of bags and configurations share a folder of the process.
  @Test(.serialized, arguments: inputs)
  func holds(target: FuzzTarget, input: String) throws {
    let breaches = target.breaches(try Repository.bytes(input))
    #expect(breaches == [], "\(input)")
  }
}
