"""Chooses sites of mutants and writes them into sources."""

import random
from collections import defaultdict

IMPORT = b"import CGalleyMutants; "


def target(site):
    """The module that a site lies in."""
    return site["file"].split("/")[1]


def quotas(lines, count, least=5):
    """How many mutants each module gets, by its lines; every module gets a few."""
    whole = sum(lines.values()) or 1
    return {name: max(least, round(count * share / whole)) for name, share in lines.items()}


def choose(sites, lines, count, seed):
    """Sites drawn by seed: kinds equally often, one a line, none within another."""
    by_target = defaultdict(lambda: defaultdict(list))
    for site in sites:
        by_target[target(site)][site["kind"]].append(site)
    chosen = []
    for name, quota in sorted(quotas(lines, count).items()):
        draw = random.Random(f"{seed}/{name}")
        kinds = {kind: draw.sample(found, len(found))
                 for kind, found in sorted(by_target[name].items())}
        taken = defaultdict(list)
        while quota > 0 and kinds:
            kind = draw.choice(sorted(kinds))
            site = kinds[kind].pop()
            if not kinds[kind]:
                del kinds[kind]
            if any(overlap(site, other) for other in taken[site["file"]]):
                continue
            taken[site["file"]].append(site)
            chosen.append(site)
            quota -= 1
    for number, site in enumerate(chosen, 1):
        site["number"] = number
    return chosen


def overlap(one, other):
    return one["line"] == other["line"] or (
        one["start"] < other["end"] and other["start"] < one["end"])


def mutated(text, sites):
    """The bytes of a file with all its mutants in them, each behind its switch."""
    if not sites:
        return text
    for site in sorted(sites, key=lambda site: -site["start"]):
        change = site["replacement"].replace("#", str(site["number"]), 1).encode()
        text = text[:site["start"]] + change + text[site["end"]:]
    return IMPORT + text


def culprits(sites, file, line):
    """The sites that an error of the compiler in a line comes from: those of the line, else those
    of the smallest statement around it, else the nearest, as it may tell of a whole function."""
    here = [site for site in sites if site["file"] == file]
    exact = [site for site in here if site["line"] == line]
    if exact:
        return exact
    around = [site for site in here if site["firstLine"] <= line <= site["lastLine"]]
    if around:
        least = min(site["lastLine"] - site["firstLine"] for site in around)
        return [site for site in around if site["lastLine"] - site["firstLine"] == least]
    return sorted(here, key=lambda site: abs(site["line"] - line))[:1]
