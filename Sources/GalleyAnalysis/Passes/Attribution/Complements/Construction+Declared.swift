internal import GalleyCore
internal import GalleyLanguage

/// The constructions that are declared, by what stands at their heads.
extension Construction {
  static let declared = verbs + passives + nouns + adjectives

  private static let verbs: [Construction] = [
    Construction(
      100, .active,
      Pattern(
        rule: .predicate, frame: .small, relations: [.openComplement], content: .objectAndPhrase,
        cuts: [.turn]),
      finds: "Ana Reis called the closure a mistake.",
      leaves: "Ana Reis gave the closure a thought."),
    Construction(
      102, .active,
      Pattern(
        rule: .predicate, frame: .small, relations: [.openComplement, .clausalComplement],
        evidence: .unneeded, bars: [.subjectless]),
      finds: "Ana Reis thought the ending cheap.",
      leaves: "Ana Reis thought of the ending."),
    Construction(
      105, .active,
      Pattern(
        rule: .appearance, frame: .seem, relations: [.openComplement], content: .subjectAndPhrase,
        evidence: .unneeded, bars: [.verb], hidesSource: true),
      finds: "The bridge seemed safe.",
      leaves: "The bridge stayed open."),
    Construction(
      110, .active,
      Pattern(
        rule: .gerund, frame: .ing, relations: [.openComplement, .clausalComplement],
        tag: .verbGerund),
      finds: "Ana Reis denied taking money from the builders.",
      leaves: "Ana Reis kept taking money from the builders."),
    // Right behind a verb that takes a gerund, one is no circumstance, whatever the tree says.
    Construction(
      115, .active,
      Pattern(
        rule: .gerund, frame: .ing, relations: [.adverbialClause], tag: .verbGerund,
        evidence: .none, bars: [.distance]),
      finds: "",
      leaves: "Ana Reis left the pier, denying nothing."),
    Construction(
      120, .active,
      Pattern(
        rule: .asPhrase, frame: .asPhrase, marker: .word(.comparison), content: .fromObject,
        cuts: [.secondVerb], bars: [.report]),
      finds: "Ana Reis described the closure as a mistake.",
      leaves: "Ana Reis worked at the closure as a clerk."),
    Construction(
      145, .active,
      Pattern(
        rule: .phrase, relations: [.oblique, .adverbialClause, .clausalComplement],
        marker: .preposition(.prepositions), content: .behindMarker, evidence: .marksOrNoun,
        bars: [.origin]),
      finds: "The unions protested against the closure.",
      leaves: "The unions met about noon."),
  ]

  private static let passives: [Construction] = [
    Construction(
      230, .passive,
      Pattern(
        rule: .passiveClause, frame: .that, relations: [.clausalComplement, .clausalSubject],
        evidence: .unneeded, hidesSource: true),
      finds: "The crew was told the bridge was safe.",
      leaves: "The crew was paid before the bridge was safe."),
    Construction(
      240, .passive,
      Pattern(
        rule: .passiveAs, frame: .asPhrase, marker: .word(.comparison),
        content: .subjectAndPhrase, evidence: .unneeded, hidesSource: true),
      finds: "The closure was described as a mistake by the unions.",
      leaves: "The pier was built as a gift by the unions."),
    Construction(
      250, .passive,
      Pattern(
        rule: .passivePredicate, frame: .small, relations: [.openComplement],
        content: .subjectAndPhrase, evidence: .unneeded, hidesSource: true),
      finds: "The closure was called a mistake by the unions.",
      leaves: "The closure was left a ruin by the unions."),
    Construction(
      260, .passive,
      Pattern(
        rule: .passivePhrase, relations: [.oblique], marker: .preposition([.about, .of]),
        content: .behindMarker, evidence: .none, hidesSource: true),
      finds: "The captain was convicted of fraud.",
      leaves: "The captain was robbed of money."),
    Construction(
      270, .passive,
      Pattern(
        rule: .passiveAgent, frame: .object, relations: [.agent, .oblique],
        marker: .word(.agentMarker), content: .subject, evidence: .none, bars: [.time],
        hidesSource: true),
      finds: "The closure was criticised by the unions.",
      leaves: "The closure was painted by the unions."),
  ]

  private static let nouns: [Construction] = [
    Construction(
      310, .noun,
      Pattern(
        rule: .noun, frame: .that,
        relations: [.clausalModifier, .clausalComplement, .adverbialClause, .relativeClause],
        marker: .opening(.complementizer), evidence: .none, bars: [.relative]),
      finds: "Her claim that the pier is safe surprised the engineers.",
      leaves: "Her cabin that the pier hides surprised the engineers."),
    Construction(
      320, .noun,
      Pattern(
        rule: .noun, frame: .to,
        relations: [.clausalModifier, .clausalComplement, .adverbialClause, .relativeClause],
        marker: .opening(.infinitiveMarker), evidence: .none),
      finds: "Her promise to mend the pier surprised the engineers.",
      leaves: "Her boat to the pier surprised the engineers."),
    Construction(
      330, .noun,
      Pattern(
        rule: .noun, relations: [.nominalModifier, .oblique],
        marker: .preposition(.prepositions), content: .behindMarker, evidence: .none),
      finds: "Her criticism of the closure surprised the engineers.",
      leaves: "Her cabin of wood surprised the engineers."),
  ]

  private static let adjectives: [Construction] = [
    Construction(
      410, .adjective,
      Pattern(
        rule: .adjective, frame: .to,
        relations: clauses + [.clausalComplement, .clausalSubject],
        marker: .opening(.infinitiveMarker), evidence: .none),
      finds: "Ana Reis was eager to mend the pier.",
      leaves: "Ana Reis was tall to the last."),
    Construction(
      420, .adjective,
      Pattern(
        rule: .adjective, relations: clauses + [.clausalComplement, .clausalSubject],
        marker: .preposition(.prepositions), content: .behindMarker, evidence: .none,
        bars: [.infinitive]),
      finds: "Ana Reis is worried about losing the pier.",
      leaves: "Ana Reis is tall for a captain."),
    Construction(
      430, .adjective,
      Pattern(
        rule: .adjective, frame: .that, relations: [.clausalComplement, .clausalSubject],
        evidence: .none, bars: [.infinitive]),
      finds: "Ana Reis is confident that the pier is safe.",
      leaves: "Ana Reis is tall for her age."),
    Construction(
      440, .adjective,
      Pattern(
        rule: .adjective, frame: .that, relations: clauses, marker: .opening(.complementizer),
        evidence: .none),
      finds: "",
      leaves: "Ana Reis is so tall that she can see the pier."),
    Construction(
      450, .adjective,
      Pattern(
        rule: .adjective, frame: .that, relations: clauses, marker: .question, evidence: .none),
      finds: "",
      leaves: "Ana Reis is tall when she stands on the pier."),
    Construction(
      460, .adjective,
      Pattern(
        rule: .adjective, relations: [.oblique], marker: .preposition(.prepositions),
        content: .behindMarker),
      finds: "Ana Reis is critical of the closure.",
      leaves: "Ana Reis is tall for her age."),
  ]

  /// How clauses hang on adjectives besides as complements and subjects.
  private static let clauses: [DependencyRelation] = [
    .clausalModifier, .openComplement, .adverbialClause,
  ]
}
