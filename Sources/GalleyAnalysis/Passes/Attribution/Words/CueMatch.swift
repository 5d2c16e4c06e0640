/// A cue as it stands in a unit: what its words allow, and which they are.
struct CueMatch {
  var frames: CueFrames
  var weak: CueFrames
  /// One past the last token of the cue.
  var end: Int
  var isPhrase = false

  /// Whether the cue may have a frame, by itself or now and then.
  func allows(_ frame: CueFrames) -> Bool { frames.union(weak).contains(frame) }
}
