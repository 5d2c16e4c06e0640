import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Finds the sites of a file.
///
/// Only bodies of functions are looked at, and of these only what is likely to compile: what is
/// left out here is never tried, what is let through wrongly costs a round of the build.
final class SiteFinder: SyntaxVisitor {
  private let file: String
  private let converter: SourceLocationConverter
  private(set) var sites: [Site] = []

  init(file: String, text: String) {
    self.file = file
    let tree = OperatorTable.standardOperators.foldAll(Parser.parse(source: text)) { _ in }
    converter = SourceLocationConverter(fileName: file, tree: tree)
    super.init(viewMode: .sourceAccurate)
    walk(tree)
  }

  override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
    guard let token = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text,
      let (kind, other) = Self.counterparts[token], Surroundings(node).allowChanges
    else { return .visitChildren }
    let (left, right) = (node.leftOperand, node.rightOperand)
    guard Surroundings.isPlain(left), Surroundings.isPlain(right) else { return .visitChildren }
    // "+" also joins texts and lists, which nothing can be taken from.
    if token.hasPrefix("+"), !Surroundings.isNumber(left), !Surroundings.isNumber(right) {
      return .visitChildren
    }
    let (before, after) = (
      node.trimmedDescription, "\(left.trimmed) \(other) \(right.trimmed)"
    )
    guard !before.contains("\n") else { return .visitChildren }
    if token.hasSuffix("="), kind == "arithmetic" {
      guard let item = node.parent?.as(CodeBlockItemSyntax.self), Surroundings.mayGoAway(item)
      else { return .visitChildren }
      add(kind, node, "if galley_mutant(#) { \(after) } else { \(before) }", "\(before) → \(after)")
    } else {
      add(kind, node, "(galley_mutant(#) ? (\(after)) : (\(before)))", "\(before) → \(after)")
    }
    return .visitChildren
  }

  override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
    guard case .expression(let condition) = node.condition, Surroundings(node).allowChanges
    else { return .visitChildren }
    let text = condition.trimmedDescription
    if node.parent?.parent?.is(GuardStmtSyntax.self) == true {
      add("guard", condition, "galley_held(#, \(text))", "guard \(text) → guard true")
    } else {
      add("condition", condition, "galley_flip(#, \(text))", "\(text) → !(\(text))")
    }
    return .visitChildren
  }

  override func visit(_ node: BooleanLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    guard Surroundings(node).allowChanges else { return .skipChildren }
    let other = node.literal.text == "true" ? "false" : "true"
    add("constant", node, "galley_flip(#, \(node.literal.text))", "\(node.literal.text) → \(other)")
    return .skipChildren
  }

  override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
    let text = node.literal.text
    guard Surroundings(node).allowChanges, let number = Int(text),
      node.parent?.is(PrefixOperatorExprSyntax.self) != true
    else { return .skipChildren }
    add("constant", node, "(galley_mutant(#) ? \(number + 1) : \(text))", "\(text) → \(number + 1)")
    return .skipChildren
  }

  override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
    guard Surroundings(node).allowChanges else { return .visitChildren }
    let text = node.item.trimmedDescription
    if Surroundings.isExit(node.item), Surroundings.isBodyOfIf(node) {
      add("exit", node.item, "if !galley_mutant(#) { \(text) }", "\(text) → (nothing)")
    } else if Surroundings.isAction(node.item), Surroundings.mayGoAway(node) {
      add("statement", node.item, "if !galley_mutant(#) { \(text) }", "\(text) → (nothing)")
    }
    return .visitChildren
  }

  private func add(
    _ kind: String, _ node: some SyntaxProtocol, _ replacement: String, _ change: String
  ) {
    let start = node.positionAfterSkippingLeadingTrivia
    var statement = Syntax(node)
    while !statement.is(CodeBlockItemSyntax.self), let parent = statement.parent {
      statement = parent
    }
    func line(_ position: AbsolutePosition) -> Int { converter.location(for: position).line }
    let words = change.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    sites.append(
      Site(
        file: file, kind: kind, start: start.utf8Offset,
        end: node.endPositionBeforeTrailingTrivia.utf8Offset, line: line(start),
        firstLine: line(statement.positionAfterSkippingLeadingTrivia),
        lastLine: line(statement.endPositionBeforeTrailingTrivia), replacement: replacement,
        change: words))
  }

  private static let counterparts: [String: (kind: String, other: String)] = [
    "<": ("comparison", "<="), "<=": ("comparison", "<"), ">": ("comparison", ">="),
    ">=": ("comparison", ">"), "==": ("comparison", "!="), "!=": ("comparison", "=="),
    "&&": ("boolean", "||"), "||": ("boolean", "&&"), "+": ("arithmetic", "-"),
    "-": ("arithmetic", "+"), "*": ("arithmetic", "+"), "/": ("arithmetic", "*"),
    "%": ("arithmetic", "/"), "+=": ("arithmetic", "-="), "-=": ("arithmetic", "+="),
  ]
}
