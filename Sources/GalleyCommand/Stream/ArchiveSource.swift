import GalleyCompiler
import GalleyCore
import GalleyReaders
import GalleyStream

/// The articles of a web archive on standard input, and what is wrong with it, in order.
final class ArchiveSource: StreamSource {
  /// What the archive goes by, in reports and findings.
  private static let name = "<stdin>"

  /// Keeps why the input could not be read, which the reader has no word for.
  private final class Pieces {
    var failure: FileError?
    var isEmpty = true

    func next() -> [UInt8] {
      guard failure == nil else { return [] }
      do throws(FileError) {
        let piece = try StandardInputPieces.next()
        if !piece.isEmpty { isEmpty = false }
        return piece
      } catch {
        failure = error
        return []
      }
    }
  }

  private let compiler: StreamCompiler
  private let pieces = Pieces()
  private var reader: WARCReader
  private var findings: [Diagnostic] = []
  private var article: ContainedArticle?

  init(_ compiler: StreamCompiler) {
    self.compiler = compiler
    reader = WARCReader(source: pieces.next)
  }

  /// A record is not known to be there before it is read; an archive is no dialogue.
  func isReady() -> Bool { true }

  func next() throws(FileError) -> Work? {
    if findings.isEmpty, article == nil {
      article = reader.next()
      findings = pieces.isEmpty ? [] : reader.takeFindings()
    }
    if let failure = pieces.failure { throw failure }
    let compiler = compiler
    if !findings.isEmpty {
      let finding = findings.removeFirst()
      return { compiler.answer(to: finding) }
    }
    guard let article else { return nil }
    self.article = nil
    return { compiler.answer(to: article, of: Self.name) }
  }
}
