import GalleyCore
import GalleyReport

extension SampleReports {
  /// An article of the usual length with many sources, for the outputs that people look at.
  static let tramway: Report = {
    var builder = ReportBuilder()
    builder.metadata.title = "Night trams return to Velden after nine years"
    builder.metadata.byline = ["Marta Lindqvist", "Oren Adeyemi"]
    builder.metadata.dateline = "VELDEN"
    builder.metadata.published = "2026-05-12"
    builder.metadata.publisher = "Velden Courier"
    builder.metadata.description =
      "The council votes for a two-year trial; drivers ask who will guard the depots."
    let council = builder.entity(
      .organization, "Velden City Council", aliases: ["the council", "VCC"])
    let rask = builder.entity(
      .person, "Helene Rask", roles: ["deputy mayor for transport"], aliases: ["Rask"])
    let union = builder.entity(
      .organization, "Tram Drivers' Union", roles: ["union of 640 drivers"], aliases: ["TDU"])
    let osei = builder.entity(
      .person, "Kwame Osei", roles: ["secretary of the Tram Drivers' Union"], aliases: ["Osei"])
    let study = builder.entity(.document, "a study by the technical university")
    let passenger = builder.entity(.anonymous, "a night nurse")
    let radio = builder.entity(.publication, "Radio Velden")

    func say(
      _ content: [String], _ by: [Int], _ source: String, _ cue: String, via: [Int] = [],
      modality: Modality = .asserted, polarity: Polarity = .positive
    ) -> Int {
      builder.claim(
        content, by: by, source: source, cue: cue, via: via, modality: modality,
        polarity: polarity)
    }

    builder.section()
    builder.block(
      .paragraph,
      "Velden City Council has decided to bring back night trams on three lines from September, nine"
        + " years after the last one ran. The trial will cost 4.1 million crowns a year.")
    _ = say(
      ["to bring back night trams on three lines from September"], [council],
      "Velden City Council", "has decided", modality: .expected)
    builder.mention(council, "Velden City Council")
    builder.claim(["The trial will cost 4.1 million crowns a year"], modality: .expected)
    builder.block(
      .paragraph,
      "“A city that sends its nurses home on foot is not a modern city,” said Helene Rask, deputy"
        + " mayor for transport. “We are putting that right.” She expects 5,000 passengers a night."
    )
    let city = say(
      [
        "“A city that sends its nurses home on foot is not a modern city,”",
        "“We are putting that right.”",
      ], [rask], "Helene Rask, deputy mayor for transport", "said")
    let first = builder.quote(
      .direct, "“A city that sends its nurses home on foot is not a modern city,”", by: rask,
      cue: "said", claim: city)
    builder.quote(
      .direct, "“We are putting that right.”", by: rask, claim: city, continues: first)
    builder.mention(rask, "Helene Rask")
    builder.mention(rask, "She")
    _ = say(["5,000 passengers a night"], [rask], "She", "expects", modality: .expected)
    builder.block(
      .paragraph, "The vote was 31 to 14. It followed two hours of debate in a full gallery.")
    builder.claim(["The vote was 31 to 14"])
    builder.claim(["It followed two hours of debate in a full gallery"])

    builder.section("Drivers want guards at the depots", level: 2)
    builder.block(
      .paragraph,
      "Kwame Osei, secretary of the Tram Drivers' Union (TDU), warned that nobody would drive before"
        + " the depots are guarded. The plan, Osei told Radio Velden, was “half a plan”.")
    _ = say(
      ["that nobody would drive before the depots are guarded"], [osei],
      "Kwame Osei, secretary of the Tram Drivers' Union (TDU),", "warned",
      modality: .conditional, polarity: .negative)
    let half = say(["The plan", "was “half a plan”"], [osei], "Osei", "told", via: [radio])
    builder.quote(.mixed, "“half a plan”", by: osei, words: "Osei", cue: "told", claim: half)
    builder.mention(osei, "Kwame Osei")
    builder.mention(union, "Tram Drivers' Union")
    builder.mention(radio, "Radio Velden")
    builder.block(
      .paragraph,
      "The union had counted 37 attacks on staff since January. The council says it knows of nineteen"
        + " and has called the so-called “danger line” a myth.")
    _ = say(["37 attacks on staff since January"], [union], "The union", "had counted")
    _ = say(["it knows of nineteen"], [council], "The council", "says")
    _ = say(
      ["the so-called “danger line” a myth"], [council], "The council", "has called",
      polarity: .negative)
    builder.quote(.scare, "“danger line”")
    builder.mention(union, "The union")
    builder.mention(council, "The council")

    builder.section("Who rides at three in the morning", level: 2)
    builder.block(
      .paragraph,
      "According to a study by the technical university, two passengers in three would be on their"
        + " way to or from work. “I walk fifty minutes,” a night nurse said. “In winter I cry.”")
    _ = say(
      ["two passengers in three would be on their way to or from work"], [study],
      "a study by the technical university", "According to", modality: .possible)
    let walk = say(
      ["“I walk fifty minutes,”", "“In winter I cry.”"], [passenger], "a night nurse", "said")
    let walking = builder.quote(
      .direct, "“I walk fifty minutes,”", by: passenger, cue: "said", claim: walk)
    builder.quote(.direct, "“In winter I cry.”", by: passenger, claim: walk, continues: walking)
    builder.mention(study, "a study by the technical university")
    builder.mention(passenger, "a night nurse")
    builder.block(.listItem, "Line 2: every 30 minutes", level: 1)
    builder.block(.listItem, "Line 7: every 40 minutes", level: 1)
    builder.block(.blockQuotation, "“Nothing moves here after one.”")
    builder.quote(.direct, "“Nothing moves here after one.”")
    builder.block(
      .paragraph,
      "Rask must report to the council in two years. Until then, “The Last Tram”, the song that mourned"
        + " the old service, may leave the charts.")
    builder.claim(["Rask must report to the council in two years"], modality: .obligation)
    builder.claim(
      [
        "Until then, “The Last Tram”, the song that mourned the old service, may leave the charts"
      ], modality: .possible)
    builder.quote(.title, "“The Last Tram”")
    builder.mention(rask, "Rask")
    return builder.build(name: "tramway.txt")
  }()
}
