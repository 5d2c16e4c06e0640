import GalleyLanguage

/// A phrase that says who says something, to be put behind a clause: "said Ann Reis, a baker".
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

  /// The phrases, the verb first.
  static let all: [TagTemplate] = [
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

  static let verbs = [
    "said", "said", "said", "said", "says", "says", "added", "wrote", "argued", "recalled",
    "warned", "explained", "insisted", "noted", "agreed",
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
