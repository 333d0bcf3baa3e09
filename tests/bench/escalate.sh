#!/bin/bash
# escalate.sh SOM TOOLS [N]: what `jeopardy scan --escalate` of N orders (100,000 by default) costs, of which about a tenth
# asks for something, beside writing and syncing the files that it writes; and again at the same time, which must change
# nothing. Prints a table. TOOLS has bench-generate and bench-durable-replace.
set -euo pipefail
som=$(realpath "$1") tools=$(realpath "$2") count=${3:-100000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_NOW=2026-11-21T12:00:00Z SOM_ACTOR=cron

# seconds COMMAND…: how long it takes; its output goes to standard error.
seconds() {
  local TIMEFORMAT=%R
  { time "$@" >&2; } 2>&1 | tail -n 1
}
som() { "$som" -C w -q jeopardy scan "$@" >/dev/null; }
sums() { find w -path w/.som -prune -o -type f -print0 | sort -z | xargs -0 sha256sum; }
row() { printf '| %s | %s s | %s | %s |\n' "$@"; }
ratio() { awk "BEGIN {printf \"%.2f\", $1 / $2}"; }

"$tools/bench-generate" w --records "$count" >/dev/null
cat >>w/policy/escalation.yaml <<'END'
---
"@type": EscalationPolicy
id: bench
appliesTo: {kind: ServiceOrder}
levels: [{level: 1, when: atRisk, notify: [duty]}]
---
"@type": Subscription
id: bench
channel: pager
eventType: [EscalationEvent]
END
som
plain=$(seconds som)
touch begin
sleep 1
took=$(seconds som --escalate)
find w -path w/.som -prune -o -type f -newer begin -print >written
files=$(wc -l <written)
xargs cat <written >bytes
peer=$(seconds sh -c "'$tools/bench-durable-replace' --many $files files <bytes")
sums >before
again=$(seconds som --escalate)
sums | cmp - before
printf '| what | som | peer | ratio |\n|---|---:|---:|---:|\n'
row "scan --escalate, $(grep -c outbox/ written) of $count orders ask" "$took" "writing the $files files: $peer s" "$(ratio "$took" "$peer")"
row "again, no byte changed" "$again" "scan: $plain s" "$(ratio "$again" "$plain")"
