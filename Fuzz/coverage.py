#!/usr/bin/env python3
"""What share of the sources the inputs of the fuzzer reach: functions, and edges between their blocks.

usage: coverage.py BINARY WORK [FILES]

What is in WORK/corpus runs through BINARY, target by target. Of a function that several targets reach the
one counts that reaches most of its edges, so that what is said is no more than what is reached. Edges that
end the program, where a number overflows or an index is outside, are counted and should not be reached. With
FILES the files of which most edges are missing are listed too.
"""
import collections
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

import seeds

# What reads, what holds rules and what writes: of these most should be reached.
CENTRAL = ["GalleyReaders", "GalleyFeedRules", "GalleyReport", "GalleyBackends"]
MODULES = {path.name for path in (seeds.ROOT / "Sources").iterdir()}
FUNCTION = re.compile(r"^(?:UN)?COVERED_FUNC: hits: \d+ edges: (\d+)/(\d+) (\S+) \S*/Sources/(\w+)/(\S+):\d+$")


def reached(binary, target, corpus):
    """For each function of the sources: its module, its file, how many edges it has and were reached."""
    environment = dict(os.environ, GALLEY_FUZZ_TARGET=target, SWIFT_BACKTRACE="enable=no",
                       ASAN_OPTIONS="detect_leaks=0:malloc_context_size=4")
    done = subprocess.run(
        [binary, "-runs=0", "-print_coverage=1", "-timeout=60", corpus], env=environment, check=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    for line in done.stdout.decode(errors="replace").splitlines():
        # What Galley depends on has a folder of sources too.
        if (match := FUNCTION.match(line)) and match[4] in MODULES:
            covered, count, name, module, file = match.groups()
            yield (name, module, file), int(covered), int(count)


def share(name, functions):
    called, edges = sum(f[0] > 0 for f in functions), sum(f[0] for f in functions)
    count = sum(f[1] for f in functions)
    print(f"{name:28} {called:6} of {len(functions):6} functions, {100 * called / len(functions):5.1f} %;"
          f" {edges:6} of {count:6} edges, {100 * edges / count:5.1f} %")


def main():
    binary, work = sys.argv[1], pathlib.Path(sys.argv[2])
    best = {}
    corpora = {t: work / "corpus" / t for t in seeds.SAMPLES if (work / "corpus" / t).is_dir()}
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS") or 1)) as jobs:
        for functions in jobs.map(lambda t: list(reached(binary, t, corpora[t])), corpora):
            for function, covered, count in functions:
                before = best.get(function, (0, count))
                best[function] = (max(before[0], covered), count)
    modules, files = collections.defaultdict(list), collections.Counter()
    for (_, module, file), counts in best.items():
        modules[module].append(counts)
        files[f"{module}/{file}"] += counts[1] - counts[0]
    if not best:
        sys.exit(f"coverage: nothing in {work / 'corpus'}: run `make fuzz` first")
    for module in sorted(modules):
        share(module, modules[module])
    share("readers, rules and writers", [f for module in CENTRAL for f in modules[module]])
    for file, missing in files.most_common(int(sys.argv[3]) if len(sys.argv) > 3 else 0):
        print(f"{missing:6} edges not reached: {file}")


main()
