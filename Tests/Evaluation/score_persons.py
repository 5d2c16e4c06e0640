#!/usr/bin/env python3
"""Score names with their roles against gold sentences.

usage: score_persons.py GALLEY PERSONS.jsonl [-v]

Each row of PERSONS.jsonl holds a sentence, a name in it (`name_text`) and its roles before
(`role_pre`) and behind it (`role_appos`). Every sentence is compiled as an article of its own.

A gold role counts where it has the head of a role (`en/roles.txt`) and is no bare honorific; rows
that take a title for a name ("Mr." before "President") do not. A reported role is right where it
belongs to the name and equals the gold role, or is its beginning or its end (articles and
punctuation at the ends do not count). Reported roles of names that the gold gives no role are
wrong in the strict figure; the lenient one leaves them out, because the gold was derived by rule
and misses roles.
"""
import json, pathlib, re, subprocess, sys, tempfile


def fold(text):
    return re.sub(r"\s+", " ", re.sub(r"^(the|a|an)\s+", "", text.strip(" ,.()").lower()))


def role_heads():
    lines = (pathlib.Path(__file__).parents[2] / "Sources/CGalleyEnglish/en/roles.txt").read_text()
    heads, section = set(), ""
    for line in lines.splitlines():
        line = line.split("#")[0].strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif section in ("role", "title", "relation"):
            heads.update(w.strip().lower() for w in line.split(",") if w.strip())
    return heads


def main(argv):
    if len(argv) < 2:
        sys.stderr.write(__doc__)
        return 2
    if not pathlib.Path(argv[1]).exists():
        sys.stderr.write(f"{argv[1]}: not here, so nothing was measured\n")
        return 2
    heads = role_heads()
    sentences = {}
    for line in open(argv[1], encoding="utf-8"):
        row = json.loads(line)
        sentences.setdefault(row["sentence"], []).append(row)
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for index, sentence in enumerate(sentences):
            path = pathlib.Path(folder, f"{index:05}.txt")
            path.write_text(sentence, encoding="utf-8")
            names.append(str(path))
        out = pathlib.Path(folder, "reports")
        out.mkdir()
        subprocess.run([argv[0], "compile", "-w", "-f", "text", "-t", "json", "-o", f"{out}/", *names],
                       stderr=subprocess.DEVNULL, check=False)
        right = wrong = missed = unlisted = 0
        for index, (sentence, rows) in enumerate(sentences.items()):
            path = out / f"{index:05}.json"
            entities = json.loads(path.read_text())["entities"] if path.exists() else []
            found = {(e["name"], fold(r)) for e in entities for r in e["roles"]}
            gold = set()
            for row in rows:
                for key in ("role_pre", "role_appos"):
                    role = fold(row[key] or "")
                    words = set(re.findall(r"[\w-]+", role))
                    if words & heads and row["name_text"].lower() not in heads:
                        gold.add((row["name_text"], role))
            used = set()
            for name, role in gold:
                hits = {f for f in found if (name in f[0] or f[0] in name)
                        and (role.startswith(f[1]) or role.endswith(f[1]))}
                used |= hits
                right += bool(hits)
                missed += not hits
                if not hits and "-v" in argv:
                    print("missed", (name, role), sentence[:120])
            for name, role in found - used:
                listed = any(name in n or n in name for n, _ in gold)
                wrong += listed
                unlisted += not listed
                if "-v" in argv:
                    print("wrong" if listed else "unlisted", (name, role), sentence[:120])
    recall = right / max(1, right + missed)
    print(f"roles  R {recall:.3f}  strict P {right / max(1, right + wrong + unlisted):.3f}  "
          f"lenient P {right / max(1, right + wrong):.3f}  "
          f"(right {right}, wrong {wrong}, without gold {unlisted}, missed {missed})")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
