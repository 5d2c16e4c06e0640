import GalleyCore

extension XMLFeedChecker {
  /// Reports what is wrong with a URI; `true` where nothing is.
  @discardableResult
  mutating func checkURI(
    _ value: [UInt8], isAbsolute: Bool, isIRI: Bool, _ place: FeedPlace,
    relative: DiagnosticRule = .feedRelativeURI
  ) -> Bool {
    guard let problem = URICheck.check(value, isAbsolute: isAbsolute, isIRI: isIRI) else {
      checkHost(value, place)
      return true
    }
    let text = value.text
    switch problem {
    case .character(let offset):
      let byte = value[offset]
      let shown =
        byte > 0x20 && byte < 0x7F
        ? "“\(Unicode.Scalar(byte))”" : byte == 0x20 ? "a space" : "a control character"
      report(
        .feedURICharacter, "a URI cannot hold \(shown)", at: place.at(offset),
        fixes: escape(value, place))
    case .notASCII(let offset):
      report(
        .feedURINotASCII, "a URI holds ASCII only; RSS allows no IRIs", at: place.at(offset),
        fixes: escape(value, place))
    case .percent(let offset):
      report(
        .feedURICharacter, "this “%” begins no escape; a “%” of its own is written %25",
        at: place.at(offset), fixes: escape(value, place))
    case .relative:
      report(
        relative,
        value.isEmpty
          ? "“\(place.name)” is empty where an absolute URI belongs"
          : "“\(text)” is no absolute URI", at: place.range,
        help: value.isEmpty || value.first == 0x2F
          ? nil
          : URICheck.lacksScheme(value)
            ? "write its scheme: https://\(text)"
            : "an absolute URI begins with its scheme, as https://")
    case .noAuthority:
      report(.feedURIAuthority, "“\(text)” names no host", at: place.range)
    case .port(let port):
      report(.feedURIAuthority, "“\(port)” is no port; it is a number, as 8080", at: place.range)
    case .secondScheme:
      report(
        .feedURIAuthority, "a second scheme stands in this address: “\(text)”", at: place.range)
    case .tag:
      report(
        .feedTagURI, "“\(text)” is no tag URI: tag:authority,date:specific", at: place.range)
    case .uuid:
      report(.feedURN, "“\(text)” holds no UUID of 8-4-4-4-12 digits", at: place.range)
    case .urn:
      report(.feedURN, "“\(text)” is no URN: urn:namespace:specific", at: place.range)
    case .scheme(let scheme):
      report(
        .feedURIScheme, "“\(scheme)” is no URI scheme that IANA lists", at: place.range)
    }
    return false
  }

  /// A repair that percent-encodes what a URI cannot hold; none where the value has none of its own.
  private func escape(_ value: [UInt8], _ place: FeedPlace) -> [Fix] {
    // Another id is another entry, whatever its author meant.
    guard place.name != "id", place.name != "guid" else { return [] }
    guard place.isVerbatim, let colon = value.firstIndex(of: 0x3A),
      URICheck.scheme(value[..<colon]) != nil, let host = URICheck.host(of: value)
    else { return [] }
    // A host is encoded in its own way (RFC 3492).
    guard value[host].allSatisfy({ $0 >= 0x80 || URICheck.isURICharacter($0) && $0 != 0x25 }),
      let ascii = Punycode.host(value[host].text)
    else { return [] }
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for (index, byte) in value.enumerated() {
      if host.contains(index) {
        if index == host.lowerBound {
          escaped += value[host].allSatisfy { $0 < 0x80 } ? Array(value[host]) : Array(ascii.utf8)
        }
      } else if byte >= 0x80 || !URICheck.isURICharacter(byte)
        || byte == 0x25 && !URICheck.isEscape(value, at: index)
      {
        escaped += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        escaped.append(byte)
      }
    }
    return [Fix("percent-encode it", .safe, edits: [TextEdit(place.range, escaped.text)])]
  }

  mutating func checkCanonical(_ value: [UInt8], _ place: FeedPlace) {
    guard checkURI(value, isAbsolute: true, isIRI: true, place),
      let problem = CanonicalURI.problem(value)
    else { return }
    report(
      .feedNotCanonical, "“\(value.text)” is not in canonical form: \(problem)", at: place.range,
      help: "ids are compared letter by letter; give new entries canonical ones, "
        + "never change an id that was published")
  }

  mutating func checkHTTP(_ value: [UInt8], _ place: FeedPlace) {
    if value.beginsIgnoringCase(with: "http") {
      switch URICheck.check(value, isAbsolute: true, isIRI: false) {
      case .character, .notASCII, .percent:
        checkURI(value, isAbsolute: true, isIRI: false, place)
        return
      default: break
      }
    }
    guard !URICheck.isHTTP(value) else { return checkHost(value, place) }
    report(
      .feedHTTPAddress, "“\(value.text)” is no full http or https address", at: place.range,
      help: URICheck.lacksScheme(value)
        ? "write its scheme: https://\(value.text)"
        : "write the whole address, beginning with https://")
  }

  /// An address that leads nowhere but for its author.
  private mutating func checkHost(_ value: [UInt8], _ place: FeedPlace) {
    guard place.name != "id", let host = URICheck.privateHost(value) else { return }
    report(
      .feedPrivateHost, "“\(host)” is known in your own network only; readers cannot reach it",
      at: place.range)
  }
}
