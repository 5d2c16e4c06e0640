import Testing

@testable import GalleyFeedRules

@Suite("Text that was decoded wrongly")
struct MojibakeTests {
  private func codes(_ text: String) -> [String] {
    findings(in: item("<description>\(text)</description>")).map(\.code)
  }

  @Test(
    "Cyrillic and Greek betray it as Latin does",
    arguments: [
      // UTF-8 read as Windows-1251, as 1253 and as 1252.
      "РџСЂРёР»РёРІ Сѓ РїСЂРёС‡Р°Р»Р°",
      "Ξ— Ο€Ξ±Ξ»Ξ―Ο\u{81}Ο\u{81}ΞΏΞΉΞ± ΟƒΟ„Ξ·Ξ½ Ο€Ο\u{81}ΞΏΞ²Ξ»Ξ®Ο„Ξ±",
      "ÐŸÑ€Ð¸Ð»Ð¸Ð²",
      // Windows-1251 and 1253 read as Latin.
      "Ïðèëèâ ó ïðè÷àëà", "Ç ðáëßññïéá óôçí ðñïâëÞôá",
      "The quay: РџСЂРёР»РёРІ, and more",
    ])
  func wrong(_ text: String) { #expect(codes(text) == ["GF484"]) }

  @Test(
    "Languages that are written so are left alone",
    arguments: [
      "Прилив у причала: Рио, Сёрен и Рёна; РОССИЯ, СССР", "Сіль і Рівне; Їжак, Єва",
      "Η παλίρροια στην προβλήτα. ΞΟΟΞ, ΟΌ ΞΎ", "Å, où? Þó! Ægir, öl, éàèù, Çà et là, ÉTÉ",
      "Ångström, façade, naïve, crème brûlée, Müller, ñandú", "àâäéèêëîïôöùûü",
      "Ŷ, ŵ, ž — “quotes” and dashes…", "Hyvääääää yötä! Ööööh, ÄÄÄÄÄ, ××××× ×××",
    ])
  func right(_ text: String) { #expect(codes(text).isEmpty) }
}
