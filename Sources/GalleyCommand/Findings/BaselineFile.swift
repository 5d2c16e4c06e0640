import GalleyCompiler
import GalleyCore

/// A baseline and where it is kept; the files that it names are relative to its own directory.
struct BaselineFile: Sendable {
  private let path: String
  private let environment: Environment
  private var baseline = Baseline()

  /// A new one, to be written at the end.
  init(new path: String, _ environment: Environment) {
    self.path = path
    self.environment = environment
  }

  init(reading path: String, _ environment: Environment) throws {
    self.init(new: path, environment)
    let bytes = try FileReader().read(path)
    do throws(Baseline.Failure) {
      baseline = try Baseline(json: bytes)
    } catch {
      throw InvocationError([
        LocatedDiagnostic(
          rule: .badBaseline, severity: .error,
          message: "this baseline cannot be used: \(error.message)", file: path)
      ])
    }
  }

  mutating func add(_ diagnostics: [LocatedDiagnostic], file: String) {
    baseline.add(diagnostics, file: name(of: file))
  }

  func apply(to diagnostics: inout [LocatedDiagnostic], file: String) {
    baseline.apply(to: &diagnostics, file: name(of: file))
  }

  /// Marks the findings of one part of a file after the other; `used` counts from part to part.
  func apply(
    to diagnostics: inout [LocatedDiagnostic], file: String, used: inout [Baseline.Key: Int]
  ) {
    baseline.apply(to: &diagnostics, file: name(of: file), used: &used)
  }

  func write() throws(FileError) { try FileWriter().write(baseline.document(), to: path) }

  private func name(of file: String) -> String {
    var base = environment
    base.workingDirectory = PathNames.directory(PathNames.absolute(path, in: environment))
    return PathNames.shown(PathNames.absolute(file, in: environment), in: base)
  }
}
