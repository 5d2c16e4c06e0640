import GalleyCompiler
import GalleyCore
import GalleyReaders
import Glibc

/// Finished results in a folder that any number of runs may share, by the SHA-256 of everything that
/// decides them: program, options, files that these name, and the article with its name.
///
/// An entry is written as a whole or not at all, bears its own digest, and is never changed: whoever
/// finds it damaged, or gone, compiles. What is not Galley's own work is not kept: answers of external
/// programs depend on more than can be known.
struct ResultCache: Sendable {
  /// What a cache may grow to where nothing else is said.
  static let usualSize = 1 << 30

  private let folder: CacheFolder
  /// The digest of all that is the same for every input of the run.
  private let run: String

  /// - Parameter parts: what decides the results of a run besides its inputs.
  init(_ folder: CacheFolder, run parts: [String]) throws(FileError) {
    self.folder = folder
    try folder.prepare()
    var writer = RecordWriter()
    writer.put(Compiler.version)
    writer.put(Self.program)
    writer.put(parts) { $1.put($0) }
    run = Compiler.sha256(writer.bytes)
  }

  /// The key of an input's result.
  func key(_ job: Job, _ input: InputFile) -> String {
    var writer = RecordWriter()
    writer.put(run)
    writer.put(job.cacheParts) { $1.put($0) }
    writer.put(input.name)
    writer.put(Compiler.sha256(input.bytes))
    return Compiler.sha256(writer.bytes)
  }

  func result(_ key: String) -> CachedResult? {
    folder.read(key).flatMap { CachedResult($0) }
  }

  func keep(_ result: CachedResult, _ key: String) {
    if let bytes = result.bytes() { folder.write(bytes, key) }
  }

  /// Why results could not be kept; `nil` where all were.
  var failure: FileError? { folder.failure }

  /// Takes the oldest entries away until the rest is within the limit.
  func trim() { folder.trim() }

  /// What tells one build of the program from another of the same version.
  private static var program: String {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }
}
