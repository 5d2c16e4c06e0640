#!/usr/bin/env python3
"""Fit the weights of the confidence of claims, and say by cross-validation how well they hold.

usage: confidence.py GALLEY [GUM.conllu.gz ...]          the table of reliability
       confidence.py GALLEY --write GUM.conllu.gz ...    the weights too, into ConfidenceWeights.swift

The model is a logistic regression with a normal prior on each weight. What it is fitted on:

- the claims of the articles annotated for the project (Tests/Evaluation/gold), all right or not, as
  its scorer sees them; what an annotator calls arguable is left out. Those of `gold/second` and
  `gold/third` set out to be hard, and have an offset of their own, which is left out afterwards;
- the claims of open genres of GUM, beside its relations "attribution-positive" and "-negative": for
  clauses and quotations alone, since GUM marks no others. They count a fourth, and have an offset
  of their own, since GUM tells the words of a source, not who they stand for;
- as the mean of a rule's prior, what the counts of development articles made of it (`PRIOR`); a rule
  that is rarely seen stays near it, and shares what its family learns.

Folds are made of whole documents.
"""
import collections, gzip, json, math, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "Tests/Evaluation"))
import score_reports as scorer

OUT = ROOT / "Sources/GalleyAnalysis/Confidence/ConfidenceWeights.swift"
FAMILIES = {
    "clause": "complement-clause tag fronted-clause relative-clause passive-clause prompt"
              " according-to hearsay survey",
    "infinitive": "infinitive object-infinitive raised-subject appearance",
    "phrase": "object phrase predicate gerund as-phrase passive-as passive-predicate passive-phrase"
              " passive-agent noun adjective",
    "quotation": "quote-before-cue inverted-tag quote-after-cue quote-after-clause marked-words",
    "discourse": "introduction transcript signature topic reference name-colon title-colon",
}
FAMILY = {rule: family for family, rules in FAMILIES.items() for rule in rules.split()}
PRIOR = {
    "inverted-tag": 309, "quote-before-cue": 257, "quote-after-clause": 231, "transcript": 212,
    "quote-after-cue": 193, "according-to": 148, "prompt": 67, "relative-clause": 98,
    "introduction": 82, "signature": 82, "name-colon": 82, "topic": 78, "complement-clause": 67,
    "object-infinitive": 64, "tag": 66, "gerund": 26, "reference": 13, "predicate": -7,
    "as-phrase": -12, "passive-clause": -17, "noun": -48, "fronted-clause": -51, "infinitive": -57,
    "passive-predicate": -60, "passive-phrase": -60, "passive-agent": -60, "hearsay": -60,
    "survey": -60, "raised-subject": -64, "adjective": -76, "appearance": -83, "phrase": -84,
    "object": -85, "marked-words": -90, "title-colon": -90, "passive-as": -122,
    "source publication": 69, "source person": 60, "source group": 55, "source document": 49,
    "source government": 48, "source organization": 17, "source anonymous": -77,
    "source place": -100, "source open": -101, "source unknown": -401, "source none": -137,
    "speech": 73, "judging": 90, "loose": -60, "intention": 60, "nested": -48, "marked": 33,
}
# How far a weight may leave its prior: the deviation, in logits.
SPREAD = {"rule": 0.2, "family": 0.1, "other": 0.12, "new": 0.3, "offset": 3.0, "hard": 1.0}
NEW = ("once",)
# Weights that cannot have the other sign, whatever the data say.
POSITIVE, NEGATIVE = {"speech", "judging", "marked", "once"}, {"loose", "nested"}
CLAUSES = set("complement-clause tag fronted-clause relative-clause passive-clause according-to"
              " quote-before-cue inverted-tag quote-after-cue quote-after-clause".split())
GENRES = {"academic", "bio", "interview", "speech", "textbook", "voyage"}
GUM_WEIGHT = 0.25


# MARK: What the lexicon says of a cue

def lexicon():
    """The frames of each lemma, by the words' forms."""
    frames = collections.defaultdict(set)
    for line in (ROOT / "Sources/CGalleyEnglish/en/cue-verbs.txt").read_text().splitlines():
        words, colon, rest = line.split("#")[0].partition(":")
        if colon:
            for word in words.split(","):
                frames[word.strip()] |= set(rest.split())
    forms = {}
    for lemma, known in frames.items():
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        for form in (lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing", stem + stem[-1:] + "ed",
                     stem + stem[-1:] + "ing", re.sub("y$", "ied", lemma), re.sub("y$", "ies", lemma)):
            forms.setdefault(form, known)
    for line in (ROOT / "Sources/CGalleyEnglish/en/cue-irregular.txt").read_text().splitlines():
        lemma, *irregular = line.split("#")[0].split() or [""]
        for form in irregular if lemma in frames else []:
            forms[form] = frames[lemma]
    return forms


