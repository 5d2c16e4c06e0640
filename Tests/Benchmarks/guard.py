#!/usr/bin/env python3
"""Hold the instructions of a few runs against recorded counts.

usage: guard.py GALLEY SAMPLES WORK COUNTS [--update]

Seconds on a shared machine tell nothing of a change; instructions, counted by callgrind, are the same
in every run but for the libraries of the system. Beside them stand the allocations, an article where
a run has several. A figure that is a twentieth more than was recorded is an error. One that is a
twentieth less asks for new figures: `make guard GUARD_FLAGS=--update`.
"""
import os, pathlib, re, shutil, subprocess, sys

TOLERANCE = 0.05
# Every variable costs instructions.
ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"}
ALLOCATORS = {"malloc", "calloc", "realloc", "aligned_alloc", "posix_memalign"}


def runs(samples):
    """The runs that are counted, by name; each writes nothing."""
    article = str(samples / "articles/harbour.txt")
    articles = sorted(map(str, samples.glob("articles/*.txt")))
    varied = [*articles, *sorted(map(str, [*samples.glob("markdown/*.md"), *samples.glob("pages/*.html")]))]
    json = ["compile", "-w", "-j", "1", "-t", "json", "-o"]
    return {
        "version": ["--version"],
        "structure": [*json, "/dev/null", "--analysis", "none", article],
        "report": [*json, "/dev/null", article],
        "checked-xml": ["compile", "-w", "-j", "1", "-t", "xml", "-o", "/dev/null", article],
        "articles": [*json, "OUT/", *articles],
        "varied": [*json, "OUT/", *varied],
    }


def allocations(profile):
    """How often a run asked for memory: the calls of the allocators that callgrind saw."""
    names, called, total = {}, "", 0
    for line in profile.read_text(encoding="utf-8", errors="replace").splitlines():
        if found := re.match(r"(c?)fn=\((\d+)\)(?: (\S+))?", line):
            if found[3]:
                names[found[2]] = found[3].split("@")[0]
            if found[1]:
                called = names.get(found[2], "")
        elif line.startswith("calls=") and called in ALLOCATORS:
            total += int(line[6:].split()[0])
    return total


def count(galley, arguments, work):
    """The instructions and the allocations of one run, the latter an article."""
    out = work / "guard-out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    arguments = [str(out) + "/" if a == "OUT/" else a for a in arguments]
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={work / 'callgrind.out'}", str(galley)]
    run = subprocess.run([*command, *arguments], env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode not in (0, 1) or not found:
        sys.exit(f"guard: {' '.join(arguments)} exited {run.returncode}\n{run.stderr[-2000:]}")
    asked = allocations(work / "callgrind.out")
    articles = sum(1 for a in arguments if re.search(r"\.(txt|md|html)$", a))
    return int(found.group(1)), asked // max(1, articles)


def main():
    galley, samples, work, recorded = map(pathlib.Path, sys.argv[1:5])
    if not shutil.which("valgrind"):
        print("guard: valgrind is not installed, so nothing was counted")
        return 0
    work.mkdir(parents=True, exist_ok=True)
    # valgrind does not read the debug information that Swift writes.
    stripped = work / "galley"
    subprocess.run(["strip", "-o", str(stripped), str(galley)], check=True)
    counts = {name: count(stripped, arguments, work) for name, arguments in runs(samples).items()}
    if "--update" in sys.argv[5:]:
        lines = [f"{name} {instructions} {asked}\n" for name, (instructions, asked) in counts.items()]
        recorded.write_text("# Instructions of each run and its allocations an article, by\n"
                            "# `make guard GUARD_FLAGS=--update`.\n" + "".join(lines))
    bounds = {}
    for line in recorded.read_text().splitlines():
        if line and line[0] != "#":
            name, *figures = line.split()
            bounds[name] = [int(figure) for figure in figures]
    failed = False
    for name, figures in counts.items():
        if name not in bounds:
            sys.exit(f"guard: nothing is recorded for {name}: make guard GUARD_FLAGS=--update")
        changes = [figure / bound - 1 for figure, bound in zip(figures, bounds[name], strict=True)]
        verdict = ""
        if max(changes) > TOLERANCE:
            failed, verdict = True, "  TOO MANY"
        elif min(changes) < -TOLERANCE:
            verdict = "  fewer: record it by make guard GUARD_FLAGS=--update"
        print(f"{name:12} {figures[0] / 1e6:8.1f} million instructions  {changes[0]:+6.1%}"
              f"  {figures[1]:7} allocations  {changes[1]:+6.1%}{verdict}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
