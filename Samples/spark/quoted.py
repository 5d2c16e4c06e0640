"""Who was quoted most, by week, from the tables that tables.py wrote, by one statement of SQL.

    python3 quoted.py OUTPUT        needs duckdb
"""

import json
import pathlib
import sys

import duckdb

QUERY = """
select week, speaker_name, quotes, articles from (
  select date_trunc('week', try_cast(left(a.published, 10) as date)) as week, q.speaker_name,
    count(*) as quotes, count(distinct q.article) as articles,
    row_number() over (partition by week order by quotes desc, q.speaker_name) as place
  from read_parquet('{0}/quotes/*.parquet') q
  join read_parquet('{0}/articles/*.parquet') a
    on a.position = q.position and a.entry is not distinct from q.entry
  where q.speaker_name is not null and q.kind = 'direct'
  group by week, q.speaker_name)
where place <= 3 order by week nulls last, place
"""


def main():
    output = pathlib.Path(sys.argv[1])
    attempt = json.loads((output / "_manifest.json").read_text("utf-8"))["attempt"]
    for week, speaker, quotes, articles in duckdb.sql(
            QUERY.format(str(output / attempt).replace("'", "''"))).fetchall():
        monday = str(week)[:10] if week else "no date"
        print(f"{monday:10}  {quotes:4} quotes in {articles:4} articles  {speaker}")


if __name__ == "__main__":
    main()