# MARK: Features, as near to those of ConfidencePass.swift as a report tells

def features(claim, report, forms):
    entities = {entity["id"]: entity for entity in report["entities"]}
    words = scorer.words((claim["cue"] or {}).get("text"))
    known = [forms[word] for word in words if word in forms]
    rule = claim["rule"]
    marked = bool(claim["quotes"])
    found = [rule, "family " + FAMILY[rule]]
    if claim["source"]:
        found.append("source " + entities[claim["source"]]["kind"])
        if len(entities[claim["source"]]["mentions"]) == 1:
            found.append("once")
    else:
        # "He", "it", "they": a report tells them by their length.
        lengths = [upper - lower for lower, upper in claim["sourceRanges"]]
        found.append("source none" if not lengths else
                     "source open" if 2 <= min(lengths) <= 4 else "source unknown")
    if rule == "object" and not marked and not any("object" in frames for frames in known):
        found.append("loose")
    elif any({"that", "quote"} <= frames for frames in known):
        found.append("speech")
    if any("judge" in frames for frames in known):
        found.append("judging")
    if rule == "infinitive":
        found.append("intention")
    if claim["nestedIn"]:
        found.append("nested")
    if marked:
        found.append("marked")
    return found


# MARK: Rows: document, features, label, weight

def attributed(report):
    return [claim for block in scorer.blocks(report["sections"]) for claim in block["claims"]
            if claim["kind"] == "attributed"]


def labels(gold, report):
    """Whether each claim is all right, or None where an annotator finds it arguable."""
    names = {entity["id"]: entity["name"] for entity in report["entities"]}
    wanted = []
    for key in ("claim", "optional"):
        for line in gold.get(key, []):
            who, cue, content = [part.strip() for part in line.split("|", 2)]
            wanted.append((key, who, set(scorer.words(cue)), scorer.words(content)))
    for claim in attributed(report):
        content, cue = scorer.words(claim["text"]), set(scorer.words((claim["cue"] or {}).get("text")))
        close, best = max(((scorer.overlap(content, one[3]), one) for one in wanted),
                          key=lambda pair: pair[0], default=(0, None))
        if close >= 0.5 and best[0] == "optional":
            yield claim, None
        elif close < 0.5 and any(one[0] == "optional" and one[2] & cue for one in wanted):
            yield claim, None
        elif close < 0.5 and claim["nestedIn"]:
            yield claim, None
        else:
            yield claim, bool(close >= 0.7 and scorer.same_entity(names.get(claim["source"]), best[1])
                              and (not best[2] or not cue or best[2] & cue))


def compiled(galley, texts):
    with tempfile.TemporaryDirectory() as work:
        for name, text in texts.items():
            (pathlib.Path(work) / (name + ".txt")).write_text(text, encoding="utf-8")
        made = pathlib.Path(work) / "out"
        made.mkdir()
        subprocess.run([galley, "compile", "-f", "text", "-t", "json", "-w", "-o", f"{made}/",
                        *map(str, sorted(pathlib.Path(work).glob("*.txt")))],
                       stderr=subprocess.DEVNULL, check=False)
        return {name: json.loads((made / (name + ".json")).read_text(encoding="utf-8"))
                for name in texts if (made / (name + ".json")).exists()}


def own_rows(galley, forms):
    paths = sorted((ROOT / "Tests/Evaluation/gold").rglob("*.txt"))
    reports = compiled(galley, {path.stem: path.read_text(encoding="utf-8") for path in paths})
    for path in paths:
        report = reports[path.stem]
        for claim, right in labels(scorer.read_gold(path.with_suffix(".gold")), report):
            if right is not None:
                hard = ["hard"] if path.parent.name != "gold" else []
                yield path.stem, features(claim, report, forms) + hard, right, 1.0, claim["confidence"]


