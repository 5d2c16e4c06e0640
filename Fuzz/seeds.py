"""Where the fuzzer begins: samples, what the tests try, and the examples of specs and of findings.

What a test of the readers and the rules says in a string is an input that reaches something; it goes to the
targets that read such a thing.
"""
import functools
import os
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
SAMPLES = {
    "text": ["articles/*.txt"], "html": ["pages/*.html"], "markdown": ["markdown/*.md"],
    "xml": ["newsxml/*", "expected/*/*.xml", "expected/nitf/*", "expected/newsml-g2/*"],
    "feed": ["feeds/*", "feeds-with-findings/*"],
    "json": ["feeds/*.json", "feeds-with-findings/*.json", "expected/ninjs/*"],
    "report": ["expected/json/*"], "encodings": ["articles/*.txt"],
    "pipeline": ["articles/*.txt", "pages/*.html", "markdown/*.md", "newsxml/*"],
    "fix": ["articles/*.txt", "feeds/*", "feeds-with-findings/*"],
    "mail": [], "warc": [], "configuration": [], "model": [],
    "stream": [], "archive": [], "answer": [], "template": ["templates/*"],
}
ENDINGS = {
    "text": "txt", "html": "html htm", "markdown": "md", "xml": "xml nitf newsml tei",
    "feed": "xml rss atom rdf", "json": "json", "report": "json",
    "encodings": "txt html xml md rss", "pipeline": "txt html md xml", "fix": "txt xml html md rss atom json",
    "mail": "eml mbox", "warc": "warc", "configuration": "yml", "model": "", "stream": "jsonl",
    "archive": "", "answer": "json", "template": "mustache",
}
BACKENDS = 12
FIXED = "txt html md rss xml json atom".split()
CHANNEL = ("<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom' "
           "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:media='http://search.yahoo.com/mrss/' "
           "xmlns:podcast='https://podcastindex.org/namespace/1.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
           "xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Tide</title>"
           "{}<item><title>Ebb</title>{}</item></channel></rss>")
ENTRY = ("<feed xmlns='http://www.w3.org/2005/Atom'><title>Tide</title>{}<entry><title>Ebb</title>"
         "{}</entry></feed>")


def prefix(target, ending, number):
    """What stands before a file's bytes in an input, which chooses formats; the numbers go round."""
    name = {"html": 1, "htm": 1, "md": 2, "xml": 3, "nitf": 3, "newsml": 3, "rss": 4}.get(ending, 0)
    if target == "encodings":
        return bytes([number % 18, name])
    if target == "pipeline":
        return bytes([name % 4 * BACKENDS + number % BACKENDS])
    if target == "fix":
        return bytes([FIXED.index(ending) if ending in FIXED else FIXED.index("xml")])
    return bytes([number % 64]) if target in ["stream", "template"] else b""


def literals(path):
    """The strings of a Swift file, with what is put in for values left out."""
    source = path.read_text()
    for lines, line in re.findall(r'#?"""\n(.*?)\n *"""|"((?:[^"\\\n]|\\.)+)"', source, re.S):
        text = lines or line
        if lines:
            indent = min((len(l) - len(l.lstrip()) for l in lines.split("\n") if l.strip()), default=0)
            text = "\n".join(l[indent:] for l in lines.split("\n")) + "\n"
        text = re.sub(r"\\\([^()]*(\([^()]*\))*[^()]*\)", "x", text)
        text = re.sub(r"\\u\{([0-9A-Fa-f]+)\}", lambda m: chr(int(m[1], 16)), text)
        yield re.sub(r"\\(.)", lambda m: {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}.get(m[1], m[1]), text)


def examples():
    """Texts of specs and of the descriptions of findings, with the endings of their names."""
    for path in sorted((ROOT / "Tests/Specs").glob("*.md")):
        for name, text in re.findall(r"^```[a-z]+ (\S+)\n(.*?)^```", path.read_text(), re.S | re.M):
            yield text, name.rsplit(".", 1)[-1]
    for text in re.findall(r"^```text\n(.*?)^```", (ROOT / "Documentation/Diagnostics.md").read_text(),
                           re.S | re.M):
        yield text, ending_of(text, "txt")


def ending_of(text, otherwise):
    """The ending of a file that holds such a text."""
    head = text.lstrip()[:400].lower()
    if re.match(r"<(\?xml|rss|feed|rdf|atom:feed)", head):
        return "rss" if re.search(r"<(rss|\w*:?feed|rdf:rdf)", head) else "xml"
    if re.match(r"<(nitf|newsitem|newsmessage|tei|article|!doctype (nitf|article))", head):
        return "xml"
    if head.startswith("<"):
        return "html"
    if re.match(r"[{\[]", head):
        return "json"
    if re.match(r"[a-z-]+: .*\n", head) and "\n\n" in text.replace("\r", ""):
        return "eml"
    if head.startswith("warc/"):
        return "warc"
    return otherwise


def tested():
    """What the tests say in strings, with the endings that files of such texts have."""
    for path in sorted((ROOT / "Tests").glob("Galley*Tests/**/*.swift")):
        strings = [text for text in literals(path) if len(text) > 12]
        isFeed = "FeedRules" in str(path)
        otherwise = "md" if "Markdown" in str(path) else "yml" if "onfiguration" in str(path) else "txt"
        sentences = []
        for text in strings:
            ending = ending_of(text, otherwise)
            if isFeed and ending == "html":
                yield CHANNEL.format("", text), "rss"
                yield CHANNEL.format(text, ""), "rss"
                yield ENTRY.format("", text), "atom"
            elif ending == "txt" and "\n" not in text:
                sentences += [text] if " " in text else []
            else:
                yield text, ending
        # Sentences alone are no articles: twenty are.
        for start in range(0, len(sentences), 20):
            yield "\n\n".join(["The quay stays open", "By Ann Reis", *sentences[start:start + 20]]), "txt"


@functools.cache
def strings():
    """All of these, which each target asks for."""
    return [*examples(), *tested()]


def inputs(target):
    """Pairs of an ending and bytes, and whether the bytes are an input as they are."""
    endings = ENDINGS[target].split()
    for folder in [ROOT / "Tests/RobustnessTests/Inputs" / target, HERE / "Seeds" / target]:
        for path in sorted(folder.glob("*")):
            yield path.suffix[1:], path.read_bytes(), True
    for pattern in SAMPLES[target]:
        for path in sorted((ROOT / "Samples").glob(pattern)):
            if path.is_file():
                yield path.suffix[1:], path.read_bytes(), False
    for other in os.environ.get("SEEDS", "").split():
        for path in sorted(pathlib.Path(other).rglob("*")):
            if path.suffix[1:] in endings and path.suffix and path.is_file():
                yield path.suffix[1:], path.read_bytes(), False
    for text, ending in strings():
        if ending in endings:
            yield ending, text.encode("utf-8", "replace"), False


def seed(target, folder, largest):
    """Writes the inputs that the fuzzer begins with."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (ending, data, isWhole) in enumerate(inputs(target)):
        data = data if isWhole else prefix(target, ending, number) + data
        (folder / f"seed-{number}").write_bytes(data[:largest])
