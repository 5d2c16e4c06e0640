public import GalleyCore

/// Finds and reads the configuration of each input: the nearest `.galley.yml` upwards from it.
public struct ConfigurationFinder {
  public static let fileName = ".galley.yml"
  /// Names under which somebody may take a file for one.
  private static let misnomers = [".galley.yaml", "galley.yml", "galley.yaml"]

  private let environment: Environment

  /// The configuration for a directory, by its absolute path.
  private var found: [PathKey: Configuration] = [:]
  private var read: [PathKey: Configuration] = [:]
  /// Findings in the files that were read, in the order in which they were read.
  public private(set) var diagnostics: [LocatedDiagnostic] = []
  /// Warnings of files beside the inputs that are no configuration for their names.
  public private(set) var misnamed: [LocatedDiagnostic] = []

  public init(_ environment: Environment) {
    self.environment = environment

  }

  /// The configuration that holds for a file; `file` is relative to the working directory or
  /// absolute and need not exist.
  public mutating func configuration(for file: String) -> Configuration {
    let directory = PathNames.directory(PathNames.absolute(file, in: environment))
    if let known = found[PathKey(directory)] { return known }
    var configuration = Configuration()
    for folder in PathNames.ancestors(of: directory) {
      let path = PathNames.join(folder, Self.fileName)
      // A link that leads to nothing was meant to be one.
      guard FileReader().obstacle(path)?.reason != .missing || FileReader().isDanglingLink(path)
      else { continue }
      configuration = self.configuration(at: path)
      break
    }
    if configuration.path == nil || PathKey(configuration.directory) != PathKey(directory) {
      noteMisnomers(in: directory)
    }
    found[PathKey(directory)] = configuration
    return configuration
  }

  private mutating func noteMisnomers(in directory: String) {
    for name in Self.misnomers {
      let path = PathNames.join(directory, name)
      guard FileReader().obstacle(path)?.reason != .missing else { continue }
      misnamed.append(
        LocatedDiagnostic(
          rule: .misnamedConfiguration, severity: DiagnosticRule.misnamedConfiguration.severity,
          message: "this is not read: a configuration is named \(Self.fileName)",
          file: PathText.shown(PathNames.shown(path, in: environment))))
    }
  }

  /// The files that are not there and would hold for a file if they were, the nearest first.
  public func possiblePaths(for file: String) -> [String] {
    let directory = PathNames.directory(PathNames.absolute(file, in: environment))
    return PathNames.ancestors(of: directory)
      .map { PathNames.join($0, Self.fileName) }
      .prefix { FileReader().obstacle($0)?.reason == .missing }
      .map { PathNames.shown($0, in: environment) }
  }

  /// The configuration in a file.
  public mutating func configuration(at path: String) -> Configuration {
    let absolute = PathNames.absolute(path, in: environment)
    if let known = read[PathKey(absolute)] { return known }
    let shown = PathNames.shown(absolute, in: environment)
    let directory = PathNames.directory(absolute)
    var configuration = Configuration()
    if let (values, source) = values(at: absolute, shown: shown) {
      let folder = PathNames.folder(shown)
      configuration = Configuration(values, path: shown, directory: directory, folder: folder)
      var locator = DiagnosticLocator(source)
      values.forEachPlace { key, range in configuration.places[key] = locator.place(of: range) }
    }
    read[PathKey(absolute)] = configuration
    return configuration
  }

  /// The configuration that holds for a file, as text with the place of each setting.
  public mutating func printer(for file: String) -> ConfigurationPrinter {
    guard let path = configuration(for: file).path else {
      return ConfigurationPrinter(values: nil, path: nil, source: nil)
    }
    return printer(at: path)
  }

  /// The configuration in a file, as text with the place of each setting.
  public mutating func printer(at path: String) -> ConfigurationPrinter {
    let absolute = PathNames.absolute(path, in: environment)
    let shown = PathNames.shown(absolute, in: environment)
    let known = diagnostics
    let values = values(at: absolute, shown: shown)?.values
    if !known.isEmpty { diagnostics = known }
    let bytes = (try? FileReader().read(absolute)) ?? []
    return ConfigurationPrinter(
      values: values, path: shown, source: SourceFile(name: shown, bytes: bytes))
  }

  /// The first byte that is no UTF-8.
  private static func firstForeignByte(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&rest) { offset += UTF8.width(scalar) }
    return offset
  }

  /// The checked values of a file, and the file; `nil` where it cannot be read.
  private mutating func values(
    at path: String, shown: String
  ) -> (values: ConfigurationValue, source: SourceFile)? {
    do {
      let bytes = try FileReader().read(path)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        var problem = LocatedDiagnostic(
          rule: .unreadableConfiguration, severity: .error, message: "this is no UTF-8",
          file: shown)
        let start = Self.firstForeignByte(of: bytes)
        var locator = DiagnosticLocator(SourceFile(name: shown, bytes: bytes))
        problem.place = locator.place(of: ByteRange(start, start))
        diagnostics.append(problem)
        return nil
      }
      let source = SourceFile(name: shown, bytes: Array(text.utf8))
      var reader = ConfigurationReader(source)
      let values = reader.read()
      var locator = DiagnosticLocator(source)
      for diagnostic in reader.diagnostics.sorted() {
        diagnostics.append(locator.locate(diagnostic, severity: diagnostic.severity))
      }
      return (values, source)
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.file = shown
      diagnostics.append(diagnostic)
      return nil
    }
  }
}
