#!/usr/bin/env python3
"""Runs whatever has several threads with many, in a binary built with ThreadSanitizer.

usage: threads.py GALLEY

Each run ends as it does on one thread, and ThreadSanitizer has nothing to say.
"""
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "Samples"
MODEL = str(ROOT / "Sources/CGalleyEnglish/en-deep.model")
SUPPRESSIONS = ROOT / "Tests/Sanitizers/threads.txt"


def records():
    """Two lines for each sample, and some that are none."""
    lines = []
    for folder in ["articles", "markdown", "pages", "newsxml", "feeds"]:
        for path in sorted((SAMPLES / folder).iterdir()):
            if path.is_file():
                content = base64.b64encode(path.read_bytes()).decode()
                lines.append(json.dumps({"id": path.name, "name": path.name, "contentBase64": content}))
    return ("\n".join(lines * 2 + ["{", ""] * 8) + "\n").encode()


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    articles = [str(p) for p in sorted((SAMPLES / "articles").glob("*.txt"))]
    pages = [str(p) for p in sorted((SAMPLES / "pages").glob("*.html"))]
    feeds = [str(p) for p in sorted((SAMPLES / "feeds").iterdir())]
    broken = [str(p) for p in sorted((SAMPLES / "feeds-with-findings").iterdir())]
    whole = str(SAMPLES / "feeds/harbour.rss")
    others = [path for path in articles if not path.endswith("harbour.txt")]
    runs = {
        "check": (["check", "-j8", *articles, *pages, *feeds, *broken], b""),
        "check --sandbox": (["check", "--sandbox", "-j8", *articles, *feeds], b""),
        "compile": (["compile", "-j8", "-t", "json", "-o", "out/", *others, *pages, whole], b""),
        "compile, a table": (["compile", "-j8", "-t", "csv", "-o", "out.csv", *others, whole], b""),
        "compile --analysis deep": (["compile", "--analysis", "deep", "--model", MODEL, "-j8", "-t", "json",
                                     "-o", "deep/", *articles[:4]], b""),
        "archive": (["archive", "-j8", "-o", "bag", "-t", "json", *articles, whole], b""),
        "archive --verify": (["archive", "--verify", "bag"], b""),
        "stream": (["stream", "-j8"], records()),
    }
    failed = False
    options = f"suppressions={SUPPRESSIONS} exitcode=0"
    for name, (arguments, given) in runs.items():
        ends = []
        for threads in ["-j8", "-j1"]:
            with tempfile.TemporaryDirectory() as folder:
                if name == "archive --verify":
                    subprocess.run([binary, *runs["archive"][0]], cwd=folder, capture_output=True, check=False)
                done = subprocess.run(
                    [binary, *[threads if a == "-j8" else a for a in arguments]], cwd=folder, input=given,
                    capture_output=True, env=dict(os.environ, TSAN_OPTIONS=options), check=False)
                files = {str(p.relative_to(folder)): p.read_bytes()
                         for p in pathlib.Path(folder).rglob("*") if p.is_file()}
            races = done.stderr.count(b"WARNING: ThreadSanitizer")
            if races:
                sys.stderr.buffer.write(done.stderr)
            ends.append((done.returncode, done.stdout, files))
            failed = failed or races > 0
        # Without Landlock there is no sandbox to run in; nothing else may be refused.
        same = ends[0] == ends[1] and (ends[0][0] != 2 or name == "check --sandbox")
        failed = failed or not same
        print(f"{name}: {races} races, status {ends[0][0]}, {'as' if same else 'NOT as'} on one thread",
              flush=True)
    sys.exit(failed)


main()
