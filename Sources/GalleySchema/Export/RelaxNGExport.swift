package import GalleyReport

/// Writes the rule table as a RELAX NG schema (XML syntax), for jing and for editors.
///
/// It uses no interleave but the one that `mixed` implies, so that validators' messages stay clear.
package struct RelaxNGExport {
  private let elements: [ElementRule]

  package init(_ elements: [ElementRule] = ReportGrammar.elements) { self.elements = elements }

  /// The schema document.
  package func document() -> String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<!-- Written from the rule table by `galley schema rng`; do not edit. -->",
      "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"",
      "  xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\"",
      "  ns=\"\(ReportXML.namespace)\"",
      "  datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">",
      "  <start>",
      "    <ref name=\"\(elements.first?.name ?? "")\"/>",
      "  </start>",
    ]
    for element in elements { lines += definition(of: element).map { "  " + $0 } }
    lines.append("</grammar>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func definition(of element: ElementRule) -> [String] {
    let body =
      ["<a:documentation>\(element.summary)</a:documentation>"]
      + element.attributes.flatMap(attribute) + content(of: element)
    return ["<define name=\"\(element.name)\">", "  <element name=\"\(element.name)\">"]
      + body.map { "    " + $0 } + ["  </element>", "</define>"]
  }

  private func content(of element: ElementRule) -> [String] {
    switch element.content {
    case .empty: return element.attributes.isEmpty ? ["<empty/>"] : []
    case .text(let type): return value(type)
    case .mixed(let names):
      return ["<mixed>", "  <zeroOrMore>", "    <choice>"]
        + names.map { "      <ref name=\"\($0)\"/>" }
        + ["    </choice>", "  </zeroOrMore>", "</mixed>"]
    case .sequence(let particles): return particles.flatMap(reference)
    }
  }

  private func reference(_ particle: ElementRule.Particle) -> [String] {
    let reference = "<ref name=\"\(particle.element)\"/>"
    let wrapper: String
    switch (particle.minimum, particle.maximum) {
    case (1, 1): return [reference]
    case (0, 1): wrapper = "optional"
    case (0, _): wrapper = "zeroOrMore"
    default: wrapper = "oneOrMore"
    }
    return ["<\(wrapper)>", "  " + reference, "</\(wrapper)>"]
  }

  private func attribute(_ attribute: ElementRule.Attribute) -> [String] {
    let lines =
      ["<attribute name=\"\(attribute.name)\" ns=\"\">"]
      + value(attribute.type).map { "  " + $0 } + ["</attribute>"]
    guard !attribute.isRequired else { return lines }
    return ["<optional>"] + lines.map { "  " + $0 } + ["</optional>"]
  }

  private func value(_ type: ValueType) -> [String] {
    if case .choice(let names) = type {
      return ["<choice>"] + names.map { "  <value type=\"string\">\($0)</value>" }
        + ["</choice>"]
    }
    let parameter: String
    if type == .name {
      parameter = "<param name=\"minLength\">1</param>"
    } else if let pattern = type.pattern {
      parameter = "<param name=\"pattern\">\(pattern)</param>"
    } else {
      return ["<text/>"]
    }
    return ["<data type=\"string\">", "  " + parameter, "</data>"]
  }
}
