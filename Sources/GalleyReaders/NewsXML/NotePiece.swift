import GalleyCore

/// A run of text of a note, kept until the block ends that the note belongs to.
struct NotePiece {
  var range: ByteRange
  /// Whether `&` stands for itself, as in CDATA.
  var isLiteral: Bool
  /// Whether a paragraph of the note begins here.
  var beginsParagraph = false
}
