package import GalleyCore

/// Somebody or something that speaks or is named.
package struct EntityFact: Sendable {
  package var kind: EntityKind
  /// The fullest name, without title and article.
  package var name: String
  /// In order of appearance, without repeats.
  package var roles: [String] = []
  /// Other names, in order of appearance, without repeats and pronouns.
  package var aliases: [String] = []
  /// Every mention, pronouns resolved to the entity included, in ascending order.
  package var mentions: [TextRange] = []
  /// For a place that acts for a government ("Moscow said"): the state it stands for.
  package var standsFor: String?

  package init(kind: EntityKind, name: String) {
    self.kind = kind
    self.name = name
  }
}
