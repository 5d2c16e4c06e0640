import GalleyCompiler
import GalleyCore
import GalleyReaders

/// The articles and feeds in a folder and in those below it, told by the extensions of their names.
///
/// Hidden files and folders are left out, and links to folders are not followed, as with `**`.
struct FolderWalk {
  private let folder: String

  init(_ folder: String) { self.folder = folder }

  /// In order of their bytes.
  func files() -> [String] {
    // A folder's own name is no pattern: only what stands behind it is one.
    FilePattern(in: PathNames.endsInSlash(folder) ? folder : folder + "/").matches()
      .filter { Self.extensions.contains(PathNames.fileExtension($0).lowercased()) }
  }

  static let extensions: Set<String> = Set(
    ReaderRegistry.all.flatMap { $0.descriptor.fileExtensions }
      + FeedReader.descriptor.fileExtensions + ["eml", "mht", "mhtml", "warc"])
}
