import GalleyCore

/// Writes blocks of a document anew in another order, each with its way back to the source.
///
/// The map that results ascends in the text but not in the source: what a range of text stands for
/// is right; what stands for a range of the source is found only with its runs in that order.
struct BlockWriter {
  private let text: MappedText
  private let nodes: [Node]
  private var bytes: [UInt8] = []
  private var map = OffsetMap.empty
  private var written: [Node] = []

  init(_ text: MappedText, _ nodes: [Node]) {
    self.text = text
    self.nodes = nodes
    bytes.reserveCapacity(text.bytes.count)
    written.reserveCapacity(nodes.count)
  }

  /// Appends a block with all that it holds.
  mutating func append(_ block: Range<Int>, _ range: TextRange) {
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    let shift = bytes.count - range.lower
    appendSegments(range, shift: shift)
    bytes += text.bytes[range.indices]
    let nodeShift = written.count - block.lowerBound
    for index in block {
      var node = nodes[index]
      node.range = TextRange(node.range.lower + shift, node.range.upper + shift)
      node.subtreeEnd += Int32(nodeShift)
      written.append(node)
    }
  }

  private mutating func appendSegments(_ range: TextRange, shift: Int) {
    guard let segments = text.map.segments else { return }
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      let end = Int(segments[middle].text) + Int(segments[middle].textLength)
      if end <= range.lower { low = middle + 1 } else { high = middle }
    }
    while low < segments.count, Int(segments[low].text) < range.upper {
      let segment = segments[low]
      low += 1
      let start = Int(segment.text)
      let end = start + Int(segment.textLength)
      let isLinear = segment.textLength == segment.sourceLength
      let from = max(start, range.lower)
      let to = min(end, range.upper)
      map.append(
        .init(
          text: from + shift, textLength: to - from,
          source: Int(segment.source) + (isLinear ? from - start : 0),
          sourceLength: isLinear ? to - from : Int(segment.sourceLength)))
    }
  }

  var result: (text: MappedText, nodes: [Node]) {
    (MappedText(bytes: bytes, map: map), written)
  }
}
