import GalleyCore

/// The notes that stand inside the sentence they belong to, `^[Since May.]`, as Pandoc has them.
///
/// They are paragraphs behind the block, as notes that are defined elsewhere are.
struct MarkdownInlineNotes {
  /// A run of a note's text in the source.
  struct Piece {
    var range: ByteRange
    var isEntity: Bool
  }

  /// A note is no longer than so many bytes.
  private static let longest = 4_000

  private var notes: [[Piece]] = []
  /// How many brackets are open in the note at hand; 0 outside one.
  private var depth = 0
  /// Where the note at hand ends.
  private var end = 0
  /// Up to where no note that begins closes.
  private var unclosed = 0

  var isOpen: Bool { depth > 0 }

  /// The notes that have been closed, once.
  mutating func take() -> [[Piece]] {
    defer { notes = [] }
    return notes
  }

  /// The block at hand ends, and a note in it does too, even where its bracket stands behind.
  mutating func endBlock() { depth = 0 }

  /// Whether a note begins at a place, and closes before its paragraph does.
  mutating func opens(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == 0x5E, index + 2 < bytes.count, bytes[index + 1] == 0x5B,
      index >= unclosed
    else { return false }
    var depth = 0
    var position = index + 1
    let limit = min(bytes.count, index + Self.longest)
    while position < limit {
      switch bytes[position] {
      case 0x5C: position += 1
      case 0x5B: depth += 1
      case 0x5D:
        depth -= 1
        if depth == 0 {
          end = position
          return true
        }
      case 0x0A where position + 1 < limit && bytes[position + 1] <= 0x0D:
        unclosed = position
        return false
      default: break
      }
      position += 1
    }
    unclosed = position
    return false
  }

  /// Begins a note; gives where the text behind it goes on.
  mutating func open(_ bytes: [UInt8], _ range: ByteRange) -> Int {
    depth = 1
    notes.append([])
    return goOn(bytes, ByteRange(min(range.lower + 2, range.upper), range.upper))
  }

  /// Takes more of the note at hand; gives where the text behind it goes on.
  mutating func goOn(_ bytes: [UInt8], _ range: ByteRange) -> Int {
    guard range.upper > end else {
      append(range, isEntity: false)
      return range.upper
    }
    append(ByteRange(range.lower, max(range.lower, end)), isEntity: false)
    depth = 0
    return max(range.lower, end + 1)
  }

  mutating func append(_ range: ByteRange, isEntity: Bool) {
    guard let last = notes.indices.last, !range.isEmpty else { return }
    notes[last].append(Piece(range: range, isEntity: isEntity))
  }
}
