#!/bin/bash
# Compiles records on a standalone Spark of one master and two workers on loopback, one of which is
# killed in the middle, and compares with one process.
#   test.sh GALLEY PYTHON     where PYTHON's environment has pyspark, pyarrow, pandas and duckdb
#   RECORDS=2000              how many good records; poisoned and over-long ones come besides
set -eu
galley=$(realpath "$1")
python=$(realpath -s "$2")
bin=$(dirname "$python")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
started=()
stop() {
  [ ${#started[@]} -eq 0 ] || kill -KILL "${started[@]}" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
cp "$galley" "$work/galley"
"$python" - "$here/../articles" "$work/in.ndjson" "${RECORDS:-2000}" <<'END'
import json, pathlib, sys
texts = [p.read_text("utf-8") for p in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
with open(sys.argv[2], "w", encoding="utf-8") as file:
    for number in range(int(sys.argv[3])):
        text = texts[number % len(texts)][: 1500 + 7 * number]
        record = {"id": number, "name": f"{number}.txt", "content": f"{text}\n\nArticle {number}.\n"}
        file.write(json.dumps(record) + "\n")
        if number % 97 == 5:
            file.write('{"id":"poison","content"\n\n')
        if number % 997 == 7:
            file.write(json.dumps({"id": f"long {number}", "content": "a" * 300_000}) + "\n")
END
lines=$(wc -l < "$work/in.ndjson")
"$work/galley" stream --max-line 200000 < "$work/in.ndjson" > "$work/one.ndjson"
[ "$(wc -l < "$work/one.ndjson")" = "$lines" ]
grep -q GC602 "$work/one.ndjson"

export SPARK_LOCAL_IP=127.0.0.1 SPARK_HOME PYSPARK_PYTHON=$python SPARK_WORKER_DIR=$work/workers
SPARK_HOME=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
class() { exec "$SPARK_HOME/bin/spark-class" "$@"; }
class org.apache.spark.deploy.master.Master --host 127.0.0.1 --port "$port" --webui-port 0 \
  >"$work/master.log" 2>&1 &
started+=($!)
disown
for number in 1 2; do
  class org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores 1 \
    --memory 1g "spark://127.0.0.1:$port" >"$work/worker$number.log" 2>&1 &
  started+=($!)
  disown
done
doomed=$!
for _ in $(seq 60); do
  [ "$(cat "$work"/worker*.log | grep -c 'Successfully registered')" = 2 ] && break
  sleep 1
done

submit() {
  "$bin/spark-submit" --master "spark://127.0.0.1:$port" --files "$work/galley" \
    --conf spark.task.maxFailures=8 --conf spark.executor.memory=512m \
    --conf "spark.sql.warehouse.dir=$work/warehouse" "$@"
}
GALLEY_OPTIONS="--max-line 200000" submit "$here/pipe.py" "$work/in.ndjson" "$work/out" 12 \
  >"$work/pipe.out" 2>"$work/log" &
job=$!
# The worker goes when the program has begun to answer.
for _ in $(seq 120); do
  pgrep -f "galley stream --max-line 200000" >/dev/null && break
  kill -0 $job 2>/dev/null || break
  sleep 0.5
done
children=$(pgrep -P "$doomed" || true)
# shellcheck disable=SC2086
kill -KILL "$doomed" $children
echo "one of two workers was killed"
wait $job || { grep -v " INFO " "$work/log" | tail -n 20 >&2; exit 1; }
cat "$work"/out/attempt-*/part-* | cmp - "$work/one.ndjson"
grep -q "\"records\": $lines" "$work/out/_manifest.json"
echo "pipe: $lines answers, the same bytes as one process gives"

GALLEY_OPTIONS="--max-line 200000" submit "$here/tables.py" "$work/in.ndjson" "$work/tables" 6 \
  >"$work/tables.out" 2>"$work/log" || { grep -v " INFO " "$work/log" | tail -n 20 >&2; exit 1; }
"$python" "$here/check_tables.py" "$work/one.ndjson" "$work/tables"
"$python" "$here/quoted.py" "$work/tables"
