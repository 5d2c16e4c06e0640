import GalleyCompiler
import GalleyCore
import GalleyDiagnosticFormats

/// One place that findings are written to, in one format.
struct FindingsOutput {
  /// Findings of a rule in a file that formats for people list, unless told otherwise.
  static let limitForPeople = 10
  /// The same in a feed: a template makes its entries, so that a mistake stands in each of them.
  private static let limitInFeeds = 3

  private var format: any DiagnosticFormat
  private let path: String?
  private let descriptor: Int32
  private let limit: Int
  private let feedLimit: Int
  /// What formats for people leave out.
  private var shortener: FindingsShortener
  private let keepsSuppressed: Bool
  private let showLevel: Severity
  /// What a file will hold; a stream gets everything at once.
  private var bytes: [UInt8] = []

  init(_ output: FindingSettings.Output, _ settings: FindingSettings, descriptor: Int32) {
    var style = DiagnosticStyle()
    style.isColored = settings.isColored && output.path == nil
    style.width = settings.width
    style.toolVersion = Compiler.version
    style.workingDirectory = settings.workingDirectory
    style.failLevel = settings.failLevel
    style.hasBaseline = settings.baseline != nil
    format = output.format.init(style)
    path = output.path
    self.descriptor = descriptor
    let description = output.format.descriptor
    limit = settings.maxPerRule ?? (description.isForPeople ? Self.limitForPeople : 0)
    feedLimit = settings.maxPerRule ?? (description.isForPeople ? Self.limitInFeeds : 0)
    let isOnTerminal = settings.isTerminal && output.path == nil
    let isAnnotation = output.format is GitHubFormat.Type
    shortener = FindingsShortener(
      limit: description.isForPeople
        ? settings.maxFindings ?? (isOnTerminal ? FindingsShortener.limitOnTerminal : 0) : 0,
      lead: isAnnotation ? "::notice::" : "galley: note: ",
      tellsRules: description.isForPeople && !isAnnotation && !settings.asksForMaxPerRule)
    keepsSuppressed = description.keepsSuppressed
    showLevel = description.isForPeople ? settings.showLevel : .note
  }

  mutating func begin() throws {
    var sink = ByteSink()
    format.begin(to: &sink)
    // An attempt before has told it, where Galley failed and started anew.
    if path != nil || !Faults.isFurtherAttempt { try put(sink.finishedBytes()) }
  }

  mutating func write(_ findings: FileFindings, isFeed: Bool = false) throws {
    let limit = isFeed ? feedLimit : limit
    let all = (keepsSuppressed ? findings : findings.unsuppressed).from(showLevel)
    let shown = shortener.shortened(all, limit: limit)
    guard path == nil else {
      var sink = ByteSink()
      format.write(shown, to: &sink)
      bytes += sink.finishedBytes()
      return
    }
    guard !Faults.isRepeating else {
      var sink = ByteSink()
      format.write(shown, to: &sink)
      return
    }
    // Thousands of findings go out piece by piece.
    var sink = ByteSink { [descriptor] piece in
      if try !FileWriter().write(piece, toDescriptor: descriptor) { Signals.endByClosedPipe() }
    }
    format.write(shown, to: &sink)
    try sink.finish()
  }

  /// Takes what there is to say of the run as a whole.
  mutating func note(_ text: String) { format.note(text) }

  mutating func end() throws {
    var sink = ByteSink()
    for line in shortener.lines { sink.write(line + "\n") }
    format.end(to: &sink)
    try put(sink.finishedBytes())
    if let path, try !FileWriter().write(bytes, to: path) { Signals.endByClosedPipe() }
  }

  private mutating func put(_ piece: [UInt8]) throws {
    guard !piece.isEmpty else { return }
    if path != nil {
      bytes += piece
    } else if try !FileWriter().write(piece, toDescriptor: descriptor) {
      Signals.endByClosedPipe()
    }
  }
}
