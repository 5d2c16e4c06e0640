import GalleyCore

/// The words that publishers build class names and ids of, and what they say of an element.
///
/// A name is cut into words at everything that is no letter and at capitals inside it
/// (`articleBody__text--lead`: article, body, text, lead). The lists hold common words of the
/// trade, no publisher's own.
enum HTMLClassWords {
  /// The traits that the words of an attribute's value add up to.
  static func traits(of range: ByteRange, in bytes: [UInt8]) -> HTMLTraits {
    var traits: HTMLTraits = []
    var drops = false
    let table = table
    forEachWord(of: range, in: bytes) { start, end in
      guard let found = table.value(bytes, start, end) else { return }
      // What drops down is a menu, but in an accordion the text that its heading opens.
      if found == .negative, bytes.matches("dropdown", in: ByteRange(start, end)) {
        drops = true
      } else {
        traits.formUnion(found)
      }
    }
    if drops, !traits.contains(.panel) { traits.insert(.negative) }
    if traits.contains(.hidden), !isWholeClass(range, bytes) { traits.remove(.hidden) }
    return traits
  }

  /// Whether one of the words of a name is among some.
  static func holds(_ wanted: [StaticString], in range: ByteRange, _ bytes: [UInt8]) -> Bool {
    var found = false
    forEachWord(of: range, in: bytes) { start, end in
      let word = ByteRange(start, end)
      found = found || wanted.contains { bytes.matches($0, in: word) }
    }
    return found
  }

  /// Cuts a name into its words and gives where each begins and ends.
  static func forEachWord(
    of range: ByteRange, in bytes: [UInt8], _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    var index = range.lower
    while index < range.upper {
      while index < range.upper, !bytes[index].isASCIILetter { index += 1 }
      let start = index
      guard index < range.upper else { break }
      index += 1
      var hasSmall = bytes[start] >= 0x61
      while index < range.upper, bytes[index].isASCIILetter {
        let isSmall = bytes[index] >= 0x61
        if !isSmall, hasSmall { break }
        hasSmall = hasSmall || isSmall
        index += 1
      }
      body(start, index)
    }
  }

  /// Whether a name that hides stands as a class of its own: `article-hidden-on-print` does not.
  private static func isWholeClass(_ range: ByteRange, _ bytes: [UInt8]) -> Bool {
    var index = range.lower
    while index < range.upper {
      while index < range.upper, bytes[index].isBlank { index += 1 }
      let start = index
      while index < range.upper, !bytes[index].isBlank { index += 1 }
      for name in hidingClasses where bytes.matches(name, in: ByteRange(start, index)) {
        return true
      }
    }
    return false
  }

  private static let hidingClasses: [StaticString] = [
    "hidden", "hide", "is-hidden", "visually-hidden", "visuallyhidden", "sr-only",
    "screen-reader-text", "screen-reader-only", "d-none", "invisible", "u-hidden", "print-only",
    "printonly", "visible-print", "noscreen", "assistive-text", "offscreen", "sr",
  ]

  private static let table: HTMLNameTable<HTMLTraits> = {
    var words: [String: HTMLTraits] = [:]
    func add(_ traits: HTMLTraits, _ list: String) {
      for word in list.split(whereSeparator: \.isWhitespace) {
        words[String(word), default: []].formUnion(traits)
      }
    }
    add(
      .negative,
      """
      nav navi navigation navbar navbox subnav menu submenu megamenu breadcrumb breadcrumbs crumbs
      sidebar sidebox rail footer foot footnav masthead topbar bottombar toolbar toolbox tools
      share sharing shares sharebar sharebox sharethis addthis addtoany social socials sociallinks
      socialmedia shareicons socialicons sharelinks sharelist sharebuttons sharedaddy facebook
      twitter whatsapp pinterest linkedin flattr shariff
      related relatedposts relatedarticles similar recommend recommended recommendation
      recommendations recommends recirc recirculation suggested suggestions readmore readnext
      morefrom seealso weiterlesen mehrzum outbrain taboola plista ligatus trending popular
      mostread mostpopular meistgelesen ad ads advert adverts advertisement advertisements
      advertising adsense adslot adunit adbox dfp gpt werbung anzeige anzeigen publicidad pub
      reklama sponsor sponsors sponsored promo promos promotion promobox banner banners teasers
      teaserlist newsletter newsletters subscribe subscription subscriptions signup abonnement
      privacy popup modal overlay
      offcanvas lightbox login signin logon register registration pagination pager paging
      pagenav pagenavi postnav prevnext tag tags taglist tagcloud keywords schlagworte categories
      catlinks postmetadata widget widgets widgetarea related links linklist skip skiplink
      search searchform searchbox rating ratings vote votes voting poll survey feedback
      disclaimer copyright imprint impressum legal bio authorbox authorbio aboutauthor
      biography donate donation spenden crowdfunding cta shop shopping cart basket product
      products buy ticker slider carousel player playlist noprint jp jumplink languages
      translations langswitch print printbutton printonly email mailto toc tocbox
      hatnote ambox navboxes editsection infobox metadata mbox reflist ranking kiosk epaper
      hide pushdown interstitial tooltip dropdown toast snackbar alert notification profil
      """)
    add(
      [.negative, .overlay],
      """
      cookie cookies cookiebar cookiebanner cookiehint cookienotice cookieconsent cookiecontent
      cookielaw cookieinfo cookiemessage cookiebox cookiepolicy consent gdpr
      """)
    add(.teaser, "teaser")
    add(.panel, "accordion accordions collapsible panel faq answer disclosure expandable expander")
    add([.content, .entry], "hentry")
    add(
      [.negative, .comment],
      """
      comment comments commentlist commentary comentarios commentaires kommentar kommentare
      disqus respond reply replies reactions reaction discussion trackback trackbacks pingback
      pingbacks forum commentform livefyre talkback
      """)
    add(
      .content,
      """
      article articlebody articletext articlecontent content contents body bodytext bodycopy entry
      entrycontent post postcontent postbody story storybody storytext text fulltext longtext
      maintext main maincontent maincontents page hentry prose copy blog blogpost news newstext
      artikel artikeltext artikelinhalt beitrag inhalt contenu contenido cuerpo texte texto
      testo corpo articulo noticia tresc wysiwyg richtext paragraph paragraphs absatz fliesstext
      column single rte
      """)
    add(
      .deck,
      """
      dek deck standfirst subtitle subheadline subhead subheading lead leadtext lede intro
      introtext introduction teasertext summary abstract kicker excerpt vorspann anrisstext
      einleitung chapo sommaire description entradilla sottotitolo
      """)
    add(
      .byline,
      """
      byline bylines author authors authorname autor autoren auteur writer vcard firma firmas
      signature
      """)
    add(.abstract, "summary abstract dek blurb excerpt")
    add(
      .date,
      """
      date dates dateline pubdate published publishdate timestamp time datetime datum posted updated
      postdate entrydate articledate pubtime
      """)
    add(
      .hidden,
      """
      hidden hide visuallyhidden sr screen none invisible print printonly noscreen assistive
      offscreen visually only visible
      """)
    add(.caption, "caption figcaption bildunterschrift legende bildtext")
    add(
      .aside,
      """
      meta entrymeta postmeta info infos credit credits source copyright counter count views
      reading readingtime readtime label labels category categories topic topics badge tagline
      """)
    add(.title, "headline title titel titre entrytitle posttitle headlines")
    return HTMLNameTable(words.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }()
}
