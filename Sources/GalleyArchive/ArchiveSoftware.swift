/// The program that makes a bag, as its provenance names it.
public struct ArchiveSoftware: Sendable {
  public var name: String
  public var version: String
  /// What else decides what its reports say: digests of its models and schemas.
  public var notes: [String]
  /// The version of libxml2, which validates; `nil` where it is not known.
  public var validatorVersion: String?

  let validator = "libxml2"

  public init(
    name: String, version: String, notes: [String] = [], validatorVersion: String? = nil
  ) {
    self.name = name
    self.version = version
    self.notes = notes
    self.validatorVersion = validatorVersion
  }

  /// Name and version in one.
  public var identifier: String { "\(name) \(version)" }
}
