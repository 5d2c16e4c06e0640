/// Names what a file is that was found where a feed should be.
package enum KnownDocuments {
  /// What XML with a root element is, in words; `nil` for what has no name of its own.
  ///
  /// - Parameters:
  ///   - root: the root element's name without prefix, as written.
  ///   - namespace: its namespace's URI; empty for none.
  package static func name(root: String, namespace: String) -> String? {
    switch (root.lowercased(), namespace) {
    case ("opml", _): "an OPML file, a list of feeds"
    case ("urlset", _): "a sitemap"
    case ("sitemapindex", _): "an index of sitemaps"
    case ("error", _): "the error message of a storage service"
    case ("html", _): "an HTML page"
    case ("svg", _): "an SVG image"
    case ("envelope", _): "a SOAP message"
    case ("service", "http://www.w3.org/2007/app"), ("categories", "http://www.w3.org/2007/app"):
      "a document of the Atom Publishing Protocol"
    case ("opensearchdescription", _): "a description of a search engine"
    case ("kml", _): "a KML map"
    case ("gpx", _): "a GPX track"
    case ("plist", _): "a property list"
    case ("manifest", _): "a manifest"
    case ("schema", "http://www.w3.org/2001/XMLSchema"): "an XML Schema"
    case ("stylesheet", "http://www.w3.org/1999/XSL/Transform"),
      ("transform", "http://www.w3.org/1999/XSL/Transform"):
      "an XSLT style sheet"
    case ("rsd", _): "a description of a blog's interface (RSD)"
    case ("oembed", _): "an oEmbed answer"
    case ("xrds", _), ("xrd", _): "a service description (XRDS)"
    case ("score", _), ("score-partwise", _): "a score"
    case ("project", _): "a project file"
    case ("methodresponse", _), ("methodcall", _): "an XML-RPC message"
    case ("nitf", _): "an article in NITF"
    case ("newsitem", _), ("newsml", _), ("newsmessage", _): "a document of NewsML"
    default: nil
    }
  }

  /// What a JSON object is by the names of its members, in words; `nil` for what has no name.
  package static func name(members: [String]) -> String? {
    let names = Set(members)
    if names.contains("chapters"), names.contains("version") { return "a file of chapters" }
    if names.contains("error") || names.contains("errors") { return "an error message" }
    if names.contains("message"), names.contains("code") || names.contains("status") {
      return "an error message"
    }
    if names.contains("features") || names.contains("geometry") { return "GeoJSON" }
    if names.contains("@context") { return "JSON-LD" }
    if names.contains("$schema"), names.contains("properties") { return "a JSON schema" }
    if names.contains("log"), names.count == 1 { return "an HTTP archive" }
    if names.contains("dependencies") || names.contains("devDependencies") {
      return "a package description"
    }
    return nil
  }
}
