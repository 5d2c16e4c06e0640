import GalleyCore
import GalleyReaders

extension XMLFeedChecker {
  mutating func startElement() {
    let isRoot = frames.isEmpty
    isTagBroken = scanner.isTagBroken
    if isRoot, hasRoot { return push(.foreign, -1, .core) }
    if isRoot {
      hasRoot = true
      startRoot()
    }
    checkDeclarations(isRoot: isRoot)
    let name = scanner.name
    var space = namespace(name.namespace)
    if isRoot, family != .unknown, name.local != names.rdf { space = .core }
    let context = frames.last?.context ?? .root
    isFirstChild = !(frames.last?.hasElements ?? false)
    if !frames.isEmpty { frames[frames.count - 1].hasElements = true }
    noteDoubtfulAttributes()
    switch context {
    case .foreign, .xhtml: startForeign(space, in: context)
    case .rdfProperty, .rdfNode: startRDF(space, in: context)
    case .text, .empty: startInLeaf(space)
    case .textConstruct: startInTextConstruct(space)
    default: startKnown(space, in: context)
    }
    checkCommonAttributes()
  }

  /// An element in a context that lists its children.
  private mutating func startKnown(_ space: FeedNamespace, in context: FeedContext) {
    var local = scanner.name.local
    if space == .dc, local < 2 || model.rule(context, space, local) == nil {
      local = unqualified(local)
    }
    guard let index = model.rule(context, space, local) else {
      return startUnknown(space, in: context)
    }
    let rule = model.rules[index]
    if rule.role == .channelLink || rule.namespace == .core && local == names.link,
      startPlainAtomLink()
    {
      return
    }
    if space == .itunes { notePodcast() }
    checkRepetition(rule, space, local)
    checkSemantics(space, local)
    beforeStart(rule)
    if !frames.isEmpty { see(space, local) }
    var child = rule.child
    if child == .rdfItems, family == .rss11 { child = .rss11Items }
    push(child, index, space, local: local)
    checkAttributes(rule, index)
    afterStart(rule)
  }

  /// Atom's link without its prefix, beside the link that RSS has itself.
  private mutating func startPlainAtomLink() -> Bool {
    guard family == .rss, let outer = frames.last, let href = attribute(names.href),
      let rel = attributeValue(names.rel).map(Self.relation),
      rel.isEqual("self") || has(.core, names.link, in: outer)
    else { return false }
    if rel.isEqual("self"), outer.context == .channel { hasSelfLink = true }
    reportPlainAtomLink(at: href.range)
    push(.foreign, -1, .core)
    return true
  }

  /// Qualified Dublin Core: `dc:date.created` is a `dc:date`.
  private mutating func unqualified(_ local: UInt32) -> UInt32 {
    let name = scanner.symbols.bytes(local)
    guard let dot = name.firstIndex(of: 0x2E) else { return local }
    return scanner.symbol(name[..<dot])
  }

  /// Notes that the innermost element has had a child; a name counts once.
  mutating func see(_ space: FeedNamespace, _ local: UInt32) {
    note(Self.key(space, local))
  }

  private mutating func note(_ key: UInt32) {
    guard let frame = frames.last, !holds(key, in: frame) else { return }
    seen.append(key)
  }

  mutating func push(
    _ context: FeedContext, _ rule: Int, _ space: FeedNamespace, local: UInt32? = nil
  ) {
    let (inherits, hasBase) = (frames.last?.hasLanguage ?? false, frames.last?.hasBase ?? false)
    frames.append(
      FeedFrame(
        context: context, rule: rule, namespace: space, local: local ?? scanner.name.local,
        tag: scanner.range, nameRange: scanner.nameRange, seenStart: seen.count,
        isBroken: scanner.isTagBroken, hasLanguage: inherits, hasBase: hasBase))
    if rule >= 0 || context != .foreign && context != .xhtml { clearValue() }
  }

