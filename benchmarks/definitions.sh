#!/usr/bin/env bash
# How long a module with 200 content types and 2,000 templates takes to read, and how long a changed
# file takes to be in force (ten times).
# Usage: benchmarks/definitions.sh
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -pl webapp -am test -Dtest=ManyDefinitionsTests -Dsurefire.failIfNoSpecifiedTests=false \
  -Dtests.jit=-XX:+TieredCompilation -Dvrijplaats.definition-changes=10 | grep -E ' ms$|ERROR' 
