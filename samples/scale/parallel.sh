#!/bin/bash
# parallel.sh N: scans a commit in N parts with GNU parallel, and joins them. Run it again after a failure: finished
# parts are kept as long as REVISION and SOM_NOW stay the same.
set -euo pipefail
parts=${1:?the number of parts}
: "${REPOSITORY:?the repository}" "${PARTS:?a folder for the parts}"
export SOM_SHARDS=$parts REPOSITORY PARTS
export SOM_NOW=${SOM_NOW:-$(date -u +%FT%TZ)}
REVISION=${REVISION:-$(git --git-dir "$REPOSITORY" rev-parse HEAD)}
export REVISION
mkdir -p "$PARTS"
# shellcheck disable=SC2016 # the task expands the variables
seq "$parts" | parallel --joblog "$PARTS/scan.log" --resume-failed --jobs "${JOBS:-2}" \
  'som -q jeopardy scan --git-dir "$REPOSITORY" --as-of "$REVISION" --shard auto --shard-out "$PARTS/part-{}.ndjson"'
exec som jeopardy join --git-dir "$REPOSITORY" --as-of "$REVISION" --out "$PARTS/scan.ndjson" "$PARTS"/part-*.ndjson
