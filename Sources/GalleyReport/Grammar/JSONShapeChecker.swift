package import GalleyCore

/// Checks a JSON text against the rule table of the report's JSON form.
package struct JSONShapeChecker {
  /// One place where the text breaks the table, with its place in the JSON text.
  package struct Breach: Sendable, Equatable {
    package let message: String
    /// The members from the root down, as in `sections/0/blocks`.
    package let path: String
    package let range: ByteRange
  }

  private let tree: JSONTree
  private let shapes: [String: JSONShape]
  private var path: [String] = []
  package private(set) var breaches: [Breach] = []
  private let limit: Int

  /// Checks a whole report; records at most `limit` breaches. Recursion is as deep as the shape,
  /// which the tree's own depth limit bounds.
  package static func check(_ tree: JSONTree, limit: Int = 100) -> [Breach] {
    guard let root = tree.root, tree.error == nil else {
      let error = tree.error
      return [
        Breach(
          message: error?.message ?? "there is no value", path: "",
          range: error?.range ?? ByteRange(0, 0))
      ]
    }
    var checker = JSONShapeChecker(tree: tree, limit: limit)
    checker.check(root, .reference(JSONGrammar.root))
    return checker.breaches
  }

  private init(tree: JSONTree, limit: Int) {
    self.tree = tree
    self.limit = limit
    shapes = Dictionary(
      JSONGrammar.definitions.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func check(_ index: Int, _ shape: JSONShape) {
    guard breaches.count < limit else { return }
    switch shape {
    case .reference(let name):
      if let target = shapes[name] { check(index, target) }
    case .nullable(let inner):
      if tree.values[index].kind != .null { check(index, inner) }
    case .string(let type):
      if tree.values[index].kind != .string || !type.accepts(tree.string(of: index).utf8) {
        breach(index, "this is not \(type.expectation)")
      }
    case .integer(let least):
      if wholeNumber(index).map({ $0 < Double(least) }) ?? true {
        breach(index, "this is not a whole number from \(least)")
      }
    case .share:
      let value = tree.values[index].kind == .number ? Double(tree.string(of: index)) : nil
      if value.map({ $0 < 0 || $0 > 1 }) ?? true {
        breach(index, "this is not a number from 0 to 1")
      }
    case .version:
      if wholeNumber(index) != Double(Report.version) {
        breach(index, "this is not version \(Report.version)")
      }
    case .range: checkRange(index)
    case .array(let inner, let minimum): checkArray(index, inner, minimum)
    case .object(let members): checkObject(index, members)
    }
  }

  private mutating func checkRange(_ index: Int) {
    let ends = tree.elements(of: index)
    let isRange = ends.count == 2 && ends.allSatisfy { wholeNumber($0).map { $0 >= 0 } ?? false }
    if !isRange { breach(index, "this is not a range of two whole numbers") }
  }

  private mutating func checkArray(_ index: Int, _ inner: JSONShape, _ minimum: Int) {
    guard tree.values[index].kind == .array else { return breach(index, "this is not an array") }
    let elements = tree.elements(of: index)
    if elements.count < minimum { breach(index, "the array holds fewer than \(minimum)") }
    for (number, element) in elements.enumerated() {
      path.append(String(number))
      check(element, inner)
      path.removeLast()
    }
  }

  private mutating func checkObject(_ index: Int, _ members: [JSONShape.Member]) {
    guard tree.values[index].kind == .object else { return breach(index, "this is not an object") }
    for member in members {
      guard let value = tree.member(member.name, of: index) else {
        if member.isRequired { breach(index, "the member “\(member.name)” is missing") }
        continue
      }
      path.append(member.name)
      check(value, member.shape)
      path.removeLast()
    }
  }

  /// The value of a number without a fraction; JSON Schema counts `1.0` among them.
  private func wholeNumber(_ index: Int) -> Double? {
    guard tree.values[index].kind == .number, let value = Double(tree.string(of: index)),
      value.rounded() == value
    else { return nil }
    return value
  }

  private mutating func breach(_ index: Int, _ message: String) {
    breaches.append(
      Breach(
        message: message, path: path.joined(separator: "/"), range: tree.values[index].range))
  }
}
