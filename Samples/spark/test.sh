#!/bin/sh
# Compiles a few hundred records on a local Spark and compares with one process.
#   test.sh GALLEY PYTHON     where PYTHON's environment has pyspark
set -eu
galley=$(realpath "$1")
bin=$(dirname "$2")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$galley" "$work/galley"
"$2" - "$here/../articles" "$work/in.ndjson" <<'END'
import json, pathlib, sys
texts = [p.read_text("utf-8") for p in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
with open(sys.argv[2], "w", encoding="utf-8") as file:
    for number in range(400):
        text = texts[number % len(texts)][: 1500 + 37 * number]
        record = {"id": number, "name": f"{number}.txt", "content": f"{text}\n\nArticle {number}.\n"}
        file.write(json.dumps(record) + "\n")
        if number % 97 == 5:
            file.write('{"id":"poison","content"\n\n')
END
"$work/galley" stream < "$work/in.ndjson" > "$work/one.ndjson"
SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON=$(realpath -s "$2") "$bin/spark-submit" --master 'local[2]' \
  --files "$work/galley" "$here/pipe.py" "$work/in.ndjson" "$work/out" 6 2>"$work/log" \
  || { tail -n 20 "$work/log" >&2; exit 1; }
cat "$work"/out/attempt-*/part-* | cmp - "$work/one.ndjson"
echo "$(wc -l < "$work/one.ndjson") answers, the same bytes as one process gives"
