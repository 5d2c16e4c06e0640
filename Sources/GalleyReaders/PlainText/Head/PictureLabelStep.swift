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
        outline.units[index + 1].isTight, isPlain(outline, index + 1)
      {
        outline.units[index + 1].role = .caption
      }
      if index > 1, sourceLabels.opens(outline.bytes, range), outline.units[index].isTight,
        isPlain(outline, index - 1), !outline.shapes[index - 1].endsSentence
      {
        outline.units[index - 1].role = .caption
      }
    }
  }

  private static func isPlain(_ outline: PlainTextOutline, _ index: Int) -> Bool {
    outline.units[index].role == .paragraph && !outline.shapes[index].isLong
  }
}
