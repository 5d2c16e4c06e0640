package import GalleyCore

/// Whether a cue says that what follows is not so: "denied", "never said", "ruled out".
package enum CueDenial {
  /// Nothing denies in a language without a pack.
  ///
  /// - Parameter tag: the BCP 47 tag of the text's language, where it is known.
  package static func denies(_ cue: TextRange, in bytes: [UInt8], language tag: String?) -> Bool {
    guard let language = LanguagePack.named(tag) else { return false }
    var reader = ModalityReader(bytes: bytes, language)
    return reader.denies(cue)
  }
}
