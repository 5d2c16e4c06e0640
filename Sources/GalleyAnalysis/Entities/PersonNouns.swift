/// Nouns that tell a person by their ending or by themselves: "survivor", "guests".
///
/// For the heads of descriptions only, which the lists of roles do not know.
struct PersonNouns {
  let grammar: GrammarWords

  init(_ grammar: GrammarWords) { self.grammar = grammar }

  /// Whether a word in small letters names a person or people. O(its letters).
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2, word.allSatisfy({ $0 >= 0x61 || $0 == 0x2D }) else { return false }
    return Self.forms(of: word).contains { isPerson($0) }
  }

  /// Whether the ending of a word, or of what it is the plural of, is that of an action, a state or a
  /// quality. O(its letters).
  func namesThing(_ word: ArraySlice<UInt8>) -> Bool {
    Self.forms(of: word).contains {
      grammar.ends($0, in: .thingEnding) || grammar.ends($0, in: .abstractEnding)
    }
  }

  /// The word, and what it is the plural of.
  private static func forms(of word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    guard word.last == UInt8(ascii: "s"), word.count > 3 else { return [word] }
    if word.suffix(3).elementsEqual("ies".utf8) {
      return [word, word.dropLast(3) + [UInt8(ascii: "y")]]
    }
    return [word, word.dropLast()]
  }

  private func isPerson(_ form: ArraySlice<UInt8>) -> Bool {
    // "co-founder", "ex-wife": what stands behind the hyphen tells.
    let last = form.lastIndex(of: 0x2D).map { form[form.index(after: $0)...] } ?? form
    if grammar.has(last, .personNoun) { return true }
    // "voice-over" is a word of its own.
    if last.count < form.count, grammar.has(form, .personNoun) {
      return true
    }
    guard last.count > 4, !grammar.has(last, .thingNoun) else { return false }
    return grammar.ends(last, in: .personEnding) && !grammar.ends(last, in: .thingEnding)
  }
}
