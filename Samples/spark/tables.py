"""Compiles a folder of NDJSON records on Spark into four Parquet tables.

    spark-submit --files /usr/bin/galley Samples/spark/tables.py INPUT OUTPUT [PARTITIONS]

OUTPUT gets `attempt-<digest of the input>/{articles,claims,quotes,entities}` and, once all four are
whole, `_manifest.json`, which names the attempt. README.md tells the columns. The same input gives
the same rows, however often tasks are repeated.
"""

import hashlib
import itertools
import json
import os
import sys

import pyarrow as pa
from pyspark.sql import SparkSession

import pipe

ARTICLES = (
    "position bigint, article string, entry string, id string, name string, format string, "
    "language string, title string, byline array<string>, published string, publisher string, "
    "bytes bigint, error string, message string, answer string")
CLAIMS = (
    "position bigint, article string, entry string, claim string, block string, kind string, "
    "text string, begin bigint, end bigint, source string, source_name string, cue string, "
    "modality string, polarity string, confidence double, rule string, nested_in string")
QUOTES = (
    "position bigint, article string, entry string, quote string, block string, kind string, "
    "text string, begin bigint, end bigint, speaker string, speaker_name string, cue string, "
    "confidence double, claim string")
ENTITIES = (
    "position bigint, article string, entry string, entity string, kind string, name string, "
    "roles array<string>, aliases array<string>, stands_for string, mentions bigint")


def batches(rows, schema, size=512):
    """Arrow batches of rows that are tuples in the order of the schema."""
    types = {"bigint": pa.int64(), "string": pa.string(), "double": pa.float64(),
             "array<string>": pa.list_(pa.string())}
    fields = pa.schema([(name, types[kind]) for name, kind in
                        (column.split(" ") for column in schema.split(", "))])
    rows = iter(rows)
    while held := list(itertools.islice(rows, size)):
        yield pa.RecordBatch.from_arrays(
            [pa.array(c, f.type) for c, f in zip(zip(*held), fields)], schema=fields)


def reports(answer):
    """The reports in an answer with the names of their entries; none where it is an error."""
    if answer.get("report"):
        return [(None, answer["report"])]
    return [(e["name"], e["report"]) for e in answer.get("entries", []) if e["report"]]


def articles(position, line, text):
    """A row for each report of a record; one row, with the error, for a record that has none."""
    answer = json.loads(text)
    identity = json.dumps(answer["id"], ensure_ascii=False, separators=(",", ":"))
    found = reports(answer)
    for number, (entry, report) in enumerate(found):
        source, about = report["source"], report["metadata"]
        yield (position, source["sha256"], entry, identity, source["name"], source["format"],
               source["language"], about["title"], about["byline"], about["published"],
               about["publisher"], source["bytes"], None, None, text if number == 0 else None)
    if not found:
        error = answer.get("error") or {"code": None, "message": "no entry has a report"}
        digest = hashlib.sha256(line.encode("utf-8", "replace")).hexdigest()
        yield (position, digest, None, identity, None, None, None, None, [], None, None,
               None, error["code"] or "", error["message"], text)


def blocks(section):
    """The blocks of a section and of those in it, in the order of the text."""
    yield from section["blocks"]
    for inner in section["sections"]:
        yield from blocks(inner)


def cue(found):
    return found["cue"]["text"] if found.get("cue") else None


def details(position, text):
    """The rows of the other three tables, as (table, row)."""
    for entry, report in reports(json.loads(text)):
        key = (position, report["source"]["sha256"], entry)
        names = {e["id"]: e["name"] for e in report["entities"]}
        for e in report["entities"]:
            yield "entities", (*key, e["id"], e["kind"], e["name"], e["roles"], e["aliases"],
                               e["standsFor"], len(e["mentions"]))
        for block in (b for section in report["sections"] for b in blocks(section)):
            for c in block["claims"]:
                yield "claims", (
                    *key, c["id"], block["id"], c["kind"], c["text"], *c["range"], c.get("source"),
                    names.get(c.get("source")), cue(c), c["modality"], c["polarity"],
                    c.get("confidence"), c.get("rule"), c.get("nestedIn"))
            for q in block["quotes"]:
                yield "quotes", (
                    *key, q["id"], block["id"], q["kind"], q["text"], *q["range"], q.get("speaker"),
                    names.get(q.get("speaker")), cue(q), q.get("confidence"), q.get("claim"))


def main():
    source, target = sys.argv[1], sys.argv[2].rstrip("/")
    partitions = int(sys.argv[3]) if len(sys.argv) > 3 else 8
    spark = SparkSession.builder.appName("galley-tables").getOrCreate()
    context = spark.sparkContext
    here = os.path.dirname(os.path.abspath(__file__))
    for module in ("pipe.py", "tables.py"):
        context.addPyFile(os.path.join(here, module))
    records = pipe.numbered(context, source)
    asked = pipe.options()

    def digest(pair):
        text = f"{pair[0]}\n{pair[1]}".encode("utf-8", "replace")
        return int.from_bytes(hashlib.sha256(text).digest(), "big")

    # The same whatever the order in which partitions are added up.
    total = records.map(digest).fold(0, lambda a, b: (a + b) % 2**256)
    name = hashlib.sha256(f"{total} {asked}".encode()).hexdigest()[:16]
    folder = f"{target}/attempt-{name}"

    def compile_batches(incoming):
        pairs = sorted(
            pair for batch in incoming
            for pair in zip(batch.column("position").to_pylist(), batch.column("line").to_pylist()))
        answers = pipe.compiled((line for _, line in pairs), asked)
        rows = (row for (position, line), answer in zip(pairs, answers, strict=True)
                for row in articles(position, line, answer))
        yield from batches(rows, ARTICLES)

    def table_batches(table, schema):
        def part(incoming):
            rows = (row for batch in incoming
                    for position, text in zip(batch.column("position").to_pylist(),
                                              batch.column("answer").to_pylist())
                    for kind, row in details(position, text) if kind == table)
            yield from batches(rows, schema)
        return part

    frame = spark.createDataFrame(
        pipe.dealt(records, partitions), "position bigint, line string")
    # Overwriting by Spark's committer: a task that runs twice, or a job that is run again, leaves
    # one copy of its rows.
    frame.mapInArrow(compile_batches, ARTICLES).write.mode("overwrite").parquet(
        f"{folder}/articles")
    written = spark.read.parquet(f"{folder}/articles")
    answers = written.where("answer is not null").select("position", "answer")
    for table, schema in (("claims", CLAIMS), ("quotes", QUOTES), ("entities", ENTITIES)):
        answers.mapInArrow(table_batches(table, schema), schema).write.mode("overwrite").parquet(
            f"{folder}/{table}")
    whole = hashlib.sha256()
    for row in answers.orderBy("position").toLocalIterator():
        whole.update(row.answer.encode("utf-8") + b"\n")
    manifest = {
        "records": records.count(), "answers": answers.count(),
        "errors": written.where("error is not null").count(),
        "rows": {t: spark.read.parquet(f"{folder}/{t}").count()
                 for t in ("articles", "claims", "quotes", "entities")},
        "attempt": f"attempt-{name}", "sha256": whole.hexdigest(),
    }
    if manifest["records"] != manifest["answers"]:
        raise RuntimeError(f"records were lost: {manifest}")
    pipe.publish(target, manifest)
    spark.stop()


if __name__ == "__main__":
    main()
