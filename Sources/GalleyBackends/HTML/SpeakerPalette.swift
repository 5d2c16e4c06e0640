import GalleyCore
import GalleyReport

/// Gives each source its colour: the ones heard most get hues of their own, the rest share grey.
struct SpeakerPalette {
  /// Hues in degrees, chosen to be told apart by people with any kind of colour vision when they
  /// stand next to each other; the order puts the most distinct first.
  private static let hues = [212, 28, 158, 286, 350, 48, 188, 100]

  private var slots: [Int: Int] = [:]

  init(_ tally: SourceTally) {
    for (slot, entry) in tally.heard.prefix(Self.hues.count).enumerated() {
      slots[entry.entity] = slot
    }
  }

  /// The class that carries the colour of an entity.
  func style(of entity: Int?) -> String {
    guard let entity, let slot = slots[entity] else { return "k" }
    return "k k\(slot)"
  }

  /// The rules that set the hues.
  static var rules: String {
    hues.enumerated().map { ".k\($0.offset){--h:\($0.element);--s:1}" }.joined()
  }
}
