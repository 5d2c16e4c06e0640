/// Keeps account of the SVG and MathML that is open while a page's tree is built.
struct HTMLForeignContent {
  /// An open root of SVG or MathML, or an element in one that holds HTML again.
  struct Level {
    var node: Int32
    var isIntegrationPoint: Bool
  }

  private var levels: [Level] = []

  var last: Level? { levels.last }

  /// Whether the next tag is one of SVG or MathML.
  var isInside: Bool { levels.last.map { !$0.isIntegrationPoint } ?? false }

  /// Whether an open element of SVG or MathML holds HTML: no end tag of HTML reaches over it.
  func isIntegrationPoint(_ node: Int32) -> Bool {
    // Levels ascend: one that is not behind the node settles it.
    guard let level = levels.last(where: { $0.node <= node }) else { return false }
    return level.node == node && level.isIntegrationPoint
  }

  mutating func enter(_ node: Int32, isIntegrationPoint: Bool) {
    levels.append(Level(node: node, isIntegrationPoint: isIntegrationPoint))
  }

  /// Forgets a level whose element is closed.
  mutating func leave(_ node: Int32) {
    if levels.last?.node == node { levels.removeLast() }
  }

  /// Whether a start tag ends all foreign content around it (HTML Standard, 13.2.6.5).
  static func leaves(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1,
      .h2, .h3, .h4, .h5, .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p,
      .pre, .ruby, .s, .small, .span, .strong, .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    default: false
    }
  }

  private static let integrationPoints = HTMLNameTable<Bool>(
    ["foreignobject", "desc", "title", "mi", "mo", "mn", "ms", "mtext", "annotation-xml"]
      .map { ($0, true) })

  /// Whether what the element of this name holds is HTML: SVG's `foreignObject`, MathML's tokens.
  static func isIntegrationPoint(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    integrationPoints.value(bytes, start, end) ?? false
  }
}
