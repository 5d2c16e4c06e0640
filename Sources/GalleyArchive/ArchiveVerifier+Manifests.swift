import GalleyCompiler
import GalleyCore

extension ArchiveVerifier {
  /// What the manifests say that is not so which somebody added to those that Galley writes: by
  /// further digests (RFC 8493 §2.1.3, §2.4).
  func checkFurtherManifests() -> [ArchiveError] {
    let names = files.keys.map(\.path).filter { BagContents.isManifest($0) }.sorted()
    return names.flatMap { name in
      let parts = name.dropLast(4).split(separator: "-", maxSplits: 1)
      let (kind, algorithm) = (String(parts[0]), String(parts.dropFirst().first ?? ""))
      guard let digest = Digest(rawValue: algorithm) else {
        return [
          ArchiveError(name, "holds digests that this galley cannot recompute", isMinor: true)
        ]
      }
      guard !Digest.written.contains(digest) else { return [] }
      return check(
        digest, kind, covers: kind == "manifest" ? Self.isPayload : Self.isTag)
    }
  }

  /// What `fetch.txt` names that is not in the bag: until it has been fetched the bag is incomplete
  /// (RFC 8493 §2.2.3).
  func fetchProblems() -> [ArchiveError] {
    let name = "fetch.txt"
    guard let bytes = files[PathKey(name)] else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).utf8
      .split { $0 == 0x0A || $0 == 0x0D }
    return lines.compactMap { line in
      let parts = line.split(maxSplits: 2) { $0 == 0x20 || $0 == 0x09 }.map {
        // Several blanks between two parts are one (RFC 8493, section 2.2.3: linear whitespace).
        String(Substring($0.drop { $0 == 0x20 || $0 == 0x09 }))
      }
      guard parts.count == 3 else {
        return ArchiveError(
          name, "has the line “\(Substring(line))”, which is no address, length and path")
      }
      let path = BagContents.decoded(parts[2])
      guard Self.isPayload(path), let content = files[PathKey(path)] else {
        return ArchiveError(path, "stands in fetch.txt but not in the bag")
      }
      guard parts[1] == "-" || parts[1] == "\(content.count)" else {
        return ArchiveError(
          path, "has \(content.count) bytes, and fetch.txt gives it \(parts[1])")
      }
      return nil
    }
  }
}
