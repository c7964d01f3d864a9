#!/usr/bin/env bash
# How fast a kept page is sent, against nginx that sends the same bytes from a file (gzip_static):
# benchmarks/kept-pages.sh [address, / by default]
# Alternating rounds on one machine, 16 connections; what counts is the median of the ratios of the
# same round. Needs the packaged program (mvn package), nginx, wrk, curl and Python 3; see
# benchmarks/site.sh for what else can be set. HOMES=/somewhere keeps the site with its example
# content. ROUNDS and SECONDS_EACH set the length.
set -euo pipefail
. "$(dirname "$0")/site.sh"
needs nginx wrk curl python3

page=${1:-/}
other=$((port + 1))
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-6}
connections=${CONNECTIONS:-16}
start_site "${HOMES:-$scratch}/example"

# The same bytes as files, with the same headers.
mkdir -p "$scratch/www"
curl -s "$site_address$page" > "$scratch/www/page.html"
curl -s -H 'Accept-Encoding: gzip' -D "$scratch/headers" "$site_address$page" \
  > "$scratch/www/page.html.gz"
gzip -dc "$scratch/www/page.html.gz" | cmp - "$scratch/www/page.html"
python3 - "$scratch" "$other" << 'PY'
import sys
scratch, port = sys.argv[1:]
skipped = ("content-type", "content-length", "content-encoding", "date", "etag", "last-modified")
headers = ""
for line in open(scratch + "/headers").read().splitlines()[1:]:
    name, _, value = line.partition(": ")
    if name and name.lower() not in skipped:
        headers += f'add_header {name} "{value}";\n'
open(scratch + "/nginx.conf", "w").write(f"""
worker_processes auto;
pid {scratch}/nginx.pid;
error_log {scratch}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  types {{ text/html html; }}
  charset utf-8;
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  gzip_static on;
  client_body_temp_path {scratch}/1; proxy_temp_path {scratch}/2; fastcgi_temp_path {scratch}/3;
  uwsgi_temp_path {scratch}/4; scgi_temp_path {scratch}/5;
  server {{ listen 127.0.0.1:{port}; root {scratch}/www; {headers} }}
}}
""")
PY
chmod 755 "$scratch" "$scratch/www"
nginx -c "$scratch/nginx.conf" -g "${NGINX_USER:+user $NGINX_USER;}" 2> "$scratch/nginx.start" \
  || { cat "$scratch/nginx.start" >&2; exit 1; }
ours="$site_address$page"
theirs="http://127.0.0.1:$other/page.html"

tag() { curl -s -o /dev/null -D - -H 'Accept-Encoding: gzip' "$1" | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p'; }
our_tag=$(tag "$ours")
their_tag=$(tag "$theirs")

one() { # address, tag or nothing
  wrk -t2 -c"$connections" -d"${3:-$seconds}s" --latency -H 'Accept-Encoding: gzip' \
    ${2:+-H "If-None-Match: $2"} "$1"
}
echo "$page: $(wc -c < "$scratch/www/page.html") bytes, $(wc -c < "$scratch/www/page.html.gz") with gzip;" \
  "$connections connections, $rounds rounds of $seconds s each, $(nproc) cores, $(nginx -v 2>&1 | cut -d: -f2)"
one "$ours" "" 15 > /dev/null
one "$theirs" "" 3 > /dev/null
for kind in page 304; do
  [ "$kind" = page ] || { one "$ours" "$our_tag" 5 > /dev/null; }
  for round in $(seq "$rounds"); do
    if [ "$kind" = page ]; then
      one "$ours" "" > "$scratch/ours-$round"
      one "$theirs" "" > "$scratch/theirs-$round"
    else
      one "$ours" "$our_tag" > "$scratch/ours-$round"
      one "$theirs" "$their_tag" > "$scratch/theirs-$round"
    fi
  done
  python3 - "$scratch" "$rounds" "$kind" << 'PY'
import re, statistics, sys
scratch, rounds, kind = sys.argv[1], int(sys.argv[2]), sys.argv[3]
def read(name):
    out = open(f"{scratch}/{name}").read()
    def ms(share):
        number, unit = re.search(share + r"%\s+([\d.]+)(us|ms|s)", out).groups()
        return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)|Socket errors: .*", out)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1)), ms("50"), ms("99"), bad
print(f"\n| {kind:>6} | ours req/s | p50 ms | p99 ms | nginx req/s | p50 ms | p99 ms | ratio |")
print("|---|---:|---:|---:|---:|---:|---:|---:|")
all_ours, all_theirs = [], []
for number in range(1, rounds + 1):
    ours, theirs = read(f"ours-{number}"), read(f"theirs-{number}")
    all_ours.append(ours)
    all_theirs.append(theirs)
    print(f"| {number:>6} | {ours[0]:10,.0f} | {ours[1]:6.2f} | {ours[2]:6.2f} | {theirs[0]:11,.0f} |"
          f" {theirs[1]:6.2f} | {theirs[2]:6.2f} | {ours[0] / theirs[0]:5.2f} |"
          + "".join(f" {x[3].group(0)}" for x in (ours, theirs) if x[3]))
m = lambda rows, i: statistics.median(row[i] for row in rows)
ratio = statistics.median(o[0] / t[0] for o, t in zip(all_ours, all_theirs))
print(f"| median | {m(all_ours, 0):10,.0f} | {m(all_ours, 1):6.2f} | {m(all_ours, 2):6.2f} |"
      f" {m(all_theirs, 0):11,.0f} | {m(all_theirs, 1):6.2f} | {m(all_theirs, 2):6.2f} | {ratio:5.2f} |")
PY
done
