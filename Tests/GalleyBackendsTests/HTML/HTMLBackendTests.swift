import Foundation
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

  /// Words within a claim stand on its tint, in whatever colour the place gives them: the headline's
  /// in ink, the standfirst's and a caption's in the soft one, names in that of their speaker.
  @Test(arguments: [":root{color-scheme:light dark;", ":root:not([data-theme=light]){"])
  func `words on the tint of a claim have contrast enough`(scheme: String) throws {
    let page = try emit(SampleReports.harbour, as: "html").text
    let rules = try #require(page.range(of: scheme))
    let body = page[rules.upperBound...].prefix { $0 != "}" }
    func value(_ name: String) throws -> String {
      let start = try #require(body.range(of: "--\(name):"))
      return String(body[start.upperBound...].prefix { $0 != ";" && $0 != "%" })
    }
    let hues = page.components(separatedBy: "{--h:").dropFirst().compactMap {
      Double($0.prefix { $0.isNumber })
    }
    #expect(hues.count >= 8)
    let (tint, name) = (
      try #require(Double(try value("tint"))), try #require(Double(try value("name")))
    )
    let saturation = try #require(Double(try value("sat")))
    for (hue, share) in hues.map({ ($0, 1.0) }) + [(40, 0)] {
      let ground = Self.luminance(hue: hue, saturation: saturation * share, lightness: tint)
      let speaker = Self.luminance(hue: hue, saturation: 60 * share, lightness: name)
      let inks = [
        speaker, Self.luminance(hex: try value("ink")), Self.luminance(hex: try value("soft")),
      ]
      for ink in inks {
        let contrast = (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05)
        #expect(contrast >= 4.5, "hue \(hue): \(contrast)")
      }
    }
  }

  /// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
  private static func luminance(_ channels: [Double]) -> Double {
    let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return zip([0.2126, 0.7152, 0.0722], linear).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func luminance(hex: String) -> Double {
    let number = Int(hex.dropFirst(), radix: 16) ?? 0
    return luminance([16, 8, 0].map { Double((number >> $0) & 255) / 255 })
  }

  private static func luminance(hue: Double, saturation: Double, lightness: Double) -> Double {
    let (s, l) = (saturation / 100, lightness / 100)
    return luminance(
      [0.0, 8, 4].map { n in
        let k = (n + hue / 30).truncatingRemainder(dividingBy: 12)
        return l - s * min(l, 1 - l) * max(-1, min(k - 3, 9 - k, 1))
      })
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

  @Test func `a long word breaks wherever it stands`() throws {
    let page = try emit(SampleReports.tramway, as: "html").text
    let rule = try #require(
      page.components(separatedBy: "\n").first { $0.hasSuffix("{overflow-wrap:anywhere}") })
    for place in [".standfirst", ".origin", ".notes", ".card", ".panel", "article :is(h2"] {
      #expect(rule.contains(place))
    }
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
