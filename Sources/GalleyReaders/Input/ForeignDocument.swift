/// Names, in words, the documents in XML and JSON that are often handed in and hold no article.
package enum ForeignDocument {
  /// What an XML file of another kind is, with its article, as in `an OPML list`.
  package static func words(of root: XMLRoot) -> String {
    words(ofRoot: root.name, namespace: root.namespace) ?? "XML of another kind (<\(root.name)>)"
  }

  /// What XML with a root element is; `nil` for what has no name of its own.
  ///
  /// - Parameters:
  ///   - root: the element's name without prefix; case does not matter.
  ///   - namespace: its namespace's URI; empty for none.
  package static func words(ofRoot root: String, namespace: String) -> String? {
    let folded = root.lowercased()
    return roots.first { name, part, _ in
      name == folded && (part.isEmpty || namespace.contains(part))
        || name.isEmpty && namespace.contains(part)
    }?.words
  }

  /// Whether a document holds news in a form that has no reader.
  package static func isUnreadNews(_ words: String?) -> Bool { words == "NewsML 1.x" }

  /// What a JSON file of another kind is, by the names of its members; `nil` is no object.
  package static func words(of members: JSONMembers?) -> String {
    guard let names = members?.names else { return "JSON, but no object" }
    let known = objects.first { wanted, _ in wanted.allSatisfy(names.contains) }
    return known?.words ?? "JSON of another kind"
  }

  /// An element in lower case, a part of its namespace, and the words; an empty name is any element.
  private static let roots: [(name: String, namespace: String, words: String)] = [
    ("opml", "", "an OPML list of feeds"),
    ("urlset", "", "a sitemap"),
    ("sitemapindex", "", "a list of sitemaps"),
    ("error", "", "a storage service’s error message"),
    ("errorresponse", "", "a service’s error message"),
    ("svg", "", "an SVG image"),
    ("plist", "", "a property list"),
    ("newsml", "", "NewsML 1.x"),
    ("newsenvelope", "", "NewsML 1.x"),
    ("", "opendocument", "an OpenDocument file"),
    ("", "schemas.openxmlformats.org", "a part of an Office document"),
    ("", "schemas.microsoft.com/office", "an Office document"),
    ("", "www.w3.org/2001/XMLSchema", "an XML schema"),
    ("", "relaxng.org", "a RELAX NG schema"),
    ("", "www.w3.org/1999/XSL", "an XSLT stylesheet"),
    ("envelope", "", "a SOAP message"),
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
    ("opensearchdescription", "", "an OpenSearch description"),
    ("html", "", "an HTML page"),
    ("nitf", "", "an article in NITF"),
    ("newsitem", "", "a document of NewsML-G2"),
    ("newsmessage", "", "a document of NewsML-G2"),
    ("rsd", "", "a description of a blog’s interface (RSD)"),
    ("oembed", "", "an oEmbed answer"),
    ("xrds", "", "a service description (XRDS)"),
    ("xrd", "", "a service description (XRDS)"),
    ("methodresponse", "", "an XML-RPC message"),
    ("methodcall", "", "an XML-RPC message"),
    ("manifest", "", "a manifest"),
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
    (["version", "diagnostics"], "Galley’s findings"),
    (["log"], "an HTTP archive"),
  ]
}
