"""Keeps the trees of silver sentences without their words, and joins them with the text again.

The text is the Manually Annotated Sub-Corpus of the American National Corpus (MASC, its words as
tagged: `masc_tagged.zip`) and addresses of United States presidents (in the public domain:
`raw/state_union.zip`, `raw/inaugural.zip`), as the data packages of NLTK hold them. Of each sentence
the packed file has the trees only, a line a sentence, in the order in which `sentences` gives them:

    NUMBER TAB TOKEN TAB TOKEN ...      NUMBER sentences are passed over before this one
    TOKEN: LENGTH HEAD KIND             characters; how far the head is (0: the root); index in KINDS

A KIND is relation, universal tag, Penn tag and whether a space follows; the first line lists them.
The second line is the SHA-256 of the joined file, which `unpack` holds against what it made.

    silver.py cut TREEBANKS TRAINER WORDS.conllu     the sentences in words, to be parsed
    silver.py choose WORDS.conllu ONE.conllu OTHER.conllu TREES.conllu
                                                     the trees of ONE that are to be trusted
    silver.py pack TREEBANKS TREES.conllu PACKED.xz
    silver.py unpack TREEBANKS PACKED.xz TREES.conllu
"""

import hashlib
import io
import lzma
import re
import subprocess
import sys
import zipfile
from pathlib import Path

# Genres of MASC whose sentences are not such as articles have.
LEFT_OUT = {"email", "spam", "twitter", "face-to-face", "telephone", "tweets"}
MARKS = {"-LRB-": "(", "-RRB-": ")", "``": '"', "''": '"'}
CONVENTIONS = {
    "``": ("''", '"', "NN"),
    "''": ("``", '"', "NN"),
    "-LRB-": ("(", "NN"),
    "-RRB-": (")", "NN"),
    "IN": ("TO",),
}
FIRST_YEAR = 1933
TITLE = re.compile(r"\b(Mr|Mrs|Dr|U\.S|St|No|Gen|Gov|Sen|Rep)\.$")
NOISE = re.compile(r"\((Applause|Laughter)[^)]*\)")
BREAK = re.compile(r'(?<=[.!?])["”)]?\s+(?=["“(]?[A-Z])')


def decoded(data):
    text = data.decode("utf-8", "replace")
    return data.decode("latin-1") if "�" in text else text


def masc(treebanks):
    """Sentences of MASC, each a list of words with their tags."""
    with zipfile.ZipFile(treebanks / "masc_tagged.zip") as archive:
        names = archive.namelist()
        categories = next(n for n in names if n.endswith("categories.txt"))
        folder = categories[: -len("categories.txt")]
        rows = archive.read(categories).decode("utf-8").splitlines()
        genres = dict(row.split() for row in rows if row.strip())
        seen = set()
        for name, genre in sorted(genres.items()):
            if genre in LEFT_OUT:
                continue
            for line in io.StringIO(archive.read(folder + name).decode("utf-8", "replace")):
                tagged = [t.rsplit("_", 1) for t in line.split() if "_" in t]
                words = tuple(word for word, _ in tagged)
                if not 5 <= len(words) <= 80 or any(not w or "�" in w for w in words):
                    continue
                # A word cut at the hyphen of its line is no word.
                if any(
                    len(w) > 1 and (w.endswith("-") or w.startswith("-") and w[:2] != "--")
                    for w in words
                ):
                    continue
                if words not in seen:
                    seen.add(words)
                    yield [(MARKS.get(word, word), tag) for word, tag in tagged]


def speeches(treebanks):
    """Sentences of presidents' addresses since 1933, each a string."""
    seen = set()
    files = []
    for kind in ("state_union", "inaugural"):
        with zipfile.ZipFile(treebanks / "raw" / (kind + ".zip")) as archive:
            files += [
                (kind + "/" + name.rsplit("/", 1)[1], archive.read(name))
                for name in archive.namelist()
                if name.endswith(".txt")
            ]
    for name, data in sorted(files):
        if int(re.search(r"(\d{4})", name).group(1)) < FIRST_YEAR:
            continue
        text = decoded(data).replace("\r", "")
        parts = re.split(r"\n\s*\n", text) if text.count("\n\n") > 20 else text.split("\n")
        for part in parts:
            for piece in [part] if name.startswith("inaugural") else part.split("\n"):
                for sentence in BREAK.split(NOISE.sub("", " ".join(piece.split()))):
                    sentence = sentence.strip()
                    if TITLE.search(sentence) or sentence in seen:
                        continue
                    if 4 <= len(sentence.split()) <= 60 and sentence[-1] in '.!?"”':
                        seen.add(sentence)
                        yield sentence


