import GalleyCore
import Testing

@testable import GalleyBackends

@Suite("Templates are checked against what a report has") struct TemplateCheckerTests {
  private func messages(_ template: String) -> [String] {
    TemplateChecker.check(SourceFile(name: "t.mustache", bytes: Array(template.utf8)))
      .map(\.message)
  }

  @Test(arguments: [
    "{{source.name}}", "{{#claims}}{{text}}{{/claims}}",
    "{{#metadata.byline}}{{.}}{{/metadata.byline}}",
    "{{#claims}}{{index()}}{{/claims}}", "{{#metadata}}{{title}}{{/metadata}}",
    "{{^claims}}none{{/claims}}", "{{&metadata.title}} {{{metadata.title}}} {{! a note }}",
    "{{#claims}}{{range}}{{/claims}} {{count(claims)}}",
  ])
  func `what a report has is silent`(template: String) {
    #expect(messages(template) == [])
  }

  @Test(arguments: [
    "{{tide}}", "{{metadata.tide}}", "{{#claims}}{{tide}}{{/claims}}", "{{&tide}}", "{{{tide}}}",
    "{{^claims}}{{tide}}{{/claims}}",
  ])
  func `what no report has is named`(template: String) {
    #expect(messages(template).count == 1)
    #expect(messages(template).first?.contains("tide") == true)
  }

  /// Its fields would come in another order each time.
  @Test(arguments: [
    "{{metadata}}", "{{claims}}", "{{&source}}", "{{{source.record}}}", "{{.}}",
    "{{#claims}}{{.}}{{/claims}}", "{{#claims}}{{cue}}{{/claims}}", "{{first(claims)}}",
    "{{sections.blocks.rows}}",
  ])
  func `what has fields is no text`(template: String) {
    #expect(messages(template).count == 1)
    #expect(messages(template).first?.contains("is no text") == true)
  }

  @Test(arguments: ["{{}}", "{{ }}", "{{{ }}}"])
  func `an empty tag names nothing`(template: String) {
    #expect(messages(template) == ["the tag names nothing"])
  }

  @Test func `below a section that is not there all is let pass`() {
    #expect(messages("{{#tide}}{{height}}{{/tide}}").count == 1)
  }

  @Test func `other delimiters are followed`() {
    #expect(messages("{{=<% %>=}}<% metadata.title %> {{tide}}") == [])
    #expect(messages("{{=<% %>=}}<% tide %>").count == 1)
  }

  @Test(arguments: ["{{> other}}", "{{< parent}}{{/ parent}}", "{{$ block}}{{/ block}}"])
  func `a template stands alone`(template: String) {
    #expect(messages(template).contains { $0.contains("stands alone") })
  }
}
