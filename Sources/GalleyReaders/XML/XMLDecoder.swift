public import GalleyCore

/// Decides the encoding of an XML file and decodes it (XML 1.0, section 4.3.3 and appendix F).
///
/// A byte order mark goes before what the declaration says, and both before the pattern of zero
/// bytes; without any of them the file is UTF-8. Labels are read as the WHATWG Encoding Standard
/// reads them, so that text of Windows-1252 that calls itself ISO-8859-1 keeps its quotation marks.
/// What contradicts itself is an error, but decoded all the same.
public struct XMLDecoder {
  let input: InputFile
  let options: ReaderOptions

  public init(_ input: InputFile, options: ReaderOptions = ReaderOptions()) {
    self.input = input
    self.options = options
  }

  /// The file as UTF-8; `nil` after an error where there is nothing to go on with.
  public func decode(diagnostics: inout Diagnostics) -> SourceFile? {
    guard SourceDecoder.isAcceptable(input, options: options, diagnostics: &diagnostics) else {
      return nil
    }
    let bytes = input.bytes
    if let mark = ByteOrderMark(opening: bytes) {
      let declared = declaration(bytes, isWide: mark.encoding != .utf8, as: mark.encoding)
      if let declared, !Self.agrees(declared.label, mark.encoding) {
        let range = mark.encoding == .utf8 ? declared.range : ByteRange(0, 0)
        diagnostics.report(
          Diagnostic(
            .xmlEncodingContradicted,
            "the file opens with the byte order mark of \(mark.encoding.name), "
              + "but says that it is \(declared.label)", at: range))
      }
      return decode(mark.encoding, &diagnostics)
    }
    if let named = options.encoding ?? options.transportEncoding,
      let encoding = EncodingLabels.encoding(for: named.name)
    {
      return decode(encoding, &diagnostics)
    }
    if let wide = ZeroPattern.encoding(of: bytes) {
      let declared = declaration(bytes, isWide: true, as: wide)
      if let declared, !Self.agrees(declared.label, wide) {
        diagnostics.report(
          Diagnostic(
            .xmlEncodingContradicted,
            "the file says that it is \(declared.label), but it is \(wide.name)",
            at: ByteRange(0, 0)))
      }
      return decode(wide, &diagnostics)
    }
    guard let declared = declaration(bytes, isWide: false, as: .utf8) else {
      return decode(.utf8, &diagnostics)
    }
    return decode(declared, &diagnostics)
  }

  /// Decodes by what an ASCII-compatible file says of itself.
  private func decode(
    _ declared: (label: String, range: ByteRange), _ diagnostics: inout Diagnostics
  ) -> SourceFile? {
    let label = declared.label
    switch EncodingLabels.meaning(of: label) {
    case .refused:
      diagnostics.report(
        Diagnostic(.refusedEncoding, "text in \(label) is refused", at: declared.range))
      return nil
    case .unknown:
      diagnostics.report(
        Diagnostic(.unknownEncoding, "no encoding is called “\(label)”", at: declared.range))
      return decode(UTF8Scanner.isValid(input.bytes) ? .utf8 : .windows1252, &diagnostics)
    case .encoding(let encoding):
      if [.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian]
        .contains(encoding)
      {
        diagnostics.report(
          Diagnostic(
            .xmlEncodingContradicted,
            "the file says that it is \(label), but its bytes are not", at: declared.range,
            fixes: UTF8Scanner.isValid(input.bytes)
              ? [Fix("say UTF-8", .safe, edits: [TextEdit(declared.range, "UTF-8")])] : []))
        return decode(.utf8, &diagnostics)
      }
      if encoding != .utf8, Self.isSingleByte(encoding), holdsUTF8 {
        diagnostics.report(
          Diagnostic(
            .xmlEncodingContradicted, "the file says that it is \(label), but its bytes are UTF-8",
            at: declared.range, help: "readers that believe the label show the wrong letters",
            fixes: [Fix("say UTF-8", .safe, edits: [TextEdit(declared.range, "UTF-8")])]))
        return decode(.utf8, &diagnostics)
      }
      reportLabel(label, declared.range, encoding, &diagnostics)
      return decode(encoding, &diagnostics)
    }
  }

  private static func isSingleByte(_ encoding: TextEncoding) -> Bool {
    ["windows-", "iso-8859-", "koi8-", "macintosh", "ibm"]
      .contains { encoding.name.lowercased().hasPrefix($0) }
  }

  /// Whether all the bytes beyond ASCII are letters of UTF-8, more of them than chance makes.
  private var holdsUTF8: Bool {
    let leads = input.bytes.lazy.filter { $0 >= 0xC2 }.prefix(2)
    guard let first = leads.first, UTF8Scanner.isValid(input.bytes) else { return false }
    // Of a single pair, “Ã” with a sign behind it is no text in any language.
    return leads.count > 1 || first >= 0xE0 || first == 0xC3
  }

