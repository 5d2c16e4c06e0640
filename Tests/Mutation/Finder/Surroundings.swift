import SwiftSyntax

/// What stands around a place, and whether changes are likely to compile there.
struct Surroundings {
  private let node: Syntax

  init(_ node: some SyntaxProtocol) { self.node = Syntax(node) }

  /// Whether the place is in a function's body and in nothing that the compiler evaluates itself.
  var allowChanges: Bool {
    var isInBody = false
    var current = node.parent
    while let syntax = current {
      if Self.forbidden.contains(syntax.kind) { return false }
      if let list = syntax.as(ArrayElementListSyntax.self), list.count > 6 { return false }
      if let function = syntax.as(FunctionDeclSyntax.self) {
        guard !Self.isInlinable(function.attributes) else { return false }
        isInBody = true
      } else if let initialiser = syntax.as(InitializerDeclSyntax.self) {
        guard !Self.isInlinable(initialiser.attributes) else { return false }
        isInBody = true
      } else if let binding = syntax.as(VariableDeclSyntax.self) {
        guard !Self.isInlinable(binding.attributes) else { return false }
      } else if syntax.is(AccessorBlockSyntax.self) || syntax.is(SubscriptDeclSyntax.self) {
        isInBody = true
      }
      current = syntax.parent
    }
    return isInBody
  }

  /// An expression of one line that may stand twice: no closure, no text with values in it.
  static func isPlain(_ expression: ExprSyntax) -> Bool {
    let text = expression.trimmedDescription
    return text.count <= 60 && !text.contains("\n") && !text.contains("{")
      && !text.contains("\\(") && !text.contains("try") && !text.contains("await")
  }

  static func isNumber(_ expression: ExprSyntax) -> Bool {
    expression.is(IntegerLiteralExprSyntax.self) || expression.is(FloatLiteralExprSyntax.self)
      || ["count", "offset", "index", "length", "start", "end", "lowerBound", "upperBound"]
        .contains { expression.trimmedDescription.hasSuffix($0) }
  }

  /// A call whose result is not used, or an assignment.
  static func isAction(_ item: CodeBlockItemSyntax.Item) -> Bool {
    guard case .expr(var expression) = item else { return false }
    while let trial = expression.as(TryExprSyntax.self) { expression = trial.expression }
    if let call = expression.as(FunctionCallExprSyntax.self) {
      let name = call.calledExpression.trimmedDescription
      return !["fatalError", "preconditionFailure", "precondition", "exit", "assert", "super.init"]
        .contains { name.hasSuffix($0) }
    }
    guard let infix = expression.as(InfixOperatorExprSyntax.self) else { return false }
    guard !infix.leftOperand.is(DiscardAssignmentExprSyntax.self) else { return false }
    return infix.operator.is(AssignmentExprSyntax.self)
  }

  static func isExit(_ item: CodeBlockItemSyntax.Item) -> Bool {
    guard case .stmt(let statement) = item else { return false }
    return statement.is(ReturnStmtSyntax.self) || statement.is(ContinueStmtSyntax.self)
      || statement.is(ThrowStmtSyntax.self)
  }

  /// Whether a statement stands in an `if` without `else`, so that what follows it may run too.
  static func isBodyOfIf(_ item: CodeBlockItemSyntax) -> Bool {
    guard let choice = item.parent?.parent?.parent?.as(IfExprSyntax.self),
      choice.elseBody == nil, !choice.conditions.isEmpty
    else { return false }
    return choice.parent?.is(ExpressionStmtSyntax.self) == true
  }

  /// Whether a statement is surely no value: it has a neighbour, or its block belongs to a loop.
  static func mayGoAway(_ item: CodeBlockItemSyntax) -> Bool {
    guard let list = item.parent?.as(CodeBlockItemListSyntax.self) else { return false }
    if list.count > 1 { return true }
    guard let owner = list.parent?.parent else { return false }
    if owner.is(ForStmtSyntax.self) || owner.is(WhileStmtSyntax.self) { return true }
    guard let choice = owner.as(IfExprSyntax.self), choice.elseBody == nil else { return false }
    return choice.parent?.is(ExpressionStmtSyntax.self) == true
  }

  private static func isInlinable(_ attributes: AttributeListSyntax) -> Bool {
    attributes.contains { $0.trimmedDescription.hasPrefix("@inlinable") }
  }

  private static let forbidden: Set<SyntaxKind> = [
    .ifConfigDecl, .attribute, .macroExpansionExpr, .macroExpansionDecl, .functionParameter,
    .switchCaseLabel, .expressionPattern, .enumCaseDecl, .expressionSegment, .keyPathExpr,
    .availabilityCondition, .regexLiteralExpr, .matchingPatternCondition, .genericArgument,
  ]
}
