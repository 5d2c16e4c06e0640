public import GalleyCore

/// Reads plain text as people paste it: with or without blank lines, wrapped or not, with or
/// without a title, a byline and a dateline.
///
/// Each step marks what it is sure of and leaves the rest to the next; what nothing claims is a
/// paragraph. Everything visible ends up in exactly one leaf. Linear in the bytes.
public struct PlainTextReader: ArticleReader {
  public static let descriptor = ReaderDescriptor(
    name: "text", summary: "plain text as people paste it", fileExtensions: ["txt", "text"],
    mediaTypes: ["text/plain"])

  public init() {}

  public func decode(
    _ input: InputFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    SourceDecoder.decode(input, options: options, diagnostics: &diagnostics)
  }

  public func read(
    _ source: SourceFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> Document {
    var outline = options.meter.measure(.lex) {
      PlainTextOutline(source.bytes, from: source.textStart)
    }
    SeparatorStep.mark(&outline)
    QuotationStep.mark(&outline)
    NoticeStep.mark(&outline)
    PictureLabelStep.mark(&outline)
    PageFrameStep.mark(&outline)
    ListStep.mark(&outline)
    FrontMatterStep.mark(&outline)
    PageFootStep.mark(&outline)
    LivePostStep.mark(&outline)
    LostBulletStep.mark(&outline)
    HeadingStep.mark(&outline)
    HeadingLevelStep.mark(&outline)
    StructureInspection.inspect(outline, diagnostics: &diagnostics)
    return PlainTextStructure.document(of: outline)
  }
}
