import GalleyCore
import Testing

struct DeclaredLanguageTests {
  @Test(arguments: [
    ("en_US", "en-US"), ("EN", "en"), ("en-US,en", "en-US"), ("en-us, en;q=0.9", "en-US"),
    ("de_CH.UTF-8", "de-CH"), (" pt-br ", "pt-BR"), ("zh_hans_CN", "zh-Hans-CN"),
    ("sr-latn", "sr-Latn"), ("es-419", "es-419"), ("en-x", "en"), ("en-a-x", "en"), ("en-", "en"),
    ("en-verylongsubtag", "en"),
  ])
  func declarationsBecomeTags(declared: String, tag: String) {
    #expect(DeclaredLanguage.tag(declared) == tag)
  }

  @Test(arguments: ["", " ", "x", "plain English", "{{ lang }}", "_", "12", "français", "<en>"])
  func whatIsNoTagGivesNone(declared: String) {
    #expect(DeclaredLanguage.tag(declared) == nil)
  }
}
