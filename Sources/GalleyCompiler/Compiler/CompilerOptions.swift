public import GalleyAnalysis
public import GalleyCore
public import GalleyReaders
public import GalleyReport
public import GalleySchema

/// Everything that decides what a compilation gives, besides the input.
public struct CompilerOptions: Sendable {
  /// The name of a reader; `nil` infers it from the input's name, then from its first bytes.
  public var format: String?
  public var reader = ReaderOptions()
  public var analysis = AnalysisOptions()
  public var severity = SeverityPolicy()
  /// Attributed claims of less confidence are left out; `nil` leaves it to the backends: those for
  /// people show ``Confidence/shown`` and above, the others everything.
  public var leastConfidence: Confidence?
  /// What the house asks of its articles.
  public var requirements = Requirements()
  /// The house's own schemas, checked over the XML form of every report.
  public var schemas: [HouseSchema] = []
  /// Whether reports are validated against `report.xsd`; asked for where XML is to leave.
  public var validatesReport = false
  /// The present in seconds since 1970, for finding dates in the future; without it none is found.
  public var now: Int?
  /// Findings kept per rule and file; further ones are counted.
  public var limitPerRule = 10_000
  /// Findings per rule and severity that keep the lines of source around them, where it is known
  /// that no more are shown; `nil` keeps all.
  public var excerptsPerRule: Int?
  /// Whether reports come in spite of errors, for whoever decides by the findings which may leave: a
  /// baseline may accept these errors.
  public var emitsDespiteErrors = false
  /// The version that reports name, for whoever holds one of another version against its source;
  /// `nil` is this one.
  package var generatorVersion: String?

  /// Measures the stages.
  package var meter: StageMeter {
    get { reader.meter }
    set {
      reader.meter = newValue
      analysis.meter = newValue
    }
  }

  public init() {}
}
