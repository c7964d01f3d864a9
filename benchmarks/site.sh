# For the benchmarks that start a site: source this after "set -euo pipefail". It goes to the top of
# the repository, makes a scratch folder, and ends what it started when the benchmark ends.
#
# What a benchmark is told from outside: WAR, JAVA_HOME, JAVA_OPTIONS, HEAP (1g), PORT, SECONDS_EACH;
# CORPUS, the generator of items, which lies outside the repository (../shared/tools/corpus.py by
# default); HOMES=/somewhere keeps what was imported there for another run.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

war=${WAR:-webapp/target/vrijplaats.war}
corpus=${CORPUS:-../shared/tools/corpus.py}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
heap=${HEAP:-1g}
port=${PORT:-18770}
site_address="http://127.0.0.1:$port"
scratch=$(mktemp -d)
site=

# As README says for a server.
server_options="-XX:MaxGCPauseMillis=5 -XX:MaxTenuringThreshold=1 -XX:-G1UseAdaptiveIHOP
  -XX:InitiatingHeapOccupancyPercent=70"

finish() {
  stop_site
  [ ! -f "$scratch/nginx.pid" ] || kill "$(cat "$scratch/nginx.pid")" 2> /dev/null || true
  wait 2> /dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

needs() { # tools
  [ -f "$war" ] || { echo "There is no $war; run mvn package first." >&2; exit 1; }
  local tool
  for tool in "$@"; do
    command -v "$tool" > /dev/null || { echo "$tool is needed: apt-get install $tool" >&2; exit 1; }
  done
}

now() { date +%s.%N; }
since() { awk -v from="$1" -v to="$(now)" 'BEGIN {printf "%.1f s", to - from}'; }

run_program() { # what it is told
  # shellcheck disable=SC2086 # several options
  "$java" -Xms"$heap" -Xmx"$heap" --enable-native-access=ALL-UNNAMED ${JAVA_OPTIONS:-} -jar "$war" "$@"
}

make_items() { # how many; they are in $items_file afterwards
  [ -f "$corpus" ] || { echo "There is no $corpus; set CORPUS to the generator." >&2; exit 1; }
  items_file=$scratch/items-$1.jsonl
  [ -f "$items_file" ] || python3 "$corpus" "$1" > "$items_file"
}

make_home() { # how many items; it is in $home afterwards
  home=${HOMES:-$scratch/homes}/$1
  [ ! -d "$home" ] || return 0
  make_items "$1"
  local start
  start=$(now)
  run_program import "$items_file" --format=jsonl --publish --vrijplaats.home="$home" \
    > "$scratch/import.log" 2>&1 || { tail -5 "$scratch/import.log" >&2; exit 1; }
  echo "$1 items imported and published in $(since "$start") with a heap of $heap;" \
    "$(du -sm "$home" | cut -f1) MB on disk"
}

start_site() { # its home, and settings; returns once the home page is there
  # shellcheck disable=SC2086 # several options
  "$java" -Xms"$heap" -Xmx"$heap" $server_options --enable-native-access=ALL-UNNAMED \
    ${JAVA_OPTIONS:-} -jar "$war" \
    --vrijplaats.home="$1" --server.port="$port" "${@:2}" > "$scratch/site.log" 2>&1 &
  site=$!
  local tenth
  for tenth in $(seq 3000); do
    ! curl -sf -o /dev/null "$site_address/" || return 0
    kill -0 "$site" 2> /dev/null || break
    sleep 0.1
  done
  tail -20 "$scratch/site.log" >&2
  echo "the site did not start" >&2
  exit 1
}

stop_site() {
  [ -z "$site" ] || { kill "$site" 2> /dev/null || true; wait "$site" 2> /dev/null || true; }
  site=
}

memory() { # resident, in MB
  echo $(($(awk '/VmRSS/ {print $2}' "/proc/$site/status") / 1024))
}

run_benchmark() { # a class of the tests, compiled before, and what it is told
  mvn -q -B -pl webapp -am test-compile
  mvn -q -B -pl webapp dependency:build-classpath -Dmdep.includeScope=test \
    -Dmdep.outputFile="$scratch/classpath"
  # The folders of the definitions and templates are found from the top of the repository.
  # shellcheck disable=SC2086 # several options
  "$java" -Xms"$heap" -Xmx"$heap" $server_options --enable-native-access=ALL-UNNAMED \
    ${JAVA_OPTIONS:-} \
    -cp "webapp/target/test-classes:webapp/target/classes:$(cat "$scratch/classpath")" "$@"
}

addresses() { # of everything public, by the sitemap, one a line
  local map
  curl -sf "$site_address/sitemap.xml" > "$scratch/sitemap"
  if grep -q '<sitemapindex' "$scratch/sitemap"; then
    for map in $(grep -o '/sitemap-[0-9]*\.xml' "$scratch/sitemap"); do
      curl -sf "$site_address$map"
    done > "$scratch/sitemaps"
    mv "$scratch/sitemaps" "$scratch/sitemap"
  fi
  grep -o '<loc>[^<]*</loc>' "$scratch/sitemap" | sed -E 's#<loc>https?://[^/]*##; s#</loc>##'
}
