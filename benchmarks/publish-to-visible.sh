#!/usr/bin/env bash
# How long a publication takes until a visitor sees it, while others read:
# benchmarks/publish-to-visible.sh [publications, 200 by default] [items, 1000 by default]
# Sets of three pieces, saved a quarter of a second before, are published together, one set after
# the other, while 8 connections read READS a second (5000) over ADDRESSES (1000), those that show
# the pieces among them. WARM_UP publications (100) come before those that count. Every answer is
# looked at: its status, whether all it shows of a set is of one version, and whether that is at
# least as new as what was published before it was asked for. The bar is a p99 under 100 ms until
# seen, and not one failed, mixed or old answer. Readers and server share the machine. Needs the
# packaged program (mvn package) and Python 3; see benchmarks/site.sh for what else can be set.
set -euo pipefail
. "$(dirname "$0")/site.sh"
needs python3

make_home "${2:-1000}" >&2
# A copy: the pieces are changed.
cp -a "$home" "$scratch/home"
JAVA_OPTIONS="${JAVA_OPTIONS:-} -Dvrijplaats.warm-up=${WARM_UP:-100}"
run_benchmark nl.vrijplaats.site.kept.LoadBenchmark visible "$scratch/home" "${1:-200}" \
  "${READS:-5000}" "${ADDRESSES:-1000}" > "$scratch/out" 2> "$scratch/errors" \
  || { grep -v INFO "$scratch/out" "$scratch/errors" | tail -20 >&2; exit 1; }
sed -n '/^| .* publications of/,$p' "$scratch/out" | grep -v ' INFO '
