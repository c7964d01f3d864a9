#!/usr/bin/env bash
# How many pages of 50 components in 5 areas are rendered a second, on two threads:
# benchmarks/rendering.sh [options of JMH, such as "-i 3 -wi 2"]
# Prints JMH's table; the aim is over 500 a second on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."

# Where Maven's own JDK is new enough no other is looked for, and the first java of the path is run.
PATH=${JAVA_HOME:+$JAVA_HOME/bin:}$PATH
exec mvn -q -B -Pbenchmarks -pl webapp test-compile exec:exec@jmh \
  -Djmh.options="PageOfComponentsBenchmark $*"
