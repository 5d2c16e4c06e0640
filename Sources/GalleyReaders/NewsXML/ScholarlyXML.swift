import GalleyCore

/// What the elements of JATS, TEI P5 and DocBook mean for an article, whose names do not clash with
/// those of news formats or differ by where they stand.
enum ScholarlyXML: Sendable {
  case jats, tei, docBook

  /// By the file's first element; an `article` is DocBook's where its namespace says so.
  init?(root: String, namespace: String) {
    switch root {
    case "TEI": self = .tei
    case "article" where namespace.contains("docbook"): self = .docBook
    case "article": self = .jats
    default: return nil
    }
  }

  /// Whether the first element inside an `article` is one of DocBook's.
  static func opensDocBook(_ name: String) -> Bool {
    ["articleinfo", "info", "title", "titleabbrev", "para", "simpara", "section", "sect1"]
      .contains(name)
  }

  /// Elements that nest the sections of the text.
  func isSection(_ name: String) -> Bool {
    switch self {
    case .jats: name == "sec" || name == "app"
    case .tei: name == "div" || name.utf8.count == 4 && name.hasPrefix("div")
    case .docBook:
      name == "section" || name == "simplesect" || name == "appendix"
        || name.hasPrefix("sect") && name.utf8.count == 5
    }
  }

  /// Elements whose text is a note, which stands as a paragraph behind the block that refers to it.
  func isNote(_ name: String) -> Bool {
    switch self {
    case .jats: name == "fn"
    case .tei: name == "note"
    case .docBook: name == "footnote"
    }
  }

  /// A part of the file that is the article's text. A summary is read too: claims stand in it.
  func isText(_ name: String) -> Bool {
    switch self {
    case .jats: name == "body" || name == "back" || name == "abstract"
    case .tei: name == "front" || name == "body" || name == "back" || name == "abstract"
    case .docBook: name == "abstract"
    }
  }

  /// Elements that tell of the article, in which nothing else is its text.
  func isEnvelope(_ name: String) -> Bool {
    switch self {
    case .jats: name == "front"
    case .tei: name == "teiHeader"
    case .docBook: name == "info" || name == "articleinfo"
    }
  }

  /// An element of the text; `nil` for those that read as in news formats.
  ///
  /// - Parameters:
  ///   - depth: of the sections around it.
  ///   - isInLeaf: whether it stands in a paragraph.
  ///   - isInSection: whether a title is that of the section, not of a figure or a table.
  func content(
    _ name: String, depth: Int, isInLeaf: Bool, isInSection: Bool
  ) -> NewsXMLElement? {
    let title = NewsXMLElement.leaf(
      isInSection ? .heading : .caption, level: isInSection ? max(2, min(6, depth + 1)) : 0)
    switch (self, name) {
    case (.jats, "title") where isInLeaf, (.tei, "title"),
      (.docBook, "title") where isInLeaf:
      return .transparent
    case (.jats, "title"), (.docBook, "title"), (.docBook, "bridgehead"): return title
    case (.tei, "head"): return isInLeaf ? .transparent : title
    case (.jats, "list"), (.tei, "list"), (.docBook, "itemizedlist"), (.docBook, "orderedlist"):
      return .container(.list)
    case (.jats, "list-item"), (.tei, "item"), (.docBook, "listitem"):
      return .leaf(.listItem, level: 1)
    case (.jats, "disp-quote"), (.docBook, "blockquote"): return .container(.blockQuotation)
    case (.tei, "quote") where !isInLeaf: return .container(.blockQuotation)
    case (.tei, "l"), (.tei, "ab"), (.docBook, "para"), (.docBook, "simpara"),
      (.docBook, "attribution"), (.jats, "attrib"), (.docBook, "term"), (.jats, "term"):
      return .leaf(.paragraph, level: 0)
    case (.tei, "figDesc"), (.jats, "caption"), (.docBook, "caption"):
      return .leaf(.caption, level: 0)
    case (.jats, "preformat"), (.docBook, "programlisting"), (.docBook, "screen"),
      (.docBook, "literallayout"):
      return .leaf(.code, level: 0)
    case (.tei, "row"), (.docBook, "row"): return .container(.tableRow)
    case (.tei, "cell"), (.docBook, "entry"): return .leaf(.tableCell, level: 0)
    case (.docBook, "informaltable"): return .container(.table)
    case (.tei, "lb"): return .lineBreak
    // They only group notes of a text that the news formats call so.
    case (_, "note"): return .transparent
    default: return nil
    }
  }

  /// An element of the envelope; `nil` for those that read as in news formats.
  func envelope(_ name: String) -> NewsXMLElement? {
    switch (self, name) {
    case (.jats, "article-title"): .field(.title)
    case (.jats, "subtitle"), (.docBook, "subtitle"): .field(.description)
    case (.jats, "contrib"), (.tei, "author"), (.docBook, "author"): .person
    case (.jats, "publisher-name"), (.tei, "publisher"), (.docBook, "publishername"):
      .field(.publisher)
    case (.jats, "pub-date"), (.docBook, "pubdate"): .date
    case (.tei, "pubPlace"): .field(.dateline)
    default: nil
    }
  }

  /// Whether an element is a reply to the article, a translation of it, or one beside it.
  func isArticleOfItsOwn(_ name: String) -> Bool {
    switch self {
    case .jats: name == "sub-article" || name == "response"
    case .tei, .docBook: false
    }
  }

  /// Whether an element holds nothing that is read: references to notes and to literature, numbers,
  /// other articles, what names the journal.
  func isIgnored(_ name: String, _ attributes: NewsXMLAttributes) -> Bool {
    let kind = attributes.value("type", "ref-type", "contrib-type", "abstract-type")?.text ?? ""
    return switch self {
    case .jats:
      switch name {
      case "xref": kind == "fn" || kind == "table-fn"
      case "contrib": kind != "" && kind != "author"
      case "abstract": ["graphical", "toc", "key-image"].contains(kind)
      case "label", "ref-list", "glossary", "bio", "tex-math", "object-id", "sub-article",
        "response", "kwd-group", "permissions", "trans-abstract", "product",
        "related-article", "related-object", "article-categories", "trans-title-group",
        "self-uri", "history":
        true
      default: false
      }
    case .tei:
      switch name {
      case "ref": kind == "note" || kind == "noteAnchor"
      case "fw", "sourceDesc", "encodingDesc", "revisionDesc", "seriesStmt", "particDesc",
        "standOff", "interpGrp", "listBibl", "editor", "respStmt":
        true
      default: false
      }
    case .docBook:
      switch name {
      case "footnoteref", "indexterm", "imageobject", "bibliography", "glossary", "index",
        "editor", "othercredit", "copyright", "legalnotice", "revhistory", "titleabbrev",
        "keywordset", "subjectset":
        true
      default: false
      }
    }
  }

  /// Whether an element stands beside a name and tells more of its bearer.
  func isBesideName(_ name: String) -> Bool {
    switch name {
    case "xref", "role", "roleName", "email", "aff", "affiliation", "contrib-id", "bio", "address",
      "idno", "orgname", "degrees", "uri", "personblurb":
      true
    default: false
    }
  }
}
