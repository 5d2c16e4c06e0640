import GalleyCompiler
import GalleyCore

extension InvocationError {
  /// An option has a value that is none of those that it takes.
  static func badValue(_ option: String, _ value: String, _ known: [String]) -> InvocationError {
    let nearest = NameSuggestion.nearest(to: value, in: known)
    return InvocationError(
      .badOptionValue, "\(option) takes \(HelpValues.listed(known)), not “\(value)”",
      help: nearest.map { "did you mean “\($0)”?" })
  }
}
