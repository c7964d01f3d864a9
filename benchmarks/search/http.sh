#!/usr/bin/env bash
# How many different searches a second the site answers over HTTP, at 16 connections, and what a
# large home costs: import, start, memory:   benchmarks/search/http.sh [items, 1000 by default]
# Needs the packaged program (mvn package), Python 3, wrk, and the corpus generator, which lies
# outside the repository: in ../shared/tools/corpus.py, or where CORPUS says. HEAP=1g is the heap of
# import and site. What was imported can be kept for another run: HOME_DIR=/somewhere.
set -euo pipefail
cd "$(dirname "$0")/../.."

items=${1:-1000}
war=${WAR:-webapp/target/vrijplaats.war}
corpus=${CORPUS:-../shared/tools/corpus.py}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
heap=${HEAP:-1g}
port=${PORT:-18773}
seconds=${SECONDS_EACH:-10}

[ -f "$war" ] || { echo "There is no $war; run mvn package first." >&2; exit 1; }
[ -f "$corpus" ] || { echo "There is no $corpus; set CORPUS to the generator." >&2; exit 1; }
command -v wrk > /dev/null || { echo "wrk is needed: apt-get install wrk" >&2; exit 1; }

scratch=$(mktemp -d)
home=${HOME_DIR:-$scratch/home}
site=
trap '[ -z "$site" ] || kill "$site" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$scratch"' EXIT
now() { date +%s.%N; }
since() { echo "$1 $(now)" | awk '{printf "%.1f s", $2 - $1}'; }

python3 "$corpus" "$items" > "$scratch/items.jsonl"
if [ ! -d "$home" ]; then
  start=$(now)
  "$java" -Xmx"$heap" --enable-native-access=ALL-UNNAMED -jar "$war" import "$scratch/items.jsonl" \
    --format=jsonl --publish --vrijplaats.home="$home" > "$scratch/import.log" 2>&1 \
    || { tail -5 "$scratch/import.log" >&2; exit 1; }
  echo "$items items imported and published in $(since "$start") with a heap of $heap; $(du -sm "$home" | cut -f1) MB on disk"
fi

# Questions of one and two words of the items, none twice.
python3 - "$scratch/items.jsonl" > "$scratch/questions" <<'PYTHON'
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
"$java" -Xmx"$heap" --enable-native-access=ALL-UNNAMED -jar "$war" --vrijplaats.home="$home" \
  --server.port="$port" > "$scratch/site.log" 2>&1 &
site=$!
for _ in $(seq 1200); do
  curl -sf -o /dev/null "http://127.0.0.1:$port/" && break
  sleep 0.1
done
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
  wrk -t2 -c16 -d"$3" --latency -s "$scratch/this.lua" "http://127.0.0.1:$port/" \
    -- "$scratch/questions" "$2" > "$scratch/wrk.txt"
  awk -v label="$1" '/Requests\/sec/ {rate = $2} /50%/ {p50 = $2} /99%/ {p99 = $2}
    /Non-2xx/ {wrong = ", " $0} END {printf "%-22s %s a second, p50 %s, p99 %s%s\n", label, rate, p50, p99, wrong}' \
    "$scratch/wrk.txt"
}
ask "warm-up" 0 "$seconds" application/json
ask "searches as JSON" 30000 "$seconds" application/json
ask "searches as pages" 60000 "$seconds" text/html
echo "resident memory of the site: $(( $(awk '/VmRSS/ {print $2}' /proc/$site/status) / 1024 )) MB"
