#!/usr/bin/env python3
"""Gives each target of the fuzzer its time, one process after the other.

usage: fuzz.py BINARY WORK SECONDS [TARGET...]
       fuzz.py BINARY WORK replay [TARGET...]

Inputs that reach something new stay in WORK/corpus; those that break a promise lie in WORK/found, made as
small as they get in a minute, and the exit status is 1. What each target did is added to WORK/figures.json.
SEEDS names folders whose files are tried too, each by the targets that read files with its ending. With
`replay` what is in WORK/corpus is only tried again.
"""
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
SAMPLES = {
    "text": ["articles/*.txt"], "html": ["pages/*.html"], "markdown": ["markdown/*.md"],
    "xml": ["newsxml/*"], "feed": ["feeds/*", "feeds-with-findings/*"],
    "json": ["feeds/*.json", "feeds-with-findings/*.json"],
    "report": ["expected/*.json", "expected/*/*.json"], "encodings": ["articles/*.txt"],
    "pipeline": ["articles/*.txt", "pages/*.html"],
    "fix": ["articles/*.txt", "feeds/*", "feeds-with-findings/*"],
    "mail": [], "warc": [], "configuration": [], "model": [],
    "stream": [], "archive": [], "answer": [],
}
ENDINGS = {
    "text": "txt", "html": "html htm", "markdown": "md", "xml": "xml", "feed": "xml rss atom",
    "json": "json", "report": "json", "encodings": "txt html xml", "pipeline": "txt html md",
    "fix": "txt xml html", "mail": "eml mbox", "warc": "warc", "configuration": "yml", "model": "",
    "stream": "jsonl", "archive": "", "answer": "",
}
PREFIX = {"encodings": b"\0\0", "pipeline": b"\0", "fix": b"\0", "stream": b"\0"}
WORDS = "text markdown mail warc configuration json report stream archive answer"
LARGEST = 2048
FINDINGS = 4


def seed(target, folder):
    """Samples, the inputs that the tests try, seeds, and files of others."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [path for pattern in SAMPLES[target] for path in sorted((ROOT / "Samples").glob(pattern))]
    own = sorted((ROOT / "Tests/RobustnessTests/Inputs" / target).glob("*"))
    own += sorted((HERE / "Seeds" / target).glob("*"))
    for other in os.environ.get("SEEDS", "").split():
        files += [p for p in sorted(pathlib.Path(other).rglob("*"))
                  if p.suffix[1:] in ENDINGS[target].split() and p.suffix]
    for number, path in enumerate(path for path in files + own if path.is_file()):
        data = path.read_bytes() if path in own else PREFIX.get(target, b"") + path.read_bytes()
        (folder / f"seed-{number}").write_bytes(data[:LARGEST])


def fuzzer(binary, target, log, *arguments):
    """Runs libFuzzer; gives the exit status and the seconds of processor time."""
    environment = dict(os.environ, GALLEY_FUZZ_TARGET=target)
    # Swift's own handler of crashes would wait for a debugger.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment.setdefault("ASAN_OPTIONS", "detect_leaks=0:detect_stack_use_after_return=0")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with log.open("ab") as out:
        status = subprocess.run([binary, *map(str, arguments)], env=environment, stdout=out, stderr=out,
                                stdin=subprocess.DEVNULL, check=False).returncode
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return status, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def run(binary, target, work, seconds):
    """Tries a target for so long, going on behind a finding, and gives what it did."""
    corpus, found, log = work / "corpus" / target, work / "found" / target, work / f"{target}.log"
    seed(target, corpus)
    found.mkdir(parents=True, exist_ok=True)
    log.unlink(missing_ok=True)
    words = "text" if target in WORDS.split() else "markup"
    before, end, processor, statuses = set(found.iterdir()), time.monotonic() + seconds, 0.0, []
    while len(statuses) < FINDINGS and (left := int(end - time.monotonic())) > 0:
        status, used = fuzzer(
            binary, target, log, corpus, f"-max_total_time={left}", f"-artifact_prefix={found}/",
            f"-dict={HERE}/Dictionaries/{words}.dict", f"-max_len={LARGEST}", "-timeout=25",
            "-rss_limit_mb=4096", "-print_final_stats=1", "-reload=0", f"-seed={int(time.time())}")
        processor += used
        statuses.append(status)
        if status == 0:
            break
    text = log.read_text(errors="replace")
    counts = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)", text)
    figures = {
        "executions": sum(map(int, re.findall(r"stat::number_of_executed_units:\s*(\d+)", text))),
        "processor": round(processor), "edges": max((int(c[0]) for c in counts), default=0),
        "features": max((int(c[1]) for c in counts), default=0),
        "corpus": len(list(corpus.iterdir())), "found": sum(map(bool, statuses)),
    }
    print(f"{target}: {figures}", flush=True)
    for path in sorted(set(found.iterdir()) - before):
        print(f"  found: {minimised(binary, target, path, work)}", flush=True)
    return figures


def minimised(binary, target, path, work):
    """The smallest input with the same end that a minute gives."""
    smaller = path.with_name("small-" + path.name)
    fuzzer(binary, target, work / "minimise.log", "-minimize_crash=1", "-max_total_time=60",
           "-timeout=25", f"-exact_artifact_path={smaller}", path)
    return smaller if smaller.exists() else path


def add(figures, work):
    """Adds executions and time to those of runs before; the rest is what it is now."""
    path = work / "figures.json"
    sums = json.loads(path.read_text()) if path.exists() else {}
    for target, figure in figures.items():
        old = sums.get(target, {})
        for name in ("executions", "processor", "found"):
            figure[name] += old.get(name, 0)
        sums[target] = figure
    path.write_text(json.dumps(sums, indent=1) + "\n")


def main():
    binary, work = sys.argv[1], pathlib.Path(sys.argv[2])
    targets = sys.argv[4:] or list(SAMPLES)
    work.mkdir(parents=True, exist_ok=True)
    failed = False
    if sys.argv[3] == "replay":
        for target in targets:
            seed(target, work / "corpus" / target)
            status, _ = fuzzer(binary, target, work / f"{target}-replay.log", "-runs=0",
                               f"-max_len={LARGEST}", work / "corpus" / target)
            print(f"{target}: status {status}", flush=True)
            failed = failed or status != 0
        sys.exit(failed)
    for target in targets:
        figures = run(binary, target, work, int(sys.argv[3]))
        failed = failed or figures["found"] > 0
        add({target: figures}, work)
    sys.exit(failed)


main()
