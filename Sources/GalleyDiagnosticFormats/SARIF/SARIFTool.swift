import GalleyCore

/// The tool of a SARIF run (§3.18) with the rules that its results name.
struct SARIFTool: Sendable {
  private let style: DiagnosticStyle
  private let rules: [DiagnosticRule]

  init(_ style: DiagnosticStyle, rules: [DiagnosticRule]) {
    self.style = style
    self.rules = rules
  }

  func write(to sink: inout ByteSink) {
    var writer = JSONWriter(sink)
    writer.beginObject()
    writer.key("driver")
    writer.beginObject()
    writer.member("name", "galley")
    if !style.toolVersion.isEmpty {
      writer.member("version", style.toolVersion)
      writer.member("semanticVersion", style.toolVersion)
    }
    writer.key("rules")
    writer.beginArray()
    for rule in rules { write(rule, &writer) }
    writer.endArray()
    writer.endObject()
    writer.endObject()
    sink = writer.finish()
  }

  private func write(_ rule: DiagnosticRule, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", rule.code)
    writer.member("name", rule.slug)
    text("shortDescription", rule.summary, &writer)
    text("fullDescription", rule.explanation, &writer)
    writer.key("help")
    writer.beginObject()
    let help = "\(rule.explanation)\n\nMore: galley explain \(rule.code)"
    writer.member("text", help)
    writer.member("markdown", "**\(rule.summary)**\n\n\(help)")
    writer.endObject()
    if let reference = rule.reference, reference.hasPrefix("https://") {
      writer.member("helpUri", reference)
    }
    writer.key("defaultConfiguration")
    writer.beginObject()
    writer.member("level", rule.severity.name)
    writer.endObject()
    writer.endObject()
  }

  private func text(_ name: StaticString, _ text: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.member("text", text)
    writer.endObject()
  }
}
