#!/usr/bin/env python3
"""Interrupts galley in the middle of its work and looks at what is left.

  interrupts.py GALLEY [TIMES]      so many interrupts, 200 without

A run over many articles with -j8 is ended by SIGINT, SIGTERM or SIGKILL at a moment that differs each
time. Afterwards every report is whole, no input has changed, and no temporary file is there. One file
in a row is rewritten over and over, so that renames are interrupted too.
"""

import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGINT, signal.SIGKILL]


def main():
    galley = str(pathlib.Path(sys.argv[1]).resolve())
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "in").mkdir()
        (folder / "tmp").mkdir()
        texts = [p.read_bytes() for p in sorted((ROOT / "Samples/articles").glob("*.txt"))[:6]]
        for index in range(80):
            (folder / f"in/{index:03}.txt").write_bytes(texts[index % len(texts)])
        command = [galley, "compile", "-w", "-t", "json", "-j8", "-MD", "--no-if-changed"]
        environment = {"PATH": "/usr/bin:/bin", "TMPDIR": str(folder / "tmp")}

        def start(output, *further):
            return subprocess.Popen(
                [*command, *further, "-o", output, "in"], cwd=folder, env=environment,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

        begin = time.monotonic()
        start("whole/").communicate()
        duration = time.monotonic() - begin
        start("other/", "--analysis", "none").communicate()
        wholes = [
            {p.name: p.read_bytes() for p in (folder / kind).iterdir()} for kind in ("whole", "other")]
        wholes = [{k: v.replace(b"other/", b"out/").replace(b"whole/", b"out/") for k, v in w.items()}
                  for w in wholes]
        inputs = {p.name: p.read_bytes() for p in (folder / "in").iterdir()}
        faults, statuses, ended = [], {}, 0
        for index in range(times):
            # Every second run finds the reports of the one before, and replaces them by others.
            further = ["--analysis", "none"] if index % 2 else []
            if index % 8 == 0:
                shutil.rmtree(folder / "out", ignore_errors=True)
            process = start("out/", *further)
            moment = (index * 37) % 100
            time.sleep(duration * moment / 100)
            number = SIGNALS[index % len(SIGNALS)]
            process.send_signal(number)
            _, error = process.communicate(timeout=60)
            status = process.returncode
            statuses[status] = statuses.get(status, 0) + 1
            ended += status != 0
            # While the program is being loaded a signal is not yet its own.
            expected = {0, 130 if number == signal.SIGINT else -number}
            if status not in expected | ({-number} if moment < 5 else set()):
                faults.append(f"{index}: status {status} {error[-200:]!r}")
            left = {p.name: p.read_bytes() for p in (folder / "out").iterdir()} \
                if (folder / "out").exists() else {}
            for path, content in left.items():
                if content not in [whole.get(path) for whole in wholes]:
                    faults.append(f"{index}: {path} is not whole, or should not be there")
            if list((folder / "tmp").iterdir()):
                faults.append(f"{index}: a temporary file is left")
            if inputs != {p.name: p.read_bytes() for p in (folder / "in").iterdir()}:
                faults.append(f"{index}: an input has changed")
        print(f"{times} signals, {ended} runs cut short, statuses "
              + ", ".join(f"{k}: {v}" for k, v in sorted(statuses.items()))
              + f"; {len(faults)} faults")
        for fault in faults[:50]:
            print("  " + fault)
        sys.exit(1 if faults or ended < times // 2 else 0)


if __name__ == "__main__":
    main()
