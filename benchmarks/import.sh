#!/usr/bin/env bash
# What an import costs, and what serving costs after it: benchmarks/import.sh [items, 4000 by default]
# Prints a table: an import into an empty home, the same file once more, and one that is ended with
# kill -9 half-way and given again; disk, start, and memory of the site (what is its own, and what of
# files is mapped), start with a cache of classes. Then asks every address of the sitemap over HTTP
# and for the words of SEARCHES titles (5000; ADDRESSES=0 leaves both out).
# Needs the packaged program (mvn package), Python 3, curl and GNU time; SITE_HEAP=512m is the heap
# of the site; see benchmarks/site.sh for what else can be set.
set -euo pipefail
. "$(dirname "$0")/site.sh"
needs curl python3 /usr/bin/time

items=${1:-4000}
searches=${SEARCHES:-5000}
[ "$items" -gt 2000 ] || { echo "More than 2000 items, so that one can be ended half-way." >&2; exit 1; }
make_items "$items"

import() { # home
  /usr/bin/time -o "$scratch/cost" -f '%e %U %S %M' "$java" -Xmx"$heap" ${JAVA_OPTIONS:-} \
    -jar "$war" import "$items_file" --format=jsonl --publish --vrijplaats.home="$1" \
    > "$scratch/said" 2>&1 || { tail -5 "$scratch/said" >&2; exit 1; }
}
row() { # label
  awk -v label="$1" -v said="$(grep ' new, ' "$scratch/said" | sed 's/.*lines: //; s/; .*//')" \
    '{printf "| %s | %.0f | %.0f | %.0f | %s |\n", label, $1, $2 + $3, $4 / 1024, said}' "$scratch/cost"
}

echo "$items items, heap $heap, $(nproc) cores, load before $(cut -d' ' -f1 /proc/loadavg)"
echo "| import | seconds | CPU seconds | most resident MB | what became of the lines |"
echo "|---|---:|---:|---:|---|"
import "$scratch/home"
row "into an empty home"
import "$scratch/home"
row "the same file again"

"$java" -Xmx"$heap" ${JAVA_OPTIONS:-} -jar "$war" import "$items_file" \
  --format=jsonl --publish --vrijplaats.home="$scratch/killed" > "$scratch/half" 2>&1 &
half=$!
until grep -q "^$((items / 2000 * 1000)) of" "$scratch/half" || ! kill -0 "$half" 2> /dev/null; do
  sleep 0.05
done
kill -9 "$half" 2> /dev/null || true
wait "$half" 2> /dev/null || true
import "$scratch/killed"
row "ended with kill -9 half-way, given again"
rm -rf "$scratch/killed"
echo
echo "on disk: $(du -sm "$scratch/home/repository" | cut -f1) MB of repositories," \
  "$(du -sm "$scratch/home/index" | cut -f1) MB of indexes"

heap=${SITE_HEAP:-512m}
began=$(now)
start_site "$scratch/home"
echo "first page $(since "$began") after the start"
memory_parts() { # when
  awk -v what="resident memory of the site (heap at most $heap), $1" \
    '/VmRSS/ {all = $2} /VmHWM/ {most = $2} /RssAnon/ {own = $2} /RssFile/ {mapped = $2}
     END {printf "%s: %.0f MB, of which %.0f MB its own and %.0f MB of mapped files; at most %.0f MB\n",
       what, all / 1024, own / 1024, mapped / 1024, most / 1024}' "/proc/$site/status"
}
sleep 10
memory_parts "10 s after the first page"

# As README says: unpacked, and with Java's cache of classes, which is written at the end.
stop_site
packed=$war
options=${JAVA_OPTIONS:-}
"$java" -Djarmode=tools -jar "$packed" extract --destination "$scratch/unpacked" > /dev/null
war=$scratch/unpacked/$(basename "$packed")
JAVA_OPTIONS="$options -XX:AOTCacheOutput=$scratch/classes.aot" start_site "$scratch/home"
stop_site
began=$(now)
JAVA_OPTIONS="$options -XX:AOTCache=$scratch/classes.aot" start_site "$scratch/home"
echo "first page $(since "$began") after the start, unpacked and with a cache of classes"

if [ "${ADDRESSES:-1}" != 0 ]; then
  echo "every address of the sitemap, over HTTP:"
  addresses | sed -E "s#.*#url = \"$site_address&\"\noutput = \"/dev/null\"#" > "$scratch/urls"
  curl -s -K "$scratch/urls" -w '%{http_code}\n' | sort | uniq -c
  memory_parts "after that"
  shuf -n "$searches" --random-source="$war" "$items_file" \
    | sed -E "s#.*\"title\": \"([A-Za-z]+).*#url = \"$site_address/zoeken?q=\1\"\noutput = \"/dev/null\"#" \
    > "$scratch/urls"
  echo "searches for the first word of titles:"
  curl -s -K "$scratch/urls" -w '%{http_code}\n' | sort | uniq -c
  memory_parts "after that"
fi
