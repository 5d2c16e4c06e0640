import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  /// Checks a value of the podcast namespace.
  mutating func checkPodcast(_ value: [UInt8], _ kind: PodcastValue, _ place: FeedPlace) {
    if let choices = kind.choices { return checkChoice(value, kind, choices, place) }
    switch kind {
    case .guid, .feedGuid: checkGuid(value, kind, place)
    case .present:
      if value.isEmpty { reportEmpty(place) }
    case .upTo(let limit), .title(let limit):
      if case .title = kind, value.isEmpty { return reportEmpty(place) }
      checkLength(value, limit, place)
    case .number:
      if !PlainValues.isDecimal(value, signed: false) { reportForm(value, "a number", place) }
    case .seconds, .length: checkSeconds(value, kind, place)
    case .wholeNumber:
      if value.isEmpty || !value.allSatisfy(\.isDigit) {
        reportForm(value, "a whole number", place)
      }
    case .address:
      let colon = value.firstIndex(of: 0x3A)
      if value.isEmpty {
        reportEmpty(place)
      } else if colon.flatMap({ URICheck.scheme(value[..<$0]) }) == nil {
        checkURI(value, isAbsolute: true, isIRI: true, place)
      }
    default: checkForm(value, kind, place)
    }
  }

  /// A time in an episode, counted in seconds.
  private mutating func checkSeconds(_ value: [UInt8], _ kind: PodcastValue, _ place: FeedPlace) {
    guard !value.isEmpty else { return reportEmpty(place) }
    if PlainValues.isDecimal(value, signed: false) {
      if kind == .length, Double(value.text) == 0 {
        reportForm(value, "a number of seconds above zero", place)
      }
      return
    }
    if value.first == 0x2D, PlainValues.isDecimal(value, signed: true) {
      return reportForm(value, "a number of seconds from zero", place)
    }
    let seconds = PlainValues.seconds(value).map { "\($0)" }
    reportForm(value, "a number of seconds", place, fixes: Fix.writing(seconds, at: place.range))
  }

  private mutating func checkForm(_ value: [UInt8], _ kind: PodcastValue, _ place: FeedPlace) {
    switch kind {
    case .geo:
      if let bound = PodcastForms.geoBound(value) {
        reportForm(value, "on Earth: \(bound)", place)
      } else if !PodcastForms.isGeo(value) {
        reportForm(value, "a place as geo:38.7,-9.1 writes it", place)
      }
    case .osm:
      if !PodcastForms.isOpenStreetMap(value) {
        reportForm(value, "an object of OpenStreetMap, as N, W or R with its number", place)
      }
    case .country:
      if !CountryCodes.contains(value.map { $0 & 0xDF }) {
        reportForm(
          value,
          value.isEqualIgnoringCase("uk")
            ? "a country's code; the United Kingdom's is GB"
            : "a country's code of two letters", place)
      }
    case .ratio:
      if !PodcastForms.isRatio(value) { reportForm(value, "a ratio, as 16/9", place) }
    case .sourceSet:
      if !PodcastForms.isSourceSet(value) {
        reportForm(value, "a list of full addresses, each with its width", place)
      }
    case .date:
      if ISODate.parse(value)?.isPossible != true {
        reportForm(value, "a date as in 2026-11-01T08:00:00Z", place)
      }
    case .recurrence:
      if let problem = PodcastForms.recurrenceProblem(value) {
        report(
          .feedPodcastForm, "“\(value.text)” is no recurrence rule: \(problem)", at: place.range)
      }
    default: return
    }
  }

  private mutating func reportForm(
    _ value: [UInt8], _ wanted: String, _ place: FeedPlace, fixes: [Fix] = []
  ) {
    report(
      .feedPodcastForm,
      value.isEmpty
        ? "\(place.subject) is empty where it should be \(wanted)"
        : "“\(value.text)” in “\(place.name)” is not \(wanted)", at: place.range, fixes: fixes)
  }

  private mutating func reportEmpty(_ place: FeedPlace) {
    report(
      .feedPodcastEmpty,
      place.isAttribute ? "“\(place.name)” cannot be blank" : "<\(place.name)> cannot be blank",
      at: place.range)
  }

  private mutating func checkLength(_ value: [UInt8], _ limit: Int, _ place: FeedPlace) {
    let count = value.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    guard count > limit else { return }
    report(
      .feedPodcastTruncated, "“\(place.name)” has \(count) characters; apps may cut it at \(limit)",
      at: place.range)
  }

  private mutating func checkChoice(
    _ value: [UInt8], _ kind: PodcastValue, _ choices: [String], _ place: FeedPlace
  ) {
    let text = kind.ignoresCase ? value.text.lowercased() : value.text
    guard !choices.contains(text) else { return }
    if value.isEmpty { return reportEmpty(place) }
    let other =
      kind == .transcriptType ? PodcastLists.otherTranscripts[value.text.lowercased()] : nil
    let near =
      other ?? choices.first { $0 == value.text.lowercased() } ?? Suggestion.nearest(text, choices)
    let meant = ["true": "yes", "false": "no"][value.text.lowercased()]
    let repair =
      kind == .yesOrNo
      ? meant ?? near
      : other ?? near.flatMap { $0.lowercased() == value.text.lowercased() ? $0 : nil }
    let fixes = Fix.writing(repair, at: place.range)
    if kind.isClosed {
      report(
        .feedChoice,
        "“\(value.text)” in “\(place.name)” should be \(Self.alternatives(choices))",
        at: place.range, fixes: fixes)
    } else {
      report(
        .feedPodcastUnlisted, "“\(value.text)” in “\(place.name)” is not on the namespace's list",
        at: place.range,
        help: near.map { "did you mean “\($0)”?" }
          ?? (choices.count < 12 ? "listed are \(choices.joined(separator: ", "))" : nil),
        fixes: fixes)
    }
  }

  /// A show's guid is a UUID of version 5, which the address of its feed gives.
  private mutating func checkGuid(_ value: [UInt8], _ kind: PodcastValue, _ place: FeedPlace) {
    guard URICheck.isUUID(value[...]) else {
      let bare = PodcastForms.bareUUID(value)?.text
      return report(
        .feedPodcastGuid, "“\(value.text)” in “\(place.name)” is no UUID", at: place.range,
        help: bare.map { "it stands alone, without what is around it: \($0)" }
          ?? "the guid is the UUIDv5 of the feed's address without scheme and trailing slashes, "
          + "in the namespace ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
    }
    if kind == .guid, value[14] != 0x35 {
      report(
        .feedPodcastGuidVersion,
        "“\(value.text)” is a UUID of version \(Unicode.Scalar(value[14])), not of version 5",
        at: place.range,
        help: "keep a guid that was published; a new show takes the UUIDv5 of its feed's address")
    }
  }

  // MARK: Elements that need more than their table

  mutating func startPodcasting(_ rule: FeedElementRule) {
    switch rule.role {
    case .remoteItem: noteRemoteItem()
    case .soundbite: noteSoundbite()
    case .updateFrequency: startUpdateFrequency()
    case .podcastImages:
      report(
        .feedPodcastDeprecated, "<podcast:images> was replaced by <podcast:image>",
        at: scanner.nameRange)
    case .socialInteract:
      // Without a protocol nobody can tell whether an address is due; that is a finding of its own.
      let kind = attributeValue(names.protocolName) ?? []
      if !kind.isEmpty, !kind.isEqualIgnoringCase("disabled"), attribute(names.uri) == nil {
        report(
          .feedMissingAttribute, "<podcast:socialInteract> has no “uri” attribute",
          at: scanner.range, help: "only protocol=\"disabled\" goes without")
      }
    case .integrity:
      guard let digest = attribute(names.value),
        attributeValue(names.type)?.isEqual("sri") ?? false
      else { return }
      let text = scanner.text(of: digest)
      if !text.isEmpty, !PodcastForms.isIntegrity(text) {
        report(
          .feedPodcastForm, "“\(text.text)” is no digest, as sha384- with its Base64",
          at: digest.valueRange)
      }
    case .podcastLicense: frames[frames.count - 1].note = attributeValue(names.url) ?? []
    case .liveItem:
      enclosureURL = nil
      isExtraEpisode = true
      checkLiveTimes()
    default: return
    }
  }

  /// A stream ends after it has begun.
  private mutating func checkLiveTimes() {
    guard let start = attributeValue(names.start), let end = attribute(names.end),
      let first = ISODate.parse(start), let last = ISODate.parse(scanner.text(of: end)),
      first.offset != nil, last.offset != nil, last.minutes < first.minutes
    else { return }
    report(.feedPodcastLive, "this stream ends before it begins", at: end.valueRange)
  }

  /// A publisher and a time split name one remote item each; that of a publisher says so.
  private mutating func noteRemoteItem() {
    guard frames.count > 1, let outer = parent,
      outer.context == .podcastPublisher || outer.context == .valueTimeSplit
    else { return }
    frames[frames.count - 2].note.append(1)
    guard outer.note.isEmpty else {
      return report(
        outer.context == .podcastPublisher ? .feedPodcastPublisher : .feedPodcastSplit,
        "<\(name(of: outer))> names one remote item; this is another", at: scanner.range)
    }
    let medium = attributeValue(names.medium) ?? []
    guard outer.context == .podcastPublisher, !medium.isEqual("publisher") else { return }
    // Another medium is no publisher's feed; without one, a player cannot tell what it leads to.
    report(
      .feedPodcastPublisher,
      medium.isEmpty
        ? "the remote item of <podcast:publisher> does not say medium=\"publisher\""
        : "the remote item of <podcast:publisher> is of the medium “\(medium.text)”, not publisher",
      at: attribute(names.medium)?.valueRange ?? scanner.range,
      fixes: attribute(names.medium) == nil
        ? [
          Fix(
            "add medium=\"publisher\"", .safe,
            edits: [TextEdit(attributeInsertion, " medium=\"publisher\"")])
        ] : [])
  }

  /// "If the rrule contains COUNT, dtstart is required" (docs/tags/update-frequency.md).
  private mutating func startUpdateFrequency() {
    guard attribute(names.dtstart) == nil,
      let rule = attributeValue(names.rrule)?.text.uppercased(),
      rule.split(separator: ";").contains(where: { $0.hasPrefix("COUNT=") })
    else { return }
    report(
      .feedMissingAttribute, "<podcast:updateFrequency> counts and has no “dtstart” attribute",
      at: scanner.range, help: "add dtstart=\"YYYY-MM-DD\", from when it counts")
  }

  private mutating func noteSoundbite() {
    guard let start = attributeValue(names.startTime).flatMap({ Double($0.text) }),
      let length = attributeValue(names.duration).flatMap({ Double($0.text) })
    else { return }
    soundbites.append((start + length, scanner.range))
  }

  mutating func endPodcasting(_ frame: FeedFrame, _ rule: FeedElementRule) {
    switch rule.role {
    case .podcastLicense:
      let text = value[value.trimmedRange].text
      if frame.note.isEmpty, !text.isEmpty, !PodcastLists.isKnownLicense(text) {
        report(
          .feedPodcastUnlisted, "“\(text)” is no licence that is known by its name",
          at: valueRange(frame),
          help: PodcastLists.license(by: text).map { "did you mean “\($0)”?" }
            ?? "add url=\"https://…\", where its text is")
      }
    case .liveItem:
      if !has(.podcast, model.number("contentLink"), in: frame) {
        missing("podcast:contentLink", frame, .feedPodcastLive)
      }
      if !has(.core, names.title, in: frame) { missing("title", frame, .feedPodcastLive) }
      forgetSoundbites()
    case .valueTimeSplit:
      let hasRemote = has(.podcast, model.number("remoteItem"), in: frame)
      let hasLocal = has(.podcast, model.number("valueRecipient"), in: frame)
      if !hasRemote, !hasLocal {
        missing("podcast:valueRecipient", frame)
      } else if hasRemote, hasLocal {
        report(
          .feedPodcastSplit, "a time split names a remote item or recipients, not both",
          at: endPlace(frame), labels: [Label(frame.tag, "begun here")])
      }
    default: return
    }
  }

  /// At the end of an item: its soundbites lie in its episode.
  mutating func checkSoundbites() {
    if let episode = episodeSeconds {
      for bite in soundbites where bite.end > Double(episode) + 1 {
        report(
          .feedPodcastSoundbite, "this soundbite ends after the episode, which lasts \(episode) s",
          at: bite.range)
      }
    }
    forgetSoundbites()
  }

  private mutating func forgetSoundbites() {
    episodeSeconds = nil
    soundbites.removeAll(keepingCapacity: true)
  }
}
