#!/usr/bin/env bash
# How many different searches a second the site answers over HTTP, at 16 connections, and what a
# large home costs: import, start, memory:   benchmarks/search/http.sh [items, 1000 by default]
# Needs the packaged program (mvn package), Python 3, curl and wrk; see benchmarks/site.sh for what
# else can be set. HEAP=1g is the heap of import and site; HOMES=/somewhere keeps what was imported.
set -euo pipefail
. "$(dirname "$0")/../site.sh"
needs wrk curl python3

items=${1:-1000}
seconds=${SECONDS_EACH:-10}
make_home "$items"
make_items "$items"

# Questions of one and two words of the items, none twice.
python3 - "$items_file" > "$scratch/questions" <<'PYTHON'
import itertools, json, random, re, sys
from urllib.parse import quote
words = set()
with open(sys.argv[1], encoding="utf-8") as items:
    for line in itertools.islice(items, 2000):
        words.update(re.findall(r"[a-zà-ÿ]{5,}", json.loads(line)["body_html"].lower()))
words = sorted(words)
draw = random.Random(1)
asked = {draw.choice(words) for _ in range(20000)}
asked |= {draw.choice(words) + " " + draw.choice(words) for _ in range(200000)}
asked = sorted(asked)
draw.shuffle(asked)
print("\n".join(quote(question) for question in asked))
PYTHON

start=$(now)
start_site "$home"
echo "started: first page after $(since "$start")"

cat > "$scratch/ask.lua" <<'LUA'
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end
function init(args)
  questions = {}
  local line = 0
  for question in io.lines(args[1]) do
    if line % 2 == number then questions[#questions + 1] = question end
    line = line + 1
  end
  at = tonumber(args[2])
end
function request()
  at = at + 1
  return wrk.format("GET", "/zoeken?q=" .. questions[at % #questions + 1],
    {["Accept"] = "ACCEPT"})
end
LUA
ask() { # label, where to begin, seconds, accept
  sed "s#ACCEPT#$4#" "$scratch/ask.lua" > "$scratch/this.lua"
  wrk -t2 -c16 -d"$3" --latency -s "$scratch/this.lua" "$site_address/" \
    -- "$scratch/questions" "$2" > "$scratch/wrk.txt"
  awk -v label="$1" '/Requests\/sec/ {rate = $2} /50%/ {p50 = $2} /99%/ {p99 = $2}
    /Non-2xx/ {wrong = ", " $0} END {printf "%-22s %s a second, p50 %s, p99 %s%s\n", label, rate, p50, p99, wrong}' \
    "$scratch/wrk.txt"
}
# In the first minute half of the time goes to Java's compiler.
ask "warm-up" 0 "${WARM_UP:-60}" application/json
ask "searches as JSON" 30000 "$seconds" application/json
ask "searches as pages" 45000 "$seconds" text/html
echo "resident memory of the site: $(memory) MB"