def sentences(treebanks):
    yield from (" ".join(word for word, _ in words) for words in masc(treebanks))
    yield from speeches(treebanks)


def trees(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line and rows:
            yield rows
            rows = []
        elif line and line[0] != "#":
            rows.append(line.split("\t"))
    if rows:
        yield rows


def cut(treebanks, trainer, target):
    """Words of every sentence; those of MASC with their tags, which tell them apart in `choose`."""
    with open(target, "w", encoding="utf-8") as out:
        for words in masc(treebanks):
            for number, (word, tag) in enumerate(words, 1):
                out.write(f"{number}\t{word}\t_\t_\t{tag}\t_\t0\troot\t_\t_\n")
            out.write("\n")
        spoken = "".join(sentence + "\n" for sentence in speeches(treebanks))
        out.flush()
        subprocess.run([trainer, "parse"], input=spoken.encode(), stdout=out, check=True)


def is_same(given, tag):
    """Tags of MASC say less of quotation marks, brackets and "to"."""
    return given == tag or given in CONVENTIONS.get(tag, ())


def choose(words, one, other, target):
    """Keeps the sentences on which two networks agree, and on whose tags MASC agrees with them."""
    with open(target, "w", encoding="utf-8") as out:
        for given, first, second in zip(trees(words), trees(one), trees(other), strict=True):
            size = len(given)
            agreed = sum(a[6:8] == b[6:8] for a, b in zip(first, second, strict=True))
            tagged = sum(is_same(a[4], b[4]) for a, b in zip(given, first, strict=True))
            is_tagged = given[0][3] == "_"
            if agreed < 0.85 * size or is_tagged and tagged < 0.8 * size:
                continue
            if any(row[7] == "dep" for row in first):
                continue
            for row in first:
                out.write("\t".join([*row[:2], "_", *row[3:]]) + "\n")
            out.write("\n")


def letters(text):
    return "".join(text.split())


def pack(treebanks, source, target):
    kinds, lines = {}, []
    texts = iter(sentences(treebanks))
    for rows in trees(source):
        wanted = letters("".join(row[1] for row in rows))
        passed = 0
        while letters(next(texts)) != wanted:
            passed += 1
        tokens = [str(passed)]
        for number, row in enumerate(rows, 1):
            kind = kinds.setdefault((row[7], row[3], row[4], row[9]), len(kinds))
            head = int(row[6])
            tokens.append(f"{len(row[1])} {head - number if head else 0} {kind}")
        lines.append("\t".join(tokens))
    names = "\t".join(" ".join(kind) for kind in kinds)
    digest = hashlib.sha256(Path(source).read_bytes()).hexdigest()
    with lzma.open(target, "wt", encoding="utf-8", preset=9 | lzma.PRESET_EXTREME) as out:
        out.write("\n".join([names, digest, *lines]) + "\n")


def unpack(treebanks, source, target):
    with lzma.open(source, "rt", encoding="utf-8") as packed:
        kinds = [kind.split(" ") for kind in packed.readline().rstrip("\n").split("\t")]
        digest = packed.readline().strip()
        texts = iter(sentences(treebanks))
        joined = []
        for line in packed:
            passed, *tokens = line.rstrip("\n").split("\t")
            for _ in range(int(passed)):
                next(texts)
            text = letters(next(texts))
            at = 0
            for number, token in enumerate(tokens, 1):
                length, head, kind = map(int, token.split(" "))
                relation, universal, penn, space = kinds[kind]
                above = number + head if head else 0
                joined.append(
                    f"{number}\t{text[at : at + length]}\t_\t{universal}\t{penn}\t_\t{above}\t"
                    f"{relation}\t_\t{space}"
                )
                at += length
            joined.append("")
    data = ("\n".join(joined) + "\n").encode("utf-8")
    if hashlib.sha256(data).hexdigest() != digest:
        sys.exit(f"{source}: the text in {treebanks} is not the text that was parsed")
    Path(target).write_bytes(data)


def main(arguments):
    commands = {"cut": cut, "choose": choose, "pack": pack, "unpack": unpack}
    if not arguments or arguments[0] not in commands:
        sys.exit(__doc__)
    command, paths = commands[arguments[0]], arguments[1:]
    if len(paths) != command.__code__.co_argcount:
        sys.exit(__doc__)
    if command is not choose:
        paths[0] = Path(paths[0])
    command(*paths)


if __name__ == "__main__":
    main(sys.argv[1:])
