#!/bin/sh
# Uses what of Galley goes through Foundation or ICU, and the rest, and leaves what it wrote in a
# folder: every backend and template, every form of findings, configuration and front matter with
# values of all types, feeds, schemas, archives, streams; under locales that write numbers, dates
# and capitals in other ways. Run in a folder that holds Samples.
#
#   everything.sh BINARY FOLDER
set -u
binary=$1
out=$2
mkdir -p "$out"
run() { # FILE ARGUMENTS…: output, findings and status into FILE
  file=$out/$1
  shift
  env -i SOURCE_DATE_EPOCH=1700000000 ${locale:+LC_ALL=$locale LANG=$locale TZ=Asia/Tokyo} \
    "$binary" "$@" >"$file" 2>&1
  echo "status $?" >>"$file"
}
articles="Samples/articles/*.txt Samples/markdown/*.md Samples/pages/*.html Samples/newsxml/*"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/config.yml" <<'END'
language: en
analysis: full
min-confidence: 0.5
rules: {GQ201: warning}
require:
  title: true
  byline: yes
  dateline: no
  claims: {min: 1, max: 200}
  stated-share: {max: 60}
  words: {min: 1}
diagnostics:
  max-warnings: 1000
END
cat >"$work/article.md" <<'END'
---
title: 2024-03-02
author: Ana Reis
editor: ~
date: 2024-03-02T10:11:12.5+02:00
draft: yes
tags: [1.5e3, 0x1F, .inf, null, İstanbul, ΣΑΣ, "ﬁ"]
---
# İstanbul’da straße ΣΑΣ

“Ağaçlar kalır,” said İpek Öztürk, the mayor. ÉCOLE Åre said that ﬁsh were sold.
END
for locale in "" C tr_TR.UTF-8 de_DE.UTF-8 ar_EG.UTF-8 ja_JP.eucJP; do
  name=${locale:-none}
  for backend in xml json text html markdown csv ndjson jsonld ninjs nitf newsml-g2 tei; do
    for article in "$work/article.md" Samples/articles/harbour.txt; do
      run "$name.$backend.$(basename "$article")" compile -t "$backend" --config "$work/config.yml" \
        "$article"
    done
  done
  for template in Samples/templates/*.mustache; do
    run "$name.$(basename "$template")" compile --template "$template" "$work/article.md"
  done
done
locale=""
for format in text short json jsonl sarif github gitlab junit checkstyle; do
  # shellcheck disable=SC2086
  run "check.$format" check --diagnostic-format "$format" --config "$work/config.yml" \
    $articles Samples/feeds/*
done
# A folder for each kind: samples of several kinds have the same name, and outputs would meet.
for backend in xml json html markdown csv ndjson jsonld ninjs nitf newsml-g2 tei; do
  for kind in 'articles/*.txt' 'markdown/*.md' 'pages/*.html' 'newsxml/*' \
    'feeds/*.atom' 'feeds/*.json' 'feeds/*.rdf' 'feeds/*.rss'; do
    name=$backend.$(echo "$kind" | tr -d '/*')
    mkdir -p "$out/all.$name"
    # shellcheck disable=SC2086
    run "all.$name.log" compile -w -j -t "$backend" -o "$out/all.$name/" Samples/$kind
  done
done
mkdir -p "$out/house.xml"
run house compile -t xml --schema Samples/pipeline/house.xsd Samples/pipeline/articles/*.txt \
  -o "$out/house.xml/"
run bag archive -t json -o "$out/bagged/" Samples/articles/harbour.txt
run verify archive --verify "$out/bagged"
for schema in xsd rng json config diagnostics; do run "schema.$schema" schema "$schema"; done
run formats formats
run rules explain --all
run config config --config "$work/config.yml"
find "$out" -type f -exec sed -i "s|$work|WORK|g; s|$out|OUT|g" {} +
