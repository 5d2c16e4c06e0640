#!/usr/bin/env python3
"""Score compiled reports against articles annotated by hand.

usage: score_reports.py GALLEY [-v]

Each `gold/NAME.txt` is an article written for this project, and `gold/NAME.gold` says what a report
of it should hold, one thing a line. Those in the folders below it were written and
annotated later, to measure rules that had not seen them; they are scored by themselves too:

    title, byline, published, heading, person: the words or the name
    claim: WHO | CUE | CONTENT || MORE CONTENT    somebody's words, thought or intention
    optional: the same, thin or arguable: it counts neither for nor against a program
    quote: WHO | WORDS                            words between marks that somebody says

Counted are attributed claims of confidence 0.6 and above that are nested in no other. A claim is
right where its content shares at least 70 % of the words of one (of their union), its cue a word,
and its source a word with WHO that is neither article nor preposition; where WHO is a person, the
surname. WHO may be one of several, as in "Carla Stein / mayor".
"""
import json, os, pathlib, re, subprocess, sys, tempfile

FLOOR = 0.6
SMALL = {"a", "an", "the", "of", "for", "by", "at", "on", "in", "and", "his", "her", "its", "some"}


def words(text):
    return re.findall(r"\w+(?:['’]\w+)*", (text or "").lower())


def overlap(left, right):
    left, right = set(enumerate_words(left)), set(enumerate_words(right))
    return len(left & right) / max(1, len(left | right))


def enumerate_words(tokens):
    """Words with how often they came before, so that a set of them is a bag."""
    seen = {}
    for token in tokens:
        seen[token] = seen.get(token, 0) + 1
        yield token, seen[token]


def same_entity(name, who):
    return any(same_name(name, one) for one in who.split(" / "))


def same_name(name, who):
    mine = [w for w in words(name) if w not in SMALL]
    gold = [w for w in words(who) if w not in SMALL]
    if not gold or not mine:
        return not gold and not mine
    if who[:1].isupper() and len(gold) == 2:
        return mine[-1] == gold[-1]
    return bool(set(mine) & set(gold))


def blocks(sections):
    for section in sections:
        yield from section.get("blocks", [])
        yield from blocks(section.get("sections", []))


def headings(sections):
    for section in sections:
        if section.get("heading"):
            yield section["heading"]["text"]
        yield from headings(section.get("sections", []))


class Tally(dict):
    def add(self, key, right, reported, gold):
        old = self.get(key, (0, 0, 0))
        self[key] = (old[0] + right, old[1] + reported, old[2] + gold)

    def show(self):
        for key, (right, reported, gold) in self.items():
            print(f"{key:10} P {100 * right / max(1, reported):5.1f}  R {100 * right / max(1, gold):5.1f}"
                  f"   {right} right of {reported} reported, {gold} in the text")


def read_gold(path):
    gold = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(": ")
        gold.setdefault(key, []).append(value)
    return gold


