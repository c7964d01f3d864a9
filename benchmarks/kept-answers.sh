#!/usr/bin/env bash
# How many kept answers a millisecond are found and made ready to be sent, on two threads and
# without the network: benchmarks/kept-answers.sh [options of JMH, such as "-i 3 -wi 2"]
# Prints JMH's table. What the network and the server add: benchmarks/kept-pages.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

# Where Maven's own JDK is new enough no other is looked for, and the first java of the path is run.
PATH=${JAVA_HOME:+$JAVA_HOME/bin:}$PATH
exec mvn -q -B -Pbenchmarks -pl webapp test-compile exec:exec@jmh \
  -Djmh.options="KeptAnswersBenchmark $*"
