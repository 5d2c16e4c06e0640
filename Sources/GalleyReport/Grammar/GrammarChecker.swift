import GalleyCore

/// Checks a report against the rule table while it is walked; see ``ReportXML``.
///
/// Takes the same events as the byte writer. Time is linear in the number of elements, memory is
/// that of the open ones.
package struct GrammarChecker: XMLBuilder {
  private struct Open {
    var name: String
    var rule: ElementRule?
    var attributes: [(name: String, value: String)] = []
    var text: [UInt8] = []
    var hasText = false
    var attributesAreChecked = false
    /// The place in the sequence that the next child may take, and how many took it already.
    var particle = 0
    var count = 0
    var range: ByteRange?
  }

  private var open: [Open] = []
  package private(set) var breaches: [GrammarBreach] = []
  private let rules: [String: ElementRule]
  private let root: String
  private let limit: Int

  /// Stops recording after `limit` breaches.
  package init(
    _ elements: [ElementRule] = ReportGrammar.elements, limit: Int = 100
  ) {
    rules = Dictionary(elements.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    root = elements.first?.name ?? ""
    self.limit = limit
  }

  package mutating func begin(_ root: StaticString, namespace: StaticString) { begin(root) }

  package mutating func begin(_ element: StaticString) { begin(named: element.description) }

  /// Begins an element whose name is known at run time only.
  package mutating func begin(named name: String) {
    checkAttributes()
    if open.isEmpty, name != root { breach("the root is “\(name)”, expected “\(root)”") }
    placeChild(name)
    let rule = rules[name]
    if rule == nil { breach("there is no element “\(name)”") }
    open.append(Open(name: name, rule: rule, range: open.last?.range))
  }

  package mutating func attribute(_ name: StaticString, _ value: String) {
    attribute(named: name.description, value)
  }

  package mutating func attribute(_ name: StaticString, _ value: Int) {
    attribute(named: name.description, String(value))
  }

  package mutating func attribute(
    _ name: StaticString, _ prefix: StaticString, _ number: Int
  ) {
    attribute(named: name.description, "\(prefix)\(number)")
  }

  /// Adds an attribute whose name is known at run time only.
  package mutating func attribute(named name: String, _ value: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].attributes.append((name, value))
  }

  package mutating func text(_ bytes: [UInt8]) {
    checkAttributes()
    guard !open.isEmpty, !bytes.isEmpty else { return }
    switch open[open.count - 1].rule?.content {
    case .text: open[open.count - 1].text += bytes
    case .mixed: break
    case .empty, .sequence, nil:
      if !bytes.allSatisfy(\.isBlank) { open[open.count - 1].hasText = true }
    }
  }

  package mutating func end() {
    checkAttributes()
    guard let element = open.last else { return }
    switch element.rule?.content {
    case .text(let type) where !type.accepts(element.text):
      breach("“\(element.name)” holds no \(type.expectation)")
    case .sequence(let particles):
      if element.hasText { breach("“\(element.name)” holds text") }
      checkMissing(particles, of: element, upTo: particles.count)
    case .empty where element.hasText: breach("“\(element.name)” holds text")
    default: break
    }
    open.removeLast()
  }

  private mutating func checkAttributes() {
    guard let last = open.last, !last.attributesAreChecked else { return }
    open[open.count - 1].attributesAreChecked = true
    open[open.count - 1].range = Self.position(last.attributes) ?? last.range
    guard let rule = last.rule else { return }
    for (name, value) in last.attributes {
      guard let attribute = rule.attributes.first(where: { $0.name == name }) else {
        breach("“\(last.name)” has no attribute “\(name)”")
        continue
      }
      if !attribute.type.accepts(value.utf8) {
        breach("“\(name)” of “\(last.name)” is “\(value)”, not \(attribute.type.expectation)")
      }
    }
    for attribute in rule.attributes
    where attribute.isRequired && !last.attributes.contains(where: { $0.name == attribute.name }) {
      breach("“\(last.name)” lacks the attribute “\(attribute.name)”")
    }
  }

  /// Finds the child's place in its parent's content.
  private mutating func placeChild(_ name: String) {
    guard let parent = open.last, let rule = parent.rule else { return }
    switch rule.content {
    case .empty, .text: breach("“\(parent.name)” holds the element “\(name)”")
    case .mixed(let names):
      if !names.contains(name) { breach("“\(parent.name)” holds the element “\(name)”") }
    case .sequence(let particles):
      guard let place = particles[parent.particle...].firstIndex(where: { $0.element == name })
      else {
        breach("“\(name)” may not stand here in “\(parent.name)”")
        return
      }
      checkMissing(particles, of: parent, upTo: place)
      let count = place == parent.particle ? parent.count + 1 : 1
      if let maximum = particles[place].maximum, count > maximum {
        breach("“\(parent.name)” holds more than \(maximum) “\(name)”")
      }
      open[open.count - 1].particle = place
      open[open.count - 1].count = count
    }
  }

  private mutating func checkMissing(
    _ particles: [ElementRule.Particle], of parent: Open, upTo place: Int
  ) {
    guard parent.particle < place else { return }
    for index in parent.particle..<place {
      let count = index == parent.particle ? parent.count : 0
      if count < particles[index].minimum {
        breach("“\(parent.name)” lacks “\(particles[index].element)”")
      }
    }
  }

  private mutating func breach(_ message: String) {
    guard breaches.count < limit else { return }
    breaches.append(
      GrammarBreach(
        message: message, path: open.map(\.name).joined(separator: "/"),
        range: open.last?.range))
  }

  private static func position(_ attributes: [(name: String, value: String)]) -> ByteRange? {
    guard let start = attributes.first(where: { $0.name == "start" }).flatMap({ Int($0.value) }),
      let end = attributes.first(where: { $0.name == "end" }).flatMap({ Int($0.value) })
    else { return nil }
    return ByteRange(start, end)
  }
}
