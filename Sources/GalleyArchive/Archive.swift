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

  /// The names under which sources lie in the bag; none where there is no bag.
  public var names: [String] { BagFolder(path: path).sources }

  /// The bag in which another at that path lies or would lie; `nil` where it would lie in none.
  public static func bag(around path: String) -> String? { BagPlace.bag(around: path) }

  /// What came of adding articles.
  public struct Outcome: Sendable, Equatable {
    /// The names, as they came, of articles in whose way others of the bag are; then nothing was
    /// written.
    public var occupied: [String] = []
    /// What was there before and is a version now.
    public var versions: [ArchivedVersion] = []
    /// What files of the new bag lost of those whose place they took; it keeps no bag from being
    /// made.
    public var losses: [ArchiveError] = []

    public init() {}
  }

  /// Adds articles to the bag, making it where there is none.
  ///
  /// The whole new bag is built beside the old one and put in its place by a rename, so that a run
  /// that is cut short leaves the old bag, or none, and never half of one. A bag that is there must
  /// be intact. Where the path is a link, the bag behind it grows. Runs that add to one bag at a
  /// time wait for each other.
  ///
  /// - Parameters:
  ///   - replaces: whether an article may take the place of another of its name; what was there
  ///     before stays as a version of it.
  ///   - waiting: is called once where another run is at work on the bag.
  @discardableResult
  public func add(
    _ items: [ArchiveItem], replaces: Bool = false, waiting: () -> Void = {}
  ) throws(ArchiveError) -> Outcome {
    var hasWaited = false
    while true {
      let outcome = try Interruption.postponed { () throws(ArchiveError) -> Outcome? in
        let place = try BagPlace(path)
        do throws(ArchiveError) {
          guard let lock = try BagLock(beside: place.path) else { return nil }
          defer { lock.release() }
          // Another run may have made the bag until the lock was free.
          return try add(items, replaces, at: try BagPlace(path))
        } catch {
          // Told by the name that it was given, wherever that leads.
          throw error.path == place.path ? ArchiveError(path, error.message) : error
        }
      }
      if let outcome { return outcome }
      if !hasWaited { waiting() }
      hasWaited = true
      usleep(50_000)
    }
  }

  private func add(
    _ items: [ArchiveItem], _ replaces: Bool, at place: BagPlace
  ) throws(ArchiveError) -> Outcome {
    var contents = BagContents(software: software, date: date)
    var kept: [PathKey: [UInt8]] = [:]
    var isOfThisVersion = false
    if place.isThere {
      let verifier = try ArchiveVerifier(place.path)
      if let first = verifier.fixityProblems().first(where: { !$0.isMinor }) { throw first }
      kept = verifier.files
      isOfThisVersion = verifier.isOfThisVersion
      for (name, bytes) in kept { contents.keep(name.path, bytes) }
    }
    let fieldsAreNew = contents.give(info)
    var outcome = Outcome()
    if !replaces {
      outcome.occupied = items.filter { contents.hasOther($0) }.map(\.originalName)
      guard outcome.occupied.isEmpty else { return outcome }
    }
    let before = contents.payload
    for item in items {
      if let version = contents.add(item) { outcome.versions.append(version) }
    }
    // Nothing new: also what says by which version it was made stays. Where that is this one, the
    // crate is as it would be written, or becomes so.
    if place.isThere, !fieldsAreNew, contents.payload == before,
      !isOfThisVersion || kept[PathKey(CrateMetadata.path)] == contents.crate
    {
      return outcome
    }
    let model =
      place.isThere
      ? BagModel(path: place.path, files: kept, origins: contents.origins) : nil
    outcome.losses = try replace(place, with: contents, model)
    return outcome
  }

  private func replace(
    _ place: BagPlace, with contents: BagContents, _ model: BagModel?
  ) throws(ArchiveError) -> [ArchiveError] {
    var template = PathText.system("\(place.path).galley-XXXXXX")
    guard mkdtemp(&template) != nil else {
      throw ArchiveError(path, FileError(writing: path, errno).diagnostic.message)
    }
    let name = PathText.text(template.dropLast().map { UInt8(bitPattern: $0) })
    let folder = BagFolder(path: name, model: model)
    var losses: [ArchiveError] = []
    do throws(ArchiveError) {
      model?.dress(folder: name, as: "")
      for file in contents.files() {
        // The folder is taken away before the process ends.
        guard !Interruption.isRequested else { throw ArchiveError(path, "was interrupted") }
        if let loss = try folder.write(file.bytes, to: file.path) { losses.append(loss) }
      }
      folder.settle()
      try swap(name, into: place)
    } catch {
      folder.remove()
      throw error
    }
    return losses
  }

  /// A new bag is renamed into place; with an old one it changes places, so that at no moment there
  /// is none. Where the kernel or the file system cannot do that, the old one steps aside first and
  /// comes back if the new one cannot take its place: between the two renames it lies whole beside
  /// its place.
  private func swap(_ name: String, into place: BagPlace) throws(ArchiveError) {
    if place.isThere, BagPlace.exchange(name, place.path) {
      BagFolder(path: name).remove()
      return
    }
    let aside = name + ".old"
    if place.isThere, rename(PathText.system(place.path), PathText.system(aside)) != 0 {
      throw ArchiveError(path, BagFolder.failure("written"))
    }
    guard rename(PathText.system(name), PathText.system(place.path)) == 0 else {
      let failure = errno
      if place.isThere { _ = rename(PathText.system(aside), PathText.system(place.path)) }
      throw ArchiveError(path, BagFolder.failure("replaced", failure))
    }
    if place.isThere { BagFolder(path: aside).remove() }
  }
}
