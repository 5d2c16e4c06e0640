/// A dependency relation of Universal Dependencies, with the subtypes UD English uses.
///
/// The names are universaldependencies.org/u/dep; ``name`` gives the CoNLL-U spelling.
package enum DependencyRelation: UInt8, Sendable, CaseIterable {
  case root, clausalModifier, relativeClause, adverbialClause, sentenceRelative, adverb
  case adjective, apposition, auxiliary, passiveAuxiliary, caseMarker, coordinator
  case preconjunction, clausalComplement, compound, verbParticle, conjunct, copula
  case clausalSubject, outerClausalSubject, passiveClausalSubject, unspecified, determiner
  case predeterminer, discourse, dislocated, expletive, fixed, flat, goesWith, indirectObject
  case list, marker, nominalModifier, description, possessor, bareNominalModifier, subject
  case outerSubject, passiveSubject, numeral, object, oblique, agent, bareOblique, orphan
  case parataxis, punctuation, reparandum, vocative, openComplement

  /// The name in CoNLL-U, such as `nsubj:pass`.
  package var name: StaticString {
    switch self {
    case .root: "root"
    case .clausalModifier: "acl"
    case .relativeClause: "acl:relcl"
    case .adverbialClause: "advcl"
    case .sentenceRelative: "advcl:relcl"
    case .adverb: "advmod"
    case .adjective: "amod"
    case .apposition: "appos"
    case .auxiliary: "aux"
    case .passiveAuxiliary: "aux:pass"
    case .caseMarker: "case"
    case .coordinator: "cc"
    case .preconjunction: "cc:preconj"
    case .clausalComplement: "ccomp"
    case .compound: "compound"
    case .verbParticle: "compound:prt"
    case .conjunct: "conj"
    case .copula: "cop"
    case .clausalSubject: "csubj"
    case .outerClausalSubject: "csubj:outer"
    case .passiveClausalSubject: "csubj:pass"
    case .unspecified: "dep"
    case .determiner: "det"
    case .predeterminer: "det:predet"
    case .discourse: "discourse"
    case .dislocated: "dislocated"
    case .expletive: "expl"
    case .fixed: "fixed"
    case .flat: "flat"
    case .goesWith: "goeswith"
    case .indirectObject: "iobj"
    case .list: "list"
    case .marker: "mark"
    case .nominalModifier: "nmod"
    case .description: "nmod:desc"
    case .possessor: "nmod:poss"
    case .bareNominalModifier: "nmod:unmarked"
    case .subject: "nsubj"
    case .outerSubject: "nsubj:outer"
    case .passiveSubject: "nsubj:pass"
    case .numeral: "nummod"
    case .object: "obj"
    case .oblique: "obl"
    case .agent: "obl:agent"
    case .bareOblique: "obl:unmarked"
    case .orphan: "orphan"
    case .parataxis: "parataxis"
    case .punctuation: "punct"
    case .reparandum: "reparandum"
    case .vocative: "vocative"
    case .openComplement: "xcomp"
    }
  }

  package init?(name: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.name.description == name }) else {
      return nil
    }
    self = found
  }

  /// Any kind of subject.
  package var isSubject: Bool {
    switch self {
    case .subject, .passiveSubject, .outerSubject, .clausalSubject, .passiveClausalSubject,
      .outerClausalSubject:
      true
    default: false
    }
  }

  /// A relation whose dependent is the head of a clause.
  package var isClausal: Bool {
    switch self {
    case .clausalComplement, .openComplement, .adverbialClause, .sentenceRelative,
      .clausalModifier, .relativeClause, .clausalSubject, .passiveClausalSubject,
      .outerClausalSubject, .parataxis, .root:
      true
    default: false
    }
  }
}