  private func reportLabel(
    _ label: String, _ range: ByteRange, _ encoding: TextEncoding,
    _ diagnostics: inout Diagnostics
  ) {
    let folded = label.lowercased()
    if folded == "utf8" {
      diagnostics.report(
        Diagnostic(
          .xmlEncodingLabel, "the encoding is registered as UTF-8, not “\(label)”", at: range,
          fixes: [Fix("write UTF-8", .safe, edits: [TextEdit(range, "UTF-8")])]))
    }
    if encoding == .windows1252, !folded.contains("1252") {
      if folded.contains("ascii") {
        guard let place = input.bytes.firstIndex(where: { $0 >= 0x80 }) else { return }
        diagnostics.report(
          Diagnostic(
            .xmlEncodingContradicted,
            "the file says that it is \(label), but byte \(place) is not ASCII", at: range))
      } else if let place = input.bytes.firstIndex(where: { $0 >= 0x80 && $0 < 0xA0 }) {
        diagnostics.report(
          Diagnostic(
            .xmlMislabelledWindows,
            "the file says that it is \(label), but byte \(place) is of Windows-1252", at: range,
            fixes: [
              Fix(
                "say windows-1252", .safe, edits: [TextEdit(range, "windows-1252")])
            ]))
      }
    } else if !Self.common.contains(encoding.name) {
      diagnostics.report(
        Diagnostic(
          .xmlObscureEncoding, "not every reader knows the encoding \(label)", at: range,
          help: "write UTF-8"))
    }
  }

  private static let common: Set<String> = [
    "utf-8", "windows-1252", "euc-jp", "iso-8859-2", "iso-8859-15", "iso-8859-7", "koi8-r",
    "shift_jis", "windows-1250", "windows-1251", "windows-1254", "windows-1255", "windows-1256",
    "gb18030", "gbk", "big5", "euc-kr",
  ]

  private func decode(
    _ encoding: TextEncoding, _ diagnostics: inout Diagnostics
  ) -> SourceFile? {
    if encoding == .utf8, !UTF8Scanner.isValid(input.bytes) { return repaired(&diagnostics) }
    return SourceDecoder.decode(input, as: encoding, diagnostics: &diagnostics)
  }

  /// Text that should be UTF-8 and is not everywhere, so that no text is lost.
  private func repaired(_ diagnostics: inout Diagnostics) -> SourceFile? {
    guard let mended = MendedUTF8(input.bytes) else { return nil }
    if let fault = mended.faults.first {
      let shown = input.bytes[fault.original]
        .map { "0x" + String($0, radix: 16, uppercase: true) }
      diagnostics.report(
        Diagnostic(
          .xmlStrayBytes,
          "\(shown.joined(separator: " ")) is not UTF-8; it is read as Windows-1252",
          at: ByteRange(fault.text, fault.text),
          help: "save the file as UTF-8, or declare the encoding that it is in"))
    }
    return mended.source(named: input.name)
  }

  /// Where in the file each run of bytes begins that is no UTF-8, where that was found; the finding
  /// itself names only the first.
  package func strayPlaces(_ diagnostics: Diagnostics) -> [Int] {
    guard diagnostics.all.contains(where: { $0.rule == .xmlStrayBytes }) else { return [] }
    var places: [Int] = []
    var index = 0
    while let fault = UTF8Scanner.firstFault(in: input.bytes, from: index) {
      places.append(fault.range.lowerBound)
      index = fault.range.upperBound
    }
    return places
  }

  // MARK: The declaration

  /// The label of the XML declaration, with its place in the bytes.
  private func declaration(
    _ bytes: [UInt8], isWide: Bool, as encoding: TextEncoding
  ) -> (label: String, range: ByteRange)? {
    var head = Array(bytes.prefix(1024))
    if isWide {
      let even = head.count & ~3
      head = TextDecoder.decode(Array(head[..<even]), as: encoding)?.bytes ?? []
    }
    guard let start = head.firstIndex(where: { $0 == 0x3C }),
      head[start...].starts(with: Array("<?xml".utf8)),
      let end = head[start...].firstIndex(of: 0x3E)
    else { return nil }
    let wanted = Array("encoding".utf8)
    var cursor = start
    while cursor + wanted.count < end {
      guard head[cursor..<cursor + wanted.count].elementsEqual(wanted) else {
        cursor += 1
        continue
      }
      cursor += wanted.count
      while cursor < end, XMLCharacters.isSpace(head[cursor]) || head[cursor] == 0x3D {
        cursor += 1
      }
      guard cursor < end, head[cursor] == 0x22 || head[cursor] == 0x27,
        let close = head[(cursor + 1)...].firstIndex(of: head[cursor])
      else { return nil }
      let label = String(decoding: head[(cursor + 1)..<close], as: UTF8.self)
      return (label, ByteRange(cursor + 1, close))
    }
    return nil
  }

  /// Whether a label allows an encoding that was recognized: `utf-16` leaves the order open.
  private static func agrees(_ label: String, _ encoding: TextEncoding) -> Bool {
    let folded = label.lowercased()
    if let named = EncodingLabels.encoding(for: folded), named == encoding { return true }
    let family =
      encoding.name.hasPrefix("utf-16") ? "16" : encoding.name.hasPrefix("utf-32") ? "32" : ""
    guard !family.isEmpty else { return false }
    return folded == "utf-\(family)" || folded == "utf\(family)"
      || family == "16" && ["iso-10646-ucs-2", "csunicode", "ucs-2", "unicode"].contains(folded)
      || family == "32" && ["iso-10646-ucs-4", "csucs4", "ucs-4"].contains(folded)
  }
}
