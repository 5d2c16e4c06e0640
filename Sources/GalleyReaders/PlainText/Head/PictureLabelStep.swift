/// Marks what a page prints around the labels of its pictures: the words read out for one above
/// `Image source, …`, and its caption below `Image caption,`.
enum PictureLabelStep {
  private static let captionLabels = PhraseSet([
    "image caption", "image caption,", "image caption:", "caption:", "caption,",
  ])
  private static let sourceLabels = PhraseSet(["image source", "image credit", "photo credit"])

  /// O(units).
  static func mark(_ outline: inout PlainTextOutline) {
    for index in outline.indices where outline.units[index].role == .caption {
      let range = outline.units[index].range
      if captionLabels.isWhole(outline.bytes, range), index + 1 < outline.units.count,
        outline.units[index + 1].isTight, isPlain(outline, index + 1),
        outline.shapes[index + 1].ending != .question
      {
        outline.units[index + 1].role = .caption
      }
      if index > 1, sourceLabels.opens(outline.bytes, range), outline.units[index].isTight,
        isPlain(outline, index - 1), isReadOut(outline, index - 1)
      {
        outline.units[index - 1].role = .caption
      }
    }
  }

  /// Whether a line may be the words read out for a picture: longer than a crosshead or a name, no
  /// sentence, and a headline stands above it.
  private static func isReadOut(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    guard outline.shapes[index].wordCount >= fewestWords, !outline.shapes[index].endsSentence,
      Byline(outline.bytes, outline.units[index].range) == nil
    else { return false }
    return (0..<index).suffix(headReach).contains { line in
      outline.units[line].role == .paragraph && outline.shapes[line].wordCount >= 4
        && LabelLine.kind(outline.bytes, outline.units[line].range)?.isSure != true
    }
  }

  /// In words.
  private static let fewestWords = 6
  /// So many lines above a picture a headline or a paragraph is sought.
  private static let headReach = 6

  private static func isPlain(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    outline.units[index].role == .paragraph && !outline.shapes[index].isLong
  }
}
