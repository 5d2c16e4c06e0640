/// What can stand where the cursor is.
enum Completion: Equatable {
  /// One of these words, each with what it means.
  case words([Word])
  /// A file, behind so many bytes of the word at the cursor.
  case files(after: Int)
  /// A folder, behind so many bytes of the word at the cursor.
  case folders(after: Int)

  struct Word: Equatable {
    var text: String
    var summary = ""
  }

  /// The answer to a shell's script: what it is, how much of the word stays, then a word a line with
  /// its meaning behind a tab.
  var lines: String {
    switch self {
    case .files(let length): "files \(length)\n"
    case .folders(let length): "folders \(length)\n"
    case .words(let words):
      "words 0\n" + words.map { "\($0.text)\t\($0.summary)\n" }.joined()
    }
  }
}