def gum_documents(path):
    """Name, text, tokens as (start, end, discourse) in bytes."""
    name, text, tokens, new = None, "", [], False
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("# newdoc id"):
                if name:
                    yield name, text, tokens
                name, text, tokens = line.split("=")[1].strip(), "", []
            elif line.startswith("# newpar") and text:
                text = text.rstrip() + "\n\n"
            elif line[:1].isdigit():
                fields = line.rstrip("\n").split("\t")
                if not fields[0].isdigit():
                    continue
                start = len(text.encode())
                relation = re.search(r"Discourse=([^|]*)", fields[9])
                text += fields[1]
                tokens.append((start, len(text.encode()), relation.group(1) if relation else None))
                if "SpaceAfter=No" not in fields[9]:
                    text += " "
    if name:
        yield name, text, tokens


def units(tokens):
    """For each token its discourse unit, and each unit's relation, target and source tokens."""
    unit, relations = 0, {}
    of = []
    for _, _, relation in tokens:
        if relation:
            match = re.match(r"([\w-]+):(\d+)(?:->(\d+))?", relation)
            if match:
                unit = int(match[2])
                sources = set()
                for run in re.findall(r"sem-atsrc-([\d,-]+)", relation):
                    for part in run.strip("-,").split(","):
                        ends = [int(end) for end in part.split("-") if end]
                        sources |= set(range(ends[0], ends[-1] + 1))
                relations[unit] = (match[1], int(match[3] or 0), sources)
        of.append(unit)
    return of, relations


def gum_rows(galley, forms, paths):
    documents = {name: (text, tokens) for path in paths for name, text, tokens in gum_documents(path)
                 if name.split("_")[1] in GENRES}
    reports = compiled(galley, {name: text for name, (text, _) in documents.items()})
    for name, report in sorted(reports.items()):
        tokens = documents[name][1]
        of, relations = units(tokens)
        inside = lambda ranges: [index for index, (start, end, _) in enumerate(tokens)
                                 if any(start < right and left < end for left, right in ranges)]
        for claim in attributed(report):
            if claim["rule"] not in CLAUSES or not claim["cue"]:
                continue
            cue = inside([claim["cue"]["range"]])
            if not cue:
                continue
            relation, target, sources = relations.get(of[cue[0]], ("", 0, set()))
            if relation.startswith("same-unit") or not relation:
                continue
            right = relation.startswith("attribution")
            if right:
                said = [index for index, unit in enumerate(of) if unit == target]
                content = set(inside(claim["content"]))
                right = len(content & set(said)) >= 0.7 * len(said)
                spoken = {index + 1 for index in inside(claim["sourceRanges"])}
                right = right and (not sources or not spoken or bool(spoken & sources))
            yield name, features(claim, report, forms) + ["offset"], right, GUM_WEIGHT, None


# MARK: The model

def mean(feature):
    return PRIOR.get(feature, 0) / 100


def spread(feature):
    if feature in FAMILY:
        return SPREAD["rule"]
    if feature.startswith("family"):
        return SPREAD["family"]
    if feature in ("offset", "hard"):
        return SPREAD[feature]
    # An article that never names whom a pronoun means tells little of sentences given by themselves.
    if feature in ("source open", "source unknown"):
        return 0.01
    return SPREAD["new" if feature in NEW else "other"]


def fit(rows):
    """Maximum a posteriori, one weight after the other by Newton's steps until all stand still."""
    holding = collections.defaultdict(list)
    for index, row in enumerate(rows):
        for feature in row[1]:
            holding[feature].append(index)
    weights = {feature: mean(feature) for feature in sorted(set(PRIOR) | set(holding))}
    logits = [sum(weights[feature] for feature in row[1]) for row in rows]
    for _ in range(200):
        moved = 0.0
        for feature in sorted(holding):
            slope = -(weights[feature] - mean(feature)) / spread(feature) ** 2
            bend = 1 / spread(feature) ** 2
            for index in holding[feature]:
                chance = 1 / (1 + math.exp(-logits[index]))
                slope += rows[index][3] * (rows[index][2] - chance)
                bend += rows[index][3] * chance * (1 - chance)
            wanted = weights[feature] + max(-1, min(1, slope / bend))
            if feature in POSITIVE:
                wanted = max(0.0, wanted)
            if feature in NEGATIVE:
                wanted = min(0.0, wanted)
            step = wanted - weights[feature]
            weights[feature] = wanted
            moved = max(moved, abs(step))
            for index in holding[feature]:
                logits[index] += step
        if moved < 1e-4:
            break
    return weights


def chance(weights, found):
    logit = sum(weights.get(feature, mean(feature)) for feature in found
                if feature not in ("offset", "hard"))
    return 1 / (1 + math.exp(-logit))


