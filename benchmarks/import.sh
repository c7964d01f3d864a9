#!/usr/bin/env bash
# How long an import takes, and whether every item is read back at its address afterwards:
# benchmarks/import.sh [items, 1000 by default]
# Needs the packaged program (mvn package), Python 3, and the corpus generator, which lies outside
# the repository: in ../shared/tools/corpus.py, or where CORPUS says.
set -euo pipefail
cd "$(dirname "$0")/.."

items=${1:-1000}
war=webapp/target/vrijplaats.war
corpus=${CORPUS:-../shared/tools/corpus.py}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

[ -f "$war" ] || { echo "There is no $war; run mvn package first." >&2; exit 1; }
[ -f "$corpus" ] || { echo "There is no $corpus; set CORPUS to the generator." >&2; exit 1; }

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 "$corpus" "$items" > "$scratch/items.jsonl"
run() { # label, file
  echo "== $1"
  time "$java" --enable-native-access=ALL-UNNAMED -jar "$war" \
    import "$2" --format=jsonl --publish --vrijplaats.home="$scratch/home"
}
run "$items items into an empty home" "$scratch/items.jsonl"
run "the same items again" "$scratch/items.jsonl"
du -sh "$scratch/home" | cut -f1

echo "== every address of the sitemap, over HTTP"
port=${PORT:-18765}
"$java" --enable-native-access=ALL-UNNAMED -jar "$war" --vrijplaats.home="$scratch/home" \
  --server.port="$port" > "$scratch/site.log" 2>&1 &
site=$!
trap 'kill "$site" 2>/dev/null || true; wait "$site" 2>/dev/null || true; rm -rf "$scratch"' EXIT
for _ in $(seq 120); do
  curl -s -o /dev/null "http://127.0.0.1:$port/actuator/health" && break
  sleep 1
done
curl -s "http://127.0.0.1:$port/sitemap.xml" | grep -o '<loc>[^<]*</loc>' \
  | sed -E "s#<loc>https?://[^/]*#url = \"http://127.0.0.1:$port#; s#</loc>#\"#" > "$scratch/urls"
time curl -s -K "$scratch/urls" -o /dev/null -w '%{http_code}\n' \
  $(sed -n '2,$s/.*/-o \/dev\/null/p' "$scratch/urls") | sort | uniq -c
