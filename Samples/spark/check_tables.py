"""Holds the tables that tables.py wrote against the answers of one process.

    python3 check_tables.py ANSWERS OUTPUT        needs pyarrow
"""

import hashlib
import json
import pathlib
import sys

import pyarrow.parquet as parquet

import tables


def main():
    answers = pathlib.Path(sys.argv[1]).read_text("utf-8").splitlines()
    output = pathlib.Path(sys.argv[2])
    manifest = json.loads((output / "_manifest.json").read_text("utf-8"))
    whole = hashlib.sha256("".join(a + "\n" for a in answers).encode()).hexdigest()
    assert manifest["sha256"] == whole, "other answers"
    held = {
        name: parquet.read_table(output / manifest["attempt"] / name).to_pylist()
        for name in ("articles", "claims", "quotes", "entities")}
    got = {row["position"]: row["answer"] for row in held["articles"] if row["answer"] is not None}
    assert len(got) == sum(1 for row in held["articles"] if row["answer"] is not None), "twice"
    assert [got[p] for p in sorted(got)] == answers, "not one answer for each record"
    expected = {name: 0 for name in ("claims", "quotes", "entities")}
    for position, answer in enumerate(answers):
        for table, row in tables.details(position, answer):
            expected[table] += 1
    for name, count in expected.items():
        assert len(held[name]) == count == manifest["rows"][name], name
        keys = {(r["position"], r["entry"], r[name[:-1] if name != "entities" else "entity"])
                for r in held[name]}
        assert len(keys) == count, f"{name}: a row is there twice"
    print(f"tables: {len(answers)} records once each, "
          + ", ".join(f"{count} {name}" for name, count in expected.items())
          + f"; {manifest['errors']} errors counted")


if __name__ == "__main__":
    main()
