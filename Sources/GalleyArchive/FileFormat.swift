import GalleyCore

/// What a file of a bag is, by the registries of formats.
struct FileFormat {
  /// The media type, as IANA registers it.
  var mediaType: String
  /// Its key in PRONOM, the registry of The National Archives, where it has one.
  var pronom: String?
  /// What else a format's designation should say.
  var version: String?

  private static let byExtension: [String: FileFormat] = [
    "txt": FileFormat(mediaType: "text/plain", pronom: "x-fmt/111"),
    "text": FileFormat(mediaType: "text/plain", pronom: "x-fmt/111"),
    "md": FileFormat(mediaType: "text/markdown", pronom: "fmt/1149"),
    "html": FileFormat(mediaType: "text/html", pronom: "fmt/96"),
    "xml": FileFormat(mediaType: "application/xml", pronom: "fmt/101"),
    "json": FileFormat(mediaType: "application/json", pronom: "fmt/817"),
    "jsonld": FileFormat(mediaType: "application/ld+json"),
    "ndjson": FileFormat(mediaType: "application/x-ndjson"),
    "csv": FileFormat(mediaType: "text/csv", pronom: "x-fmt/18"),
    "xsd": FileFormat(mediaType: "application/xml", pronom: "fmt/101"),
    "rng": FileFormat(mediaType: "application/xml", pronom: "fmt/101"),
  ]

  /// The format of a rendition, schema or provenance by the name of its file.
  static func of(name: String) -> FileFormat {
    let end = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return byExtension[end] ?? FileFormat(mediaType: "application/octet-stream")
  }

  /// The format of a source by what Galley read it as.
  static func of(source bytes: [UInt8], read format: String) -> FileFormat {
    switch format {
    case "text": FileFormat(mediaType: "text/plain", pronom: "x-fmt/111")
    case "markdown": FileFormat(mediaType: "text/markdown", pronom: "fmt/1149")
    case "html": FileFormat(mediaType: "text/html", pronom: "fmt/96")
    case "newsxml": FileFormat(mediaType: "application/xml", pronom: "fmt/101")
    case "mail": FileFormat(mediaType: "message/rfc822", pronom: "fmt/278")
    case "warc":
      bytes.starts(with: [0x1F, 0x8B])
        ? FileFormat(mediaType: "application/gzip", pronom: "x-fmt/266")
        : FileFormat(mediaType: "application/warc", pronom: "fmt/289")
    case "feed": feed(bytes)
    default: FileFormat(mediaType: "application/octet-stream")
    }
  }

  private static func feed(_ bytes: [UInt8]) -> FileFormat {
    guard bytes.first(where: { !$0.isBlank }) != UInt8(ascii: "{") else {
      return FileFormat(mediaType: "application/feed+json", pronom: "fmt/817")
    }
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if start.contains("<feed") { return FileFormat(mediaType: "application/atom+xml") }
    if start.contains("<rss") { return FileFormat(mediaType: "application/rss+xml") }
    return FileFormat(mediaType: "application/xml", pronom: "fmt/101")
  }
}
