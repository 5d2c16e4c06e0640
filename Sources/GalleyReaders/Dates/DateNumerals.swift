/// Writes the figures of a text in Western digits: those of every script, and the numerals of
/// Chinese and Japanese dates (`二〇二六年十一月三日`, `令和8年`).
enum DateNumerals {
  /// O(scalars).
  static func western(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = String.UnicodeScalarView()
    var run: [Int] = []
    var raw = String.UnicodeScalarView()
    func flush(before next: Unicode.Scalar?) {
      guard !run.isEmpty else { return }
      if let next, units.contains(next) {
        result.append(contentsOf: String(value(of: run)).unicodeScalars)
      } else {
        result.append(contentsOf: raw)
      }
      run = []
      raw = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if let value = numerals[scalar] {
        run.append(value)
        raw.append(scalar)
        continue
      }
      flush(before: scalar)
      if scalar.value >= 0x80, scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue
      {
        result.append(contentsOf: String(Int(value)).unicodeScalars)
      } else if marks.contains(scalar.value) {
        continue
      } else if let plain = punctuation[scalar] {
        result.append(plain)
      } else {
        result.append(scalar)
      }
    }
    flush(before: nil)
    return String(result)
  }

  /// `十一` is 11, `二十三` 23, `二〇二六` 2026.
  private static func value(of run: [Int]) -> Int {
    guard run.contains(10) else { return run.prefix(6).reduce(0) { $0 * 10 + $1 } }
    var total = 0
    var pending = 0
    for digit in run.prefix(6) {
      if digit == 10 {
        total += max(1, pending) * 10
        pending = 0
      } else {
        pending = digit
      }
    }
    return total + pending
  }

  private static let numerals: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10,
  ]
  private static let units: Set<Unicode.Scalar> = ["年", "月", "日", "号", "號"]
  /// Marks of writing direction and joining.
  private static let marks: Set<UInt32> = [
    0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2069,
  ]
  private static let punctuation: [Unicode.Scalar: Unicode.Scalar] = [
    "：": ":", "，": ",", "、": ",", "،": ",", "．": ".", "／": "/", "－": "-", "（": "(", "）": ")",
    "\u{00A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "\u{3000}": " ", "–": "-", "—": "-",
    "·": "|", "•": "|", "│": "|",
  ]
}
