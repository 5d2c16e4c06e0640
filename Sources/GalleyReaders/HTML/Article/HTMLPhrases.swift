/// Phrases by which pages mark what is not their article, in the languages of the larger presses.
///
/// All are folded: lower case, letters and digits, one space between words.
enum HTMLPhrases {
  /// Whether a short block opens with words of the page rather than of the article.
  static func isNotice(_ folded: String) -> Bool {
    hasPhrase(folded, notices) || wholes.contains(folded) || asksToFollow(folded)
      || rights.contains { folded.hasSuffix($0) }
  }

  private static let rights = [
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés",
    "todos los derechos reservados", "todos os direitos reservados", "tutti i diritti riservati",
  ]

  /// "Follow the Courier on Facebook".
  private static func asksToFollow(_ folded: String) -> Bool {
    folded.hasPrefix("follow ")
      && [
        "facebook", "twitter", "instagram", "linkedin", "youtube", "tiktok", "threads", "mastodon",
      ]
      .contains { folded.contains(" on " + $0) || folded.contains(" and " + $0) }
  }

  /// Whether a short sentence tells of the page, its pictures or its offers rather than of what the
  /// article is about.
  static func tellsOfPage(_ folded: String) -> Bool {
    hasPhrase(folded, ofPages)
      || [" newsletter", " subscri", " cookies", " javascript", " browser", " minutes to read"]
        .contains { folded.contains($0) }
  }

  private static let ofPages = list(
    """
    listen to
    this article
    this story
    this post
    this page
    this video
    this content
    reading time
    estimated reading
    photo
    photos
    photograph
    picture
    pictured
    image
    images
    illustration
    foto
    fotos
    bild
    bilder
    symbolbild
    symbolfoto
    archivbild
    archivfoto
    crédit
    crédits
    lesezeit
    lesedauer
    thank you
    thanks for
    reporting by
    editing by
    written by
    edited by
    correction
    source
    quelle
    view
    see more
    skip
    support
    your
    please
    bitte
    """)

  /// Whether a label counts what readers wrote: "comments 3", "3 kommentare", "reader comments".
  static func opensLetters(_ folded: String) -> Bool {
    let words = folded.split(separator: " ")
    let others = words.filter { !letters.contains(String($0)) }
    return others.count < words.count
      && (others.count == 1 && (others[0].allSatisfy(\.isNumber) || readers.contains(others[0])))
      || words.count == 3 && words[0] == "have" && words[1] == "your" && words[2] == "say"
      || others.count == 2 && others.count < words.count
        && others.contains { $0.allSatisfy(\.isNumber) } && others.contains(where: readers.contains)
  }

  private static let letters: Set<String> = [
    "comments", "kommentare", "commentaires", "comentarios", "comentários", "commenti", "reacties",
    "komentarze", "komentarzy", "kommentarer", "комментарии", "комментариев", "leserkommentare",
  ]
  private static let readers: Set<Substring> = ["reader", "readers", "user", "visitor"]

  /// Whether a sentence says in which issue on paper an article stands.
  static func tellsOfPrint(_ folded: String) -> Bool {
    printed.contains { folded.hasPrefix($0) }
      && [" print", " edition", " issue", " magazine"].contains { folded.contains($0) }
  }

  private static let printed = [
    "a version of this article appear", "a version of this story appear",
    "a version of this essay appear", "this article appeared in", "this article appears in",
    "this story appeared in", "this story appears in", "this article was published in the",
    "this article first appeared in the", "appeared in the", "this essay appears in",
  ]

  /// Whether a heading or a short line opens a list of other articles.
  static func opensRelated(_ folded: String) -> Bool { hasPhrase(folded, related) }

  /// Whether a text is nothing but words that announce another article, two words or more.
  static func announces(_ folded: String) -> Bool {
    folded.utf8.contains(0x20) && (notices.contains(folded[...]) || related.contains(folded[...]))
  }

  static func hasPhrase(_ folded: String, _ phrases: [Substring]) -> Bool {
    phrases.contains { phrase in
      folded.hasPrefix(phrase)
        && (folded.utf8.count == phrase.utf8.count
          || folded.utf8[folded.utf8.index(folded.startIndex, offsetBy: phrase.utf8.count)] == 0x20)
    }
  }

  private static func list(_ text: String) -> [Substring] { text.split(separator: "\n") }

  private static let wholes: Set<String> = [
    "advertisement", "anzeige", "werbung", "publicité", "publicidad", "pubblicità", "reklama",
    "iklan", "реклама", "ad", "ads", "sponsored", "share", "teilen", "partager", "compartir",
    "condividi", "udostępnij", "tweet", "pin it", "email", "print", "drucken", "imprimer",
    "imprimir", "stampa", "facebook", "twitter", "whatsapp", "comments", "comments comments",
    "kommentare", "commentaires", "comentarios", "commenti", "komentarze", "post comment",
    "comment", "loading", "menu", "close", "schließen", "fermer", "cerrar", "top", "nach oben",
    "zurück", "back", "next", "previous", "weiter", "mehr", "more", "read more", "weiterlesen",
    "lire la suite", "leer más", "continua a leggere", "czytaj dalej", "tags", "schlagworte",
    "schlagwörter", "mots clés", "etiquetas", "tag", "topics", "themen", "play", "video",
    "merken", "newsletter", "copyright", "foto", "photo", "image", "bild", "getty images",
    "reuters", "afp", "enlarge", "bild anzeigen", "externer inhalt", "print article", "save",
    "impressum", "kontakt",
  ]

