import GalleyCompiler
import GalleyCore
import Glibc

/// A bag on disk: made as a whole or not at all.
public struct Archive: Sendable {
  /// The bag's folder, without a final slash.
  public let path: String
  private let software: ArchiveSoftware
  private let date: String?
  private let info: [(label: String, value: String)]

  /// - Parameters:
  ///   - software: what makes the bag.
  ///   - date: ISO 8601 day for `Bagging-Date`; without it there is none.
  ///   - info: fields for `bag-info.txt`, which take the place of those of the same labels.
  public init(
    _ path: String, software: ArchiveSoftware, date: String? = nil,
    info: [(label: String, value: String)] = []
  ) {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    self.software = software
    self.date = date
    self.info = info
  }

  /// Why a field cannot stand in `bag-info.txt`; `nil` where it can.
  public static func objection(toField label: String, _ value: String) -> String? {
    BagInfo.objection(label, value)
  }

  /// Whether there is something at the bag's path.
  public var exists: Bool {
    var status = stat()
    return lstat(PathText.system(path), &status) == 0
  }

  /// The names under which sources lie in the bag; none where there is no bag.
  public var names: [String] { BagFolder(path: path).sources }

  /// Adds articles to the bag, making it where there is none.
  ///
  /// The whole new bag is built beside the old one and put in its place by a rename, so that a run
  /// that is cut short leaves the old bag, or none, and never half of one. A bag that is there must be
  /// intact.
  ///
  /// - Parameter replaces: whether an article may take the place of another of its name; what was
  ///   there before stays as a version of it.
  /// - Returns: the names of other articles in the bag that are in the way; then nothing was written.
  @discardableResult
  public func add(
    _ items: [ArchiveItem], replaces: Bool = false
  ) throws(ArchiveError) -> [String] {
    var contents = BagContents(software: software, date: date)
    let isNew = !exists
    if !isNew {
      let verifier = try ArchiveVerifier(path)
      if let first = verifier.fixityProblems().first(where: { !$0.isMinor }) { throw first }
      for (name, bytes) in verifier.files { contents.keep(name.path, bytes) }
    }
    let fieldsAreNew = contents.give(info)
    if !replaces {
      let occupied = items.filter { contents.hasOther($0) }.map(\.name)
      guard occupied.isEmpty else { return occupied }
    }
    let before = contents.payload
    for item in items { contents.add(item) }
    // Nothing new: also what says by which version it was made stays.
    if !isNew, !fieldsAreNew, contents.payload == before { return [] }
    try Interruption.postponed { () throws(ArchiveError) in
      try replace(with: contents, isNew: isNew)
    }
    return []
  }

  private func replace(with contents: BagContents, isNew: Bool) throws(ArchiveError) {
    var template = PathText.system("\(path).galley-XXXXXX")
    guard mkdtemp(&template) != nil else {
      throw ArchiveError(path, FileError(writing: path, errno).diagnostic.message)
    }
    let name = PathText.text(template.dropLast().map { UInt8(bitPattern: $0) })
    let folder = BagFolder(path: name)
    do throws(ArchiveError) {
      for file in contents.files() {
        // The folder is taken away before the process ends.
        guard !Interruption.isRequested else { throw ArchiveError(path, "was interrupted") }
        try folder.write(file.bytes, to: file.path)
      }
      chmod(PathText.system(name), 0o755)
      try swap(name, isNew: isNew)
    } catch {
      folder.remove()
      throw error
    }
  }

  /// A new bag is renamed into place; an old one steps aside first and comes back if the new one
  /// cannot take its place. Between the two renames there is no bag, and the old one lies whole
  /// beside it.
  private func swap(_ name: String, isNew: Bool) throws(ArchiveError) {
    let aside = name + ".old"
    if !isNew, rename(PathText.system(path), PathText.system(aside)) != 0 {
      throw ArchiveError(path, BagFolder.failure("written"))
    }
    guard rename(PathText.system(name), PathText.system(path)) == 0 else {
      let failure = errno
      if !isNew { _ = rename(PathText.system(aside), PathText.system(path)) }
      throw ArchiveError(path, BagFolder.failure("replaced", failure))
    }
    if !isNew { BagFolder(path: aside).remove() }
  }
}
