/// What an entity is.
public enum EntityKind: String, Sendable, CaseIterable {
  case person, organization, government, place, publication, group, anonymous, document
}
