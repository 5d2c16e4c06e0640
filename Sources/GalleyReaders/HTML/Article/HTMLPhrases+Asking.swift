/// Words by which pages ask to subscribe, to log in or to give an address.
extension HTMLPhrases {
  /// Whether a folded text opens with such a request.
  static func asks(_ folded: String) -> Bool { hasPhrase(folded, requests) }

  /// Whether a sentence of a text opens with a request or speaks of the reader's own mail.
  static func asksWithin(_ text: String) -> Bool {
    text.split { ".!?…:\n".contains($0) }.contains {
      let folded = HTMLFolding.fold(String($0))
      return asks(folded) || ofReaders.contains { folded.contains($0) }
    }
  }

  private static let requests: [Substring] = [
    "subscribe", "sign up", "sign in", "log in", "login", "register now", "register for",
    "register to", "already a subscriber", "already have an account", "create an account",
    "create a free account", "get the latest", "get our", "to continue reading",
    "to keep reading", "continue reading with", "try it", "try for", "enter your email",
    "enter your e mail", "join our", "start your", "unlock",
    "jetzt anmelden", "jetzt abonnieren", "jetzt registrieren", "jetzt testen", "anmelden",
    "abonnieren", "newsletter abonnieren", "newsletter bestellen", "kostenlos anmelden",
    "kostenlos registrieren", "kostenlos abonnieren", "zum abo", "sie haben bereits ein abo",
    "inscrivez vous", "abonnez vous", "je m abonne", "je m inscris", "s abonner", "s inscrire",
    "se connecter", "connectez vous", "déjà abonné",
    "suscríbete", "suscríbase", "suscribirme", "apúntate", "regístrate", "inicia sesión",
    "iscriviti", "abbonati", "accedi", "registrati", "assine", "inscreva se", "cadastre se",
    "schrijf je in", "meld je aan", "abonneer", "word abonnee", "prenumerera", "logga in",
    "zaloguj", "zapisz się", "zasubskrybuj", "подпишитесь", "подписаться", "войти",
  ]

  private static let ofReaders = [
    "your inbox", "your email", "your e mail", "our newsletter", "ihr postfach", "dein postfach",
    "unseren newsletter", "notre newsletter", "votre boîte mail", "nuestra newsletter",
    "nuestro boletín", "nostra newsletter", "nossa newsletter", "onze nieuwsbrief",
  ]
}
