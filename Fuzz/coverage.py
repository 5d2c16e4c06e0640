#!/usr/bin/env python3
"""How many lines of the sources the corpus of the fuzzer reaches.

usage: coverage.py BINARY WORK [FILES]

BINARY was built with `-profile-coverage-mapping`; what is in WORK/corpus runs through it. With FILES the
files of which most lines are missing are listed too.
"""
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parent / "Sources"
# What reads, what holds rules and what writes: of these most should be reached.
CENTRAL = ["GalleyReaders", "GalleyFeedRules", "GalleyReport", "GalleyBackends"]


def tool(name):
    """LLVM's tool of the same version as Swift."""
    beside = pathlib.Path(shutil.which("swift") or "").resolve().parent / name
    return str(beside) if beside.exists() else name


def main():
    binary, work = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    raw = work / "profiles"
    shutil.rmtree(raw, ignore_errors=True)
    raw.mkdir(parents=True)
    subprocess.run([sys.executable, HERE / "fuzz.py", binary, work, "replay"], check=True,
                   env=dict(os.environ, LLVM_PROFILE_FILE=f"{raw}/%p.profraw"))
    merged = work / "merged.profdata"
    subprocess.run([tool("llvm-profdata"), "merge", "-sparse", "-o", merged, *raw.iterdir()], check=True)
    shutil.rmtree(raw)
    export = subprocess.run(
        [tool("llvm-cov"), "export", "-summary-only", f"-instr-profile={merged}", binary, SOURCES],
        check=True, stdout=subprocess.PIPE).stdout
    modules, files = collections.Counter(), []
    reached = collections.Counter()
    for file in json.loads(export)["data"][0]["files"]:
        path = pathlib.Path(file["filename"]).relative_to(SOURCES)
        lines = file["summary"]["lines"]
        modules[path.parts[0]] += lines["count"]
        reached[path.parts[0]] += lines["covered"]
        files.append((lines["count"] - lines["covered"], str(path)))
    for module, count in sorted(modules.items()):
        print(f"{module:24} {reached[module]:6} of {count:6} lines, {100 * reached[module] / count:.1f} %")
    count, covered = (sum(lines[module] for module in CENTRAL) for lines in [modules, reached])
    print(f"readers, rules and writers: {covered} of {count} lines, {100 * covered / count:.1f} %")
    if len(sys.argv) > 3:
        for missing, path in sorted(files, reverse=True)[:int(sys.argv[3])]:
            print(f"{missing:6} lines not reached: {path}")


main()
