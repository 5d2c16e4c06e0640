import GalleyLanguage
import Glibc

let usage = """
  usage: GalleyTrainer train MODEL TREEBANK.conllu…   train and write a model
         GalleyTrainer made TREEBANK.conllu…          the sentences that training adds to gold
         GalleyTrainer eval MODEL|- TREEBANK.conllu…  accuracy on each treebank
         GalleyTrainer deep DEEP TREEBANK.conllu…     accuracy with a deep model
         GalleyTrainer parse [MODEL] <TEXT            parses, one sentence a line
         GalleyTrainer speed MODEL|- TREEBANK.conllu… processor time of each stage
         GalleyTrainer chunks MODEL|- TREEBANK.conllu… the parser beside a grammar of chunks
  A model named - is the one built into the program.

  """

func readFile(_ path: String) -> [UInt8]? {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  return readAll(file)
}

func readAll(_ file: Int32) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(file, &chunk, chunk.count)
    if count <= 0 { return bytes }
    bytes.append(contentsOf: chunk[..<count])
  }
}

func writeFile(_ path: String, _ bytes: [UInt8]) -> Bool {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  guard file >= 0 else { return false }
  defer { close(file) }
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if count <= 0 { return false }
    written += count
  }
  return true
}

func note(_ message: String) {
  let line = Array((message + "\n").utf8)
  _ = write(STDERR_FILENO, line, line.count)
}

func fail(_ message: String) -> Never {
  note("GalleyTrainer: \(message)")
  exit(2)
}

func engine(_ path: String) -> LanguageEngine {
  if path == "-" { return .english }
  guard let bytes = readFile(path) else { fail("cannot read \(path)") }
  do throws(ModelError) {
    return LanguageEngine(model: try AlignedImage.model(bytes))
  } catch {
    fail("cannot use \(path): \(error)")
  }
}

func deepEngine(_ path: String) -> LanguageEngine {
  guard let bytes = readFile(path) else { fail("cannot read \(path)") }
  do throws(ModelError) {
    return LanguageEngine(
      model: LanguageEngine.english.model, deep: try AlignedImage.deepModel(bytes))
  } catch {
    fail("cannot use \(path): \(error)")
  }
}

/// An engine that only tokenizes, so that training does not depend on the model there is.
func tokenizer() -> LanguageEngine {
  do throws(ModelError) {
    return LanguageEngine(model: try AlignedImage.model(ModelImage().bytes()))
  } catch {
    fail("an empty model is refused: \(error)")
  }
}

func treebanks(_ paths: ArraySlice<String>, _ engine: LanguageEngine) -> [[TreebankSentence]] {
  paths.map { path in
    guard let bytes = readFile(path) else { fail("cannot read the treebank \(path)") }
    return TreebankReader(engine: engine).read(bytes)
  }
}

let arguments = CommandLine.arguments.dropFirst()
switch (arguments.first, arguments.count) {
case ("train", 3...):
  let path = arguments[arguments.startIndex + 1]
  let tokenizer = tokenizer()
  var sentences = treebanks(arguments.dropFirst(2), tokenizer).flatMap { $0 }
  let made = MadeSentences(reader: TreebankReader(engine: tokenizer))
    .make(of: sentences.filter { $0.origin == .gold })
  for origin in [SentenceOrigin.gold, .silver] {
    let part = sentences.filter { $0.origin == origin }
    note("\(origin): \(part.count) sentences, \(part.reduce(0) { $0 + $1.count }) tokens")
  }
  note("made: \(made.count) sentences")
  sentences += made
  var trainer = ModelTrainer(sentences: sentences, log: note)
  guard let bytes = trainer.train() else {
    fail("the tables do not fit together")
  }
  guard writeFile(path, bytes) else { fail("cannot write \(path)") }
  note("\(path): \(bytes.count) bytes")
case ("made", 2...):
  let tokenizer = tokenizer()
  let gold = treebanks(arguments.dropFirst(1), tokenizer).flatMap { $0 }
  for sentence in MadeSentences(reader: TreebankReader(engine: tokenizer)).make(of: gold) {
    print(sentence.conllu)
  }
case ("eval", 3...), ("deep", 3...):
  let path = arguments[arguments.startIndex + 1]
  let engine = arguments.first == "deep" ? deepEngine(path) : engine(path)
  for (path, sentences) in zip(
    arguments.dropFirst(2), treebanks(arguments.dropFirst(2), engine))
  {
    var evaluation = Evaluation()
    for sentence in sentences { evaluation.add(sentence, engine) }
    print(path)
    let labels: [DependencyRelation] = [
      .subject, .passiveSubject, .object, .openComplement, .clausalComplement, .parataxis,
      .apposition, .adverbialClause, .clausalModifier, .relativeClause, .conjunct, .oblique,
      .nominalModifier, .root, .punctuation,
    ]
    for line in evaluation.report(labels: labels) { print("  " + line) }
  }
case ("speed", 3...):
  let engine = engine(arguments[arguments.startIndex + 1])
  SpeedTest(engine: engine).run(treebanks(arguments.dropFirst(2), engine).flatMap { $0 })
case ("chunks", 3...):
  let engine = engine(arguments[arguments.startIndex + 1])
  ChunkComparison(engine: engine).run(
    treebanks(arguments.dropFirst(2), engine).flatMap { $0 })
case ("parse", 1...2):
  let engine = arguments.count == 2 ? engine(arguments[arguments.startIndex + 1]) : .english
  for line in readAll(STDIN_FILENO).split(separator: 0x0A) {
    print(ParsePrinter(engine: engine).print(Array(line)))
  }
default:
  note(usage)
  exit(2)
}
