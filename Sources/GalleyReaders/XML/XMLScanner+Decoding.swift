package import GalleyCore

extension XMLScanner {
  /// The text of the current event: references resolved, line ends as XML normalizes them.
  ///
  /// - Parameter isLiteral: whether the event is a CDATA section, in which nothing is a reference.
  package func appendText(to output: inout [UInt8], isLiteral: Bool) {
    if needsDecoding {
      var map: OffsetMap?
      decode(contentRange, isLiteral: isLiteral, into: &output, map: &map)
    } else {
      output.append(contentsOf: bytes[contentRange.indices])
    }
  }

  /// The text of the current event with the map back into the file.
  package func appendText(to output: inout [UInt8], map: inout OffsetMap, isLiteral: Bool) {
    if needsDecoding {
      var optional: OffsetMap? = map
      decode(contentRange, isLiteral: isLiteral, into: &output, map: &optional)
      map = optional ?? map
    } else {
      map.append(
        OffsetMap.Segment(
          text: output.count, textLength: contentRange.count, source: contentRange.lower,
          sourceLength: contentRange.count))
      output.append(contentsOf: bytes[contentRange.indices])
    }
  }

  /// The value of an attribute, decoded and normalized (XML 1.0, section 3.3.3).
  package func text(of attribute: XMLAttribute) -> [UInt8] {
    guard attribute.needsDecoding else { return Array(bytes[attribute.valueRange.indices]) }
    var text: [UInt8] = []
    var map: OffsetMap?
    decode(attribute.valueRange, isLiteral: false, isAttribute: true, into: &text, map: &map)
    return text
  }

  /// Decodes a range of character data; `isLiteral` for CDATA, in which nothing is a reference.
  package func decode(
    _ range: ByteRange, isLiteral: Bool, isAttribute: Bool = false, into output: inout [UInt8],
    map: inout OffsetMap?
  ) {
    bytes[range.indices].withUnsafeBufferPointer { text in
      var index = 0
      var plain = 0
      func flush(_ upTo: Int, _ output: inout [UInt8], _ map: inout OffsetMap?) {
        guard upTo > plain else { return }
        map?.append(
          OffsetMap.Segment(
            text: output.count, textLength: upTo - plain, source: range.lower + plain,
            sourceLength: upTo - plain))
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<upTo]))
      }
      while index < text.count {
        let byte = text[index]
        let isReference = byte == 0x26 && !isLiteral
        let isControl =
          byte < 0x20 && (byte == 0x0D || isAttribute || !XMLCharacters.isSpace(byte))
        guard isReference || isControl else {
          index += 1
          continue
        }
        flush(index, &output, &map)
        let before = output.count
        let length: Int
        if isReference, let reference = XMLReference.predefined(in: text, at: index) {
          output.append(reference.byte)
          length = reference.length
        } else {
          let place = range.lower + index
          length =
            isReference
            ? appendReference(at: place, end: range.upper, to: &output)
            : appendControl(at: place, end: range.upper, isAttribute: isAttribute, to: &output)
        }
        map?.append(
          OffsetMap.Segment(
            text: before, textLength: output.count - before, source: range.lower + index,
            sourceLength: length))
        index += length
        plain = index
      }
      flush(text.count, &output, &map)
    }
  }

  private func appendControl(
    at index: Int, end: Int, isAttribute: Bool, to output: inout [UInt8]
  ) -> Int {
    let byte = bytes[index]
    guard XMLCharacters.isSpace(byte) else {
      output.append(contentsOf: [0xEF, 0xBF, 0xBD])
      return 1
    }
    output.append(isAttribute ? 0x20 : 0x0A)
    return byte == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
  }

  /// Appends what a reference stands for and gives its length; a stray `&` stands for itself.
  private func appendReference(at index: Int, end: Int, to output: inout [UInt8]) -> Int {
    var stop = index + 1
    while stop < end, stop - index < 128, bytes[stop] == 0x23 || XMLCharacters.isName(bytes[stop]) {
      stop += 1
    }
    guard stop < end, bytes[stop] == 0x3B, stop > index + 1 else {
      output.append(0x26)
      return 1
    }
    let length = stop + 1 - index
    let name = bytes[index + 1..<stop]
    if let byte = XMLReference.predefined(name) {
      output.append(byte)
    } else if name.first == 0x23 {
      let scalar = XMLReference.character(Array(name)) ?? "\u{FFFD}"
      UTF8.encode(scalar) { output.append($0) }
    } else if let meaning = entities.isEmpty ? nil : entities.meaning(of: Array(name)) {
      if case .text(let text) = meaning, expanded <= XMLEntities.budget { output += text }
    } else if let match = HTMLEntities.match(Array(bytes[index..<stop + 1]), at: 0, end: length),
      match.length == length
    {
      output += match.text
    } else {
      output.append(contentsOf: bytes[index..<stop + 1])
    }
    return length
  }
}
