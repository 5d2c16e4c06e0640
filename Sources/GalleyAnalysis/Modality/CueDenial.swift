package import GalleyCore

/// Whether a cue says that what follows is not so: "denied", "never said", "ruled out".
package enum CueDenial {
  package static func denies(_ cue: TextRange, in bytes: [UInt8]) -> Bool {
    var reader = ModalityReader(bytes: bytes, .english)
    return reader.denies(cue)
  }
}
