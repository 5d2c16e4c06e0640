import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  /// Checks the text of an element that ends.
  mutating func checkValue(_ frame: FeedFrame, _ rule: FeedElementRule) {
    guard rule.role != .textConstruct, rule.role != .atomContent else { return }
    let trimmed = value.trimmedRange
    if frame.hasValueElsewhere, trimmed.isEmpty { return }
    if rule.isNonblank, trimmed.isEmpty, !frame.hasElements, rule.value.whenEmpty == nil {
      return report(.feedBlank, "<\(name(of: frame))> should not be blank", at: frame.tag)
    }
    if rule.refusesSpace, trimmed.count != value.count, !trimmed.isEmpty {
      reportSpace(frame, trimmed)
    }
    switch rule.value {
    case .none, .text: return
    case .html:
      checkHTML(frame)
      if rule.role == .description { checkBytes(frame) }
      return
    case .showNotes(let limit): return checkShowNotes(frame, limit: limit)
    case .nonHTML: return checkPlain(frame, .feedMarkupInText)
    case .personName: return checkPersonName(frame)
    case .limited(let limit): return checkLimited(frame, limit)
    case .keywords: return checkKeywords(frame)
    default: break
    }
    if frame.hasElements, trimmed.isEmpty { return }
    if rule.value == .trueFalse || rule.value == .itunesBlock, trimmed.count != value.count,
      !trimmed.isEmpty
    {
      return reportBooleanSpace(frame)
    }
    let text = Array(value[trimmed])
    let isVerbatim = pieces.count == 1 && !pieces[0].needsDecoding
    checkSimple(
      text, rule.value,
      FeedPlace(
        range: valueRange(frame), name: name(of: frame), isAttribute: false,
        isVerbatim: isVerbatim && !trimmed.isEmpty))
  }

  /// Apple and Media RSS take a boolean by its letters; with white space it is another word.
  private mutating func reportBooleanSpace(_ frame: FeedFrame) {
    let text = value[value.trimmedRange].map(\.lowercased).text
    let place = sourceRange(0..<value.count)
    report(
      .feedBoolean, "white space stands around the value of <\(name(of: frame))>", at: place,
      fixes: ["true", "false", "yes", "no"].contains(text)
        ? Fix.writing(text, at: place) : [])
  }

  private mutating func reportSpace(_ frame: FeedFrame, _ trimmed: Range<Int>) {
    var edits: [TextEdit] = []
    if trimmed.lowerBound > 0 { edits.append(TextEdit(sourceRange(0..<trimmed.lowerBound), "")) }
    if trimmed.upperBound < value.count {
      edits.append(TextEdit(sourceRange(trimmed.upperBound..<value.count), ""))
    }
    report(
      .feedSurroundingSpace, "white space stands around the value of <\(name(of: frame))>",
      at: sourceRange(trimmed), fixes: [Fix("remove the white space", .safe, edits: edits)])
  }

  /// Checks a value that is one short token: an element's text or an attribute.
  mutating func checkSimple(_ value: [UInt8], _ kind: FeedValue, _ place: FeedPlace) {
    if value.isEmpty, let (rule, wanted) = kind.whenEmpty {
      return report(rule, "\(place.subject) is empty where \(wanted) belongs", at: place.range)
    }
    switch kind {
    case .rfc822: checkRFC822(value, place)
    case .rfc3339: checkISO(value, .rfc3339, place)
    case .w3cdtf: checkISO(value, .w3cdtf, place)
    case .iso8601: checkISO(value, .iso8601, place)
    case .uri: checkURI(value, isAbsolute: true, isIRI: false, place)
    case .uriReference: checkURI(value, isAbsolute: false, isIRI: false, place)
    case .iri: checkURI(value, isAbsolute: true, isIRI: true, place)
    case .iriReference: checkURI(value, isAbsolute: false, isIRI: true, place)
    case .canonicalIRI: checkCanonical(value, place)
    case .heisenURI:
      checkURI(
        value, isAbsolute: family != .atom, isIRI: true, place, relative: .feedRelativeReference)
    case .httpURL: checkHTTP(value, place)
    case .language: checkLanguage(value, place)
    case .mimeType: checkMediaType(value, place)
    case .address, .mailbox: checkAddress(value, place)
    case .mailboxWithName: checkMailbox(value, place)
    case .nonHTML: checkPlainAttribute(value, place)
    case .podcast(let kind): checkPodcast(value, kind, place)
    default: checkNumber(value, kind, place)
    }
  }

  private mutating func checkNumber(_ value: [UInt8], _ kind: FeedValue, _ place: FeedPlace) {
    let number = PlainValues.integer(value)
    switch kind {
    case .integer:
      if number == nil, !value.isEmpty { reportNumber(value, "an integer", place) }
    case .positiveInteger:
      if (number ?? 0) <= 0 { reportNumber(value, "an integer above zero", place) }
    case .nonNegativeInteger:
      if (number ?? -1) < 0 { reportNumber(value, "an integer from zero", place) }
    case .decimal:
      if !PlainValues.isDecimal(value, signed: true) { reportNumber(value, "a number", place) }
    case .unsignedDecimal:
      if !PlainValues.isDecimal(value, signed: false) { reportNumber(value, "a number", place) }
    case .currency:
      if value.count != 3 || !value.allSatisfy({ $0.isLetter && $0 & 0x20 == 0 }) {
        report(
          .feedChoice, "“\(value.text)” in “\(place.name)” is no code of a currency, as EUR",
          at: place.range)
      }
    case .integerList:
      if !PlainValues.isIntegerList(value) {
        reportNumber(value, "a list of integers parted by commas", place)
      }
    case .width:
      if !(1...144).contains(number ?? 0) { reportNumber(value, "a width from 1 to 144", place) }
    case .height:
      if !(1...400).contains(number ?? 0) { reportNumber(value, "a height from 1 to 400", place) }
    case .latitude:
      if !PlainValues.isDegrees(value, limit: 90) {
        report(
          .feedCoordinate, "“\(value.text)” is no latitude from -90 to 90", at: place.range,
          help: degreesHelp(value))
      }
    case .longitude:
      if !PlainValues.isDegrees(value, limit: 180) {
        report(
          .feedCoordinate, "“\(value.text)” is no longitude from -180 to 180", at: place.range,
          help: degreesHelp(value))
      }
    case .coordinates: checkCoordinates(value, PlainValues.point(value), "two numbers", place)
    case .polygon:
      let result = PlainValues.points(value)
      checkCoordinates(value, result, "pairs of numbers", place)
      if result.isValid { checkRing(value, place) }
    case .box:
      let result = PlainValues.points(value)
      checkCoordinates(value, result, "pairs of numbers", place)
      if result.isValid { checkCorners(value, place) }
    case .coordinateList:
      checkCoordinates(value, PlainValues.points(value), "pairs of numbers", place)
    default: checkChoice(value, kind, place)
    }
  }

  private mutating func reportNumber(_ value: [UInt8], _ wanted: String, _ place: FeedPlace) {
    let meant = PlainNumber.meant(by: value, isDuration: place.name == "duration")
    report(
      .feedNumber, "“\(value.text)” in “\(place.name)” is not \(wanted)", at: place.range,
      fixes: Fix.writing(meant, at: place.range))
  }

  private mutating func checkCoordinates(
    _ value: [UInt8], _ result: (isValid: Bool, hasComma: Bool), _ wanted: String,
    _ place: FeedPlace
  ) {
    if !result.isValid {
      report(
        .feedCoordinate, "“\(value.text)” is not \(wanted) parted by spaces", at: place.range,
        help: coordinateHelp(value, wanted))
    } else if result.hasComma {
      let numbers = value.split { $0.isXMLSpace || $0 == 0x2C }
      let fixed = numbers.map { $0.text }.joined(separator: " ")
      report(
        .feedCoordinateComma, "coordinates are parted by a space, not a comma", at: place.range,
        fixes: [Fix("use a space", .safe, edits: [TextEdit(place.range, fixed)])])
    }
    if result.isValid { checkBounds(value, place) }
  }

  /// What is wrong with the numbers of a place, where they are numbers.
  private func coordinateHelp(_ value: [UInt8], _ wanted: String) -> String? {
    let words = value.split { $0.isXMLSpace || $0 == 0x2C }
    guard !words.isEmpty, words.allSatisfy({ PlainValues.isDecimal(Array($0), signed: true) })
    else {
      return "numbers are written with a point, as 38.72 -9.14"
    }
    if words.count % 2 == 1 { return "a latitude and a longitude make a point; one is left over" }
    return words.count == 2 && wanted != "two numbers"
      ? "one point stands here; it takes at least two"
      : words.count > 2 && wanted == "two numbers" ? "more than one point stands here" : nil
  }

  /// Latitudes and longitudes in turns, within their bounds (GeoRSS Simple).
  private mutating func checkBounds(_ value: [UInt8], _ place: FeedPlace) {
    for (index, number) in PlainValues.numbers(value).enumerated()
    where abs(number) > (index % 2 == 0 ? 90 : 180) {
      report(
        .feedCoordinate,
        "\(number) is no \(index % 2 == 0 ? "latitude from -90 to 90" : "longitude from -180 to 180")",
        at: place.range, help: "the latitude stands before the longitude")
      return
    }
  }

  /// A box is its lower corner and its upper one (GeoRSS Simple).
  private mutating func checkCorners(_ value: [UInt8], _ place: FeedPlace) {
    let numbers = PlainValues.numbers(value)
    if numbers.count != 4 {
      report(
        .feedCoordinate, "a box has two corners, not \(numbers.count / 2)", at: place.range)
    } else if numbers[0] > numbers[2] {
      report(
        .feedCoordinate,
        "the lower corner of a box stands first: \(numbers[0]) lies above "
          + "\(numbers[2])", at: place.range)
    }
  }

  /// A polygon ends where it begins, and has at least three corners.
  private mutating func checkRing(_ value: [UInt8], _ place: FeedPlace) {
    let numbers = PlainValues.numbers(value)
    guard numbers.count < 8 || Array(numbers.prefix(2)) != Array(numbers.suffix(2)) else { return }
    report(
      .feedOpenPolygon,
      numbers.count < 6
        ? "a polygon has at least three corners, and the first again as its last"
        : "this polygon is not closed: its last point is to be the first again", at: place.range)
  }

  private func degreesHelp(_ value: [UInt8]) -> String? {
    let pointed = value.map { $0 == 0x2C ? 0x2E : $0 }
    return value.contains(0x2C) && PlainValues.isDecimal(pointed, signed: true)
      ? "write a point, not a comma: \(pointed.text)" : nil
  }

  private mutating func checkChoice(_ value: [UInt8], _ kind: FeedValue, _ place: FeedPlace) {
    let folded = String(decoding: value.map(\.lowercased), as: UTF8.self)
    switch kind {
    case .yesNo: expect(value.text, ["yes", "no"], place)
    case .itunesBlock: checkYes(value, folded, place)
    case .itunesComplete: checkYes(value, folded, place)
    case .trueFalse: expectBoolean(folded, value, place)
    case .strictBoolean: expectBoolean(value.text, value, place)
    case .updatePeriod:
      expect(value.text, ["hourly", "daily", "weekly", "monthly", "yearly"], place)
    case .episodeType: expect(value.text, ["full", "trailer", "bonus"], place)
    case .channelType: expect(value.text, ["episodic", "serial"], place)
    case .mediaMedium:
      expect(value.text, ["image", "audio", "video", "document", "executable"], place)
    case .mediaExpression: expect(value.text, ["sample", "full", "nonstop"], place)
    case .textType: expect(value.text, ["plain", "html"], place)
    case .metaName: expect(folded, ["robots"], place, written: value)
    case .robots: expect(folded, Self.robots, place, written: value)
    case .choice(let words): expect(value.text, words, place)
    case .cloudProtocol:
      expect(folded, ["xml-rpc", "soap", "http-post", "http-rest"], place, written: value)
    case .allowDeny: expect(value.text, ["allow", "deny"], place)
    case .day: expect(value.text, Self.weekdays, place)
    case .hour: checkHour(value, place)
    case .duration:
      if !PlainValues.isDuration(value) {
        let meant = PlainDuration.seconds(value).map(PlainDuration.written)
        report(
          .feedDuration, "“\(value.text)” is no duration: write H:MM:SS, MM:SS or seconds",
          at: place.range,
          fixes: Fix.writing(meant, at: place.range))
      }
    case .playTime:
      if !value.isEmpty, !PlainValues.isPlayTime(value) {
        report(.feedPlayTime, "“\(value.text)” is no normal play time", at: place.range)
      }
    case .formName: checkFormName(value, place)
    default: return
    }
  }

  static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let robots: [String] = [
    "all", "none", "index", "index,follow", "index,nofollow", "noindex", "noindex,follow",
    "noindex,nofollow", "follow", "follow,index", "follow,noindex", "nofollow", "nofollow,index",
    "nofollow,noindex",
  ]

  private mutating func expect(
    _ text: String, _ choices: [String], _ place: FeedPlace, written: [UInt8]? = nil
  ) {
    guard !choices.contains(text) else { return }
    let list = Self.alternatives(choices)
    let shown = written?.text ?? text
    guard !shown.isEmpty else {
      return report(.feedChoice, "\(place.subject) is empty; it should be \(list)", at: place.range)
    }
    // Only the case differs: “Daily”, “Trailer”.
    let meant = choices.first { Self.letters($0) == Self.letters(shown) }
    report(
      .feedChoice, "“\(shown)” in “\(place.name)” should be \(list)", at: place.range,
      help: meant.map { "did you mean “\($0)”?" },
      fixes: Fix.writing(meant, at: place.range))
  }

  static func alternatives(_ choices: [String]) -> String {
    choices.dropLast().joined(separator: ", ") + (choices.count > 1 ? " or " : "")
      + (choices.last ?? "")
  }

  /// A word by its letters, whatever their case and the signs between.
  private static func letters(_ word: String) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "," }
  }

  /// Apple heeds “Yes”; whatever else stands there does nothing.
  private mutating func checkYes(_ value: [UInt8], _ folded: String, _ place: FeedPlace) {
    guard folded != "yes", folded != "no" else { return }
    let meant = ["true": "Yes", "1": "Yes", "y": "Yes", "false": "No", "0": "No", "n": "No"][folded]
    report(
      .feedChoice,
      value.isEmpty
        ? "\(place.subject) is empty; it should be Yes, or not be there"
        : "“\(value.text)” in “\(place.name)” should be Yes; Apple passes over other words",
      at: place.range,
      fixes: Fix.writing(meant, at: place.range))
  }

  private mutating func expectBoolean(_ text: String, _ written: [UInt8], _ place: FeedPlace) {
    guard text != "true", text != "false" else { return }
    let meant = [
      "yes": "true", "explicit": "true", "1": "true", "no": "false", "clean": "false", "0": "false",
    ]
    let folded = String(decoding: written.map(\.lowercased), as: UTF8.self)
    let repair = meant[folded] ?? (folded == "true" || folded == "false" ? folded : nil)
    guard !written.isEmpty else {
      return report(
        .feedBoolean, "\(place.subject) is empty; it should be true or false", at: place.range)
    }
    report(
      .feedBoolean, "“\(written.text)” in “\(place.name)” should be true or false", at: place.range,
      fixes: Fix.writing(repair, at: place.range))
  }

  private mutating func checkHour(_ value: [UInt8], _ place: FeedPlace) {
    guard let hour = PlainValues.integer(value), (0...24).contains(hour) else {
      return report(
        .feedChoice, "“\(value.text)” is no hour from 0 to 23", at: place.range)
    }
    if hour == 24 {
      report(
        .feedMidnight, "midnight is hour 0, not 24", at: place.range,
        fixes: Fix.writing("0", at: place.range))
    }
    let bit: UInt32 = 1 << UInt32(hour % 24)
    if hours & bit != 0 {
      report(.feedDuplicateValue, "hour \(value.text) stands twice", at: place.range)
    }
    hours |= bit
  }

  private mutating func checkFormName(_ value: [UInt8], _ place: FeedPlace) {
    // HTML allows any name; CGI programs expect one that begins with a letter.
    let isName = value.first.map { $0.isLetter || $0 == 0x5F } ?? false
    if !isName {
      report(.feedFormName, "“\(value.text)” is no name of a form's field", at: place.range)
    }
  }

  // MARK: Addresses, languages, media types

  mutating func checkLanguage(_ value: [UInt8], _ place: FeedPlace) {
    guard !LanguageTag.isValid(value) else { return }
    var fixes: [Fix] = []
    let dashed = value.map { $0 == 0x5F ? 0x2D : $0 }
    if value.contains(0x5F), LanguageTag.isValid(dashed) {
      fixes = Fix.writing(dashed.text, at: place.range)
    }
    if let region = LanguageTag.unknownRegion(value) {
      let isBritish = region.isEqualIgnoringCase("uk")
      return report(
        .feedLanguage, "“\(region.text)” in “\(value.text)” is the code of no region",
        at: place.range, help: isBritish ? "the United Kingdom's code is GB" : nil)
    }
    if let tag = LanguageTag.ofName(value.text) {
      fixes = Fix.writing(tag, at: place.range)
    }
    report(
      .feedLanguage, "“\(value.text)” is no language tag, as en or pt-BR are", at: place.range,
      fixes: fixes)
  }

  mutating func checkMediaType(_ value: [UInt8], _ place: FeedPlace) {
    if let name = MediaTypeNames.registered(value.text) {
      return report(
        .feedMediaTypeName, "“\(value.text)” is registered as \(name)", at: place.range,
        fixes: Fix.writing(name, at: place.range))
    }
    guard !PlainValues.isMediaType(value) else { return }
    let meant = MediaTypeNames.ofExtension(value.text)
    report(
      .feedMediaType, "“\(value.text)” is no media type, as text/html is", at: place.range,
      fixes: Fix.writing(meant, at: place.range))
  }

  mutating func checkAddress(_ value: [UInt8], _ place: FeedPlace) {
    if let host = PlainValues.internationalHost(value) {
      report(
        .feedInternationalAddress, "few programs can write to the address “\(value.text)”",
        at: place.range, help: "write the host as \(host)")
    } else if !PlainValues.isAddress(value) {
      report(.feedAddress, "“\(value.text)” is no e-mail address", at: place.range)
    } else if !PlainValues.hasFullDomain(value) {
      report(
        .feedUnknownHost, "“\(value.text)” names a host that the internet cannot know",
        at: place.range)
    }
  }

  /// `address (Name)`, as the profile of RSS asks for.
  private mutating func checkMailbox(_ value: [UInt8], _ place: FeedPlace) {
    guard value.contains(0x40) || value.beginsIgnoringCase(with: "mailto:") else {
      return report(
        .feedAddress, "“\(value.text)” is no e-mail address", at: place.range,
        help: place.name == "author"
          ? "write address (Name); for a name alone use <dc:creator>"
          : "write address (Name), or leave it out")
    }
    if value.last == 0x29, let bracket = value.firstIndex(of: 0x28) {
      let address = Array(value[..<bracket])
      let inner = value[(bracket + 1)..<(value.count - 1)]
      if !address.contains(0x40), inner.contains(0x40) {
        let right = "\(inner.text) (\(address[address.trimmedRange].text))"
        return report(
          .feedAddress, "the address comes first and the name in brackets: \(right)",
          at: place.range)
      }
      return checkAddress(Array(address[address.trimmedRange]), place)
    }
    if value.count(where: { $0 == 0x40 }) > 1 {
      return report(
        .feedMailboxForm, "two addresses stand here; one is asked for: address (Name)",
        at: place.range)
    }
    if value.beginsIgnoringCase(with: "mailto:") {
      let bare = value.dropFirst(7).text
      return report(
        .feedMailboxForm, "“mailto:” is for links; here the address stands alone: \(bare) (Name)",
        at: place.range, fixes: Fix.writing(bare, at: place.range))
    }
    let isPlain = !value.contains(0x20) && !value.beginsIgnoringCase(with: "mailto:")
    if isPlain, !value.contains(0x3C), !PlainValues.isAddress(value) {
      return checkAddress(value, place)
    }
    report(
      isPlain ? .feedRealName : .feedMailboxForm,
      isPlain
        ? "a name should follow the address: \(value.text) (Name)"
        : "write the address first and the name in brackets: address (Name)", at: place.range)
  }
}
