import Foundation
import GalleyLanguage
import TestSupport
import Testing

@testable import GalleyAnalysis

/// Words of a language stand in its lists, where a reader can look them up and add to them, and not
/// in the code.
@Suite struct WordListTests {
  /// Where lists of words in small letters are no words of a language that the analysis knows, and
  /// what they are instead.
  static let exceptions = [
    "GalleyAnalysis/English/": "the one place where English may stand",
    "GalleyAnalysis/Lexicon/NameClasses.swift": "names of a list's sections",
    "GalleyAnalysis/Lexicon/SentenceWords.swift": "names of a list's sections",
    "GalleyAnalysis/Modality/ModalityWords.swift": "names of a list's sections",
    "GalleyAnalysis/Language/LanguageGuess.swift": "tags of languages",
    "GalleyReaders/": "what bylines, dates and pages are told by, in many languages at once",
    "GalleyFeedRules/": "vocabularies of formats",
    "GalleyBackends/": "names of fields and options",
    "GalleyCompiler/": "names of fields and options",
    "GalleyStream/": "names of fields and options",
    "GalleyArchive/": "names of fields, and names that file systems keep for themselves",
    "GalleyCommand/": "names of fields and options",
    "GalleyDiagnosticFormats/": "names of fields and options",
    "GalleyTrainer/": "made-up sentences to train on, no part of the product",
  ]

  @Test func noListOfWordsStandsInTheCode() throws {
    let sources = Repository.root.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
      .filter { file in
        file.hasSuffix(".swift") && !Self.exceptions.keys.contains { file.hasPrefix($0) }
      }
    #expect(files.count > 100)
    for file in files {
      let code = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      let found = lists(in: code)
      #expect(found.isEmpty, "\(file): \(found)")
    }
  }

  @Test func everyClassHasItsSection() throws {
    let list = String(decoding: try Repository.bytes(Self.grammar), as: UTF8.self)
    let sections = list.split(separator: "\n").filter { $0.hasPrefix("[") }.map(String.init)
    #expect(Set(sections).count == sections.count)
    #expect(Set(sections) == Set(WordClass.allCases.map { "[\($0.section)]" }))
    let said = GrammarWords(Array(list.utf8))
    #expect(said.has("Although".utf8, .concession))
    #expect(said.has(GalleyLanguage.WordHash.of("although").value, .concession))
    #expect(!said.has("although".utf8, .sequel))
  }
  private static let grammar = "Sources/CGalleyEnglish/en/grammar.txt"

  /// A list that the test must find, written as code is.
  @Test func findsAList() {
    #expect(lists(in: #"let words: Set = ["said", "told", "asked"]"#).count == 1)
    #expect(lists(in: #"for word in ["said", "told"] {}"#).isEmpty)
    #expect(lists(in: #"let names = ["A", "B", "C", "x1", "?"]"#).isEmpty)
  }

  /// Literals of strings alone of which three are words in small letters.
  private func lists(in code: String) -> [String] {
    let literal = /\[\s*(?:"[^"\\]*"\s*,?\s*){3,}\]/
    let word = /"[a-z][a-z'’-]+"/
    return code.matches(of: literal).map { String($0.output) }
      .filter { $0.matches(of: word).count >= 3 }
  }
}
