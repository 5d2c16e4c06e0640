package import GalleyReport

/// Writes the rule table as an XML Schema 1.0: the normative schema of the XML form.
package struct XMLSchemaExport {
  private let elements: [ElementRule]

  package init(_ elements: [ElementRule] = ReportGrammar.elements) { self.elements = elements }

  /// The schema document.
  package func document() -> String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<!-- Written from the rule table by `galley schema xsd`; do not edit. -->",
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"",
      "  xmlns=\"\(ReportXML.namespace)\" targetNamespace=\"\(ReportXML.namespace)\"",
      "  elementFormDefault=\"qualified\">",
    ]
    lines += namedTypes().map { "  " + $0 }
    for element in elements { lines += declaration(of: element).map { "  " + $0 } }
    lines.append("</xs:schema>")
    return lines.joined(separator: "\n") + "\n"
  }

  private func declaration(of element: ElementRule) -> [String] {
    var lines = [
      "<xs:element name=\"\(element.name)\">",
      "  <xs:annotation><xs:documentation>\(element.summary)</xs:documentation></xs:annotation>",
    ]
    lines += type(of: element).map { "  " + $0 }
    lines.append("</xs:element>")
    return lines
  }

  private func type(of element: ElementRule) -> [String] {
    let attributes = element.attributes.flatMap(attribute)
    switch element.content {
    case .empty:
      return ["<xs:complexType>"] + indented(attributes) + ["</xs:complexType>"]
    case .text(let type):
      return textType(type, attributes)
    case .mixed(let names):
      let choice = names.map { "<xs:element ref=\"\($0)\"/>" }
      return ["<xs:complexType mixed=\"true\">"]
        + indented(
          ["<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">"] + indented(choice)
            + ["</xs:choice>"] + attributes) + ["</xs:complexType>"]
    case .sequence(let particles):
      let parts = particles.map { "<xs:element ref=\"\($0.element)\"\(occurrence($0))/>" }
      return ["<xs:complexType>"]
        + indented(
          ["<xs:sequence>"] + indented(parts) + ["</xs:sequence>"] + attributes)
        + ["</xs:complexType>"]
    }
  }

  private func textType(_ type: ValueType, _ attributes: [String]) -> [String] {
    ["<xs:complexType>", "  <xs:simpleContent>"]
      + indented(
        ["<xs:extension base=\"\(typeName(type))\">"] + indented(attributes)
          + ["</xs:extension>"], 2)
      + ["  </xs:simpleContent>", "</xs:complexType>"]
  }

  private func attribute(_ attribute: ElementRule.Attribute) -> [String] {
    let use = attribute.isRequired ? " use=\"required\"" : ""
    guard case .choice = attribute.type else {
      let type = typeName(attribute.type)
      return ["<xs:attribute name=\"\(attribute.name)\" type=\"\(type)\"\(use)/>"]
    }
    return ["<xs:attribute name=\"\(attribute.name)\"\(use)>"]
      + indented(simpleType(attribute.type, named: nil)) + ["</xs:attribute>"]
  }

  /// The name of the simple type that stands for a value type; choices have none.
  private func typeName(_ type: ValueType) -> String {
    switch type {
    case .text, .choice: "xs:string"
    case .name: "filled"
    case .count: "count"
    case .positive: "positive"
    case .version: "version"
    case .identifier(let prefix): "id-\(prefix)"
    case .identifiers(let prefix): "ids-\(prefix)"
    case .sha256: "sha256"
    case .language: "language"
    case .encoding: "encoding"
    case .date: "date"
    case .ruleName: "rule"
    case .confidence: "confidence"
    }
  }

  /// A declaration for each value type that the table uses, in the order of first use.
  private func namedTypes() -> [String] {
    var seen: [String] = []
    var lines: [String] = []
    for element in elements {
      var types = element.attributes.map(\.type)
      if case .text(let type) = element.content { types.append(type) }
      for type in types {
        let name = typeName(type)
        guard !name.hasPrefix("xs:"), !seen.contains(name) else { continue }
        seen.append(name)
        lines += simpleType(type, named: name)
      }
    }
    return lines
  }

  private func simpleType(_ type: ValueType, named name: String?) -> [String] {
    let facets = facets(of: type)
    return ["<xs:simpleType\(name.map { " name=\"\($0)\"" } ?? "")>"]
      + indented(["<xs:restriction base=\"xs:string\">"] + indented(facets) + ["</xs:restriction>"])
      + ["</xs:simpleType>"]
  }

  private func facets(of type: ValueType) -> [String] {
    if case .choice(let names) = type {
      return names.map { "<xs:enumeration value=\"\($0)\"/>" }
    }
    if type == .name { return ["<xs:minLength value=\"1\"/>"] }
    return type.pattern.map { ["<xs:pattern value=\"\($0)\"/>"] } ?? []
  }

  private func occurrence(_ particle: ElementRule.Particle) -> String {
    var text = particle.minimum == 1 ? "" : " minOccurs=\"\(particle.minimum)\""
    if particle.maximum == nil { text += " maxOccurs=\"unbounded\"" }
    return text
  }

  private func indented(_ lines: [String], _ levels: Int = 1) -> [String] {
    lines.map { String(repeating: "  ", count: levels) + $0 }
  }
}
