public import GalleyCore

/// Somebody or something that speaks or is named.
public struct Entity: Sendable, Equatable {
  public var kind: EntityKind
  public var name: String
  public var roles: [String]
  public var aliases: [String]
  /// Ascending.
  public var mentions: [TextRange]
  /// For a place that acts for a government: the state it stands for.
  public var standsFor: String?

  public init(
    kind: EntityKind, name: String, roles: [String] = [], aliases: [String] = [],
    mentions: [TextRange] = [], standsFor: String? = nil
  ) {
    self.kind = kind
    self.name = name
    self.roles = roles
    self.aliases = aliases
    self.mentions = mentions
    self.standsFor = standsFor
  }
}
