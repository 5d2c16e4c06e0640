import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Inputs of the kinds on which faults were found once: in `Inputs`, in a folder for each target.
@Suite struct FuzzInputTests {
  static let inputs = FuzzTarget.allCases.flatMap { target in
    Repository.files(in: "Tests/RobustnessTests/Inputs/\(target.rawValue)").map { (target, $0) }
  }

  @Test func thereAreInputs() { #expect(!Self.inputs.isEmpty) }

  @Test(arguments: inputs)
  func holds(target: FuzzTarget, input: String) throws {
    #expect(target.breaches(try Repository.bytes(input)) == [], "\(input)")
  }
}
