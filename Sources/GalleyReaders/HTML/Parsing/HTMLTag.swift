/// The elements that reading an article goes by; every other element is ``other``.
enum HTMLTag: UInt8, CaseIterable {
  /// Not an element: a run of text.
  case text
  /// An element of any other name.
  case other
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case article, main, section, nav, aside, header, footer, address, div, center, p, blockquote
  case h1, h2, h3, h4, h5, h6, hgroup
  case ul, ol, li, dl, dt, dd, menu, dir
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case figure, figcaption, picture, img, video, audio, source, track, canvas, svg, math
  case iframe, object, embed, param, map, area, applet, frameset, frame, noframes, noembed
  case form, fieldset, legend, label, input, button, select, option, optgroup, textarea, datalist
  case output, progress, meter, search
  case details, summary, dialog, slot
  case pre, code, kbd, samp, xmp, listing, plaintext
  case a, abbr, b, bdi, bdo, big, br, cite, data, del, dfn, em, font, i, ins, mark, nobr, q, rp
  case rt, ruby, s, small, span, strike, strong, sub, sup, time, tt, u, `var`, wbr, hr
  case basefont, bgsound, keygen
  case marquee, ampImg, ampAd, ampVideo, ampIframe, ampSidebar, ampAnalytics, ampEmbed, ampSocial

  /// The name as it stands in a page, in lower case.
  var name: String {
    switch self {
    case .ampImg: "amp-img"
    case .ampAd: "amp-ad"
    case .ampVideo: "amp-video"
    case .ampIframe: "amp-iframe"
    case .ampSidebar: "amp-sidebar"
    case .ampAnalytics: "amp-analytics"
    case .ampEmbed: "amp-embed"
    case .ampSocial: "amp-social-share"
    default: "\(self)"
    }
  }

  /// An element that never has content (HTML Standard, section 13.1.2).
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source,
      .track, .wbr, .basefont, .bgsound, .keygen:
      true
    default: false
    }
  }

  /// An element whose content is characters up to its own end tag.
  var isRaw: Bool {
    switch self {
    case .script, .style, .xmp, .iframe, .noembed, .noframes, .textarea, .title: true
    default: false
    }
  }

  /// A raw element in whose content entities stand for characters nevertheless.
  var isEscapableRaw: Bool { self == .textarea || self == .title }

  /// An element that does not interrupt a run of text.
  var isInline: Bool {
    switch self {
    case .a, .abbr, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i, .ins,
      .kbd, .label, .mark, .nobr, .q, .rp, .rt, .ruby, .s, .samp, .small, .span, .strike, .strong,
      .sub, .sup, .time, .tt, .u, .var, .wbr, .br, .img, .text, .other, .picture, .source, .svg,
      .math, .input, .button, .script, .style, .noscript, .template, .link, .meta, .map, .area,
      .output, .slot, .ampImg, .select, .textarea, .iframe, .object, .audio, .video, .canvas,
      .embed, .track, .param, .basefont, .bgsound, .keygen:
      true
    default: false
    }
  }

  /// Formatting that a stray end tag outside a block must not reach over (HTML Standard, 13.2.4.3).
  var isFormatting: Bool {
    switch self {
    case .a, .abbr, .b, .bdi, .bdo, .big, .cite, .code, .data, .del, .dfn, .em, .font, .i, .ins,
      .kbd, .label, .mark, .nobr, .q, .s, .samp, .small, .span, .strike, .strong, .sub, .sup,
      .time, .tt, .u, .var, .other, .ruby, .rt, .rp:
      true
    default: false
    }
  }

  /// Content that is not text for a reader of the page.
  var isNeverText: Bool {
    switch self {
    case .script, .style, .template, .noscript, .svg, .iframe, .object, .embed, .applet, .canvas,
      .audio, .video, .select, .option, .textarea, .button, .input, .datalist, .noframes, .noembed,
      .head, .title, .ampAd, .ampVideo, .ampIframe, .ampSidebar, .ampAnalytics, .ampEmbed,
      .ampSocial, .progress, .meter, .rp, .rt, .dialog, .map:
      true
    default: false
    }
  }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
