package import GalleyCore

/// Reads XML 1.0 with namespaces as a stream of events, each with its exact bytes.
///
/// The scanner is Galley's own rather than libxml2's reader, which gives no byte offsets, counts
/// lines wrongly past 65,535, needs four switches to be safe from external entities and cannot go on
/// after the errors that real feeds have. It never opens anything, expands entities within a budget
/// (``XMLEntities``), does not recurse, keeps only the open elements, and holds every event to the
/// well-formedness and namespace constraints. After an error it reads on as a person would; each
/// repair is a diagnostic.
package struct XMLScanner {
  /// What was read; the properties of the scanner describe it until the next call.
  package enum Event: Sendable {
    case startElement, endElement
    /// Character data; may come in several pieces.
    case text
    case cdata, comment, instruction, doctype
    case end
  }

  struct OpenElement {
    var name: XMLName
    var nameRange: ByteRange
  }

  package let source: SourceFile
  /// All bytes that are read: those of the source, or a window over a file.
  package let bytes: ByteWindow
  let maximumDepth: Int

  /// The bytes of the event; empty for the end of an element written as `<a/>`.
  package internal(set) var range = ByteRange(0, 0)
  /// Text without its delimiters: of a CDATA section, comment, instruction or run of text.
  package internal(set) var contentRange = ByteRange(0, 0)
  package internal(set) var name = XMLName(namespace: 0, local: 0)
  /// The element's name as written, prefix included.
  package internal(set) var nameRange = ByteRange(0, 0)
  package internal(set) var attributes: [XMLAttribute] = []
  package internal(set) var declarations: [XMLNamespaceDeclaration] = []
  /// Whether the start tag was written as `<a/>`; its end follows as an event of its own.
  package internal(set) var isEmptyElement = false
  /// Whether the start tag has a fault of syntax that no plain repair mends, so that what it says may
  /// not be what was meant.
  package internal(set) var isTagBroken = false
  /// Whether the text holds references or carriage returns, so that it is not a slice of the file.
  package internal(set) var needsDecoding = false
  /// Whether the text holds C1 controls, U+FFFD or UTF-8 that was encoded twice.
  package internal(set) var hasDoubtfulCharacters = false
  package internal(set) var symbols: XMLSymbols
  package internal(set) var uris: XMLSymbols
  package internal(set) var entities = XMLEntities()
  /// The public and system identifiers of the document type declaration.
  package internal(set) var doctype = XMLDoctype()
  /// The encoding that the XML declaration names.
  package internal(set) var declaredEncoding: ByteRange?
  package internal(set) var hasDeclaration = false
  /// Whether anything was found that a conforming processor must stop at.
  package internal(set) var isWellFormed = true

  /// Where the document begins.
  let begin: Int
  var index: Int
  var open: [OpenElement] = []
  /// The name of the start tag that is being read.
  var tagName = ByteRange(0, 0)
  /// Whether a value of that tag has an open quotation mark.
  var hasOpenQuote = false
  var scope = XMLNamespaceScope()
  var hasRoot = false
  var pendingEnd = false
  var isFinished = false
  /// Whether the end of the file inside something was reported.
  var hasReportedEnd = false
  var hasReportedOutside = false
  /// Where the last CDATA section inside another was found to end; -1 before one was.
  package internal(set) var innerSection = -1
  var hasRefusedParameters = false
  /// Whether an end tag that does not fit is being worked off.
  var isClosingMismatch = false
  var entityCount = 0
  /// How many bytes entities have expanded to.
  var expanded = 0

  /// - Parameters:
  ///   - start: where to begin; behind what was skipped, as white space before the declaration.
  package init(
    _ source: SourceFile, vocabulary: XMLVocabulary, start: Int? = nil, maximumDepth: Int = 512
  ) {
    self.init(
      source, bytes: ByteWindow(source.bytes), vocabulary: vocabulary,
      start: start ?? source.textStart, maximumDepth: maximumDepth)
  }

  /// Reads a file of which only a window is in memory.
  ///
  /// - Parameter source: the file's name and encoding, and at least its byte order mark.
  package init(
    _ source: SourceFile, bytes: ByteWindow, vocabulary: XMLVocabulary, start: Int? = nil,
    maximumDepth: Int
  ) {
    self.source = source
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    begin = start ?? source.textStart
    index = begin
    symbols = XMLSymbols(vocabulary.names)
    uris = XMLSymbols(vocabulary.namespaces)
    let xml: StaticString = "http://www.w3.org/XML/1998/namespace"
    let prefix: StaticString = "xml"
    let uri = xml.withUTF8Buffer { uris.number(of: $0) }
    scope.declare(prefix.withUTF8Buffer { symbols.number(of: $0) }, uri: uri, depth: -1)
  }

  /// Whether the file ended, or reading did, while elements were open; their ends follow.
  package var isTruncated: Bool { hasReportedEnd }

  /// How many elements are open, the one just started included.
  package var depth: Int { open.count }

  /// Reads the next event.
  package mutating func next(_ diagnostics: inout Diagnostics) -> Event {
    if pendingEnd {
      pendingEnd = false
      return closeTop(ByteRange(range.upper, range.upper))
    }
    while !isFinished {
      if let event = scan(&diagnostics) { return event }
    }
    return .end
  }

  private mutating func scan(_ diagnostics: inout Diagnostics) -> Event? {
    guard index < bytes.count else { return finish(&diagnostics) }
    guard bytes[index] == 0x3C else { return scanText(&diagnostics) }
    guard index + 1 < bytes.count else { return scanText(&diagnostics) }
    switch bytes[index + 1] {
    case 0x2F: return scanEndTag(&diagnostics)
    case 0x21: return scanDeclaration(&diagnostics)
    case 0x3F: return scanInstruction(&diagnostics)
    case let byte where XMLCharacters.isNameStart(byte): return scanStartTag(&diagnostics)
    default: return scanText(&diagnostics)
    }
  }

  /// Ends the document: elements that are still open are reported and closed.
  private mutating func finish(_ diagnostics: inout Diagnostics) -> Event? {
    let place = ByteRange(bytes.count, bytes.count)
    if let top = open.last {
      if isWellFormed || !hasReportedEnd {
        report(
          Diagnostic(
            .xmlTruncated, "the file ends before <\(string(top.nameRange))> is closed", at: place,
            labels: [Label(top.nameRange, "opened here")]), &diagnostics)
        hasReportedEnd = true
      }
      return closeTop(place)
    }
    if !hasRoot, isWellFormed {
      report(Diagnostic(.xmlEmpty, "the file holds no element", at: place), &diagnostics)
    }
    isFinished = true
    range = place
    return .end
  }

  mutating func closeTop(_ place: ByteRange) -> Event {
    guard let top = open.popLast() else { return .end }
    scope.leave(depth: open.count)
    name = top.name
    nameRange = top.nameRange
    range = place
    return .endElement
  }

  /// Stops reading where going on could only mislead; open elements are closed silently.
  mutating func stop() {
    index = bytes.count
    hasReportedEnd = true
    isWellFormed = false
  }

  mutating func report(_ diagnostic: Diagnostic, _ diagnostics: inout Diagnostics) {
    if diagnostic.severity == .error { isWellFormed = false }
    if diagnostic.rule == .xmlSyntax || diagnostic.rule == .xmlDuplicateAttribute,
      !diagnostic.fixes.contains(where: { $0.applicability == .safe })
    {
      isTagBroken = true
    }
    diagnostics.report(diagnostic)
  }

  /// Lets an attribute of the current tag count as if it had another name, which was meant.
  package mutating func rename(attribute position: Int, to local: UInt32) {
    attributes[position].name = XMLName(namespace: 0, local: local)
  }

  /// The number of a name, a new one where it was not seen before.
  package mutating func symbol(_ name: ArraySlice<UInt8>) -> UInt32 { symbols.number(of: name) }

  package func string(_ range: ByteRange) -> String { bytes.string(range) }

  /// The prefix-less name of an element or attribute.
  package func localName(_ name: XMLName) -> String { symbols.string(name.local) }
  /// The URI of a name's namespace; empty for none.
  package func namespaceURI(_ name: XMLName) -> String { uris.string(name.namespace) }
}
