extension FeedValue {
  /// What the value must be, in words.
  var words: String {
    switch self {
    case .none: "nothing"
    case .rfc822: "a date as in Sun, 01 Nov 2026 08:00:00 +0000"
    case .rfc3339, .w3cdtf, .iso8601: "a date as in 2026-11-01T08:00:00Z"
    case .uri, .iri, .canonicalIRI: "a whole address"
    case .uriReference, .iriReference, .heisenURI: "an address"
    case .httpURL: "an address of http or https"
    case .language: "a language tag, as en or pt-BR"
    case .mimeType: "a media type, as audio/mpeg"
    case .address, .mailbox: "an e-mail address"
    case .mailboxWithName: "an e-mail address and a name: address (Name)"
    case .integer: "an integer"
    case .positiveInteger: "an integer above zero"
    case .nonNegativeInteger: "an integer from zero"
    case .decimal, .unsignedDecimal: "a number"
    case .latitude: "a latitude from -90 to 90"
    case .longitude: "a longitude from -180 to 180"
    case .coordinates: "a latitude and a longitude"
    case .coordinateList, .box, .polygon: "pairs of latitude and longitude"
    case .yesNo: "yes or no"
    case .itunesBlock, .itunesComplete: "Yes, or nothing"
    case .trueFalse, .strictBoolean: "true or false"
    case .duration: "a duration: H:MM:SS, MM:SS or seconds"
    case .limited(let limit): "plain text of at most \(limit) characters"
    case .showNotes(let limit): "text or HTML, of which \(limit) bytes are shown"
    case .choice(let words): words.joined(separator: ", ")
    case .podcast(let value): value.words
    default: "text"
    }
  }
}

extension PodcastValue {
  /// What the value must be, in words.
  var words: String {
    if let choices { return (isClosed ? "" : "of the namespace's list: ") + list(choices) }
    switch self {
    case .guid: return "the UUIDv5 of the feed's address"
    case .feedGuid: return "the guid of a feed"
    case .geo: return "a place, as geo:38.7,-9.1"
    case .osm: return "an object of OpenStreetMap, as R113314"
    case .country: return "a country's code of two letters"
    case .ratio: return "a ratio, as 16/9"
    case .sourceSet: return "addresses, each with its width"
    case .recurrence: return "a recurrence rule, as FREQ=WEEKLY"
    case .date: return "a date as in 2026-11-01T08:00:00Z"
    case .seconds: return "seconds"
    case .length: return "seconds above zero"
    case .number: return "a number"
    case .wholeNumber: return "a whole number"
    case .address: return "a whole address of any scheme"
    case .upTo(let limit), .title(let limit): return "text of at most \(limit) characters"
    default: return "text"
    }
  }

  private func list(_ choices: [String]) -> String {
    choices.count < 13
      ? choices.joined(separator: ", ")
      : choices.prefix(8).joined(separator: ", ") + " and \(choices.count - 8) more"
  }
}
