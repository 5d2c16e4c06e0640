#!/usr/bin/env python3
"""Prints what an evaluation of attribution missed and invented, grouped by cause.

usage: attribution-errors.py SCORER_DIR GOLD.jsonl PRED.jsonl [EXAMPLES]

SCORER_DIR holds score_attribution.py, whose matching decides what counts as found: content word
tokens with a Jaccard index of at least 0.5, one to one. EXAMPLES (default 5) are shown of each
cause, with the text around them.
"""
import collections
import json
import sys


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def main(arguments):
    if len(arguments) not in (3, 4):
        sys.stderr.write(__doc__)
        return 2
    sys.path.insert(0, arguments[0])
    from score_attribution import Text, pair

    predictions = {entry["id"]: entry for entry in load(arguments[2])}
    shown = int(arguments[3]) if len(arguments) == 4 else 5
    causes = collections.defaultdict(list)
    for article in load(arguments[1]):
        text = Text(article["text"])
        found = predictions.get(article["id"], {}).get("attributions", [])
        words = lambda ranges: " … ".join(
            text.raw[start:end].decode("utf-8", "replace") for start, end in ranges
        )
        gold = article["attributions"]
        wanted = [text.tokens(entry["content"]) for entry in gold]
        given = [text.tokens(entry.get("content", [])) for entry in found]
        overlap = lambda a, b: len(a & b) / max(1, len(a | b))
        match = pair(wanted, given, overlap, 0.5)
        for index, entry in enumerate(gold):
            if index in match:
                continue
            cue = text.tokens(entry.get("cue", []))
            same = [
                other for other in range(len(found)) if cue & text.tokens(found[other].get("cue", []))
            ]
            line = "%s | %s | %s" % (
                words(entry.get("source", [])), words(entry.get("cue", [])), words(entry["content"]))
            if same:
                other = same[0]
                kind = (
                    "disjoint" if not wanted[index] & given[other]
                    else "too long" if wanted[index] < given[other]
                    else "too short" if given[other] < wanted[index]
                    else "overlapping")
                causes["missed: cue found, content %s" % kind].append(
                    line + "\n      given: " + words(found[other]["content"]))
            elif any(cue and cue <= other for other in given):
                causes["missed: cue inside another content"].append(line)
            else:
                causes["missed: cue not accepted"].append(line)
        matched = set(match.values())
        for other, entry in enumerate(found):
            if other not in matched:
                causes["invented"].append("%s | %s | %s" % (
                    words(entry.get("source", [])), words(entry.get("cue", [])),
                    words(entry.get("content", []))))
        for index, other in match.items():
            heads = {text.head(*span) for span in gold[index].get("source", [])} - {None}
            source = text.tokens(found[other].get("source", []))
            if bool(heads) != bool(source) or heads and not heads & source:
                causes["source wrong"].append("%s, given %s | %s" % (
                    words(gold[index].get("source", [])) or "nobody",
                    words(found[other].get("source", [])) or "nobody",
                    words(gold[index].get("cue", []))))
    for cause, lines in sorted(causes.items(), key=lambda item: -len(item[1])):
        print("%5d  %s" % (len(lines), cause))
        for line in lines[:: max(1, len(lines) // shown)][:shown]:
            print("    ", line[:400])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
