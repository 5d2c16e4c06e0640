package import GalleyLanguage
import Glibc

/// Where the model of the deep analysis lies, and how it gets into memory.
package enum DeepModelFile {
  package static let name = "en-deep.model"

  /// Why there is no model.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case unusable(path: String, ModelError)
    case notInstalled(searched: [String])

    package var description: String {
      switch self {
      case .unreadable(let path, let reason): "cannot read the model \(path): \(reason)"
      case .unusable(let path, let error): "cannot use the model \(path): \(error)"
      case .notInstalled(let searched):
        "there is no \(DeepModelFile.name) in \(searched.joined(separator: ", "))"
      }
    }
  }

  /// The model in the file, or the installed one; it stays in memory as long as the program.
  package static func load(_ path: String?) throws(Failure) -> DeepModel {
    if let path = path ?? installed { return try open(path) }
    throw .notInstalled(searched: folders)
  }

  /// The path of the installed model; `nil` where there is none.
  package static var installed: String? {
    folders.map { "\($0)/\(name)" }.first { access($0, R_OK) == 0 }
  }

  /// Beside the program, then where systems keep such files.
  private static var folders: [String] {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    var own: [String] = []
    if count > 0 {
      let program = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let parts = program.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
      own = [parts.joined(separator: "/") + "/share/galley"]
    }
    return own
      + ["/usr/local/share/galley", "/usr/share/galley"].filter { !own.contains($0) }
  }

  private static func open(_ path: String) throws(Failure) -> DeepModel {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw .unusable(path: path, .notAModel)
    }
    let size = Int(status.st_size)
    let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0)
    guard let memory, memory != MAP_FAILED else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    do throws(ModelError) {
      return try DeepModel(image: UnsafeRawBufferPointer(start: memory, count: size))
    } catch {
      munmap(memory, size)
      throw .unusable(path: path, error)
    }
  }
}
