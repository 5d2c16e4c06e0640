/// The first 32 bytes of a model file, little-endian: see ``ModelSection``.
package struct ModelHeader: Sendable {
  package static let size = 32

  /// How many sections the table behind the header names.
  package let sections: Int
  /// Bytes of the whole file.
  package let length: Int
  /// What ``digest(of:)`` makes of all behind the header.
  package let digest: UInt64

  /// Reads a header; throws where magic, version, alignment or length are wrong.
  init(_ image: UnsafeRawBufferPointer) throws(ModelError) {
    guard image.count >= ModelHeader.size, image.prefix(8).elementsEqual(ModelSection.magic) else {
      throw .notAModel
    }
    guard let base = image.baseAddress,
      UInt(bitPattern: base) % UInt(ModelSection.alignment) == 0
    else { throw .misaligned }
    let version = UInt32(littleEndian: image.load(fromByteOffset: 8, as: UInt32.self))
    guard version == ModelSection.version else {
      throw .otherVersion(found: version, expected: ModelSection.version)
    }
    sections = Int(UInt32(littleEndian: image.load(fromByteOffset: 12, as: UInt32.self)))
    let stated = UInt64(littleEndian: image.load(fromByteOffset: 16, as: UInt64.self))
    length = Int(clamping: stated)
    digest = UInt64(littleEndian: image.load(fromByteOffset: 24, as: UInt64.self))
    guard length == image.count else {
      throw .otherLength(found: image.count, expected: length)
    }
    guard sections <= 64, length >= ModelHeader.size + 16 * sections else {
      throw .damagedSection(kind: 0)
    }
  }

  /// A 64-bit digest after FNV-1a, eight bytes at a time, in four lanes so that it runs at the speed
  /// of memory. It tells damage, not forgery. O(bytes).
  package static func digest(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime = SIMD4<UInt64>(repeating: 0x0000_0100_0000_01B3)
    var lanes = SIMD4<UInt64>(1, 2, 3, 4) &+ SIMD4(repeating: 0xCBF2_9CE4_8422_2325)
    var index = 0
    while index + 32 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
      lanes = (lanes ^ block) &* prime
      lanes ^= lanes &>> 29
      index += 32
    }
    var digest = UInt64(bytes.count)
    for lane in 0..<4 { digest = Mix.atom(digest ^ lanes[lane]) }
    for byte in bytes[index...] { digest = Mix.atom(digest ^ UInt64(byte)) }
    return digest
  }
}
