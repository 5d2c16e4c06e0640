public import GalleyCore

/// Reads a news item in ninjs, the IPTC's JSON for news: versions 1 to 3, whose members are named
/// differently, and what content systems add to them.
///
/// A body is HTML or plain text inside a JSON string; every range leads through the string's escapes
/// to the file's own bytes. Items that are associated with it, pictures mostly, are not read.
public struct NinjsReader: ArticleReader {
  public static let descriptor = ReaderDescriptor(
    name: "ninjs", summary: "news items in the IPTC's JSON, ninjs 1 to 3",
    fileExtensions: ["ninjs"], mediaTypes: ["application/vnd.iptc.ninjs+json"])

  public init() {}

  /// Whether a JSON object with these members is a news item.
  package static func reads(_ members: Set<String>) -> Bool {
    let isNamed = !members.isDisjoint(with: ["uri", "guid"])
    if members.contains(where: { $0.hasPrefix("body_") }) {
      return isNamed || !members.isDisjoint(with: ["headline", "headlines", "versioncreated"])
    }
    guard isNamed else { return false }
    if !members.isDisjoint(with: ["bodies", "headlines"]) { return true }
    return !members.isDisjoint(with: ["versioncreated", "versionCreated"])
      && !members.isDisjoint(with: ["headline", "type"])
  }

  public func decode(
    _ input: InputFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> SourceFile? {
    XMLDecoder(input, options: options).decode(diagnostics: &diagnostics)
  }

  public func read(
    _ source: SourceFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> Document {
    let tree = JSONTree(
      source.bytes, in: ByteRange(source.textStart, source.bytes.count), dialect: .lenient,
      maximumDepth: options.maximumDepth)
    JSONRules.report(tree, to: &diagnostics)
    let item = NinjsItemReader(tree)
    item.reportDates(to: &diagnostics)
    let document = item.body().document(
      item.metadata(), format: "ninjs", options: options, diagnostics: &diagnostics)
    if document.nodes.isEmpty, tree.error == nil {
      diagnostics.report(.noNewsContent(root: "ninjs"))
    }
    return document
  }
}