  private static let notices = list(
    """
    share this
    share on
    share it
    share the
    sharing is caring
    like this story
    like this
    liked this
    follow us
    follow on
    follow me on
    folgen sie uns
    folge uns
    suivez nous
    síguenos
    seguici su
    subscribe
    sign up
    to view the full story please subscribe
    already a subscriber
    log in
    login
    register now
    jetzt anmelden
    jetzt abonnieren
    newsletter
    abonnieren sie
    abonniere
    abonnez vous
    suscríbete
    iscriviti
    click here
    filed under
    tagged
    tags
    posted in
    posted by
    posted on
    schlagworte
    schlagwörter
    kategorie
    kategorien
    categories
    category
    advertisement
    article continues
    story continues
    der artikel geht unten weiter
    der text geht unten weiter
    la suite après cette
    la suite de l article après
    continúa después de la publicidad
    el artículo continúa
    continua dopo la pubblicità
    l articolo continua dopo
    continua após a publicidade
    continua depois da publicidade
    dalsza część tekstu pod
    dalsza część artykułu pod
    ciąg dalszy artykułu pod
    artykuł kontynuowany pod
    tekst gaat verder onder
    tekst loopt door onder
    de tekst gaat verder onder
    lees verder onder
    artikeln fortsätter under
    texten fortsätter under
    artikkelen fortsetter under
    saken fortsetter under
    artiklen fortsætter
    jutu jatkuu mainoksen
    continue reading
    read more
    read the full
    read also
    lesen sie auch
    lesen sie mehr
    lesen sie dazu
    lesen sie hier
    auch interessant
    mehr zum thema
    mehr dazu
    zum thema
    lire aussi
    à lire aussi
    leer también
    lea también
    leggi anche
    czytaj też
    czytaj także
    zobacz także
    zobacz też
    lees ook
    läs också
    читайте также
    see also
    also see
    also read
    also on
    you may also like
    you might also like
    das könnte sie auch
    das könnte dich auch
    auch lesenswert
    related
    more from
    more on
    more about
    watch
    leave a comment
    leave a reply
    kommentar schreiben
    kommentar verfassen
    kommentieren
    all rights reserved
    alle rechte vorbehalten
    copyright
    first published
    image copyright
    image caption
    media caption
    this post may contain affiliate
    this article may contain affiliate
    this article originally appeared
    have a tip
    have a story idea
    have a news tip
    do you have a story about
    do you have a news tip
    got a story
    got a tip
    heb je een tip of
    heb jij een tip of
    heb je een nieuwstip
    masz ciekawy temat
    hast du einen tipp
    haben sie einen tipp für
    har du ett tips
    har du et tips
    contact the reporter
    contact the author
    contact the writer
    reach the reporter
    reach the author
    email the author
    email the reporter
    email the writer
    print this
    artikel drucken
    artikel teilen
    seite drucken
    seite teilen
    diesen artikel
    download the
    get the latest
    get our
    want more
    sponsored
    ihr browser
    your browser
    javascript
    bitte aktivieren
    please enable
    we use cookies
    diese website verwendet
    wir verwenden cookies
    war der artikel
    war dieser artikel
    was this article
    möchten sie den artikel
    this story has been
    dieser artikel wurde
    dieser beitrag wurde
    dieser eintrag wurde
    zum vergrößern
    klicken sie
    für links auf dieser seite
    """)

  private static let related = list(
    """
    related
    more
    mehr zum
    mehr von
    mehr zu
    mehr aus
    mehr
    weitere
    read more
    read next
    read also
    see also
    also read
    you may
    you might
    recommended
    trending
    popular
    most read
    most popular
    latest
    top stories
    neueste
    meistgelesen
    das könnte
    auch interessant
    lesen sie
    passend dazu
    verwandte
    ähnliche
    zum thema
    schon gelesen
    links
    weblinks
    downloads
    à lire
    lire aussi
    sur le même
    articles liés
    te puede
    lea también
    noticias relacionadas
    leggi anche
    ti potrebbe
    articoli correlati
    zobacz
    czytaj
    podobne
    lees ook
    läs
    читайте
    share
    teilen
    comments
    kommentare
    leave a
    schreibe einen kommentar
    kommentar
    about the author
    über den autor
    über die autorin
    der autor
    die autorin
    zur person
    author
    subscribe
    newsletter
    follow
    contact
    kontakt
    ansprechpartner
    pressekontakt
    press contact
    """)
}
