"""Compiles a folder of NDJSON records on Spark, a `galley stream` a partition, in the same order.

    spark-submit --files /usr/bin/galley Samples/spark/pipe.py INPUT OUTPUT [PARTITIONS]

Records are lines for `galley stream`. GALLEY_OPTIONS in the driver's environment, such as
`--max-line 200000`, goes to it. `--files` brings the program to every worker. OUTPUT holds
`attempt-<digest>/part-*` and, once all parts are whole, `_manifest.json`, so a run that failed and
was repeated never mixes two attempts. OUTPUT is a path that the driver sees as a folder.
"""

import hashlib
import json
import os
import shlex
import shutil
import stat
import subprocess
import sys
import threading

from pyspark import SparkFiles
from pyspark.sql import SparkSession


def program():
    """The program on this worker: the one that `--files` brought, else the one installed."""
    brought = SparkFiles.get("galley")
    if os.path.exists(brought):
        os.chmod(brought, os.stat(brought).st_mode | stat.S_IXUSR)
        return brought
    return "/usr/bin/galley"


def options():
    """What the driver is asked to hand to `galley stream`; read there, and carried to the workers."""
    return shlex.split(os.environ.get("GALLEY_OPTIONS", ""))


def compiled(lines, options=()):
    """The answers to a partition's lines, in order; an empty partition starts nothing."""
    lines = iter(lines)
    first = next(lines, None)
    if first is None:
        return
    # A pipe of our own rather than rdd.pipe's, which cannot see that an answer is missing.
    process = subprocess.Popen(
        [program(), "stream", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={})
    sent = [0]

    def feed():
        with process.stdin as pipe:
            for line in (l for part in ([first], lines) for l in part):
                pipe.write(line.replace("\n", " ").encode("utf-8", "replace") + b"\n")
                sent[0] += 1

    feeder = threading.Thread(target=feed, daemon=True)
    feeder.start()
    answered = 0
    for answer in process.stdout:
        answered += 1
        yield answer.decode("utf-8").rstrip("\n")
    feeder.join()
    if process.wait() != 0 or answered != sent[0]:
        raise RuntimeError(
            f"galley answered {answered} of {sent[0]} lines, status {process.returncode}")


def numbered(context, source):
    """The records with their numbers, by which their order is kept."""
    return context.textFile(source).zipWithIndex().map(lambda pair: (pair[1], pair[0]))


def dealt(records, partitions):
    """The records in partitions of equal weight: dealt out like cards, large ones first."""
    sized = records.map(lambda pair: (-len(pair[1]), pair)).sortByKey().values().zipWithIndex()
    return sized.map(lambda item: (item[1] % partitions, item[0])).partitionBy(
        partitions, lambda key: key).values()


def publish(target, manifest):
    """Writes the manifest at once, so that a reader sees the old attempt or the new one."""
    temporary = f"{target}/_manifest.json.new"
    with open(temporary, "w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=2)
        file.write("\n")
    os.replace(temporary, f"{target}/_manifest.json")
    print(json.dumps(manifest))


def main():
    source, target = sys.argv[1], sys.argv[2].rstrip("/")
    partitions = int(sys.argv[3]) if len(sys.argv) > 3 else 8
    spark = SparkSession.builder.appName("galley").getOrCreate()
    context = spark.sparkContext
    records = numbered(context, source)
    asked = options()

    def part(pairs):
        pairs = sorted(pairs)
        answers = compiled((line for _, line in pairs), asked)
        return ((index, answer) for (index, _), answer in zip(pairs, answers, strict=True))

    answers = dealt(records, partitions).mapPartitions(part).sortByKey(
        numPartitions=partitions).values().cache()
    count = answers.count()
    failed = answers.filter(lambda line: "error" in json.loads(line)).count()
    digest = hashlib.sha256()
    for line in answers.toLocalIterator():
        digest.update(line.encode("utf-8") + b"\n")
    attempt = f"attempt-{digest.hexdigest()[:16]}"
    folder = f"{target}/{attempt}"
    if not os.path.exists(f"{folder}/_SUCCESS"):
        # What a run that was cut short left there: Spark writes into no folder that exists.
        shutil.rmtree(folder, ignore_errors=True)
        answers.saveAsTextFile(folder)
    manifest = {
        "records": records.count(), "answers": count, "errors": failed, "attempt": attempt,
        "sha256": digest.hexdigest(),
    }
    if manifest["records"] != count:
        raise RuntimeError(f"records were lost: {manifest}")
    publish(target, manifest)
    spark.stop()


if __name__ == "__main__":
    main()
