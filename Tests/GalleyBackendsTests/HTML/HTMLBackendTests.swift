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

  @Test func `title and deck are shown once`() throws {
    let page = try emit(SampleReports.harbour, as: "html").text
    #expect(page.split(separator: "A second basin by 2029").count == 2)
    #expect(page.split(separator: "divides the old town</h1>").count == 2)
    #expect(!page.contains("<p class=\"title\""))
  }

  @Test func `an article without a title is headed by its first words`() throws {
    var builder = ReportBuilder()
    builder.section()
    builder.block(
      .paragraph, "The ferry between the two banks of the estuary will stop running in October.")
    let page = try emit(builder.build(), as: "html").text
    #expect(page.contains(">The ferry between the two banks of the estuary will stop…</h1>"))
  }

  @Test func `notes stand in the order of the words`() throws {
    var builder = ReportBuilder()
    let mayor = builder.entity(.person, "Ada Moss")
    let clerk = builder.entity(.person, "Jo Lind")
    builder.section()
    builder.block(.paragraph, "Ada Moss said the quay was safe, but Jo Lind warned of the tide.")
    builder.claim(["of the tide"], by: [clerk], source: "Jo Lind", cue: "warned")
    builder.claim(["the quay was safe"], by: [mayor], source: "Ada Moss", cue: "said")
    let page = try emit(builder.build(), as: "html").text
    let said = page.split(separator: "<i>said</i>")[0].count
    let warned = page.split(separator: "<i>warned</i>")[0].count
    #expect(said < warned)
  }

  @Test func `the bars add up to the claims`() throws {
    let report = SampleReports.harbour
    let page = try emit(report, as: "html").text
    let chart = try #require(
      page.split(separator: "Claims by source</figcaption>").last?.split(separator: "</figure>")
        .first)
    let counts = chart.split(separator: "<title>").dropFirst().compactMap {
      $0.split(separator: "</title>").first?.split(separator: ": ").last.flatMap { Int($0) }
    }
    #expect(counts.reduce(0, +) == report.claims.count)
  }

  private func values(of opening: String, in page: String) -> [String] {
    page.split(separator: opening, omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "\"", maxSplits: 1, omittingEmptySubsequences: false).first.map {
        String($0)
      }
    }
  }
}
