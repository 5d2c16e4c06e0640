import GalleyCore

/// Typed access to the values of a report's JSON form.
extension ReportJSONReader {
  func error(_ message: String, at index: Int) -> ReportReadingError {
    ReportReadingError(message, at: json.values[index].range)
  }

  func required(_ name: String, of object: Int) throws(ReportReadingError) -> Int {
    guard json.values[object].kind == .object else {
      throw error("an object is expected here", at: object)
    }
    guard let value = json.member(name, of: object) else {
      throw error("“\(name)” is missing", at: object)
    }
    return value
  }

  /// The member's value; `nil` where it is missing or null.
  func optional(_ name: String, of object: Int) throws(ReportReadingError) -> Int? {
    guard json.values[object].kind == .object else {
      throw error("an object is expected here", at: object)
    }
    guard let value = json.member(name, of: object), json.values[value].kind != .null else {
      return nil
    }
    return value
  }

  func integer(_ index: Int) throws(ReportReadingError) -> Int {
    guard json.values[index].kind == .number, let value = Int(json.string(of: index)), value >= 0
    else { throw error("a whole number is expected here", at: index) }
    return value
  }

  /// The confidence of a claim or a quote's speaker; `nil` where the report gives none.
  func confidence(of object: Int) throws(ReportReadingError) -> Confidence? {
    guard let index = try optional("confidence", of: object) else { return nil }
    guard json.values[index].kind == .number, let value = Confidence(json.string(of: index)) else {
      throw error("a number from 0 to 1 is expected here", at: index)
    }
    return value
  }

  func string(_ name: String, of object: Int) throws(ReportReadingError) -> String {
    try text(of: try required(name, of: object))
  }

  func optionalString(_ name: String, of object: Int) throws(ReportReadingError) -> String? {
    guard let value = try optional(name, of: object) else { return nil }
    return try text(of: value)
  }

  private func text(of index: Int) throws(ReportReadingError) -> String {
    guard json.values[index].kind == .string else {
      throw error("a string is expected here", at: index)
    }
    return json.string(of: index)
  }

  /// The elements of an array; none where the member is missing or null.
  func array(_ name: String, of object: Int) throws(ReportReadingError) -> [Int] {
    guard let value = try optional(name, of: object) else { return [] }
    guard json.values[value].kind == .array else {
      throw error("“\(name)” is an array", at: value)
    }
    return json.elements(of: value)
  }

  func strings(_ name: String, of object: Int) throws(ReportReadingError) -> [String] {
    var result: [String] = []
    for element in try array(name, of: object) { result.append(try text(of: element)) }
    return result
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, of object: Int
  ) throws(ReportReadingError) -> Value where Value.RawValue == String {
    let index = try required(name, of: object)
    let word = try text(of: index)
    guard let value = Value(rawValue: word) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw error("“\(word)” is no value of “\(name)”: it takes \(known)", at: index)
    }
    return value
  }

  /// A `[start, end)` of source bytes as a range of the text.
  func range(_ index: Int) throws(ReportReadingError) -> TextRange {
    guard json.values[index].kind == .array else {
      throw error("a range is two numbers, [start, end]", at: index)
    }
    let parts = json.elements(of: index)
    guard parts.count == 2 else { throw error("a range is two numbers, [start, end]", at: index) }
    let start = try integer(parts[0])
    let end = try integer(parts[1])
    guard start <= end, end <= SourceFile.maximumSize else {
      throw error("a range ends behind its start", at: index)
    }
    var found = places.text(of: ByteRange(start, end))
    // What is before an empty range in the source may be anywhere in the text.
    if start == end {
      found = TextRange(found.lower, found.lower)
    } else {
      found = TextRange(found.lower, endOfMarks(from: found.upper, at: end))
    }
    guard found.upper <= text.bytes.count else {
      throw error("the range reaches beyond the article", at: index)
    }
    guard isBoundary(found.lower), isBoundary(found.upper) else {
      throw error("the range cuts a character in two", at: index)
    }
    return found
  }

  /// Behind a mark that a reader put at the end of a text, as that of a `<q>` that goes on: it stands
  /// for no byte, and belongs to what it closes.
  private func endOfMarks(from end: Int, at place: Int) -> Int {
    guard let segments = places.segments else { return end }
    var (low, high) = (0, segments.count)
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].source < UInt32(place) { low = middle + 1 } else { high = middle }
    }
    var end = end
    while low < segments.count, Int(segments[low].source) == place,
      segments[low].sourceLength == 0, Int(segments[low].text) == end
    {
      end += Int(segments[low].textLength)
      low += 1
    }
    return end
  }

  private func isBoundary(_ offset: Int) -> Bool {
    offset >= text.bytes.count || text.bytes[offset] & 0xC0 != 0x80
  }

  func ranges(_ name: String, of object: Int) throws(ReportReadingError) -> [TextRange] {
    var result: [TextRange] = []
    for element in try array(name, of: object) { result.append(try range(element)) }
    return result
  }

  /// The range of a `{text, range}` object.
  func words(_ name: String, of object: Int) throws(ReportReadingError) -> TextRange? {
    guard let value = try optional(name, of: object) else { return nil }
    return try range(try required("range", of: value))
  }

  func reference(
    _ name: String, of object: Int, in indices: [String: Int]
  ) throws(ReportReadingError) -> Int? {
    guard let value = try optional(name, of: object) else { return nil }
    return try resolve(value, indices)
  }

  func references(
    _ name: String, of object: Int, in indices: [String: Int]
  ) throws(ReportReadingError) -> [Int] {
    var result: [Int] = []
    for element in try array(name, of: object) { result.append(try resolve(element, indices)) }
    return result
  }

  private func resolve(_ index: Int, _ indices: [String: Int]) throws(ReportReadingError) -> Int {
    let id = try text(of: index)
    guard let found = indices[id] else {
      throw error("there is nothing with the id “\(id)”", at: index)
    }
    return found
  }
}
