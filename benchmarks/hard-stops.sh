#!/usr/bin/env bash
# Stops a saving and publishing process hard at N random moments (half by Runtime.halt, half by
# kill -9) and checks after each that nothing acknowledged is lost and no set is half published.
# Usage: benchmarks/hard-stops.sh [N, 1000 unless told] [seed]
set -euo pipefail
cd "$(dirname "$0")/.."
exec mvn -B -q -pl webapp -am test -Dtest=HardStopTests -Dsurefire.failIfNoSpecifiedTests=false \
  -Dvrijplaats.hard-stops=$((${1:-1000} / 2)) ${2:+-Dvrijplaats.hard-stops.seed=$2}
