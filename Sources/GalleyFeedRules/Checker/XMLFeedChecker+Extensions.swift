import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  // MARK: RDF

  /// A property that refers to a resource by `rdf:resource`.
  mutating func startResource() {
    if let resource = attribute(.rdf, names.resource) {
      checkSimple(scanner.text(of: resource), .uriReference, place(resource, "rdf:resource"))
    } else if isRDF, attribute(names.resource) == nil {
      report(
        .feedMissingAttribute,
        "<\(scanner.string(scanner.nameRange))> has no “rdf:resource” attribute", at: scanner.range)
    }
  }

  /// RSS 1.1's items are a collection (RSS 1.1, section 4.4).
  mutating func requireCollection() {
    guard let parseType = rdfAttribute(names.parseType) else {
      return report(
        .feedMissingAttribute,
        "<\(scanner.string(scanner.nameRange))> has no “rdf:parseType” attribute",
        at: scanner.range, help: "write rdf:parseType=\"Collection\"")
    }
    let text = scanner.text(of: parseType)
    if !text.isEqual("Collection") {
      report(
        .feedChoice, "“\(text.text)” in “rdf:parseType” should be Collection",
        at: parseType.valueRange)
    }
  }

  /// An element of RDF/XML, where things and their properties alternate
  /// (RDF/XML Syntax, section 2).
  mutating func startRDF(_ space: FeedNamespace, in context: FeedContext) {
    let isNode = context == .rdfProperty
    if space == .core, frames.last?.rule ?? 0 < 0 {
      report(
        .feedUnknownElement,
        "<\(scanner.string(scanner.nameRange))> of RSS cannot stand inside an extension",
        at: scanner.nameRange)
    }
    let last = frames.count - 1
    if isNode, last >= 0 { checkProperty(frames[last]) }
    if isNode, let resource = attribute(.rdf, names.resource) {
      report(
        .feedRDF, "“rdf:resource” stands on properties, not on things", at: resource.range)
    }
    let parseType = attribute(.rdf, names.parseType).map { scanner.text(of: $0).text }
    switch parseType {
    case "Literal": push(.foreign, -1, space)
    case "Resource": push(.rdfNode, -1, space)
    default: push(isNode ? .rdfNode : .rdfProperty, -1, space)
    }
    if !isNode {
      if parseType == "Collection" { frames[frames.count - 1].note = Array("Collection".utf8) }
      if attribute(.rdf, names.resource) != nil { frames[frames.count - 1].isExternal = true }
    }
  }

  /// A property refers to a thing, or holds one, or holds text (RDF/XML Syntax, section 7.2.14).
  private mutating func checkProperty(_ property: FeedFrame) {
    if !isFirstChild {
      guard !property.note.isEqual("Collection") else { return }
      report(.feedRDF, "a property holds one thing; this is another", at: scanner.nameRange)
    } else if value.contains(where: { !$0.isXMLSpace }) {
      report(
        .feedRDF, "a property holds text or an element, not both", at: scanner.nameRange)
    } else if property.isExternal {
      report(
        .feedRDF, "a property with “rdf:resource” is empty", at: scanner.nameRange)
    }
  }

  /// Text in a thing, or beside an element in a property.
  mutating func checkRDFText(from start: Int) {
    guard let offset = value[start...].firstIndex(where: { !$0.isXMLSpace }) else { return }
    frames[frames.count - 1].hasReportedText = true
    report(
      .feedRDF, "text cannot stand here: in RDF it belongs in a property",
      at: sourceRange(offset..<value.count))
  }

  // MARK: Podcasts

  mutating func notePodcast() {
    if frames.last?.context == .channel || frames.last?.context == .feed { isShow = true }
    if !usesPodcasts {
      usesPodcasts = true
      if scanner.source.encoding != .utf8 {
        report(
          .feedPodcastEncoding, "podcasts should be UTF-8, not \(scanner.source.encoding.name)",
          at: scanner.nameRange)
      }
    }
  }

  mutating func endPodcast(_ frame: FeedFrame) {
    // A show that asks to be left out of the directory owes it nothing.
    guard usesPodcasts, isShow, !isBlocked else { return }
    if !has(.core, names.language, in: frame), !frame.hasLanguage {
      missing("language", frame, .feedPodcastIncomplete)
    }
    if !has(.itunes, names.category, in: frame) {
      missing("itunes:category", frame, .feedPodcastIncomplete)
    }
    if !has(.itunes, names.explicit, in: frame) {
      missing("itunes:explicit", frame, .feedPodcastIncomplete)
    }
    if !has(.itunes, names.image, in: frame) {
      missing("itunes:image", frame, .feedPodcastIncomplete)
    }
  }

  mutating func checkPodcastEnclosure() {
    guard usesPodcasts, !isBlocked, let enclosure = enclosureURL else { return }
    let path = enclosure.value.prefix { $0 != 0x3F && $0 != 0x23 }
    let end = path.lastIndex(of: 0x2E).map { path[($0 + 1)...] } ?? []
    let known = ["m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub"]
    guard !known.contains(end.map(\.lowercased).text) else { return }
    report(
      .feedPodcastFormat, "Apple plays m4a, mp3, mov, mp4, m4v, pdf and epub files only",
      at: enclosure.range)
  }

  /// Apple sorts serial shows by number and refuses artwork that is neither JPEG nor PNG.
  mutating func endEpisode(_ frame: FeedFrame) {
    guard usesPodcasts, !isBlocked, isSerial, !isExtraEpisode else { return }
    if !has(.itunes, names.episode, in: frame), !has(.podcast, names.episode, in: frame) {
      report(
        .feedPodcastSerial, "a serial show numbers its episodes; this one has no <itunes:episode>",
        at: endPlace(frame), labels: [Label(frame.tag, "begun here")])
    }
  }

  mutating func startArtwork() {
    guard let href = attribute(names.href) else { return }
    let address = scanner.text(of: href)
    let path = address.prefix { $0 != 0x3F && $0 != 0x23 }
    guard let name = path.split(separator: 0x2F).last, let dot = name.lastIndex(of: 0x2E) else {
      return
    }
    let end = name[(dot + 1)...].map(\.lowercased).text
    guard Self.otherImages.contains(end) else { return }
    report(
      .feedPodcastArtwork, "artwork is a JPEG or PNG for Apple Podcasts, not “\(end)”",
      at: href.valueRange)
  }

  private static let otherImages: Set<String> = [
    "gif", "webp", "svg", "bmp", "tif", "tiff", "avif", "heic", "ico", "pdf", "psd",
  ]

  mutating func startCategory(_ rule: FeedElementRule) {
    guard let attribute = attribute(names.text) else { return }
    let text = scanner.text(of: attribute).text
    frames[frames.count - 1].note = Array(text.utf8)
    let outer = rule.role == .itunesSubcategory ? parent?.note.text : nil
    switch PodcastCategories.standing(of: text, in: outer) {
    case .current: break
    case .obsolete:
      report(
        .feedPodcastOldCategory, "Apple retired the category “\(text)” in 2019",
        at: attribute.valueRange)
    case .unknown:
      report(
        .feedPodcastCategory,
        outer.map { "“\($0)” has no subcategory “\(text)”" }
          ?? "Apple has no category “\(text)”", at: attribute.valueRange,
        help: PodcastCategories.cure(of: text, in: outer),
        fixes: PodcastCategories.meant(by: text, in: outer).map {
          let escaped = $0.replacing("&", with: "&amp;")
          return [Fix("write \($0)", .safe, edits: [TextEdit(attribute.valueRange, escaped)])]
        } ?? [])
    }
  }

  // MARK: Media RSS

  mutating func startMedia(_ local: UInt32) {
    frames[frames.count - 1].note = attributeValue(local) ?? []
    if local == names.algo, let algo = attribute(local) {
      let text = scanner.text(of: algo)
      if !text.isEmpty, !text.isEqual("md5"), !text.isEqual("sha-1") {
        report(.feedMediaHash, "“\(text.text)” is neither md5 nor sha-1", at: algo.valueRange)
      }
    }
  }

  mutating func startRestriction() {
    frames[frames.count - 1].note = attributeValue(names.type) ?? []
    if let relation = attribute(names.relationship) {
      let text = scanner.text(of: relation)
      if !text.isEmpty, !text.isEqual("allow"), !text.isEqual("deny") {
        report(
          .feedMediaRestriction, "“\(text.text)” is neither allow nor deny",
          at: relation.valueRange)
      }
    }
    if let type = attribute(names.type) {
      let text = scanner.text(of: type)
      if !["", "country", "uri", "sharing"].contains(text.text) {
        report(
          .feedMediaRestriction, "“\(text.text)” is neither country, uri nor sharing",
          at: type.valueRange)
      }
    }
  }

  /// "urn:" and one word.
  private func isBareURN(_ scheme: [UInt8]) -> Bool {
    scheme.count > 4 && Array(scheme.prefix(4)).isEqualIgnoringCase("urn:")
      && scheme.dropFirst(4).allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == 0x2D }
  }

  mutating func startCredit() {
    guard let role = attribute(names.role) else { return }
    let text = scanner.text(of: role)
    let scheme = attributeValue(names.scheme) ?? []
    // The specification's own schemes are bare: "urn:ebu", "urn:yvs".
    if let attribute = attribute(names.scheme), !scheme.isEmpty, !isBareURN(scheme) {
      checkSimple(scheme, .uri, place(attribute, "scheme"))
    }
    let isEBU = scheme.isEmpty || scheme.isEqual("urn:ebu")
    if isEBU, !text.isEmpty, !EBURoles.contains(text) {
      report(
        .feedMediaCredit, "“\(text.text)” is no role that the EBU lists", at: role.valueRange)
    } else if text.contains(where: { $0 &- 0x41 < 26 }) {
      report(.feedMediaCredit, "roles are written in small letters", at: role.valueRange)
    }
  }

  mutating func startMediaText() {
    guard let type = attribute(names.type) else { return }
    let text = scanner.text(of: type)
    if text.isEqual("html") { frames[frames.count - 1].type = .html }
    let isTitle = frames.last.map { model.rules[max(0, $0.rule)].role == .mediaTitle } ?? false
    if !text.isEmpty, !text.isEqual("plain"), !text.isEqual("html"), isTitle {
      let meant = ["text": "plain", "text/plain": "plain", "text/html": "html"][
        text.text.lowercased()]
      report(
        .feedChoice, "“\(text.text)” is neither plain nor html", at: type.valueRange,
        fixes: Fix.writing(meant, at: type.valueRange))
    }
  }

  mutating func endExtension(_ frame: FeedFrame, _ rule: FeedElementRule) {
    switch rule.role {
    case .mediaTitle, .mediaText:
      if frame.type == .html { checkHTML(frame) } else { checkPlain(frame, .feedUndeclaredMarkup) }
    case .mediaHash: endHash(frame)
    case .mediaRating: endRating(frame)
    case .mediaRestriction: endRestriction(frame)
    case .mediaGroup: endGroup(frame)
    case .mediaContent:
      // One of the elements around it may hold the player: it goes for all in them.
      if !frame.note.isEmpty, !has(.media, model.number("player"), in: frames.first ?? frame) {
        report(
          .feedMissingAttribute, "<\(name(of: frame))> has no “url” attribute", at: frame.tag,
          help: "only content with a <media:player> goes without")
      }
      if let index = frames.indices.dropLast().last, frames[index].context == .mediaGroup {
        frames[index].note.append(1)
      }
    case .geoPoint:
      if !has(.geo, names.lat, in: frame) { missing("geo:lat", frame) }
      if !has(.geo, names.long, in: frame) { missing("geo:long", frame) }
    case .itunesOwner:
      // Hosts strip the address; the element itself is asked for no longer.
      if !has(.itunes, names.email, in: frame), !has(.itunes, names.name, in: frame) {
        missing("itunes:email", frame)
      }
    default:
      if rule.namespace == .podcast { endPodcasting(frame, rule) } else { endContainer(frame) }
    }
  }

  /// What a place of GeoRSS and the containers of RDF must hold.
  private mutating func endContainer(_ frame: FeedFrame) {
    let wanted: [(FeedNamespace, UInt32, StaticString)]
    switch frame.context {
    case .gmlPoint: wanted = [(.gml, names.pos, "gml:pos")]
    case .gmlLine, .gmlRing: wanted = [(.gml, names.posList, "gml:posList")]
    case .gmlPolygon: wanted = [(.gml, names.exterior, "gml:exterior")]
    case .gmlExterior: wanted = [(.gml, names.linearRing, "gml:LinearRing")]
    case .gmlEnvelope:
      wanted = [
        (.gml, names.lowerCorner, "gml:lowerCorner"), (.gml, names.upperCorner, "gml:upperCorner"),
      ]
    case .georssWhere where !frame.hasElements:
      return report(
        .feedMissingElement, "<\(name(of: frame))> holds no place", at: endPlace(frame))
    case .rdfItems where !frame.hasElements:
      return report(.feedBlank, "<\(name(of: frame))> lists no items", at: frame.tag)
    case .contentItem: wanted = [(.content, names.format, "content:format")]
    default: return
    }
    for (space, local, text) in wanted where !has(space, local, in: frame) {
      missing("\(text)", frame)
    }
  }

  private mutating func endGroup(_ frame: FeedFrame) {
    guard frame.note.count < 2 else { return }
    report(
      .feedMediaGroup,
      frame.note.isEmpty
        ? "this <media:group> holds no <media:content>"
        : "a <media:group> gathers alternatives; this one holds a single <media:content>",
      at: endPlace(frame), labels: [Label(frame.tag, "begun here")])
  }

  private mutating func endHash(_ frame: FeedFrame) {
    // Of another algorithm nobody can say how long its hash is.
    guard ["", "md5", "sha-1"].contains(frame.note.text) else { return }
    let text = value[value.trimmedRange]
    let length = frame.note.isEqual("sha-1") ? 40 : 32
    guard text.count != length || !text.allSatisfy(\.isHexadecimal) else { return }
    report(
      .feedMediaHash,
      "“\(text.text)” is no \(length == 40 ? "SHA-1" : "MD5") hash of \(length) hexadecimal digits",
      at: valueRange(frame))
  }

  private mutating func endRating(_ frame: FeedFrame) {
    let text = value[value.trimmedRange].text
    let scheme = frame.note.isEmpty ? "urn:simple" : frame.note.text
    let known: [String]
    switch scheme {
    case "urn:simple": known = ["adult", "nonadult"]
    case "urn:mpaa": known = ["g", "m", "nc-17", "pg", "pg-13", "r", "x"]
    case "urn:v-chip":
      known = [
        "14+", "18+", "c", "c8", "g", "pg", "tv-14", "tv-g", "tv-ma", "tv-pg", "tv-y", "tv-y7",
        "tv-y7-fv",
      ]
    case "urn:icra":
      if !ICRALabel.isValid(text) {
        report(.feedMediaRating, "“\(text)” is no ICRA label", at: valueRange(frame))
      }
      return
    default:
      checkURI(
        frame.note, isAbsolute: true, isIRI: false,
        FeedPlace(range: frame.tag, name: "scheme", isAttribute: true, isVerbatim: false))
      return
    }
    if !known.contains(text) {
      let folded = text.lowercased()
      report(
        .feedMediaRating, "“\(text)” is no rating of \(scheme)", at: valueRange(frame),
        fixes: known.contains(folded)
          ? Fix.writing(folded, at: valueRange(frame)) : [])
    }
  }

  private mutating func endRestriction(_ frame: FeedFrame) {
    let text = value[value.trimmedRange]
    switch frame.note.text {
    case "country":
      for code in text.split(separator: 0x20) {
        let letters = code.map { $0 & 0xDF }
        guard code.count != 2 || !CountryCodes.contains(letters) else { continue }
        report(
          .feedMediaRestriction, "“\(code.text)” is no country code of ISO 3166",
          at: valueRange(frame))
        return
      }
    case "uri":
      checkURI(
        Array(text), isAbsolute: true, isIRI: false,
        FeedPlace(
          range: valueRange(frame), name: "media:restriction", isAttribute: false,
          isVerbatim: pieces.count == 1 && !pieces[0].needsDecoding))
    case "":
      if !text.isEmpty, !text.isEqual("all"), !text.isEqual("none") {
        report(
          .feedMediaRestriction, "a restriction of no type is all or none", at: valueRange(frame))
      }
    default: break
    }
  }
}
