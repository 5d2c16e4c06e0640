import GalleyCore

/// The ids met in a feed, as hashes, so that uniqueness costs sixteen bytes an entry.
struct FeedIdentifiers {
  /// What must be unique among what.
  enum Kind: UInt64 { case guid, atomID, about, updated, atomIDInRSS, enclosure }

  private var places: [UInt64: UInt32] = [:]

  /// Notes a value; gives the place of an earlier one that is the same.
  mutating func note(_ value: [UInt8], _ kind: Kind, at offset: Int) -> Int? {
    // FNV-1a; the chance that two of a million ids collide is about 3 in 100 million.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ kind.rawValue &* 0x9E37_79B9_7F4A_7C15
    for byte in value { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    if let place = places[hash] { return Int(place) }
    places[hash] = UInt32(offset)
    return nil
  }
}
