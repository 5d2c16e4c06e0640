import GalleyCore

extension FeedValue {
  /// What an empty value of this kind lacks, and the rule that it breaks; `nil` where it may be empty
  /// or where the words that may stand are listed.
  var whenEmpty: (rule: DiagnosticRule, wanted: String)? {
    switch self {
    case .rfc822: (.feedRFC822Date, "a date")
    case .rfc3339: (.feedRFC3339Date, "a date")
    case .w3cdtf, .iso8601: (.feedISODate, "a date")
    case .uri, .iri, .canonicalIRI: (.feedRelativeURI, "an absolute URI")
    case .httpURL: (.feedHTTPAddress, "an http or https address")
    case .language: (.feedLanguage, "a language tag")
    case .mimeType: (.feedMediaType, "a media type")
    case .address, .mailbox, .mailboxWithName: (.feedAddress, "an e-mail address")
    case .positiveInteger: (.feedNumber, "an integer above zero")
    case .nonNegativeInteger: (.feedNumber, "an integer from zero")
    case .decimal, .unsignedDecimal, .width, .height: (.feedNumber, "a number")
    case .latitude, .longitude: (.feedCoordinate, "a number of degrees")
    case .coordinates, .coordinateList, .box, .polygon: (.feedCoordinate, "a place")
    case .duration: (.feedDuration, "a duration")
    case .hour: (.feedChoice, "an hour from 0 to 23")
    case .formName: (.feedFormName, "the name of a form's field")
    default: nil
    }
  }
}
