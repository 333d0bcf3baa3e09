#!/bin/bash
# Submits a scan as an array job, and the join that waits for it. Prints the two job numbers.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${REPOSITORY:?the clone on each node}" "${PARTS:?a folder that all nodes share}"
export SOM_SHARDS=${SOM_SHARDS:-8}
export SOM_NOW=${SOM_NOW:-$(date -u +%FT%TZ)}
REVISION=${REVISION:-$(git --git-dir "$REPOSITORY" rev-parse HEAD)}
export REVISION REPOSITORY PARTS
mkdir -p "$PARTS"
scan=$(sbatch --parsable --export=ALL --array="0-$((SOM_SHARDS - 1))" "$here/scan.sbatch")
join=$(sbatch --parsable --export=ALL --dependency="afterok:$scan" --kill-on-invalid-dep=yes "$here/join.sbatch")
echo "$scan $join"
