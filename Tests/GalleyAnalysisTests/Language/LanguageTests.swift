import GalleyCore
import Testing

@testable import GalleyAnalysis

@Suite struct LanguageTests {
  @Test(arguments: [
    ("en", "The quay was closed because the city had no money to repair it, and the boats left."),
    ("en", "The mayor announced three boats: a ferry, a tug and a barge."),
    ("en", "I had a ferry, a tug and a barge, he told a journalist."),
    (
      "de",
      "Der Kai wurde geschlossen, weil die Stadt kein Geld hatte, um ihn zu reparieren, und die Boote sind weg."
    ),
    (
      "fr",
      "Le quai a été fermé parce que la ville n’avait pas d’argent pour le réparer, et les bateaux sont partis."
    ),
    (
      "es",
      "El muelle se cerró porque la ciudad no tenía dinero para repararlo, y los barcos se fueron con la marea."
    ),
    (
      "pt",
      "O cais foi fechado porque a cidade não tinha dinheiro para o reparar, e os barcos foram embora com a maré."
    ),
    (
      "it",
      "Il molo è stato chiuso perché la città non aveva i soldi per ripararlo, e le barche sono andate via con il vento."
    ),
    (
      "nl",
      "De kade werd gesloten omdat de stad geen geld had om haar te herstellen, en de boten zijn van de haven weg."
    ),
    (
      "ru",
      "Причал был закрыт, потому что у города не было денег на ремонт, и лодки ушли из гавани в море."
    ),
    ("ja", "埠頭は閉鎖されました。市には修理する資金がなく、船は港を出て行きました。"),
    ("el", "Η προβλήτα έκλεισε επειδή η πόλη δεν είχε χρήματα για την επισκευή της."),
  ])
  func tellsLanguages(_ language: String, _ text: String) {
    var guess = LanguageGuess()
    let bytes = Array(text.utf8)
    guess.add(bytes, TextRange(0, bytes.count))
    #expect(guess.language == language)
  }

  @Test(arguments: [
    "", "Almada", "12 34 56", "Quay Tide Boat Net Hook Line Rope Sail Mast Keel Bow Stern Deck",
  ])
  func doesNotGuessWithoutEvidence(_ text: String) {
    var guess = LanguageGuess()
    let bytes = Array(text.utf8)
    guess.add(bytes, TextRange(0, bytes.count))
    #expect(guess.language == nil)
  }
}
