/// The attributes that reading an article goes by; every other attribute is skipped.
enum HTMLAttributeName: UInt8, CaseIterable {
  case `class`, id, href, src, content, name, property, rel, title, datetime, lang, hidden, style
  case role, type, itemprop, itemtype, itemscope, charset, cite, alt, value, slot
  case ariaHidden, ariaLabel, ariaLevel, httpEquiv, xmlLang, xmlns, dataTestid, dataComponent,
    shadowrootmode
  case colspan, rowspan, epubType, dataUrl, dataTimestamp, dataTime, dataDatetime, dataArea,
    dataCtArea

  /// The name as it stands in a page, in lower case.
  var name: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .ariaLevel: "aria-level"
    case .epubType: "epub:type"
    case .httpEquiv: "http-equiv"
    case .xmlLang: "xml:lang"
    case .dataTestid: "data-testid"
    case .dataComponent: "data-component"
    case .dataArea: "data-area"
    case .dataCtArea: "data-ct-area"
    case .dataUrl: "data-url"
    case .dataTimestamp: "data-timestamp"
    case .dataTime: "data-time"
    case .dataDatetime: "data-datetime"
    default: "\(self)"
    }
  }
}
