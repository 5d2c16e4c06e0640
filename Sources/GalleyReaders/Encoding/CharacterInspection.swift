package import GalleyCore

/// Looks for characters that are decoded well and still do not belong in an article.
package enum CharacterInspection {
  /// Reports them; false where the text is blank or holds NUL, which no report can be made of.
  package static func inspect(_ source: SourceFile, diagnostics: inout Diagnostics) -> Bool {
    let bytes = source.bytes
    var holdsText = false
    var index = source.textStart
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x21...0x7E:
        holdsText = true
        index += 1
      case 0x09...0x0D, 0x20:
        index += 1
      case 0:
        let start = index
        while index < bytes.count, bytes[index] == 0 { index += 1 }
        diagnostics.report(.nulCharacter(ByteRange(start, index)))
        return false
      case 0x01...0x1F, 0x7F:
        diagnostics.report(.controlCharacter(UInt32(byte), at: index, length: 1))
        index += 1
      default:
        let length = inspectWide(bytes, at: index, holdsText: &holdsText, &diagnostics)
        index += length
      }
    }
    if !holdsText { diagnostics.report(.emptyInput(bytes: bytes.count)) }
    return holdsText
  }

  /// Inspects a character outside ASCII and gives its length, or that of a run that it opens.
  private static func inspectWide(
    _ bytes: [UInt8], at index: Int, holdsText: inout Bool, _ diagnostics: inout Diagnostics
  ) -> Int {
    let lead = bytes[index]
    if lead < 0xE0 {
      let second = bytes[index + 1]
      if lead == 0xC2, second < 0xA0 {
        diagnostics.report(.controlCharacter(UInt32(second), at: index, length: 2))
      } else if lead != 0xC2 || second != 0xA0 {
        holdsText = true
        if let mark = Misdecoding.mark(bytes, at: index) {
          diagnostics.report(.misdecodedText(mark, at: index))
          return mark.length
        }
      }
      return 2
    }
    let length = lead < 0xF0 ? 3 : 4
    guard length == 3 else {
      holdsText = true
      return 4
    }
    let scalar =
      UInt32(lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
      | UInt32(bytes[index + 2] & 0x3F)
    switch scalar {
    case 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000: break
    case 0x202A...0x202E, 0x2066...0x2069:
      diagnostics.report(.bidirectionalControl(scalar, at: index))
    case 0xFEFF: diagnostics.report(.strayByteOrderMark(at: index))
    case 0xFFFD:
      holdsText = true
      diagnostics.report(.replacementCharacter(at: index))
    case 0xFFFE, 0xFFFF, 0xFDD0...0xFDEF:
      diagnostics.report(.controlCharacter(scalar, at: index, length: 3))
    default: holdsText = true
    }
    return 3
  }
}

extension Diagnostic {
  fileprivate static func nulCharacter(_ range: ByteRange) -> Diagnostic {
    Diagnostic(
      .nulCharacter,
      range.count == 1 ? "a NUL character" : "a run of \(range.count) NUL characters", at: range,
      help: "the file is binary, or in UTF-16 or UTF-32: then name it with --encoding")
  }

  fileprivate static func controlCharacter(
    _ scalar: UInt32, at index: Int, length: Int
  ) -> Diagnostic {
    let range = ByteRange(index, index + length)
    return Diagnostic(
      .controlCharacter, "the control character \(name(scalar))", at: range,
      fixes: [Fix("remove the character", .safe, edits: [TextEdit(range, "")])])
  }

  fileprivate static func bidirectionalControl(_ scalar: UInt32, at index: Int) -> Diagnostic {
    let range = ByteRange(index, index + 3)
    return Diagnostic(
      .bidirectionalControl,
      "\(name(scalar)) changes the order in which the text is shown", at: range,
      fixes: [Fix("remove the control", .unsafe, edits: [TextEdit(range, "")])])
  }

  fileprivate static func strayByteOrderMark(at index: Int) -> Diagnostic {
    let range = ByteRange(index, index + 3)
    return Diagnostic(
      .strayByteOrderMark, "a byte order mark inside the text", at: range,
      fixes: [Fix("remove the mark", .safe, edits: [TextEdit(range, "")])])
  }

  fileprivate static func replacementCharacter(at index: Int) -> Diagnostic {
    Diagnostic(
      .replacementCharacter, "a character was lost here in an earlier conversion",
      at: ByteRange(index, index + 3))
  }

  fileprivate static func misdecodedText(_ mark: Misdecoding.Mark, at index: Int) -> Diagnostic {
    let range = ByteRange(index, index + mark.length)
    return Diagnostic(
      .misdecodedText, "this should be “\(mark.character)”: UTF-8 taken for windows-1252",
      at: range,
      fixes: [
        Fix("put the character back", .unsafe, edits: [TextEdit(range, mark.character)])
      ])
  }

  private static func name(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
