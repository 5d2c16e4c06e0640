import GalleyBackends
import GalleyCore
import GalleyReport
import Testing

@Suite("The HTML page") struct HTMLBackendTests {
  @Test func `marks claims in their speaker's colour and says who speaks`() throws {
    let page = try emit(SampleReports.tramway, as: "html").text
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<span id=\"c1\" class=\"c k k1 w1\" tabindex=\"0\""))
    #expect(page.contains("<span class=\"src k k1\"><a class=\"m\" href=\"#e1\">"))
    #expect(page.contains("<b>Kwame Osei</b> <i>told</i><small>via Radio Velden</small>"))
    #expect(page.contains("<li class=\"k k0\" id=\"e2\"><p class=\"name\"><b>Helene Rask</b>"))
  }

  @Test func `loads nothing and runs nothing`() throws {
    let page = try emit(SampleReports.hostile("<script>alert(1)</script>"), as: "html").text
    #expect(!page.contains("<script"))
    #expect(page.contains("default-src 'none'"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(!page.contains("src=\""))
    #expect(!page.contains("url("))
  }

  @Test func `an address that is no web address becomes no link`() throws {
    var report = SampleReports.harbour
    report.metadata.url = "javascript:alert(1)"
    let page = try emit(report, as: "html").text
    #expect(!page.contains("href=\"javascript"))
    #expect(page.contains("<bdi>javascript:alert(1)</bdi>"))
  }

  @Test(arguments: SampleReports.names)
  func `every id is there once and every link leads to one`(name: String) throws {
    let report = try #require(SampleReports.byName[name])
    let page = try emit(report, as: "html").text
    let ids = values(of: " id=\"", in: page)
    #expect(Set(ids).count == ids.count)
    for target in values(of: "href=\"#", in: page) { #expect(ids.contains(target)) }
    for target in values(of: "describedby=\"", in: page) { #expect(ids.contains(target)) }
  }

  @Test func `the theme can be fixed`() throws {
    let page = try emit(SampleReports.harbour, as: "html", [("theme", "dark")]).text
    #expect(page.contains("data-theme=\"dark\""))
  }

  private func values(of opening: String, in page: String) -> [String] {
    page.split(separator: opening, omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map {
        String($0)
      }
    }
  }
}
