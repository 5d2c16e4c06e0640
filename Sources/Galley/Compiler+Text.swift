extension Compiler {
  /// Compiles an article that is a text in memory.
  ///
  /// - Parameters:
  ///   - text: the article; ranges in the report count its UTF-8 bytes.
  ///   - name: the name that findings bear and whose extension tells the format: `.txt`, `.md`,
  ///     `.html`.
  /// - Returns: the report and what was found. Never throws for what is in the text.
  public func compile(_ text: String, name: String = "article.txt") -> Compilation {
    compile(InputFile(name: name, bytes: Array(text.utf8)))
  }

  /// Compiles an article and writes its report as JSON, after `report.schema.json`.
  ///
  /// - Returns: one line of JSON with its line break; `nil` where there is no report or where an
  ///   error keeps it from leaving, which the findings of ``compile(_:name:)`` tell.
  public func json(_ text: String, name: String = "article.txt") -> String? {
    guard let backend = try? JSONBackend(BackendOptions([], for: JSONBackend.descriptor)) else {
      return nil
    }
    let output = compile(InputFile(name: name, bytes: Array(text.utf8)), with: backend).output
    return output.map { String(decoding: $0, as: UTF8.self) }
  }
}
