public import GalleyCore
import GalleyReaders

/// Why a file could not be read or written.
public struct FileError: Error, Equatable {
  public enum Reason: Equatable, Sendable {
    case missing
    case directory
    case denied
    case tooLarge
    case noSpace
    case other
  }

  public var path: String
  public var reason: Reason
  /// The operating system's words.
  public var explanation: String
  public var isWriting: Bool

  public init(path: String, reason: Reason, explanation: String, isWriting: Bool) {
    self.path = path
    self.reason = reason
    self.explanation = explanation
    self.isWriting = isWriting
  }

  /// The same as a finding about the file as a whole.
  public var diagnostic: LocatedDiagnostic {
    let rule: DiagnosticRule =
      if isWriting {
        reason == .noSpace ? .noSpaceLeft : .unwritableOutput
      } else {
        switch reason {
        case .missing: .missingFile
        case .directory: .inputIsDirectory
        case .tooLarge: .inputTooLarge
        default: .unreadableFile
        }
      }
    let what =
      switch rule {
      case .missingFile:
        FileReader().isDanglingLink(path)
          ? "this is a link that leads to nothing" : "there is no such file"
      case .inputIsDirectory: "this is a directory, not a file"
      case .inputTooLarge: explanation
      case .unreadableFile: "cannot be read: \(explanation)"
      default:
        "cannot be written: "
          + (reason == .directory ? "this is a directory" : missingFolder ?? explanation)
      }
    return LocatedDiagnostic(
      rule: rule, severity: .error, message: what, file: PathText.shown(path))
  }

  /// Which folder is missing, and what makes it: in the message itself, since a log has no more.
  private var missingFolder: String? {
    let folder = PathNames.folder(path)
    guard reason == .missing, !folder.isEmpty, FileReader().obstacle(folder)?.reason == .missing
    else { return nil }
    let shown = PathText.shown(folder)
    return "there is no folder \(shown); mkdir -p \(shown) makes it"
  }
}