  mutating func clearValue() {
    value.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// An element that the context does not list.
  private mutating func startUnknown(_ space: FeedNamespace, in context: FeedContext) {
    let written = scanner.string(scanner.nameRange)
    let parent = frames.last.map { name(of: $0) } ?? ""
    let isNowhere = scanner.name.namespace == 0 && family != .rss
    // Its prefix is not declared, which is found as that.
    if written == "atom:link", context == .channel,
      attributeValue(names.rel).map(Self.relation)?.isEqual("self") == true
    {
      hasSelfLink = true
    }
    if context == .root || space == .unknown && !isNowhere {
      if context == .root { reportRoot(written) }
      if isRDF, context != .root {
        return startRDF(space, in: context == .rdf ? .rdfProperty : .rdfNode)
      }
      return push(.foreign, -1, space)
    }
    if isNowhere {
      report(
        .feedNoNamespace, "<\(written)> is in no namespace, so that nobody knows what it means",
        at: scanner.nameRange)
    } else if space == .xhtml {
      report(
        .feedMisplacedXHTML, "XHTML cannot stand directly in <\(parent)>", at: scanner.nameRange)
    } else if space == .podcast, !model.knows(space, scanner.name.local) {
      let meant = Suggestion.nearest(
        scanner.symbols.string(scanner.name.local), model.names(of: space))
      report(
        .feedPodcastUnknown, "the podcast namespace has no <\(written)>", at: scanner.nameRange,
        help: meant.map { "did you mean <podcast:\($0)>?" })
    } else if isQuestionable(space) {
      report(
        .feedQuestionablePlace, "<\(written)> is unusual in <\(parent)>; readers will ignore it",
        at: scanner.nameRange)
    } else {
      let meant = suggestion(space, in: context)
      if let name = meant?.name { note(Self.key(space, model.number(of: name)) | Self.misnamed) }
      // What stands in the place of an element that must be there is not also its lack.
      if let outer = frames.last, outer.rule >= 0, outer.namespace == space,
        let required = model.rules[outer.rule].requires
      {
        note(Self.key(space, model.number(required)) | Self.misnamed)
      }
      report(
        .feedUnknownElement,
        parent.isEmpty
          ? "<\(written)> cannot stand here" : "<\(parent)> cannot hold <\(written)>",
        at: scanner.nameRange, help: meant?.help)
    }
    push(.foreign, -1, space)
  }

  /// What may have been meant by an element of the feed's own vocabulary, with its name where the
  /// context holds such an element.
  private func suggestion(
    _ space: FeedNamespace, in context: FeedContext
  ) -> (help: String, name: String?)? {
    let written = scanner.symbols.string(scanner.name.local)
    let folded = written.lowercased()
    let prefix = space == .core ? "" : "\(space.prefix):"
    let held = model.names(of: space, in: context)
    if space == .core, let cure = OtherVocabulary.cure(of: folded, in: context) {
      return (cure, nil)
    }
    for name in model.names(of: space) where name != written && name.lowercased() == folded {
      return (
        "names are case-sensitive: <\(prefix)\(name)>", held.contains(name) ? name : nil
      )
    }
    if let place = model.places(of: space, scanner.name.local).first {
      return ("<\(prefix)\(written)> belongs in \(place)", nil)
    }
    if space == .core,
      let name = OtherVocabulary.names(of: folded).first(where: { held.contains($0) })
    {
      return ("\(family == .atom ? "Atom" : "RSS") calls it <\(name)>", name)
    }
    if space == .core,
      let place = model.places(of: .core, scanner.name.local, among: ownContexts).first
    {
      return ("<\(written)> belongs in \(place)", nil)
    }
    let meant = Suggestion.nearest(written, held)
    return meant.map { ("did you mean <\(prefix)\($0)>?", $0) }
  }

  /// The contexts of the feed's own format that hold most of its elements.
  private var ownContexts: [FeedContext] {
    switch family {
    case .rss: [.channel, .item]
    case .rdf: [.rdf, .rdfChannel, .rdfItem]
    case .atom: [.feed, .entry, .person]
    case .rss11, .unknown: []
    }
  }

  private func isQuestionable(_ space: FeedNamespace) -> Bool {
    switch space {
    case .dc, .dcterms, .rdf, .rdfs, .geo, .geourl, .georss, .icbm, .atom:
      return model.rule(.item, space, scanner.name.local) != nil
        || model.rule(.channel, space, scanner.name.local) != nil
    default: return false
    }
  }

  /// An element inside one that Galley does not check.
  private mutating func startForeign(_ space: FeedNamespace, in context: FeedContext) {
    if context == .foreign, family == .rss, scanner.name.namespace == 0,
      let outer = frames.last, outer.namespace != .core, !isScene(outer)
    {
      report(
        .feedNotInNamespace,
        "<\(scanner.string(scanner.nameRange))> is in no namespace inside the extension "
          + "<\(name(of: outer))>", at: scanner.nameRange)
    }
    if context == .xhtml { checkXHTMLElement(space) }
    push(context, -1, space)
  }

  /// Media RSS, “<media:scenes>”: the specification writes what a scene holds without a prefix.
  private func isScene(_ frame: FeedFrame) -> Bool {
    frame.namespace == .media && scanner.string(frame.nameRange).hasSuffix(":scene")
  }

  /// An element where only text belongs.
  private mutating func startInLeaf(_ space: FeedNamespace) {
    guard !isRDF else { return startRDF(space, in: .rdfProperty) }
    let outer = frames.last.map { name(of: $0) } ?? ""
    report(
      .feedUnknownElement, "<\(outer)> holds text only, not <\(scanner.string(scanner.nameRange))>",
      at: scanner.nameRange,
      help: leafHelp(space, outer))
    push(.foreign, -1, space)
  }

  /// What to do about an element where only text belongs.
  private func leafHelp(_ space: FeedNamespace, _ outer: String) -> String? {
    let isHTML = HTMLVocabulary.isElement(scanner.symbols.bytes(scanner.name.local))
    if space == .xhtml || scanner.name.namespace == coreNamespace && isHTML {
      return "escape the markup, as in &lt;b&gt;, or put it in a CDATA section"
    }
    return outer == "author" && family == .rss
      ? "RSS writes an address and a name: address (Name)" : nil
  }

  mutating func endElement() {
    guard let frame = frames.last else { return }
    isTagBroken = frame.isBroken
    // What a file that was cut off lacks says nothing of the feed.
    if frame.rule >= 0, !scanner.isTruncated {
      isValueDivided = pieces.count > 1
      let rule = model.rules[frame.rule]
      endPending(frame, rule)
      checkValue(frame, rule)
      beforeEnd(frame, rule)
      isValueDivided = false
    }
    // What an atom:source says of its author has moved to the entry meanwhile.
    let start = frames.removeLast().seenStart
    isTagBroken = frames.last?.isBroken ?? false
    seen.removeLast(seen.count - start)
  }

  private mutating func checkRepetition(
    _ rule: FeedElementRule, _ space: FeedNamespace, _ local: UInt32
  ) {
    guard rule.repetition != .many, !frames.isEmpty else { return }
    // The frame is copied only where there is something to say of it.
    let start = frames[frames.count - 1].seenStart
    guard holds(Self.key(space, local), from: start), let outer = frames.last else { return }
    let written = scanner.string(scanner.nameRange)
    report(
      rule.repetition == .once ? .feedDuplicateElement : .feedSeveralEnclosures,
      "<\(name(of: outer))> has more than one <\(written)>", at: scanner.range)
  }

  // MARK: Text

  mutating func text(isLiteral: Bool) {
    guard let frame = frames.last else { return }
    let range = scanner.contentRange
    if frame.rule < 0, frame.context == .foreign {
      if scanner.hasDoubtfulCharacters { reportDoubtful() }
      return
    }
    let start = value.count
    scanner.appendText(to: &value, isLiteral: isLiteral)
    pieces.append(
      FeedTextPiece(
        start: start, source: range, isLiteral: isLiteral, needsDecoding: scanner.needsDecoding))
    if scanner.hasDoubtfulCharacters {
      reportDoubtful()
    } else if let found = Mojibake.run(in: value[start...]) {
      reportDecodedWrongly(at: sourceRange(found))
    }
    checkTextAllowed(frame, from: start)
  }

  private mutating func checkTextAllowed(_ frame: FeedFrame, from start: Int) {
    guard !frame.hasReportedText else { return }
    if frame.context == .rdfNode || frame.context == .rdfProperty && frame.hasElements {
      return checkRDFText(from: start)
    }
    guard frame.rule >= 0 else { return }
    let isContainer = model.holdsNothing[frame.rule] && frame.context != .foreign
    let isMixed = frame.context == .textConstruct && frame.hasElements
    guard isContainer || isMixed || frame.isExternal || model.rules[frame.rule].role == .atomLink
    else { return }
    let rule = model.rules[frame.rule]
    // Beyond so many pieces of text, no address or word is meant; each look is at all of them.
    if frame.pending != nil, pieces.count < 64, isPending(value[value.trimmedRange], frame) {
      return
    }
    guard let offset = value[start...].firstIndex(where: { !$0.isXMLSpace }) else { return }
    let end = value.count - value[start...].reversed().prefix { $0.isXMLSpace }.count
    let extent = offset..<max(offset + 1, end)
    if isMixed, frame.type == .xhtml, !frame.isExternal { return reportBesideDiv(extent) }
    frames[frames.count - 1].hasReportedText = true
    let range = sourceRange(extent)
    if rule.role == .atomLink {
      report(
        .feedLinkNotEmpty, "<link> should be empty; readers ignore this text", at: range)
    } else if isContainer {
      reportTextInContainer(frame, rule, at: range)
    } else if frame.isExternal {
      reportNotEmpty(at: range)
    } else {
      report(
        .feedUnexpectedText, "<\(name(of: frame))> mixes text and elements", at: range)
    }
  }

  /// Text where elements belong: the name of a person, the address of an image.
  private mutating func reportTextInContainer(
    _ frame: FeedFrame, _ rule: FeedElementRule, at range: ByteRange
  ) {
    let text = Array(value[value.trimmedRange])
    let prefix = frame.namespace == .core ? "" : "\(frame.namespace.prefix):"
    let isImage = rule.role == .image && looksLikeAddress(text[...])
    let isPerson = rule.role == .person && !frame.hasElements
    let child = isImage ? "url" : isPerson ? (PlainValues.isAddress(text) ? "email" : "name") : nil
    let written = scanner.string(range)
    let isRepairable = child == "name" && pieces.count == 1 && !written.contains("<")
    report(
      .feedUnexpectedText, "<\(name(of: frame))> holds elements only, not text", at: range,
      help: child.map { "write it in <\(prefix)\($0)>…</\(prefix)\($0)>" },
      fixes: isRepairable
        ? [
          Fix(
            "put it in <\(prefix)name>", .safe,
            edits: [TextEdit(range, "<\(prefix)name>\(written)</\(prefix)name>")])
        ] : [])
  }

  /// The bytes of the file that a range of the current value stands for.
  mutating func sourceRange(_ range: Range<Int>) -> ByteRange {
    guard !pieces.isEmpty else { return frames.last?.tag ?? ByteRange(0, 0) }
    let start = sourceOffset(range.lowerBound, isEnd: false)
    let end = range.isEmpty ? start : sourceOffset(range.upperBound, isEnd: true)
    return ByteRange(start, max(start, end))
  }

  private mutating func sourceOffset(_ offset: Int, isEnd: Bool) -> Int {
    var index = pieces.count - 1
    while index > 0, isEnd ? pieces[index].start >= offset : pieces[index].start > offset {
      index -= 1
    }
    let piece = pieces[index]
    let inside = offset - piece.start
    guard piece.needsDecoding else { return min(piece.source.lower + inside, piece.source.upper) }
    let map = decodingMap(of: piece)
    return isEnd
      ? map.source(of: TextRange(max(0, inside - 1), inside)).upper
      : map.source(of: TextRange(inside, inside + 1)).lower
  }

  /// The map of a piece's decoding; the last is kept, since a long value has many findings.
  private mutating func decodingMap(of piece: FeedTextPiece) -> OffsetMap {
    if let last = lastMap, last.source == piece.source { return last.map }
    var text: [UInt8] = []
    var map: OffsetMap? = .empty
    scanner.decode(piece.source, isLiteral: piece.isLiteral, into: &text, map: &map)
    let made = map ?? .empty
    lastMap = (piece.source, made)
    return made
  }

  /// The place of an element's value; of its start tag where it is empty.
  mutating func valueRange(_ frame: FeedFrame) -> ByteRange {
    let range = value.trimmedRange
    return range.isEmpty ? frame.tag : sourceRange(range)
  }
}
