public import GalleyCore

/// A run of blocks under one heading; the lead section has none.
public struct Section: Sendable, Equatable {
  /// The heading's level from 1; 0 for the lead section.
  public var level: Int
  public var heading: TextRange?
  /// The heading and everything under it, subsections included.
  public var range: TextRange
  /// The section's own blocks, as indices; those of subsections are theirs.
  public var blocks: Range<Int>
  /// The index behind the section's last subsection.
  public var subtreeEnd: Int

  public init(level: Int, heading: TextRange?, range: TextRange, blocks: Range<Int>) {
    self.level = level
    self.heading = heading
    self.range = range
    self.blocks = blocks
    self.subtreeEnd = 0
  }
}
