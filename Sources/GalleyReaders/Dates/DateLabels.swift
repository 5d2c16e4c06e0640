/// The words by which pages say that a date is when the text was changed, not when it came out.
enum DateLabels {
  /// Whether the nearest word of either kind before a date speaks of a change.
  static func sayChange(_ tokens: DateTokens, _ range: Range<Int>) -> Bool {
    for index in range.reversed().prefix(24) {
      guard let word = tokens.word(index) else { continue }
      if changes.contains(word) || eastAsian.contains(where: word.contains) { return true }
      if publications.contains(word) { return false }
      if word == "jour", tokens.word(index - 2) == "à" { return true }
    }
    return false
  }

  /// Whether the word for a change stands right behind a date, as in Japanese: `2月10日 7時30分更新`.
  static func sayChange(_ tokens: DateTokens, behind end: Int) -> Bool {
    (end - 1...end).contains { index in
      guard let word = tokens.word(index) else { return false }
      return eastAsian.contains { word.hasPrefix($0) || word.dropFirst().hasPrefix($0) }
    }
  }

  /// Whether a line opens with the word that says of a date that the text came out then.
  static func opens(_ line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter }
    return words.prefix(2).contains { publications.contains(String($0)) }
  }

  private static let changes: Set<String> = [
    "updated", "update", "modified", "revised", "edited", "amended", "lastmod", "aktualisiert",
    "aktualisierung", "geändert", "änderung", "stand", "bearbeitet", "überarbeitet", "màj", "maj",
    "actualisé", "modifié", "modifiée", "modification", "modificación", "modificação", "modifica",
    "actualizado", "actualizada", "actualización", "modificado", "atualizado", "atualizada",
    "atualização", "aggiornato", "aggiornata", "aggiornamento", "modificato", "bijgewerkt",
    "gewijzigd", "aktualizacja", "zaktualizowano", "aktualizowano", "modyfikacja", "modyfikacji",
    "обновлено", "обновлён", "изменено", "обновление", "оновлено",
    "uppdaterad", "uppdaterat", "oppdatert", "opdateret", "päivitetty", "güncelleme",
    "güncellendi", "aktualizováno", "aktualizované", "frissítve", "ενημέρωση", "تحديث",
    "diperbarui",
  ]

  private static let eastAsian = ["更新", "修改", "수정", "업데이트"]

  private static let publications: Set<String> = [
    "published", "posted", "created", "issued", "veröffentlicht", "erstellt", "publié", "publiée",
    "publicado", "publicada", "pubblicato", "gepubliceerd", "opublikowano", "опубликовано",
    "انتشار", "publicerad", "publisert", "udgivet", "julkaistu", "yayınlanma",
  ]
}
