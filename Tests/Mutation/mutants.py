"""Mutates the product: many small faults in one build, switched on one at a time while tests run.

    python3 Tests/Mutation/mutants.py --count 300 --seed 1

Each mutant is run against the tests that reach it, of its own module, of the specs and of the golden
files, until one fails. Results are kept while the sources stay the same, so that a run that was
interrupted goes on; what survived is asked again, and first, by tests of names that are new.
"""

import argparse
import concurrent.futures
import fnmatch
import hashlib
import json
import os
import random
import sys

import building
import report
import sites
from suites import Suites

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, ".build-mutants")
# Modules that the product is not made of.
TOOLS = {"GalleyTrainer"}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--files", default="", help="patterns of files, parted by blanks")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--swift", default="swift")
    parser.add_argument("--step", choices=["build", "run", "both"], default="both")
    return parser.parse_args()


def load(name, default):
    try:
        with open(os.path.join(FOLDER, name)) as file:
            return json.load(file)
    except OSError:
        return default


def save(name, value):
    path = os.path.join(FOLDER, name)
    with open(path + ".new", "w") as file:
        json.dump(value, file, indent=1)
    os.replace(path + ".new", path)


def key(site):
    return f"{site['file']}:{site['start']}: {site['change']}"


def digest(folder, more):
    """A number for what the files below a folder hold."""
    sums = hashlib.sha256(json.dumps(more).encode())
    for name in sorted(building.listed(ROOT)):
        if name.startswith(folder):
            with open(os.path.join(ROOT, name), "rb") as file:
                sums.update(name.encode() + b"\0" + hashlib.sha256(file.read()).digest())
    return sums.hexdigest()


def build(options):
    """Draws the mutants and builds them, some more than asked for as some will not compile."""
    os.makedirs(FOLDER, exist_ok=True)
    patterns = options.files.split()
    files = [
        name for name in sorted(building.listed(ROOT))
        if name.startswith("Sources/") and name.endswith(".swift")
        and (any(fnmatch.fnmatch(name, pattern) for pattern in patterns)
             or not patterns and name.split("/")[1] not in TOOLS)]
    found = building.find(ROOT, FOLDER, options.swift + "c", files)
    lines = {}
    for name in files:
        with open(os.path.join(ROOT, name), "rb") as file:
            module = name.split("/")[1]
            lines[module] = lines.get(module, 0) + file.read().count(b"\n")
    print(f"{len(files)} files with {len(found)} sites", flush=True)
    refused = set(load("refused.json", []))
    chosen = [
        site for site in sites.choose(found, lines, round(options.count * 1.06), options.seed)
        if key(site) not in refused]
    built = building.build(options.swift, ROOT, FOLDER, chosen)
    numbers = {site["number"] for site in built}
    save("refused.json", sorted(
        refused | {key(site) for site in chosen if site["number"] not in numbers}))
    save("mutants.json", {
        "sources": digest("Sources/", [options.seed, options.count, patterns]),
        "tests": digest("Tests/", []), "mutants": built})


def batches(site, reaching):
    """The tests that a mutant is run against, in growing batches: those of its own module first,
    then the specs and the golden files, with what is quick of the other modules before them."""
    own = sites.target(site) + "Tests."

    def rank(test):
        name = test["test"]
        if name.startswith(own):
            return 0
        if name.startswith(("GoldenTests.", "GalleyCommandTests.SpecTests")):
            return 2
        return 1 if test["seconds"] < 0.5 else 3

    result, spent, most = [[]], 0, 3
    for test in sorted(reaching, key=lambda test: (rank(test), test["seconds"])):
        if rank(test) == 3:
            continue
        if result[-1] and spent + test["seconds"] > most:
            result.append([])
            spent, most = 0, 2 * most
        result[-1].append(test)
        spent += test["seconds"]
    return [batch for batch in result if batch]


def run_mutant(suites, site, reaching):
    for batch in batches(site, reaching):
        seconds = sum(test["seconds"] for test in batch)
        failure, _ = suites.run(
            [test["test"] for test in batch], {"GALLEY_MUTANT": str(site["number"])},
            seconds=int(15 + 3 * seconds), minutes=3 + seconds / 4)
        if failure:
            return failure
    return None


def cover(suites, options, built):
    """What each test reaches without a mutant, asked again where the tests of its module changed;
    tests that fail are left out."""
    count = max(site["number"] for site in built["mutants"])
    known = load("reached.json", {})
    if known.get("sources") != built["sources"]:
        known = {"sources": built["sources"], "tests": {}}
    digests = {}

    def stamp(name):
        module = name.split(".")[0]
        if module not in digests:
            digests[module] = digest(f"Tests/{module}/", [])
        return digests[module]

    names = suites.names()
    left = [name for name in names if known["tests"].get(name, {}).get("stamp") != stamp(name)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        waiting = [pool.submit(suites.reach, name, count) for name in left]
        for future in concurrent.futures.as_completed(waiting):
            result = future.result()
            if result["failure"]:
                print(f"left out, as it fails without mutants: {result['test']}: "
                      f"{result['failure']}", flush=True)
            known["tests"][result["test"]] = {**result, "stamp": stamp(result["test"])}
            if len(known["tests"]) % 50 == 0:
                save("reached.json", known)
    save("reached.json", known)
    return [known["tests"][name] for name in names if not known["tests"][name]["failure"]]


def run(options):
    built = load("mutants.json", None)
    if built is None:
        sys.exit("Nothing is built yet.")
    chosen, tests = built["mutants"], built["tests"]
    suites = Suites(FOLDER, os.path.join(ROOT, ".build-tools/venv/bin/python"))
    sound = cover(suites, options, built)
    print(f"{len(sound)} tests take {sum(test['seconds'] for test in sound):.0f} seconds",
          flush=True)
    known = load("results.json", {})
    if known.get("sources") != built["sources"]:
        known = {"sources": built["sources"], "names": {}, "results": {}}
    results = known["results"]
    known["names"][tests] = [test["test"] for test in sound]
    left = [site for site in chosen if key(site) not in results
            or not results[key(site)]["noticed"] and results[key(site)]["tests"] != tests]
    # In no order of the files, so that what a run has done when it is interrupted is a sample too.
    random.Random(options.seed).shuffle(left)
    left.sort(key=lambda site: key(site) not in results)
    pool = concurrent.futures.ThreadPoolExecutor(options.jobs)
    waiting = {}
    for site in left:
        reaching = [test for test in sound if site["number"] in test["reached"]]
        before = set(known["names"].get(results.get(key(site), {}).get("tests"), []))
        further = [test for test in reaching if test["test"] not in before]
        waiting[pool.submit(run_mutant, suites, site, further)] = (site, bool(reaching))
    try:
        for future in concurrent.futures.as_completed(waiting):
            site, reached = waiting[future]
            failure = future.result()
            results[key(site)] = {"noticed": failure, "reached": reached, "tests": tests}
            save("results.json", known)
            if not failure:
                print(report.line(site, reached), flush=True)
    except KeyboardInterrupt:
        print("Interrupted: this is of the mutants that have been run.")
    pool.shutdown(cancel_futures=True)
    text = report.text(
        [(site, results[key(site)]) for site in chosen if key(site) in results], options)
    with open(os.path.join(FOLDER, "report.md"), "w") as file:
        file.write(text)
    print(text)


if __name__ == "__main__":
    options = arguments()
    if options.step != "run":
        build(options)
    if options.step != "build":
        run(options)
