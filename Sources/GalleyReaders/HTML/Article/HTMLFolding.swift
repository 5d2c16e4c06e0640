/// Folds texts so that copies of one phrase compare equal whatever their case and punctuation.
enum HTMLFolding {
  /// Letters and digits in lower case, everything else one space.
  static func fold(_ text: String) -> String {
    var result = ""
    var pending = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        if pending, !result.isEmpty { result.append(" ") }
        pending = false
        result.append(properties.lowercaseMapping)
      } else {
        pending = true
      }
    }
    return result
  }
}
