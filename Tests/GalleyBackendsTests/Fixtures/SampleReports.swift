import GalleyCore
import GalleyReport

/// Reports that the tests share.
enum SampleReports {
  /// Everything that a report can hold: all kinds of blocks and quotes, nested, compound and
  /// interrupted claims, via, roles and aliases, hard-wrapped lines, a source that is not the text.
  static let harbour: Report = {
    var builder = ReportBuilder()
    builder.sourceShift = 7
    builder.metadata.title = "Harbour expansion divides the old town"
    builder.metadata.byline = ["Tomás Reyes"]
    builder.metadata.dateline = "LISBON"
    builder.metadata.published = "2026-03-03"
    builder.metadata.publisher = "The Quay"
    builder.metadata.url = "https://example.org/harbour?a=1&b=2"
    builder.metadata.description = "A second basin by 2029"
    let authority = builder.entity(
      .organization, "Port Authority of Lisbon", aliases: ["the authority", "APL"])
    let mayor = builder.entity(
      .person, "Ines Duarte", roles: ["Mayor of Almada"], aliases: ["Duarte"])
    let docker = builder.entity(.anonymous, "a dock worker")
    let daily = builder.entity(.publication, "Diário do Tejo")
    let moscow = builder.entity(.government, "Lisbon", standsFor: "Portugal")
    let union = builder.entity(.group, "two unions")
    let place = builder.entity(.place, "Almada")
    let study = builder.entity(.document, "the impact study")

    builder.section()
    builder.block(.title, "Harbour expansion divides the old town")
    builder.block(.deck, "A second basin by 2029")
    builder.claim(["A second basin by 2029"])
    builder.block(.byline, "By Tomás Reyes")
    builder.block(.dateline, "LISBON")
    builder.block(
      .paragraph,
      "The Port Authority of Lisbon announced a second\nbasin by 2029. Building starts soon.",
      sentences: [
        "The Port Authority of Lisbon announced a second\nbasin by 2029.", "Building starts soon.",
      ])
    builder.claim(
      ["a second\nbasin by 2029"], by: [authority], source: "The Port Authority of Lisbon",
      cue: "announced", modality: .expected)
    builder.mention(authority, "Port Authority of Lisbon")
    builder.claim(["Building starts soon"], modality: .expected)

    builder.section("Fishermen fear for the quay", level: 2)
    builder.block(
      .paragraph,
      "“It is a gift,” Ines Duarte, Mayor of Almada, said, “to the port.” She called it ‘green’.")
    let gift = builder.claim(
      ["“It is a gift,”", "“to the port.”"], by: [mayor],
      source: "Ines Duarte, Mayor of Almada,", cue: "said")
    let first = builder.quote(
      .direct, "“It is a gift,”", by: mayor, words: "Ines Duarte, Mayor of Almada,", cue: "said",
      claim: gift)
    builder.mention(mayor, "Ines Duarte")
    builder.mention(place, "Almada")
    builder.mention(mayor, "She")
    builder.quote(.direct, "“to the port.”", by: mayor, claim: gift, continues: first)
    builder.quote(.scare, "‘green’")

    builder.block(
      .paragraph,
      "Two unions and a dock worker told the Diário do Tejo that “no one” had asked, as the impact"
        + " study had claimed.")
    let asked = builder.claim(
      ["that “no one” had asked"], by: [union, docker], source: "Two unions and a dock worker",
      cue: "told", via: [daily], polarity: .negative)
    builder.quote(.mixed, "“no one”", by: union, claim: asked)
    builder.claim(
      ["had asked"], by: [study], source: "the impact study", cue: "had claimed", nestedIn: asked)
    builder.mention(union, "Two unions")
    builder.mention(docker, "a dock worker")
    builder.mention(daily, "Diário do Tejo")
    builder.mention(study, "the impact study")

    builder.section("What stays", level: 3)
    builder.block(.listItem, "the “Old Crane”, built in 1911", level: 1)
    builder.quote(.title, "“Old Crane”")
    builder.block(.listItem, "Zé “the Rope” Matos's shed", level: 2)
    builder.quote(.nickname, "“the Rope”")
    builder.block(.blockQuotation, "“We shall not move,” reads a banner.")
    builder.quote(.direct, "“We shall not move,”")
    builder.block(.table, "Berths 14")
    builder.block(.code, "if a < b { b = 1 }\n  // & done")
    builder.block(.caption, "The quay, 港の写真 é́")

    builder.section("Money", level: 2)
    builder.block(.paragraph, "Lisbon may pay half of it.")
    builder.claim(["Lisbon may pay half of it"], modality: .possible)
    builder.mention(moscow, "Lisbon")
    builder.block(.boilerplate, "Sign up for our newsletter")
    return builder.build(name: "harbour.md", format: "markdown")
  }()

  /// The reports by name, so that a failing test shows a name and not a report.
  static let byName: [String: Report] = ["harbour": harbour, "tramway": tramway]
  static let names = ["harbour", "tramway"]

  /// One paragraph that a backend could mistake for its own markup.
  static func hostile(_ words: String) -> Report {
    var builder = ReportBuilder()
    builder.metadata.title = words
    builder.metadata.byline = [words]
    let entity = builder.entity(.person, words, roles: [words], aliases: [words])
    builder.section(words, level: 1)
    builder.block(.listItem, words + " says “" + words + "”")
    let claim = builder.claim(
      ["“" + words + "”"], by: [entity], source: words, cue: "says", via: [entity])
    builder.quote(.direct, "“" + words + "”", by: entity, cue: "says", claim: claim)
    builder.mention(entity, words)
    for kind in [BlockKind.paragraph, .code, .blockQuotation, .table] { builder.block(kind, words) }
    return builder.build(name: words)
  }
}
