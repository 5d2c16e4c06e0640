public import GalleyCore

/// Turns one article in one format into a ``Document``.
///
/// A bad input never throws: the reader records diagnostics and returns what it could read.
/// Readers recurse neither by depth nor by length of the input.
public protocol ArticleReader: Sendable {
  static var descriptor: ReaderDescriptor { get }

  init()

  /// Decides the encoding and decodes; `nil` where the bytes are no text, after a diagnostic of
  /// severity error.
  func decode(
    _ input: InputFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> SourceFile?

  /// Reads the blocks and metadata of a decoded file.
  func read(
    _ source: SourceFile, options: ReaderOptions, diagnostics: inout Diagnostics
  ) -> Document
}
