#!/usr/bin/env bash
# How many pages a second the site makes that are not kept: benchmarks/first-renders.sh [items …,
# 1000 10000 by default]
# Every request asks for an address that was never asked for: those of any article, and of the
# pages of sections, with a mark behind them that nobody used. CONNECTIONS at a time (4), on as many
# cores as there are, of which wrk takes its part, after WARM_UP seconds of each kind (90: for more
# than a minute Java compiles, which takes half a core). The bar is 1,500 a second and a p99 under
# 10 ms, whatever the number of items. The last row is of articles that were asked for before and
# lie on disk, since memory is set to 1 MB. Needs the packaged program (mvn package), Python 3, curl
# and wrk; see benchmarks/site.sh for what else can be set. HOMES=/somewhere keeps the imported items.
set -euo pipefail
. "$(dirname "$0")/site.sh"
needs wrk curl python3

seconds=${SECONDS_EACH:-10}
connections=${CONNECTIONS:-4}
[ $# -gt 0 ] || set -- 1000 10000

cat > "$scratch/never-asked.lua" << 'LUA'
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end
function init(args)
  addresses, at = {}, 0
  for address in io.lines(args[1]) do
    addresses[#addresses + 1] = address
  end
  math.randomseed(number)
  mark = args[2] .. number
end
function request()
  at = at + 1
  local address = addresses[math.random(#addresses)]
  if mark:sub(1, 5) == "known" then
    return wrk.format("GET", address, {["Accept-Encoding"] = "gzip"})
  end
  local sign = address:find("?", 1, true) and "&" or "?"
  return wrk.format("GET", address .. sign .. "keer=" .. mark .. at, {["Accept-Encoding"] = "gzip"})
end
LUA

ask() { # file of addresses, seconds, mark
  wrk -t2 -c"$connections" -d"$2s" --latency -s "$scratch/never-asked.lua" "$site_address/" -- "$1" "$3"
}
row() { # items, label, file of addresses, mark
  ask "$3" "$seconds" "${4:-$RANDOM-}" > "$scratch/wrk.txt"
  python3 - "$1" "$2" "$scratch/wrk.txt" << 'PY'
import re, sys
items, label, out = sys.argv[1], sys.argv[2], open(sys.argv[3]).read()
def ms(share):
    number, unit = re.search(share + r"%\s+([\d.]+)(us|ms|s)", out).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
bad = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: .*", out)
print(f"| {items:>7} | {label:<32} | {rate:6,.0f} | {ms('50'):6.2f} | {ms('99'):6.2f} |"
      + (" " + bad.group(0) if bad else ""), flush=True)
PY
}

echo "$connections connections, $seconds s each, $(nproc) cores"
echo "|   items | page                             |  a second | p50 ms | p99 ms |"
echo "|---:|---|---:|---:|---:|"
for items in "$@"; do
  make_home "$items" >&2
  start_site "$home"
  addresses > "$scratch/all"
  # Those of sections that fill more than one page; their items lie a step deeper.
  awk -F/ 'NF == 3 {number[$2]++} END {for (name in number) if (number[name] > 20) print name, number[name]}' \
    "$scratch/all" > "$scratch/filled"
  : > "$scratch/articles"; : > "$scratch/sections"; : > "$scratch/later"
  while read -r name number; do
    # Items may lie below an address that shows none of them.
    curl -sf -o /dev/null "$site_address/$name" || continue
    grep "^/$name/" "$scratch/all" >> "$scratch/articles"
    echo "/$name" >> "$scratch/sections"
    seq -f "/$name?pagina=%.0f" 2 $(((number + 19) / 20)) >> "$scratch/later"
  done < "$scratch/filled"
  for kind in articles sections; do
    ask "$scratch/$kind" "${WARM_UP:-90}" warm- > /dev/null
  done
  row "$items" "article" "$scratch/articles"
  row "$items" "section, first page" "$scratch/sections"
  row "$items" "section, any later page" "$scratch/later"
  stop_site
  start_site "$home" --vrijplaats.kept.memory=1MB
  ask "$scratch/articles" "${WARM_UP:-90}" known > /dev/null
  row "$items" "article, on disk" "$scratch/articles" known
  stop_site
done
