#!/bin/bash
# parallel.sh N: scans a commit in N parts with GNU parallel, and joins them. Run it again after a failure with the same
# REVISION and SOM_NOW, which it prints: finished parts are kept. With others, all parts are scanned.
set -euo pipefail
parts=${1:?the number of parts}
: "${REPOSITORY:?the repository}" "${PARTS:?a folder for the parts}"
export SOM_SHARDS=$parts REPOSITORY PARTS
export SOM_NOW=${SOM_NOW:-$(date -u +%FT%TZ)}
REVISION=${REVISION:-$(git --git-dir "$REPOSITORY" rev-parse HEAD)}
export REVISION
mkdir -p "$PARTS"
name=$REVISION-$SOM_NOW-$parts
export PART=$PARTS/part-$name
trap 'echo "run it again with REVISION=$REVISION SOM_NOW=$SOM_NOW" >&2' ERR
# shellcheck disable=SC2016 # the task expands the variables
seq "$parts" | parallel --joblog "$PARTS/scan-$name.log" --resume-failed --jobs "${JOBS:-2}" \
  'som -q jeopardy scan --git-dir "$REPOSITORY" --as-of "$REVISION" --shard auto --shard-out "$PART-{}.ndjson"'
trap - ERR
exec som jeopardy join --git-dir "$REPOSITORY" --as-of "$REVISION" --out "$PARTS/scan.ndjson" "$PART"-*.ndjson
