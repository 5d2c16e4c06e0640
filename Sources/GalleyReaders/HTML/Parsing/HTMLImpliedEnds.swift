/// Which open elements a start tag ends without saying so, and how far an end tag reaches.
///
/// HTML Standard, sections 13.2.4.2 (scopes) and 13.2.6.4.7 (in body).
enum HTMLImpliedEnds {
  enum Closed {
    case nothing, paragraph, tablePart, option, link
  }

  static func closed(by tag: HTMLTag) -> Closed {
    switch tag {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl,
      .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
      .hgroup, .hr, .li, .dd, .dt, .main, .menu, .nav, .ol, .p, .pre, .search, .section,
      .summary, .table, .ul, .listing, .xmp, .plaintext:
      .paragraph
    case .tr, .td, .th, .thead, .tbody, .tfoot, .caption, .colgroup: .tablePart
    case .option, .optgroup: .option
    case .a: .link
    default: .nothing
    }
  }

  static func tablePart(_ start: HTMLTag, ends open: HTMLTag) -> Bool {
    switch open {
    case .td, .th, .caption: true
    case .tr: start != .td && start != .th
    case .thead, .tbody, .tfoot:
      start == .thead || start == .tbody || start == .tfoot || start == .caption
        || start == .colgroup
    default: false
    }
  }

  static func endsScope(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .html, .table, .td, .th, .caption, .template, .object, .applet, .marquee: true
    default: false
    }
  }

  static func endsButtonScope(_ tag: HTMLTag) -> Bool { tag == .button || endsScope(tag) }

  static func endsListScope(_ tag: HTMLTag) -> Bool {
    switch tag {
    case .ul, .ol, .dl, .menu, .dir: true
    default: endsScope(tag)
    }
  }

  static func endsTableScope(_ tag: HTMLTag) -> Bool {
    tag == .html || tag == .table || tag == .template
  }

  static func endsFormattingRun(_ tag: HTMLTag) -> Bool { !tag.isFormatting }

  /// The elements that an end tag does not reach over.
  static func scope(of tag: HTMLTag) -> (HTMLTag) -> Bool {
    switch tag {
    case .p: endsButtonScope
    case .template: { _ in false }
    case .li, .dd, .dt: endsListScope
    case .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption: endsTableScope
    case _ where tag.isFormatting: endsFormattingRun
    default: endsScope
    }
  }
}

extension HTMLTag {
  /// Whether the element may stand in a page's head.
  var belongsInHead: Bool {
    switch self {
    case .html, .head, .title, .meta, .link, .base, .script, .style, .noscript, .template, .other,
      .object:
      true
    default: false
    }
  }
}
