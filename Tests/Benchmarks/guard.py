#!/usr/bin/env python3
"""Hold the instructions of a few runs against recorded counts.

usage: guard.py GALLEY SAMPLES WORK COUNTS [--update]

Seconds on a shared machine tell nothing of a change; instructions, counted by callgrind, are the same
in every run but for the libraries of the system. A run that takes a fourth more than was recorded is
an error. One that takes a fourth less asks for new counts: `make guard GUARD_FLAGS=--update`.
"""
import pathlib, re, shutil, subprocess, sys

TOLERANCE = 0.25


def runs(samples):
    """The runs that are counted, by name; each writes nothing."""
    article = str(samples / "articles/harbour.txt")
    articles = sorted(map(str, samples.glob("articles/*.txt")))
    json = ["compile", "-w", "-j", "1", "-t", "json", "-o"]
    return {
        "version": ["--version"],
        "structure": [*json, "/dev/null", "--analysis", "none", article],
        "report": [*json, "/dev/null", article],
        "checked-xml": ["compile", "-w", "-j", "1", "-t", "xml", "-o", "/dev/null", article],
        "articles": [*json, "OUT/", *articles],
    }


def count(galley, arguments, work):
    """The instructions of one run."""
    out = work / "guard-out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    arguments = [str(out) + "/" if a == "OUT/" else a for a in arguments]
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={work / 'callgrind.out'}", str(galley)]
    run = subprocess.run([*command, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode not in (0, 1) or not found:
        sys.exit(f"guard: {' '.join(arguments)} exited {run.returncode}\n{run.stderr[-2000:]}")
    return int(found.group(1))


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
        lines = [f"{name} {instructions}\n" for name, instructions in counts.items()]
        recorded.write_text("# Instructions of each run, by `make guard GUARD_FLAGS=--update`.\n" + "".join(lines))
    bounds = dict(line.split() for line in recorded.read_text().splitlines() if line and line[0] != "#")
    failed = False
    for name, instructions in counts.items():
        change = instructions / int(bounds[name]) - 1
        verdict = ""
        if change > TOLERANCE:
            failed, verdict = True, "  TOO MANY"
        elif change < -TOLERANCE:
            verdict = "  fewer: record it by make guard GUARD_FLAGS=--update"
        print(f"{name:12} {instructions / 1e6:8.1f} million instructions  {change:+6.1%}{verdict}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
