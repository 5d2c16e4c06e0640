import GalleyLanguage

/// The alternative to a parser: noun and verb groups over tags, joined by a few patterns.
///
/// It finds subjects, objects, open and clausal complements in one pass from left to right after
/// Abney's chunks (Parsing by Chunks, 1991). It is measured against the parser, not shipped.
struct ChunkGrammar {
  struct Arc: Hashable {
    let head: Int
    let dependent: Int
    let relation: DependencyRelation
  }

  private struct Group {
    enum Kind { case noun, verb, other }
    var kind: Kind
    var head: Int
    var isFinite = false
    var isInfinitive = false
    var isCopula = false
  }

  /// The arcs of a tagged sentence; linear in its length, but for the search for a subject, which
  /// goes back over at most eight groups.
  func arcs(_ tags: [PennTag], _ lemmas: [WordHash]) -> [Arc] {
    var groups = groups(tags, lemmas)
    predicates(&groups, tags)
    var arcs: [Arc] = []
    for index in groups.indices where groups[index].kind == .verb {
      let verb = groups[index]
      if verb.isFinite, let subject = subject(groups, tags, before: index) {
        arcs.append(Arc(head: verb.head, dependent: subject, relation: .subject))
      }
      complement(groups, tags, lemmas, at: index, into: &arcs)
    }
    return arcs
  }

  private func groups(_ tags: [PennTag], _ lemmas: [WordHash]) -> [Group] {
    var groups: [Group] = []
    var at = 0
    while at < tags.count {
      if let group = nounGroup(tags, &at) ?? verbGroup(tags, lemmas, &at) {
        groups.append(group)
      } else {
        groups.append(Group(kind: .other, head: at))
        at += 1
      }
    }
    return groups
  }

  private func nounGroup(_ tags: [PennTag], _ at: inout Int) -> Group? {
    var stop = at
    var head = -1
    scanning: while stop < tags.count {
      switch tags[stop] {
      case .noun, .nounPlural, .name, .namePlural, .currency: head = stop
      case .pronoun, .existential, .whPronoun, .whDeterminer:
        if head < 0 {
          head = stop
          stop += 1
        }
        break scanning
      case .cardinal: head = max(head, stop)
      case .determiner, .predeterminer, .possessive, .possessiveEnding, .adjective, .comparative,
        .superlative, .hyphen:
        if head >= 0, tags[stop] == .determiner || tags[stop] == .possessive { break scanning }
      default: break scanning
      }
      stop += 1
    }
    if head < 0, stop > at, tags[stop - 1] == .determiner { head = stop - 1 }
    guard head >= 0 else { return nil }
    at = max(stop, head + 1)
    return Group(kind: .noun, head: head)
  }

  private func verbGroup(_ tags: [PennTag], _ lemmas: [WordHash], _ at: inout Int) -> Group? {
    guard tags[at].isVerb || tags[at] == .modal || tags[at] == .infinitiveMarker else { return nil }
    var group = Group(kind: .verb, head: at)
    group.isFinite = tags[at].isFiniteVerb
    group.isInfinitive = tags[at] == .infinitiveMarker
    var stop = at
    while stop < tags.count {
      let tag = tags[stop]
      if tag.isVerb {
        group.head = stop
      } else if tag != .modal, tag != .adverb, tag != .infinitiveMarker || stop > at {
        break
      }
      stop += 1
    }
    while stop > at + 1, tags[stop - 1] == .adverb { stop -= 1 }
    group.isCopula = lemmas[group.head] == "be"
    at = stop
    return group
  }

  /// The predicate behind a form of "be" heads its clause, as in UD.
  private func predicates(_ groups: inout [Group], _ tags: [PennTag]) {
    for index in groups.indices where groups[index].isCopula {
      var next = index + 1
      while next < groups.count, tags[groups[next].head] == .adverb { next += 1 }
      guard next < groups.count else { continue }
      switch tags[groups[next].head] {
      case .adjective, .comparative, .superlative: groups[index].head = groups[next].head
      default: if groups[next].kind == .noun { groups[index].head = groups[next].head }
      }
    }
  }

  private func subject(_ groups: [Group], _ tags: [PennTag], before index: Int) -> Int? {
    var at = index - 1
    var candidate: Int?
    while at >= max(0, index - 8) {
      let group = groups[at]
      if group.kind == .verb { return candidate }
      if group.kind == .noun {
        let isObject = at > 0 && tags[groups[at - 1].head] == .preposition
        if !isObject { return group.head }
        if candidate == nil { candidate = group.head }
      }
      at -= 1
    }
    return candidate
  }

  private func complement(
    _ groups: [Group], _ tags: [PennTag], _ lemmas: [WordHash], at index: Int,
    into arcs: inout [Arc]
  ) {
    let verb = groups[index]
    guard !verb.isCopula, index + 1 < groups.count else { return }
    var next = index + 1
    if groups[next].kind == .noun {
      let isSubject =
        next + 1 < groups.count && groups[next + 1].kind == .verb && groups[next + 1].isFinite
      if isSubject {
        let clause = groups[next + 1].head
        arcs.append(Arc(head: verb.head, dependent: clause, relation: .clausalComplement))
        return
      }
      arcs.append(Arc(head: verb.head, dependent: groups[next].head, relation: .object))
      next += 1
    }
    guard next < groups.count else { return }
    if groups[next].kind == .verb, groups[next].isInfinitive {
      arcs.append(Arc(head: verb.head, dependent: groups[next].head, relation: .openComplement))
    } else if lemmas[groups[next].head] == "that" {
      let clause = groups[next...].prefix(8).first { $0.kind == .verb && $0.isFinite }
      if let clause {
        arcs.append(Arc(head: verb.head, dependent: clause.head, relation: .clausalComplement))
      }
    }
  }
}
