import GalleyLanguage

/// A phrase that says who says something, to be put behind a clause, "said Ann Reis, a baker" or "the
/// ministry confirmed", or before it: "The ministry warned parents that".
struct TagTemplate {
  struct Word {
    var form: String
    var lemma: String
    var universal: UniversalTag
    var penn: PennTag
    /// The number of the word in the phrase that is its head, from 1; 0 for the verb.
    var head: Int
    var relation: DependencyRelation
  }

  var words: [Word]

  /// Reads words written as `form|lemma|UPOS|XPOS|head|relation`, with a slot for a form as `%`.
  init?(_ line: String) {
    var words: [Word] = []
    for field in line.split(separator: " ") {
      let parts = field.split(separator: "|").map(String.init)
      guard parts.count == 6, let universal = UniversalTag(name: parts[2]),
        let penn = PennTag(name: parts[3]), let head = Int(parts[4]),
        let relation = DependencyRelation(name: parts[5])
      else { return nil }
      words.append(
        Word(
          form: parts[0], lemma: parts[1], universal: universal, penn: penn, head: head,
          relation: relation))
    }
    self.words = words
  }

  /// The position of the verb.
  var verb: Int { words.firstIndex { $0.head == 0 } ?? 0 }

  /// Phrases with the verb first.
  static let inverted: [TagTemplate] = [
    "%V|%V|VERB|VBD|0|root %F|%F|PROPN|NNP|1|nsubj %L|%L|PROPN|NNP|2|flat",
    "%V|%V|VERB|VBD|0|root %L|%L|PROPN|NNP|1|nsubj",
    """
    %V|%V|VERB|VBD|0|root %F|%F|PROPN|NNP|1|nsubj %L|%L|PROPN|NNP|2|flat \
    ,|,|PUNCT|,|6|punct a|a|DET|DT|6|det %R|%R|NOUN|NN|2|appos
    """,
    """
    %V|%V|VERB|VBD|0|root %F|%F|PROPN|NNP|1|nsubj %L|%L|PROPN|NNP|2|flat \
    ,|,|PUNCT|,|5|punct %R|%R|NOUN|NN|2|appos of|of|ADP|IN|8|case the|the|DET|DT|8|det \
    %P|%P|NOUN|NN|5|nmod
    """,
    """
    %V|%V|VERB|VBD|0|root its|its|PRON|PRP$|3|nmod:poss %R|%R|NOUN|NN|1|nsubj \
    ,|,|PUNCT|,|5|punct %F|%F|PROPN|NNP|3|appos %L|%L|PROPN|NNP|5|flat
    """,
    """
    %V|%V|VERB|VBD|0|root the|the|DET|DT|3|det %P|%P|NOUN|NN|5|nmod:poss 's|'s|PART|POS|3|case \
    %R|%R|NOUN|NN|1|nsubj
    """,
    """
    %V|%V|VERB|VBD|0|root the|the|DET|DT|3|det %R|%R|NOUN|NN|1|nsubj
    """,
    """
    %V|%V|VERB|VBD|0|root %R|%R|NOUN|NN|3|nmod:desc %F|%F|PROPN|NNP|1|nsubj \
    %L|%L|PROPN|NNP|3|flat
    """,
    """
    %V|%V|VERB|VBD|0|root %F|%F|PROPN|NNP|1|nsubj %L|%L|PROPN|NNP|2|flat \
    ,|,|PUNCT|,|6|punct who|who|PRON|WP|6|nsubj runs|run|VERB|VBZ|2|acl:relcl \
    the|the|DET|DT|8|det %P|%P|NOUN|NN|6|obj
    """,
  ].compactMap(TagTemplate.init)

  /// Phrases with the verb last.
  static let plain: [TagTemplate] = [
    "the|the|DET|DT|2|det %R|%R|NOUN|NN|3|nsubj %A|%A|VERB|VBD|0|root",
    "the|the|DET|DT|2|det %P|%P|NOUN|NN|3|nsubj %A|%A|VERB|VBD|0|root",
    "%G|%G|NOUN|NNS|2|nsubj %A|%A|VERB|VBD|0|root",
    "%F|%F|PROPN|NNP|3|nsubj %L|%L|PROPN|NNP|1|flat %A|%A|VERB|VBD|0|root",
    "%L|%L|PROPN|NNP|2|nsubj %A|%A|VERB|VBD|0|root",
    """
    the|the|DET|DT|2|det %P|%P|NOUN|NN|4|nmod:poss 's|'s|PART|POS|2|case %R|%R|NOUN|NN|5|nsubj \
    %A|%A|VERB|VBD|0|root
    """,
    """
    %F|%F|PROPN|NNP|7|nsubj %L|%L|PROPN|NNP|1|flat ,|,|PUNCT|,|5|punct a|a|DET|DT|5|det \
    %R|%R|NOUN|NN|1|appos ,|,|PUNCT|,|5|punct %A|%A|VERB|VBD|0|root
    """,
    """
    %G|%G|NOUN|NNS|4|nsubj for|for|ADP|IN|3|case %L|%L|PROPN|NNP|1|nmod %A|%A|VERB|VBD|0|root
    """,
  ].compactMap(TagTemplate.init)

