internal import GalleyCore
internal import GalleyLanguage

/// What the deep model says of the sentences ahead: they are read in batches, since one that is read
/// by itself takes longer.
struct DeepReadings {
  /// Tokens of a batch at least, where the document has so many.
  private static let batch = 160

  private let engine: LanguageEngine
  private var waiting: [[Token]] = []
  private var tokens = 0
  /// By where the sentence begins and ends.
  private var readings: [UInt64: DeepReading] = [:]
  private var space = DeepWorkspace()

  init(_ engine: LanguageEngine) {
    self.engine = engine
  }

  /// Whether there is a model to read with.
  var areWanted: Bool { engine.deep != nil }
  var isFull: Bool { tokens >= Self.batch }

  /// Forgets what was read, and expects other sentences.
  mutating func startBatch() {
    waiting.removeAll(keepingCapacity: true)
    tokens = 0
    readings.removeAll(keepingCapacity: true)
  }

  /// Expects a sentence to be wanted.
  mutating func expect(_ sentence: [Token]) {
    waiting.append(sentence)
    tokens += sentence.count
  }

  /// Reads the sentences that are expected.
  mutating func readBatch(of bytes: UnsafeBufferPointer<UInt8>) {
    let found = engine.readDeeply(waiting, of: bytes.span, in: &space)
    for (sentence, reading) in zip(waiting, found) { readings[Self.key(sentence)] = reading }
  }

  /// Parses a unit, alone where it was not expected.
  mutating func parse(_ unit: inout SentenceUnit, of bytes: UnsafeBufferPointer<UInt8>) {
    if let reading = readings[Self.key(unit.tokens)] {
      engine.parse(unit.tokens[...], of: bytes.span, as: reading, into: &unit.syntax)
    } else {
      engine.parseDeeply(unit.tokens[...], of: bytes.span, into: &unit.syntax, in: &space)
    }
  }

  /// Two units share no token, so the ends of one are its own.
  private static func key(_ tokens: [Token]) -> UInt64 {
    guard let first = tokens.first, let last = tokens.last else { return 0 }
    return UInt64(first.start) << 32 | UInt64(last.end)
  }
}
