import Foundation

/// How many of a kind of published test pass.
struct PublishedScore {
  let name: String
  private(set) var passed = 0
  private(set) var total = 0
  private var misses: [String] = []

  init(name: String) { self.name = name }

  var share: Double { total == 0 ? 0 : Double(passed) / Double(total) }

  mutating func count(_ isRight: Bool, _ miss: () -> String) {
    total += 1
    if isRight { passed += 1 } else { misses.append(miss()) }
  }

  /// Prints the share, and every miss where `GALLEY_MISSES` is set.
  func say() {
    print("\(name): \(passed) of \(total), \((share * 1000).rounded() / 10) %")
    guard ProcessInfo.processInfo.environment["GALLEY_MISSES"] != nil else { return }
    for miss in misses { print("- \(miss)") }
  }
}
