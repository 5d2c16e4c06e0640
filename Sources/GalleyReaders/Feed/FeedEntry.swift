public import GalleyCore

/// One entry of a feed, read as an article of its own.
public struct FeedEntry: Sendable {
  /// The entry's text as blocks, with its metadata; every range leads into the feed's file.
  public var document: Document
  /// The place of the entry in the feed, from 1.
  public var number: Int
  /// A name for a file of its own: small ASCII letters, digits and dashes, unique in the feed.
  public var name: String
  /// The entry in the feed's file.
  public var range: ByteRange

  package init(document: Document, number: Int, name: String, range: ByteRange) {
    self.document = document
    self.number = number
    self.name = name
    self.range = range
  }
}

/// Makes the entries' names: from the title, else the id or address, else the number.
package struct FeedEntryNames {
  private static let maximumLength = 60
  private var taken: Set<String> = []
  /// The number to try next for a stem that is taken, so that equal titles cost no more than others.
  private var next: [String: Int] = [:]

  package init() {}

  /// A name that no entry before has.
  package mutating func name(title: String?, id: String?, url: String?, number: Int) -> String {
    let candidates = [title, url.map(Self.lastPart), id.map(Self.lastPart)]
    let stem =
      candidates.lazy.compactMap { $0.flatMap(Self.slug) }.first ?? "entry-\(number)"
    var name = stem
    var further = next[stem, default: 2]
    while !taken.insert(name).inserted {
      name = "\(stem)-\(further)"
      further += 1
    }
    next[stem] = further
    return name
  }

  /// What stands behind the last slash or colon of an address.
  private static func lastPart(_ address: String) -> String {
    var text = address[...]
    while let last = text.last, last == "/" { text.removeLast() }
    guard let start = text.lastIndex(where: { $0 == "/" || $0 == ":" }) else { return String(text) }
    return String(text[text.index(after: start)...])
  }

  /// Letters and digits of ASCII in small letters, all else folded into dashes.
  private static func slug(_ text: String) -> String? {
    var result: [UInt8] = []
    for byte in text.utf8 {
      let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if folded &- 0x61 < 26 || folded &- 0x30 < 10 {
        result.append(folded)
      } else if let last = result.last, last != 0x2D {
        result.append(0x2D)
      }
      if result.count >= maximumLength { break }
    }
    while result.last == 0x2D { result.removeLast() }
    return result.count > 1 ? String(decoding: result, as: UTF8.self) : nil
  }
}