  /// Phrases with somebody spoken to, before what is said.
  static let telling: [TagTemplate] = [
    """
    The|the|DET|DT|2|det %P|%P|NOUN|NN|3|nsubj %T|%T|VERB|VBD|0|root %G|%G|NOUN|NNS|3|iobj
    """,
    """
    The|the|DET|DT|2|det %R|%R|NOUN|NN|3|nsubj %T|%T|VERB|VBD|0|root the|the|DET|DT|5|det \
    %P|%P|NOUN|NN|3|iobj
    """,
    """
    %F|%F|PROPN|NNP|3|nsubj %L|%L|PROPN|NNP|1|flat %T|%T|VERB|VBD|0|root %G|%G|NOUN|NNS|3|iobj
    """,
    """
    %L|%L|PROPN|NNP|2|nsubj %T|%T|VERB|VBD|0|root %F|%F|PROPN|NNP|2|iobj %L|%L|PROPN|NNP|3|flat
    """,
    "He|he|PRON|PRP|2|nsubj %T|%T|VERB|VBD|0|root %G|%G|NOUN|NNS|2|iobj",
    """
    %F|%F|PROPN|NNP|3|nsubj %L|%L|PROPN|NNP|1|flat %T|%T|VERB|VBD|0|root the|the|DET|DT|5|det \
    %N|%N|PROPN|NNP|3|iobj
    """,
    "The|the|DET|DT|2|det %P|%P|NOUN|NN|3|nsubj %A|%A|VERB|VBD|0|root %D|%D|PROPN|NNP|3|obl:unmarked",
    "%G|%G|NOUN|NNS|2|nsubj %A|%A|VERB|VBD|0|root %D|%D|PROPN|NNP|2|obl:unmarked",
    """
    The|the|DET|DT|2|det %R|%R|NOUN|NN|3|nsubj %A|%A|VERB|VBD|0|root on|on|ADP|IN|5|case \
    %D|%D|PROPN|NNP|3|obl
    """,
    """
    %L|%L|PROPN|NNP|2|nsubj %A|%A|VERB|VBD|0|root in|in|ADP|IN|5|case a|a|DET|DT|5|det \
    %S|%S|NOUN|NN|2|obl
    """,
  ].compactMap(TagTemplate.init)

  static let verbs = [
    "said", "said", "said", "said", "says", "says", "added", "wrote", "argued", "recalled",
    "warned", "explained", "insisted", "noted", "agreed",
  ]
  /// Verbs whose past is their participle too, and which hardly ever stand so in the treebanks.
  static let assertingVerbs = [
    "said", "said", "says", "confirmed", "alleged", "claimed", "estimated", "admitted", "conceded",
    "disclosed", "revealed", "announced", "reported", "complained", "confessed", "promised",
    "predicted", "suggested", "maintained", "acknowledged", "asserted", "concluded", "declared",
    "believed", "warned", "cautioned", "argued", "insisted", "noted", "observed", "replied",
    "testified", "agreed", "added", "thought", "wrote", "explained", "clarified", "stressed",
  ]
  static let tellingVerbs = [
    "told", "warned", "informed", "reminded", "assured", "advised", "notified", "convinced",
    "persuaded", "alerted", "briefed", "reassured", "promised", "taught", "cautioned",
  ]
  static let papers = [
    "Courier", "Herald", "Times", "Gazette", "Guardian", "Tribune", "BBC", "Post", "Chronicle",
  ]
  static let days = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  static let statements = ["statement", "letter", "report", "speech", "filing", "memo", "ruling"]
  static let groups = [
    "reporters", "residents", "officials", "voters", "parents", "lawyers", "doctors", "scientists",
    "customers", "members", "lawmakers", "workers", "investors", "prosecutors", "jurors",
    "passengers", "critics", "researchers",
  ]
  static let firstNames = [
    "Ann", "Olga", "Ben", "Mary", "Ivo", "Sanjay", "Lucia", "Karim", "Ngozi", "Tom", "Wei", "Elsa",
    "Peter", "Fatima", "Rosa", "Hugh",
  ]
  static let lastNames = [
    "Reis", "Brandt", "Lindqvist", "Okafor", "Moretti", "Haddad", "Novak", "Quigley", "Tanaka",
    "Delgado", "Byrne", "Farrow", "Petrov", "Achterberg", "Mensah", "Rao",
  ]
  static let roles = [
    "baker", "director", "spokesman", "spokeswoman", "teacher", "farmer", "scientist", "chairman",
    "nurse", "historian", "critic", "manager", "lawyer", "trader", "mayor", "resident",
  ]
  static let places = [
    "museum", "council", "company", "union", "port", "school", "hospital", "ministry", "agency",
    "theatre",
  ]
}
