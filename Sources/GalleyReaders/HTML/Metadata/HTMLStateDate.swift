import GalleyCore

/// The day of publication in the data that a page's scripts build it from: `"publishedAt":"2026-…"`.
///
/// Such data tell of other articles too, so a day counts only where all that are given agree.
struct HTMLStateDate {
  /// The first of the dates; `nil` where there is none or they differ.
  private(set) var value: MetadataValue?

  /// O(bytes of the scripts).
  init(_ tree: HTMLTree) {
    for index in tree.nodes.indices where tree.nodes[index].tag == .text {
      let parent = Int(tree.nodes[index].parent)
      guard parent >= 0, tree.nodes[parent].tag == .script else { continue }
      guard search(tree.bytes, tree.nodes[index].range) else {
        value = nil
        return
      }
    }
  }

  /// Looks at every date under a known name; `false` where one is of another day.
  private mutating func search(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    var index = range.lower
    while index < range.upper {
      guard bytes[index] == 0x22 else {
        index += 1
        continue
      }
      let start = index + 1
      var end = start
      while end < range.upper, bytes[end] != 0x22, bytes[end] != 0x5C, end - start < 32 { end += 1 }
      index = end
      guard Self.names.value(bytes, start, end) != nil else { continue }
      // Data may stand in a text of their own, where a backslash is before each quotation mark.
      while end < range.upper, [0x22, 0x5C, 0x3A, 0x20].contains(bytes[end]) { end += 1 }
      var stop = end
      while stop < range.upper, stop - end < 40, bytes[stop] != 0x22, bytes[stop] != 0x5C {
        stop += 1
      }
      index = stop
      guard stop - end >= 10, bytes[end].isASCIIDigit, bytes[end + 4] == 0x2D else { continue }
      let found = MetadataValue(
        text: String(decoding: bytes[end..<stop], as: UTF8.self), range: ByteRange(end, stop))
      guard let value else {
        value = found
        continue
      }
      if value.text.prefix(10) != found.text.prefix(10) { return false }
    }
    return true
  }

  private static let names = HTMLNameTable<Bool>(
    [
      "datepublished", "publisheddate", "publishdate", "publish_date", "publishedat",
      "published_at", "publicationdate", "publication_date", "date_published", "firstpublishedat",
      "first_published_at", "createdat", "created_at", "createddatetime", "creationdate",
    ].map { ($0, true) })
}
