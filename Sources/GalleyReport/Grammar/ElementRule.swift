/// What an element of the report's XML form may have: one row of the rule table.
package struct ElementRule: Sendable {
  /// An attribute that the element has, or may have.
  package struct Attribute: Sendable {
    package let name: String
    package let type: ValueType
    package let isRequired: Bool

    package static func required(_ name: String, _ type: ValueType) -> Self {
      Self(name: name, type: type, isRequired: true)
    }

    package static func optional(_ name: String, _ type: ValueType) -> Self {
      Self(name: name, type: type, isRequired: false)
    }
  }

  /// What stands between the tags.
  package enum Content: Sendable {
    case empty
    /// Text of a type, without elements.
    case text(ValueType)
    /// Text with elements of these names among it, in any order and number.
    case mixed([String])
    /// Elements in this order, without text.
    case sequence([Particle])
  }

  /// One place in a sequence.
  package struct Particle: Sendable {
    package let element: String
    package let minimum: Int
    /// `nil` is unbounded.
    package let maximum: Int?

    package static func one(_ element: String) -> Self {
      Self(element: element, minimum: 1, maximum: 1)
    }
    package static func optional(_ element: String) -> Self {
      Self(element: element, minimum: 0, maximum: 1)
    }
    package static func any(_ element: String) -> Self {
      Self(element: element, minimum: 0, maximum: nil)
    }
    package static func some(_ element: String) -> Self {
      Self(element: element, minimum: 1, maximum: nil)
    }
  }

  package let name: String
  /// What the element stands for, as the schemas document it.
  package let summary: String
  package let attributes: [Attribute]
  package let content: Content

  package init(
    _ name: String, _ summary: String, _ attributes: [Attribute] = [], _ content: Content
  ) {
    self.name = name
    self.summary = summary
    self.attributes = attributes
    self.content = content
  }
}
