/// The values of a backend's options, checked against what it declares.
public struct BackendOptions: Sendable, Equatable {
  private let values: [String: String]

  /// Checks names and types; defaults fill what is not given.
  public init(
    _ given: [(name: String, value: String)], for descriptor: BackendDescriptor
  ) throws(BackendOptionError) {
    var values: [String: String] = [:]
    for option in descriptor.options { values[option.name] = option.defaultValue }
    for (name, value) in given {
      guard let option = descriptor.options.first(where: { $0.name == name }) else {
        let known = descriptor.options.map(\.name).joined(separator: ", ")
        throw BackendOptionError(
          option: name,
          message: known.isEmpty
            ? "the backend “\(descriptor.name)” has no options"
            : "the backend “\(descriptor.name)” has no option “\(name)”; it has \(known)")
      }
      try Self.check(value, of: option)
      values[name] = value
    }
    self.values = values
  }

  public func integer(_ name: String) -> Int { values[name].flatMap { Int($0) } ?? 0 }
  public func flag(_ name: String) -> Bool { values[name] == "true" }
  public func text(_ name: String) -> String { values[name] ?? "" }
  public func choice(_ name: String) -> String { values[name] ?? "" }

  private static func check(
    _ value: String, of option: BackendOption
  ) throws(BackendOptionError) {
    let expected: String
    switch option.kind {
    case .flag:
      if value == "true" || value == "false" { return }
      expected = "true or false"
    case .integer(let bounds):
      if let number = Int(value), bounds.contains(number) { return }
      expected = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
    case .choice(let names):
      if names.contains(value) { return }
      expected = names.joined(separator: ", ")
    case .text: return
    }
    throw BackendOptionError(
      option: option.name,
      message: "“\(value)” is no value of “\(option.name)”: it takes \(expected)")
  }
}
