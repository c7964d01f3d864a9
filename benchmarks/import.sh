#!/usr/bin/env bash
# How long an import takes, and whether every item is read back at its address afterwards:
# benchmarks/import.sh [items, 1000 by default]
# Needs the packaged program (mvn package), Python 3 and curl; see benchmarks/site.sh for what else
# can be set.
set -euo pipefail
. "$(dirname "$0")/site.sh"
needs curl python3

items=${1:-1000}
make_items "$items"
run() { # label, file
  echo "== $1"
  time run_program import "$2" --format=jsonl --publish --vrijplaats.home="$scratch/home"
}
run "$items items into an empty home" "$items_file"
run "the same items again" "$items_file"
du -sh "$scratch/home" | cut -f1

echo "== every address of the sitemap, over HTTP"
start_site "$scratch/home"
addresses | sed -E "s#.*#url = \"$site_address&\"#" > "$scratch/urls"
time curl -s -K "$scratch/urls" -o /dev/null -w '%{http_code}\n' \
  $(sed -n '2,$s/.*/-o \/dev\/null/p' "$scratch/urls") | sort | uniq -c
