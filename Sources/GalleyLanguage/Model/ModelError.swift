/// Why bytes are no model that this program can use.
package enum ModelError: Error, Equatable, CustomStringConvertible {
  /// The bytes do not begin as a model file does.
  case notAModel
  /// The file has another format version; `expected` is the one this program reads.
  case otherVersion(found: UInt32, expected: UInt32)
  /// The file has fewer or more bytes than it says.
  case otherLength(found: Int, expected: Int)
  /// The bytes do not start at a multiple of 64.
  case misaligned
  /// A section lies outside the file, is of an unknown kind, or has another size than its number of
  /// entries needs.
  case damagedSection(kind: UInt32)
  /// The contents do not agree with the digest in the header.
  case otherDigest

  package var description: String {
    switch self {
    case .notAModel: "it is no Galley model"
    case .otherVersion(let found, let expected):
      "it has format \(found), and this program reads format \(expected)"
    case .otherLength(let found, let expected):
      "it has \(found) bytes instead of \(expected)"
    case .misaligned: "its bytes do not start at a multiple of \(ModelSection.alignment)"
    case .damagedSection(let kind): "section \(kind) is damaged"
    case .otherDigest: "its contents do not agree with its digest"
    }
  }
}