def score(name, gold, report, tally, verbose):
    names = {entity["id"]: entity["name"] for entity in report["entities"]}
    found = list(blocks(report["sections"]))
    wanted = []
    for key in ("claim", "optional"):
        for line in gold.get(key, []):
            who, cue, content = [part.strip() for part in line.split("|", 2)]
            wanted.append((key, who, words(cue), words(content)))
    claims = [c for b in found for c in b["claims"]
              if c["kind"] == "attributed" and c["confidence"] >= FLOOR and not c["nestedIn"]]
    right, reported, taken = 0, 0, set()
    for claim in claims:
        content, cue = words(claim["text"]), words((claim["cue"] or {}).get("text"))
        best = max(((overlap(content, w[3]), i) for i, w in enumerate(wanted) if i not in taken), default=(0, -1))
        if best[0] < 0.5 and any(w[0] == "optional" and set(w[2]) & set(cue) for w in wanted):
            continue
        if best[0] >= 0.5 and wanted[best[1]][0] == "optional":
            taken.add(best[1])
            continue
        reported += 1
        good = (best[0] >= 0.7 and same_entity(names.get(claim["source"]), wanted[best[1]][1])
                and (not wanted[best[1]][2] or not cue or bool(set(cue) & set(wanted[best[1]][2]))))
        if best[0] >= 0.5:
            taken.add(best[1])
        right += good
        if verbose and not good:
            print("wrong ", name, claim["rule"], names.get(claim["source"]), "|", claim["text"][:90])
    if verbose:
        for index, line in enumerate(wanted):
            if line[0] == "claim" and index not in taken:
                print("missed", name, line[1], "|", " ".join(line[3])[:90])
    tally.add("claims", right, reported, len(gold.get("claim", [])))
    quotes = [q for b in found for q in b["quotes"] if q["kind"] in ("direct", "mixed")]
    spoken = [line.split(" | ", 1) for line in gold.get("quote", [])]
    hits = sum(any(words(q["text"]) == words(text) and same_entity(names.get(q["speaker"]), who)
                   for q in quotes) for who, text in spoken)
    if verbose:
        for who, text in spoken:
            if not any(words(q["text"]) == words(text) and same_entity(names.get(q["speaker"]), who)
                       for q in quotes):
                said = [names.get(q["speaker"]) for q in quotes if words(q["text"]) == words(text)]
                print("wrong ", name, "speaker", said, "for", who, "|", text[:80])
    tally.add("speakers", hits, len(quotes), len(spoken))
    persons = [e["name"] for e in report["entities"] if e["kind"] == "person"]
    known = gold.get("person", [])
    if verbose and set(persons) != set(known):
        print("wrong ", name, "persons", [p for p in persons if p not in known],
              "missed", [p for p in known if p not in persons])
    tally.add("persons", sum(p in known for p in persons), len(persons), len(known))
    mine = [" ".join(words(h)) for h in headings(report["sections"])]
    lines = [" ".join(words(h)) for h in gold.get("heading", [])]
    if verbose and mine != lines:
        print("wrong ", name, "headings", [h for h in mine if h not in lines],
              "missed", [h for h in lines if h not in mine])
    tally.add("headings", sum(h in lines for h in mine), len(mine), len(lines))
    meta = report["metadata"]
    for key, value in (("title", [meta.get("title")]), ("byline", meta.get("byline") or []),
                       ("published", [(meta.get("published") or "")[:10]])):
        value = [v for v in value if v]
        same = [v.casefold() for v in value] == [v.casefold() for v in gold.get(key, [])]
        tally.add(key, int(same), 1, 1)
        if verbose and not same:
            print("wrong ", name, key, value)


def main():
    galley, verbose = sys.argv[1], "-v" in sys.argv
    folder = pathlib.Path(__file__).parent / "gold"
    parts = {"first": sorted(folder.glob("*.txt")), "second": sorted(folder.glob("second/*.txt")),
             "third": sorted(folder.glob("third/*.txt")),
             "fourth": sorted(folder.glob("fourth/*.txt")),
             "fifth": sorted(folder.glob("fifth/*.txt")),
             "sixth": sorted(folder.glob("sixth/*.txt")),
             "seventh": sorted(folder.glob("seventh/*.txt")),
             "eighth": sorted(folder.glob("eighth/*.txt")),
             "ninth": sorted(folder.glob("ninth/*.txt")),
             "tenth": sorted(folder.glob("tenth/*.txt")),
             "eleventh": sorted(folder.glob("eleventh/*.txt")),
             "twelfth": sorted(folder.glob("twelfth/*.txt")),
             "thirteenth": sorted(folder.glob("thirteenth/*.txt"))}
    everything = Tally()
    for part, texts in parts.items():
        tally = Tally()
        with tempfile.TemporaryDirectory() as work:
            subprocess.run([galley, "compile", "-f", "text", "-t", "json", "-w", "-o", work + os.sep,
                            *map(str, texts)], stderr=subprocess.DEVNULL, check=False)
            for text in texts:
                made = pathlib.Path(work) / (text.stem + ".json")
                report = json.loads(made.read_text(encoding="utf-8"))
                score(text.stem, read_gold(text.with_suffix(".gold")), report, tally, verbose)
        print(f"{part}: {len(texts)} articles")
        tally.show()
        for key, counts in tally.items():
            everything.add(key, *counts)
    print(f"all: {sum(map(len, parts.values()))} articles")
    everything.show()


if __name__ == "__main__":
    main()
