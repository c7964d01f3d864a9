#!/usr/bin/env bash
# How many requests a second the delivery API answers: benchmarks/delivery.sh [items, 1000 by default]
# Needs the packaged program (mvn package), Python 3, curl and wrk; see benchmarks/site.sh for what
# else can be set. HOMES=/somewhere keeps what was imported.
set -euo pipefail
. "$(dirname "$0")/site.sh"
needs wrk curl python3

items=${1:-1000}
seconds=${SECONDS_EACH:-8}
make_home "$items" >&2
start_site "$home"
base="$site_address/.rest/delivery/${ENDPOINT:-reportages}/v1"
total=$(curl -s "$base?limit=0" | python3 -c 'import json,sys; print(json.load(sys.stdin)["total"])')
slug=$(curl -s "$base?limit=1" \
  | python3 -c 'import json,sys; print(json.load(sys.stdin)["results"][0]["@name"])')
echo "$items items, of which $total at this endpoint; 8 connections, $seconds s each after as long a warm-up"
printf '| %-54s | %9s | %9s | %9s | %8s |\n' request 'req/s' 'p50 ms' 'p99 ms' bytes
echo '|---|---:|---:|---:|---:|'
# An answer is kept until something changes. A version asked for means nothing here, but makes each
# request another one, so that its answer is made anew.
cat > "$scratch/fresh.lua" <<'LUA'
function init() math.randomseed(os.time()) end
function request()
  local mark = wrk.path:find("?", 1, true) and "&" or "?"
  return wrk.format("GET", wrk.path .. mark .. "version=" .. math.random(1000000000))
end
LUA
measure() { # label, address
  one "$1" "$2"
  one "$1, made anew" "$2" -s "$scratch/fresh.lua"
}
one() { # label, address, what else wrk is told
  local bytes
  bytes=$(curl -s "$2" | wc -c)
  wrk -t2 -c8 -d"${seconds}s" "${@:3}" "$2" > /dev/null
  wrk -t2 -c8 -d"${seconds}s" --latency "${@:3}" "$2" | python3 -c '
import re, sys
label, size, out = sys.argv[1], sys.argv[2], sys.stdin.read()
def ms(name):
    number, unit = re.search(name + r"%\s+([\d.]+)(us|ms|s)", out).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
bad = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
print(f"| {label:54} | {rate:9,.0f} | {ms(chr(53)+chr(48)):9.2f} | {ms(chr(57)+chr(57)):9.2f} | {size:>8} |"
      + (" " + bad.group(0) if bad else ""))' "$1" "$bytes"
}
measure 'read one node' "$base/$slug"
measure 'list of 10' "$base"
measure 'list of 10, newest first' "$base?orderBy=date%20desc"
measure 'list of 10, title ilike, newest first' "$base?title%5Bilike%5D=%25leren%25&orderBy=date%20desc"
measure 'list of 10, a day range' "$base?date%5Bin%5D=2020-01-01~2020-12-31"
