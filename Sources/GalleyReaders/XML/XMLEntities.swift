import GalleyCore

/// The general entities that a document declares in its internal subset, and what they expand to.
///
/// Only text is expanded: an entity that holds markup, refers to a file, or would make the document
/// grow beyond the budget is refused. Parameter entities are never expanded; the internal subset
/// whose expansion hangs libxml2 costs nothing here.
package struct XMLEntities: Sendable {
  /// How many bytes all the expansions of a document may add up to.
  package static let budget = 2 * 1024 * 1024

  /// What an entity stands for.
  package enum Meaning: Sendable, Equatable {
    case text([UInt8])
    /// It refers to something outside the document, which is never opened.
    case external
    /// It holds markup, refers to itself, or is larger than the budget allows.
    case refused
  }

  private struct Declaration: Sendable {
    var value: [UInt8]
    var isExternal: Bool
  }

  private var declarations: [[UInt8]: Declaration] = [:]
  private var meanings: [[UInt8]: Meaning] = [:]

  package var isEmpty: Bool { declarations.isEmpty }

  /// Declares an entity; the first declaration of a name binds (XML 1.0, section 4.2).
  mutating func declare(_ name: [UInt8], value: [UInt8], isExternal: Bool) {
    guard declarations[name] == nil else { return }
    declarations[name] = Declaration(value: value, isExternal: isExternal)
    meanings[name] = expansion(of: name)
  }

  /// What a name stands for; `nil` where it is not declared.
  func meaning(of name: [UInt8]) -> Meaning? { meanings[name] }

  /// Entities must be declared before others refer to them to be expanded inside them, so that
  /// each declaration is expanded once, from the meanings of those before it.
  private func expansion(of name: [UInt8]) -> Meaning {
    guard let declaration = declarations[name] else { return .refused }
    if declaration.isExternal { return .external }
    var text: [UInt8] = []
    var index = 0
    let value = declaration.value
    while index < value.count {
      let byte = value[index]
      guard byte == 0x26 else {
        if byte == 0x3C { return .refused }
        text.append(byte)
        index += 1
        continue
      }
      guard let end = value[index...].firstIndex(of: 0x3B) else { return .refused }
      let inner = Array(value[index + 1..<end])
      index = end + 1
      if let scalar = XMLReference.character(inner) {
        UTF8.encode(scalar) { text.append($0) }
      } else if let byte = XMLReference.predefined(inner[...]) {
        text.append(byte)
      } else if case .text(let nested)? = meanings[inner] {
        text += nested
      } else {
        return .refused
      }
      if text.count > Self.budget { return .refused }
    }
    return .text(text)
  }
}

/// What references mean that need no declaration.
enum XMLReference {
  /// The byte of one of the five predefined entities, given its name.
  static func predefined(_ name: ArraySlice<UInt8>) -> UInt8? {
    name.withUnsafeBufferPointer { name in
      // Longer names are none, and this is asked of every reference.
      name.count <= 4 ? predefined(in: name, at: 0, end: name.count) : nil
    }
  }

  /// The byte of one of the five predefined entities whose name is all that stands between the
  /// offsets.
  static func predefined(in text: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> UInt8? {
    switch end - start {
    case 2 where text[start + 1] == 0x74:
      text[start] == 0x6C ? 0x3C : text[start] == 0x67 ? 0x3E : nil
    case 3 where text[start] == 0x61 && text[start + 1] == 0x6D && text[start + 2] == 0x70: 0x26
    case 4 where text[start] == 0x71 && text[start + 1] == 0x75 && text[start + 2] == 0x6F:
      text[start + 3] == 0x74 ? 0x22 : nil
    case 4 where text[start] == 0x61 && text[start + 1] == 0x70 && text[start + 2] == 0x6F:
      text[start + 3] == 0x73 ? 0x27 : nil
    default: nil
    }
  }

  /// A reference to one of the five predefined entities that begins at an offset, with its length.
  static func predefined(
    in text: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (byte: UInt8, length: Int)? {
    let limit = min(text.count, start + 6)
    var end = start + 1
    while end < limit, text[end] != 0x3B { end += 1 }
    guard end < limit, let byte = predefined(in: text, at: start + 1, end: end) else { return nil }
    return (byte, end + 1 - start)
  }

  /// The character of `#65` or `#x41`; `nil` for any other name and for what is no XML character.
  static func character(_ name: [UInt8]) -> Unicode.Scalar? {
    guard name.first == 0x23, let value = number(name[1...]), XMLCharacters.isCharacter(value)
    else { return nil }
    return Unicode.Scalar(value)
  }

  /// The number of a character reference behind its `#`; saturates.
  static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
    let isHexadecimal = digits.first == 0x78
    let digits = isHexadecimal ? digits.dropFirst() : digits
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where isHexadecimal: digit = UInt32(byte - 0x37)
      case 0x61...0x66 where isHexadecimal: digit = UInt32(byte - 0x57)
      default: return nil
      }
      if value > 0x20_0000 { return 0x20_0000 }
      value = value * (isHexadecimal ? 16 : 10) + digit
    }
    return value
  }
}
