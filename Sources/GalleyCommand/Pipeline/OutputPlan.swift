import GalleyCompiler
import GalleyCore
import Glibc

/// Where the report on each input goes, decided before anything is written.
struct OutputPlan: Sendable {
  enum Target: Sendable, Equatable {
    case standardOutput
    case file(String)
  }

  private let targets: [Input: Target]

  /// - Parameter output: a file; with a final slash, or where there is one, a directory; `-` or
  ///   nothing is standard output.
  init(_ inputs: [Input], output: String?, fileExtension: String) throws {
    guard let output, output != "-" else {
      guard inputs.count == 1 else { throw Self.needsDirectory(inputs.count) }
      targets = [inputs[0]: .standardOutput]
      return
    }
    guard output.hasSuffix("/") || Self.isDirectory(output) else {
      guard inputs.count == 1 else { throw Self.needsDirectory(inputs.count) }
      targets = [inputs[0]: .file(output)]
      return
    }
    let folder = output.hasSuffix("/") ? output : output + "/"
    var targets: [Input: Target] = [:]
    var owners: [String: Input] = [:]
    var collisions: [LocatedDiagnostic] = []
    for input in inputs {
      let path = folder + PathNames.stem(input.name) + "." + fileExtension
      targets[input] = .file(path)
      if let owner = owners.updateValue(input, forKey: path) {
        collisions.append(
          LocatedDiagnostic(
            rule: .outputCollision, severity: .error,
            message: "this and \(owner.name) would both write \(path)", file: input.name))
      }
    }
    guard collisions.isEmpty else { throw InvocationError(collisions) }
    try FileWriter().makeDirectory(folder)
    self.targets = targets
  }

  func target(of input: Input) -> Target { targets[input] ?? .standardOutput }

  /// Writes the report on an input.
  func write(_ bytes: [UInt8], for input: Input) throws(FileError) {
    switch target(of: input) {
    case .file(let path): try FileWriter().write(bytes, to: path)
    case .standardOutput:
      if try !FileWriter().write(bytes, toDescriptor: STDOUT_FILENO) { Signals.endByClosedPipe() }
    }
  }

  private static func isDirectory(_ path: String) -> Bool {
    FileReader().obstacle(path)?.reason == .directory
  }

  private static func needsDirectory(_ count: Int) -> InvocationError {
    InvocationError(
      .outputNeedsDirectory, "\(count) inputs cannot go into one output",
      help: "give a directory with a final slash, as in -o reports/")
  }
}
