/// Writes gzip members of stored blocks, so that tests need no compressor.
enum Gzip {
  static func member(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var index = 0
    repeat {
      let count = min(0xFFFF, bytes.count - index)
      let isLast = index + count == bytes.count
      result += [isLast ? 1 : 0] + little(UInt32(count), 2) + little(~UInt32(count), 2)
      result += bytes[index..<index + count]
      index += count
    } while index < bytes.count
    return result + little(crc(bytes), 4) + little(UInt32(bytes.count), 4)
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
