#!/usr/bin/env python3
"""Compiles many articles in one process and says whether its memory grows.

usage: flat.py GALLEY [COMPILATIONS]

The samples go through `galley stream`, one after the other, again and again. The memory is read each time a
hundredth is done; what the second half adds to the most that the second tenth needed may be two hundredths.
The same article is answered by the same bytes each time.
"""
import base64
import json
import pathlib
import subprocess
import sys
import threading

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "Samples"
FOLDERS = ["articles", "markdown", "pages", "newsxml", "feeds"]


def resident(process):
    """Resident memory, in KiB."""
    for line in pathlib.Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def records():
    """A line for each sample."""
    for folder in FOLDERS:
        for path in sorted((SAMPLES / folder).iterdir()):
            if path.is_file():
                content = base64.b64encode(path.read_bytes()).decode()
                yield json.dumps({"id": path.name, "name": path.name, "contentBase64": content}).encode() + b"\n"


def main():
    binary, asked = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    count = max(1, asked // 100) * 100
    lines = list(records())
    process = subprocess.Popen([binary, "stream", "-j1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send():
        for number in range(count):
            process.stdin.write(lines[number % len(lines)])
        process.stdin.close()

    threading.Thread(target=send, daemon=True).start()
    sizes, other, first = [], 0, {}
    for number in range(count):
        answer = process.stdout.readline()
        other += first.setdefault(number % len(lines), hash(answer)) != hash(answer)
        if number % (count // 100) == count // 100 - 1 and number < count - 1:
            sizes.append(resident(process.pid))
    rest = process.stdout.read()
    status = process.wait()
    early, late = max(sizes[10:20]), max(sizes[50:])
    print(f"{count} compilations of {len(lines)} samples, status {status}, {other} answered otherwise than before")
    print(f"resident: {sizes[0]} KiB after a hundredth, at most {early} KiB in the second tenth, "
          f"{late} KiB in the second half, {sizes[-1]} KiB at the end")
    sys.exit(status != 0 or bool(rest) or other > 0 or late > early * 1.02)


main()
