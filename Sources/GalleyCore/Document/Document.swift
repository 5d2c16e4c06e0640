/// What a reader makes of a source file: an immutable flat tree of blocks over a reading text.
///
/// Leaves carry text, containers (list, block quotation, table, row) hold other nodes. Facts that
/// passes learn live in side tables keyed by node index; a document never changes.
public struct Document: Sendable {
  public let text: MappedText
  /// Blocks in pre-order.
  public let nodes: [Node]
  public let metadata: Metadata
  /// The format that the reader read.
  public let format: String

  public init(text: MappedText, nodes: [Node], metadata: Metadata, format: String) {
    self.text = text
    self.nodes = nodes
    self.metadata = metadata
    self.format = format
  }

  /// Whether the node carries text of its own, that is, has no children.
  public func isLeaf(_ index: Int) -> Bool { Int(nodes[index].subtreeEnd) == index + 1 }

  /// Appends a node without children while a reader builds the array.
  public static func appendLeaf(
    _ kind: Node.Kind, level: Int = 0, range: TextRange, to nodes: inout [Node]
  ) {
    nodes.append(Node(kind: kind, level: level, range: range, subtreeEnd: nodes.count + 1))
  }
}
