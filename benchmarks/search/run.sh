#!/usr/bin/env bash
# How well and how fast the search answers, beside plain Lucene (DutchAnalyzer, BM25):
#   benchmarks/search/run.sh quality                       over the example content (189 questions)
#   benchmarks/search/run.sh quality ITEMS.jsonl JUDGED.tsv   over items and judgements of your own
#   benchmarks/search/run.sh speed 1000 10000 100000       over items of the corpus generator, which
#       lies outside the repository: in ../shared/tools/corpus.py, or where CORPUS says
# Needs what the build needs; run it on a machine that does nothing else.
set -euo pipefail
cd "$(dirname "$0")/../.."

what=${1:-quality}
shift || true
top=$PWD
case $what in
  quality) class=QualityBenchmark; arguments=("$@") ;;
  speed)
    class=SpeedBenchmark
    corpus=${CORPUS:-../shared/tools/corpus.py}
    [ -f "$corpus" ] || { echo "There is no $corpus; set CORPUS to the generator." >&2; exit 1; }
    numbers=("${@:-1000}")
    most=$(printf '%s\n' "${numbers[@]}" | sort -n | tail -1)
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    python3 "$corpus" "$most" > "$scratch/items.jsonl"
    arguments=("$scratch/items.jsonl" "${numbers[@]}")
    ;;
  *) echo "quality or speed?" >&2; exit 1 ;;
esac

mvn -q -B -pl webapp -am test-compile
mvn -q -B -pl webapp dependency:build-classpath -Dmdep.includeScope=test \
  -Dmdep.outputFile="$top/webapp/target/classpath.txt"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
cd webapp
"$java" -Xms2g -Xmx2g --enable-native-access=ALL-UNNAMED \
  -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" \
  "nl.vrijplaats.catalogue.$class" "${arguments[@]}"