def folds(rows, count=10):
    names = sorted({row[0] for row in rows})
    place = {name: index % count for index, name in enumerate(names)}
    for fold in range(count):
        yield ([row for row in rows if place[row[0]] != fold],
               [row for row in rows if place[row[0]] == fold])


def table(pairs):
    edges = [0.95, 0.9, 0.8, 0.7, 0.6, 0.4, 0.0]
    print("| confidence | claims | foreseen | all right |\n|---|---|---|---|")
    for index, low in enumerate(edges):
        high = edges[index - 1] if index else 1.01
        some = [pair for pair in pairs if low <= pair[0] < high]
        if some:
            print(f"| {low:.2f} and above | {len(some)} | {100 * sum(p for p, _ in some) / len(some):.0f} % "
                  f"| {100 * sum(r for _, r in some) / len(some):.0f} % |")
    sure = [right for p, right in pairs if p >= 0.9]
    loss = -sum(math.log(max(1e-6, p if right else 1 - p)) for p, right in pairs) / len(pairs)
    print(f"0.9 and above: {sum(sure)} of {len(sure)} right = {100 * sum(sure) / max(1, len(sure)):.1f} %; "
          f"mean log loss {loss:.3f}")


def swift(weights):
    def name(rule):
        head, *rest = rule.split("-")
        return head + "".join(part.capitalize() for part in rest)

    def hundredths(*found):
        return round(100 * sum(weights.get(feature, mean(feature)) for feature in found))

    lines = ["internal import GalleyCore", "",
             "/// Weights of the confidence of claims, in hundredths of a logit.", "///",
             "/// Written by Training/confidence.py (`make fit-confidence`), which tells what it fits them on.",
             "enum ConfidenceWeights {"]
    said = {"speech": "The cue is a verb of saying.",
            "judging": "The cue is a verb that passes judgement.",
            "loose": "The verb reports only now and then, so that it is no matter what else it says.",
            "intention": "The cue wants, plans or promises what an infinitive says.",
            "nested": "The claim stands in another.", "marked": "What is said holds words between marks.",
            "once": "The text names the source here alone, so that nothing had to be resolved.",
            "source unknown": "Words name a source, but nobody known: of 77 such claims of our own articles none was right.",
            "source open": "A pronoun is the source, whose meaning the text does not tell.",
            "source none": "No words name a source."}
    for feature, comment in said.items():
        constant = {"source unknown": "unknownSource", "source open": "openPronoun",
                    "source none": "noSource"}.get(feature, feature)
        lines += [f"  /// {comment}", f"  static let {constant} = {hundredths(feature)}"]
    lines += ["", "  static func weight(of rule: ClaimRule) -> Int {", "    switch rule {"]
    for rule in sorted(FAMILY, key=lambda rule: (-hundredths(rule, "family " + FAMILY[rule]), rule)):
        lines.append(f"    case .{name(rule)}: {hundredths(rule, 'family ' + FAMILY[rule])}")
    lines += ["    case .stated: 0", "    }", "  }", "",
              "  static func weight(of source: EntityKind) -> Int {", "    switch source {"]
    kinds = [feature for feature in PRIOR if feature.startswith("source ") and feature not in said]
    for feature in sorted(kinds, key=lambda feature: (-hundredths(feature), feature)):
        lines.append(f"    case .{feature.split()[1]}: {hundredths(feature)}")
    return "\n".join(lines + ["    }", "  }", "}", ""])


def main(arguments):
    write = "--write" in arguments
    arguments = [one for one in arguments if one != "--write"]
    if not arguments:
        sys.stderr.write(__doc__)
        return 2
    forms = lexicon()
    own = list(own_rows(arguments[0], forms))
    gum = list(gum_rows(arguments[0], forms, arguments[1:]))
    print(f"{len(own)} claims of annotated articles, {sum(row[2] for row in own)} right; "
          f"{len(gum)} of GUM, {sum(row[2] for row in gum)} right")
    print("\nBy the program that was run, which tells what is nearly sure with caution (ConfidenceModel.swift):")
    table([(row[4], row[2]) for row in own])
    pairs = []
    for train, test in folds(own):
        weights = fit(train + gum)
        pairs += [(round(chance(weights, row[1]), 2), row[2], "hard" in row[1]) for row in test]
    for name, hard in (("the first articles", False), ("the others, which set out to be hard", True)):
        print(f"\nCross-validated, {name}:")
        table([pair[:2] for pair in pairs if pair[2] == hard])
    if write:
        OUT.write_text(swift(fit(own + gum)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
