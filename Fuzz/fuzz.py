#!/usr/bin/env python3
"""Gives each target of the fuzzer its time, JOBS of them at once (1).

usage: fuzz.py BINARY WORK SECONDS [TARGET...]
       fuzz.py BINARY WORK replay [TARGET...]

Inputs that reach something new stay in WORK/corpus; those that break a promise lie in WORK/found, made as
small as they get in a minute, and the exit status is 1. What each target did is added to WORK/figures.json.
SEEDS names folders whose files are tried too, each by the targets that read files with its ending. With
`replay` what is in WORK/corpus is only tried again.
"""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

import seeds

HERE = pathlib.Path(__file__).resolve().parent
WORDS = "text markdown mail warc configuration json report stream archive answer"
LARGEST = 4096
FINDINGS = 4
WRITING = threading.Lock()


def fuzzer(binary, target, log, *arguments):
    """Runs libFuzzer; gives the exit status and the seconds of processor time."""
    environment = dict(os.environ, GALLEY_FUZZ_TARGET=target)
    # Swift's own handler of crashes would wait for a debugger.
    environment["SWIFT_BACKTRACE"] = "enable=no"
    environment.setdefault(
        "ASAN_OPTIONS", "detect_leaks=0:detect_stack_use_after_return=0:malloc_context_size=4")
    with log.open("ab") as out:
        process = subprocess.Popen([binary, *map(str, arguments)], env=environment, stdout=out, stderr=out,
                                   stdin=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime


def run(binary, target, work, seconds):
    """Tries a target for so long, going on behind a finding, and gives what it did."""
    corpus, found, log = work / "corpus" / target, work / "found" / target, work / f"{target}.log"
    seeds.seed(target, corpus, LARGEST)
    found.mkdir(parents=True, exist_ok=True)
    leave_out(corpus, found)
    log.unlink(missing_ok=True)
    words = "text" if target in WORDS.split() else "markup"
    before, end, processor, statuses = set(found.iterdir()), time.monotonic() + seconds, 0.0, []
    while len(statuses) < FINDINGS and (left := int(end - time.monotonic())) > 0:
        status, used = fuzzer(
            binary, target, log, corpus, f"-max_total_time={left}", f"-artifact_prefix={found}/",
            f"-dict={HERE}/Dictionaries/{words}.dict", f"-max_len={LARGEST}", "-timeout=60",
            "-rss_limit_mb=4096", "-print_final_stats=1", "-print_funcs=0", "-reload=0", f"-seed={int(time.time())}")
        processor += used
        statuses.append(status)
        if status == 0:
            break
        leave_out(corpus, found)
    text = log.read_text(errors="replace")
    counts = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)", text)
    figures = {
        "executions": sum(map(int, re.findall(r"stat::number_of_executed_units:\s*(\d+)", text))),
        "processor": round(processor), "edges": max((int(c[0]) for c in counts), default=0),
        "features": max((int(c[1]) for c in counts), default=0),
        "corpus": len(list(corpus.iterdir())), "found": sum(map(bool, statuses)),
    }
    print(f"{target}: {figures}", flush=True)
    add({target: figures}, work)
    for path in sorted(set(found.iterdir()) - before):
        # What is slow is said, and is no fault on a machine that does something else too.
        word = "slow" if path.name.startswith("slow-") else "found"
        small = path if word == "slow" else minimised(binary, target, path, work)
        print(f"  {word} by {target}: {small}", flush=True)
    return any(statuses)


def leave_out(corpus, found):
    """Takes out of a corpus what ends the fuzzer, so that it gets behind it."""
    bad = {path.read_bytes() for path in found.iterdir() if not path.name.startswith("slow-")}
    for path in corpus.iterdir():
        if path.read_bytes() in bad:
            path.unlink()


def minimised(binary, target, path, work):
    """The smallest input with the same end that a minute gives."""
    smaller = path.with_name("small-" + path.name)
    fuzzer(binary, target, work / "minimise.log", "-minimize_crash=1", "-max_total_time=60",
           "-timeout=25", f"-exact_artifact_path={smaller}", path)
    return smaller if smaller.exists() else path


def add(figures, work):
    """Adds executions and time to those of runs before; the rest is what it is now."""
    path = work / "figures.json"
    with WRITING:
        sums = json.loads(path.read_text()) if path.exists() else {}
        for target, figure in figures.items():
            old = sums.get(target, {})
            for name in ("executions", "processor", "found"):
                figure[name] += old.get(name, 0)
            sums[target] = figure
        path.write_text(json.dumps(sums, indent=1) + "\n")


def main():
    binary, work = sys.argv[1], pathlib.Path(sys.argv[2])
    targets = sys.argv[4:] or list(seeds.SAMPLES)
    work.mkdir(parents=True, exist_ok=True)
    failed = False
    if sys.argv[3] == "replay":
        for target in targets:
            seeds.seed(target, work / "corpus" / target, LARGEST)
            status, _ = fuzzer(binary, target, work / f"{target}-replay.log", "-runs=0",
                               f"-max_len={LARGEST}", work / "corpus" / target)
            print(f"{target}: status {status}", flush=True)
            failed = failed or status != 0
        sys.exit(failed)
    with concurrent.futures.ThreadPoolExecutor(int(os.environ.get("JOBS") or 1)) as jobs:
        found = list(jobs.map(lambda target: run(binary, target, work, int(sys.argv[3])), targets))
    sys.exit(any(found))


main()
