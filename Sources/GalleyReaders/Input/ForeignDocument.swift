/// Names, in words, the documents in XML and JSON that are often handed in and hold no article.
package enum ForeignDocument {
  /// What an XML file of another kind is, with its article, as in `an OPML list`.
  package static func words(of root: XMLRoot) -> String {
    let known = roots.first { name, namespace, _ in
      name == root.name && (namespace.isEmpty || root.namespace.contains(namespace))
        || name.isEmpty && root.namespace.contains(namespace)
    }
    return known?.words ?? "XML of another kind (<\(root.name)>)"
  }

  /// What a JSON file of another kind is, by the names of its members; `nil` is no object.
  package static func words(of members: JSONMembers?) -> String {
    guard let names = members?.names else { return "JSON, but no object" }
    let known = objects.first { wanted, _ in wanted.allSatisfy(names.contains) }
    return known?.words ?? "JSON of another kind"
  }

  /// An element, a part of its namespace, and the words; an empty name is any element.
  private static let roots: [(name: String, namespace: String, words: String)] = [
    ("opml", "", "an OPML list of feeds"),
    ("urlset", "", "a sitemap"),
    ("sitemapindex", "", "a list of sitemaps"),
    ("Error", "", "a storage service’s error message"),
    ("error", "", "an error message"),
    ("ErrorResponse", "", "a service’s error message"),
    ("svg", "", "an SVG image"),
    ("plist", "", "a property list"),
    ("NewsML", "", "NewsML 1.x"),
    ("NewsEnvelope", "", "NewsML 1.x"),
    ("", "opendocument", "an OpenDocument file"),
    ("", "schemas.openxmlformats.org", "a part of an Office document"),
    ("", "schemas.microsoft.com/office", "an Office document"),
    ("", "www.w3.org/2001/XMLSchema", "an XML schema"),
    ("", "relaxng.org", "a RELAX NG schema"),
    ("", "www.w3.org/1999/XSL", "an XSLT stylesheet"),
    ("Envelope", "", "a SOAP message"),
    ("kml", "", "a map in KML"),
    ("gpx", "", "a track in GPX"),
    ("package", "opf", "an EPUB’s list of parts"),
    ("container", "", "an EPUB’s container"),
    ("ncx", "", "an EPUB’s table of contents"),
    ("mets", "", "a METS record"),
    ("mods", "", "a MODS record"),
    ("record", "", "a catalogue record"),
    ("collection", "", "a catalogue"),
    ("premis", "", "a PREMIS record"),
    ("OpenSearchDescription", "", "an OpenSearch description"),
    ("service", "", "an Atom service document"),
    ("categories", "", "an Atom category document"),
    ("testsuites", "", "a test report"),
    ("testsuite", "", "a test report"),
    ("checkstyle", "", "a Checkstyle report"),
    ("project", "", "a build file"),
  ]

  private static let objects: [(members: [String], words: String)] = [
    (["error"], "an error message in JSON"),
    (["errors"], "an error message in JSON"),
    (["message", "status"], "an error message in JSON"),
    (["$schema", "runs"], "a SARIF log"),
    (["$schema", "properties"], "a JSON Schema"),
    (["@context", "@type"], "JSON-LD"),
    (["@context", "@graph"], "JSON-LD"),
    (["type", "features"], "GeoJSON"),
    (["name", "version", "dependencies"], "a package’s description"),
    (["version", "chapters"], "chapters of a podcast"),
    (["version", "diagnostics"], "Galley’s findings"),
    (["log"], "an HTTP archive"),
  ]
}
