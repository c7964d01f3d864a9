#!/usr/bin/env bash
# Whether anything is ever wrong, and whether memory grows:
# benchmarks/soak.sh [requests, 1000000 by default] [items, 100000 by default]
# Eight connections read over as many addresses as there are items, some often and all of them
# sometimes, while sets of pieces are published; every answer is looked at as in
# publish-to-visible.sh, and after each publication five kept answers are compared, byte for byte,
# with what is made at that moment. Prints the heap after a collection at every tenth of the way.
# A publication comes every 2,000 requests; JAVA_OPTIONS=-Dvrijplaats.requests-a-publication=200 has
# ten times as many, of which the heap grows (docs/architecture.md). Exits 1 where anything was
# wrong. Needs the packaged program (mvn package) and Python 3; see benchmarks/site.sh for what else
# can be set.
set -euo pipefail
. "$(dirname "$0")/site.sh"
needs python3

items=${2:-100000}
make_home "$items" >&2
# A copy: pieces are changed.
cp -a "$home" "$scratch/home"
run_benchmark nl.vrijplaats.site.kept.LoadBenchmark soak "$scratch/home" "${1:-1000000}" "$items" \
  2> "$scratch/errors" | grep --line-buffered '^|\|: ' | grep --line-buffered -v ' INFO \| WARN '
