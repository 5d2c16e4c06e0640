/// What a lexicon knows of one cue word.
package struct CueEntry: Sendable {
  /// Frames that make the word a cue by themselves.
  package var frames: CueFrames = []
  /// Frames that ask for more evidence.
  package var weak: CueFrames = []
  /// The phrases that begin with the word, as indices into the lexicon's list.
  package var phrases: Range<Int> = 0..<0

  package init() {}
}

/// A cue of several words.
package struct CuePhrase: Sendable {
  /// The case-folded hashes of the words behind the first; 0 stands for up to two words of any kind.
  package var words: [UInt32]
  package var frames: CueFrames
  package var weak: CueFrames
}
