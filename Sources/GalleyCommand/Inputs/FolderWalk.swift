import GalleyCompiler
import GalleyCore
import GalleyReaders

/// The articles and feeds in a folder and in those below it, told by the extensions of their names.
///
/// Hidden files and folders are left out, and links to folders are not followed, as with `**`.
struct FolderWalk {
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  /// - Parameter isIgnored: whether a folder is not to be looked into.
  func matches(leavingOut isIgnored: (String) -> Bool) -> FilePattern.Matches {
    // A folder's own name is no pattern: only what stands behind it is one.
    let pattern = FilePattern(in: PathNames.endsInSlash(folder) ? folder : folder + "/")
    var matches = pattern.matches(leavingOut: isIgnored)
    matches.files.removeAll { !Self.isArticleOrFeed($0) }
    matches.danglingLinks.removeAll { !Self.isArticleOrFeed($0) }
    return matches
  }

  /// Whether a file's name is that of an article, feed, message or web archive.
  static func isArticleOrFeed(_ path: String) -> Bool {
    extensions.contains(PathNames.fileExtension(path))
      || path.lowercased().hasSuffix(".warc.gz")
  }

  private static let extensions: Set<String> = Set(
    ReaderRegistry.all.flatMap { $0.descriptor.fileExtensions }
      + FeedReader.descriptor.fileExtensions + MailReader.descriptor.fileExtensions
      + WARCReader.descriptor.fileExtensions)
}
