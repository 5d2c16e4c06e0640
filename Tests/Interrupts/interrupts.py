#!/usr/bin/env python3
"""Interrupts galley in the middle of its work and looks at what is left.

  interrupts.py GALLEY [TIMES [SIGNAL]]      so many interrupts, 200 without; of one kind, such as KILL

A run over many articles with -j8 is ended by SIGINT, SIGTERM or SIGKILL at a moment that differs each
time: into a new folder, over the reports of another run, into a bag, and beside another run that shares
its folder and its cache and has to end well. Afterwards every report is whole, a bag is whole or absent,
no input has changed, and no temporary file is there. Only SIGKILL may leave the folder in which a bag was
being made, or a whole report under a hidden name: a report that takes the place of another has one
before it is renamed.
"""

import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# What whoever started this ignores would be ignored by what is started here too.
signal.signal(signal.SIGINT, signal.default_int_handler)

SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGINT, signal.SIGKILL]
KINDS = {
    "new": [], "over": ["--analysis", "none"], "bag": [], "shared": ["--cache", "cache"],
}


def main():
    galley = str(pathlib.Path(sys.argv[1]).resolve())
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    signals = [signal.Signals[f"SIG{sys.argv[3]}"]] if len(sys.argv) > 3 else SIGNALS
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "in").mkdir()
        (folder / "tmp").mkdir()
        texts = [p.read_bytes() for p in sorted((ROOT / "Samples/articles").glob("*.txt"))[:6]]
        for index in range(80):
            (folder / f"in/{index:03}.txt").write_bytes(texts[index % len(texts)])
        command = [galley, "compile", "-w", "-t", "json", "-j8", "-MD", "--no-if-changed"]
        environment = {"PATH": "/usr/bin:/bin", "TMPDIR": str(folder / "tmp")}

        def start(output, *further, words=command):
            return subprocess.Popen(
                [*words, *further, "-o", output, "in"], cwd=folder, env=environment,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

        def seconds(output, *further, words=command):
            begin = time.monotonic()
            start(output, *further, words=words).communicate()
            return time.monotonic() - begin

        archiving = [galley, "archive", "-w", "-t", "json"]
        durations = {
            "new": seconds("whole/"), "over": seconds("other/", *KINDS["over"]),
            "bag": seconds("bag/", words=archiving),
        }
        durations["shared"] = durations["new"]
        shutil.rmtree(folder / "bag")
        wholes = [
            {p.name: p.read_bytes() for p in (folder / kind).iterdir()} for kind in ("whole", "other")]
        wholes = [{k: v.replace(b"other/", b"out/").replace(b"whole/", b"out/") for k, v in w.items()}
                  for w in wholes]
        inputs = {p.name: p.read_bytes() for p in (folder / "in").iterdir()}
        faults, statuses = [], {}
        ended = bags = folders = locks = hidden = 0
        contents = {content for whole in wholes for content in whole.values()}
        for index in range(times):
            kind = list(KINDS)[index // len(signals) % len(KINDS)]
            if kind == "new":
                shutil.rmtree(folder / "out", ignore_errors=True)
            elif kind == "shared":
                shutil.rmtree(folder / "cache", ignore_errors=True)
            other = start("out/", *KINDS[kind]) if kind == "shared" else None
            process = (
                start("bag/", words=archiving) if kind == "bag" else start("out/", *KINDS[kind]))
            moment = (index * 37) % 100
            time.sleep(durations[kind] * moment / 100)
            number = signals[index % len(signals)]
            process.send_signal(number)
            _, error = process.communicate(timeout=60)
            if other is not None:
                _, words = other.communicate(timeout=60)
                if other.returncode != 0:
                    faults.append(f"{index}: the other run ends with {other.returncode} {words!r}")
                reports = {p.name: p.read_bytes() for p in (folder / "out").iterdir()
                           if not p.name.startswith(".galley-")}
                if reports != wholes[0]:
                    faults.append(f"{index}: the other run has not written all")
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
                if path.startswith(".galley-") and number == signal.SIGKILL and content in contents:
                    hidden += 1
                    (folder / "out" / path).unlink()
                elif content not in [whole.get(path) for whole in wholes]:
                    faults.append(f"{index}: {path} is not whole, or should not be there")
            if (folder / "bag").exists():
                bags += 1
                verified = subprocess.run(
                    [galley, "archive", "--verify", "bag"], cwd=folder, env=environment,
                    capture_output=True)
                if verified.returncode != 0:
                    faults.append(f"{index}: the bag is not whole {verified.stdout[-200:]!r}")
                shutil.rmtree(folder / "bag")
            for path in folder.glob("bag.galley-*"):
                folders += path.is_dir()
                locks += path.is_file()
                if number != signal.SIGKILL:
                    faults.append(f"{index}: {path.name} is left")
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            if list((folder / "tmp").iterdir()):
                faults.append(f"{index}: a temporary file is left")
            if inputs != {p.name: p.read_bytes() for p in (folder / "in").iterdir()}:
                faults.append(f"{index}: an input has changed")
        print(f"{times} signals, {ended} runs cut short, statuses "
              + ", ".join(f"{k}: {v}" for k, v in sorted(statuses.items()))
              + f"; {bags} bags made; left by SIGKILL: {folders} folders of bags under way, "
              f"{locks} locks that hold nothing, "
              f"{hidden} reports under a hidden name; {len(faults)} faults")
        for fault in faults[:50]:
            print("  " + fault)
        sys.exit(1 if faults or ended < times // 2 else 0)


if __name__ == "__main__":
    main()
