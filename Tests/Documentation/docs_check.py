"""Runs the commands of README and Documentation as they stand, in a scratch folder of each page.

Usage: docs_check.py GALLEY. Blocks `sh` and `console` are run line by line, in order; a command may
end with 0, or with 1 for findings. Snippets of Make and of configuration are used as pasted. What
cannot be run here is in SKIPPED, with the reason.
"""

import gzip
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "Documentation").rglob("*.md"))]

# Words with which a command begins, and why it is not run.
SKIPPED = {
    "make run": "builds Galley, as the test before this one did",
    "make test": "runs every test, of which this is one",
    "make install": "changes the machine; make test-packages does it in a folder of its own",
}

ARTICLE = "Harbour opens\n\nThe quay stays open, Ana Reis, the mayor, said on Monday.\n"
PAGE = f"<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>{ARTICLE}</article>"
FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>T</title><link>http://a.example/</link>
<description>D</description><item><title>Harbour opens</title><guid isPermaLink="false">1</guid>
<description>The quay opened.</description></item></channel></rss>
"""


def warc():
    body = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{PAGE}".encode()
    head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            "WARC-Target-URI: http://a.example/\r\nWARC-Date: 2026-03-03T00:00:00Z\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(body)}\r\n\r\n").encode()
    return gzip.compress(head + body + b"\r\n\r\n")


def scratch(folder):
    files = {
        "article.txt": ARTICLE, "article.md": "# Harbour\n\n" + ARTICLE, "page.html": PAGE,
        "a.txt": ARTICLE, "feed.xml": FEED, "feeds/a.xml": FEED, "articles/a.txt": ARTICLE,
        "articles/b.md": "# Quay\n\n" + ARTICLE,
        "records.ndjson": '{"id":"1","content":"The quay stays open, Ana Reis said."}\n',
        "release.eml": "From: a@b.example\nSubject: Harbour\nContent-Type: text/plain\n\n" + ARTICLE,
    }
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "crawl.warc.gz").write_bytes(warc())
    shutil.copytree(ROOT / "Samples", folder / "Samples")
    samples = ROOT / "Samples/expected"
    shutil.copy(min((samples / "newsml-g2").glob("*.newsml")), folder / "wire.xml")
    shutil.copy(min((samples / "ninjs").glob("*.json")), folder / "item.json")


def blocks(text):
    return [(m[1].split(" ")[0], m[2], text[:m.start()].count("\n") + 2)
            for m in re.finditer(r"^```(\S*[^\n]*)\n(.*?)^```", text, re.S | re.M)]


def commands(text):
    """The commands of a page with their lines; usage with brackets or alternatives is none."""
    for language, body, line in blocks(text):
        if language not in ("sh", "console", ""):
            continue
        for offset, row in enumerate(body.splitlines()):
            if language == "console" and not row.startswith("$ "):
                continue
            row = row.removeprefix("$ ")
            isUsage = re.search(r"\[-|INPUT|CODE|FORMAT|xsd\|rng", row)
            if language == "" and (not row.startswith("galley ") or isUsage):
                continue
            if row.strip():
                yield line + offset, row
    for row in re.finditer(r"^`(galley [^`…]* Samples/[^`…]*)` gives", text, re.M):
        yield text[:row.start()].count("\n") + 1, row[1]


def main(galley):
    path = f"{pathlib.Path(galley).resolve().parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8"}
    run = failed = skipped = 0
    for page in PAGES:
        text = page.read_text()
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            scratch(folder)
            place = page.relative_to(ROOT)

            def shell(line, command, allowed=(0, 1)):
                nonlocal run, failed
                run += 1
                done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment,
                                      stdin=subprocess.DEVNULL, capture_output=True, text=True)
                if done.returncode not in allowed:
                    failed += 1
                    print(f"{place}:{line}: {command}\n{done.stderr}  exit {done.returncode}")

            for line, command in commands(text):
                reason = next((SKIPPED[word] for word in SKIPPED if command.startswith(word)), None)
                if reason:
                    skipped += 1
                    print(f"{place}:{line}: not run, since it {reason}: {command.split('#')[0]}")
                else:
                    shell(line, command)
            for language, body, line in blocks(text):
                if language == "make":
                    (folder / "Makefile").write_text(body)
                    for target in "reports/a.xml", "reports/a.xml":
                        shell(line, f"mkdir -p reports && make {target}", (0,))
                elif language == "yaml" and "house.xsd" not in body:
                    # The other one is the list of all keys, which no project has.
                    (folder / ".galley.yml").write_text(body)
                    shell(line, "galley config article.txt && galley check article.txt")
                    (folder / ".galley.yml").unlink()
    print(f"{run} commands run, {failed} failed, {skipped} left out")
    return failed > 0


sys.exit(main(sys.argv[1]))
