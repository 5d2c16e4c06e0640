/// The elements and attributes of HTML, and which of them readers keep.
///
/// Source: HTML Living Standard, index of elements; the lists of what is safe follow what feed
/// readers and the sanitizers of blogging tools keep.
enum HTMLVocabulary {
  static func isElement(_ name: ArraySlice<UInt8>) -> Bool {
    elements.contains(name)
  }

  static func isSafe(_ name: ArraySlice<UInt8>) -> Bool {
    elements.contains(name) && !risky.contains(name)
  }

  /// Whether an element loads or runs something, so that readers remove it for good reason.
  static func isHarmful(_ name: ArraySlice<UInt8>) -> Bool {
    harmful.contains(name)
  }

  /// Whether an attribute runs something or brings a document of its own.
  static func isHarmful(attribute name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first?.lowercased else { return false }
    // “o”, “f” and “s”: most names begin otherwise.
    guard first == 0x6F || first == 0x66 || first == 0x73 else { return false }
    return name.count > 2 && name.beginsIgnoringCase(with: "on") && name.allSatisfy(\.isLetter)
      || name.isEqualIgnoringCase("formaction") || name.isEqualIgnoringCase("srcdoc")
      || name.isEqualIgnoringCase("fscommand") || name.isEqualIgnoringCase("seeksegmenttime")
  }

  static func isSafeSVG(_ name: ArraySlice<UInt8>) -> Bool { svg.contains(name.text) }
  static func isSafeMathML(_ name: ArraySlice<UInt8>) -> Bool { mathml.contains(name.text) }

  /// Whether readers keep an attribute: handlers of events, and what nobody knows, they do not.
  static func isSafeAttribute(_ name: ArraySlice<UInt8>) -> Bool {
    attributes.contains(name) || name.beginsIgnoringCase(with: "data-")
      || name.beginsIgnoringCase(with: "aria-")
  }

  static func isVoid(_ name: String) -> Bool { void.contains(name) }
  static func hasOptionalEnd(_ name: String) -> Bool { optionalEnd.contains(name) }

  private static func words(_ text: StaticString) -> Set<String> {
    Set("\(text)".split(separator: " ").map(String.init))
  }

  private static let elements = WordTable(
    """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote \
    body br button canvas caption center cite code col colgroup command comment data datagrid \
    datalist dd del details dfn dialog dir div dl dt em embed eventsource fieldset figcaption \
    figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe \
    img input ins isindex kbd keygen label legend li link listing m main map mark math menu meta \
    meter multicol nav nextid nobr noframes noscript object ol optgroup option output p param picture \
    plaintext pre progress q rp rt ruby s samp script search section select slot small sound source \
    spacer span strike strong style sub summary sup svg table tbody td template textarea tfoot th \
    thead time title tr track tt u ul var video wbr xmp
    """)

  private static let risky = WordTable(
    """
    applet base basefont bdo body comment datagrid embed frame frameset head html iframe isindex \
    link listing meta noframes object param plaintext script slot style title xmp
    """)

  private static let harmful = WordTable(
    """
    applet base embed frame frameset iframe link meta noframes object param script style xml
    """)

  private static let void = WordTable(
    "area base basefont br col command embed frame hr img input keygen link meta param source track wbr"
  )

  private static let optionalEnd = WordTable(
    "body colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr")

  private static let attributes = WordTable(
    """
    abbr accept accept-charset accesskey action align allow allowfullscreen allowpaymentrequest alt \
    as async autocapitalize autocomplete autofocus autoplay axis background balance bgcolor \
    bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding \
    cellspacing ch challenge char charoff charset checked choff cite class clear color cols colspan \
    compact contenteditable controls coords crossorigin data datafld datapagesize datasrc datetime \
    decoding default delay dir dirname disabled download draggable dynsrc enctype end enterkeyhint \
    face fetchpriority for form formenctype frame frameborder galleryimg gutter headers height \
    hidden hidefocus high href hreflang hspace icon id imagesizes imagesrcset inputmode integrity is \
    ismap itemid itemprop itemref itemscope itemtype keytype kind label lang leftspacing list \
    loading longdesc loop loopcount loopend loopstart low lowsrc max maxlength media method min \
    minlength multiple muted name nohref nonce noshade nowrap open optimum pattern ping placeholder \
    playsinline point-size poster pqg preload prompt property radiogroup readonly referrerpolicy rel \
    repeat-max repeat-min replace required rev reversed rightspacing role rows rowspan rules scope \
    selected shape size sizes span spellcheck src srclang srcset start step style summary suppress \
    tabindex target template title toppadding translate type unselectable urn usemap valign value \
    variable volume vrml vspace width wrap xml:lang xmlns
    """)

  private static let svg = words(
    """
    a animate animateColor animateMotion animateTransform circle defs desc ellipse font-face \
    font-face-name font-face-src g glyph hkern line linearGradient marker metadata missing-glyph \
    mpath path polygon polyline radialGradient rect set stop svg switch text title tspan use
    """)

  private static let mathml = words(
    """
    annotation annotation-xml maction math merror mfrac mi mmultiscripts mn mo mover mpadded \
    mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr \
    munder munderover none semantics
    """)
}
