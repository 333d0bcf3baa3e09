#!/bin/bash
# random_reports.sh SOM SAMPLE [STEPS] [SEED]
#   Verbs at random on reports, on trouble that they raise, and on their alarms. Each is done or refused, and after each
#   validate and doctor find nothing, no closed report waits for an open one, a cleared report has no unfinished activity
#   and no active alarm unless it was forced, and each missed target is recorded once. A failure names the seed, the step
#   and the commands so far.
set -euo pipefail
som=$1 sample=$2 steps=${3:-40} seed=${4:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work SOM_ACTOR=walker SOM_WORKSPACE=$work/workspace
unset XDG_CONFIG_HOME
mkdir -p "$SOM_WORKSPACE/alarms/2026/11"
cp -r "$sample/som.yaml" "$sample/policy" "$SOM_WORKSPACE/"
cat >"$SOM_WORKSPACE/policy/walk.yaml" <<'Y'
"@type": ServiceLevel
id: walk
appliesTo: {kind: service-trouble, severity: walk}
respondWithin: PT1H
resolveWithin: PT6H
updateEvery: PT2H
---
"@type": ResolutionPlan
id: walk
appliesTo: {kind: service-trouble}
rootCause: resource
activity:
  - {id: swap, type: resourceTroubleReport}
  - {id: verify, dependsOn: [swap]}
Y
RANDOM=$seed
clock=$(date -u -d 2026-11-21T12:00:00Z +%s)

say() { printf '%s\n' "$*"; }
fail() {
  say "random_reports.sh: seed $seed, step $step: $*" && say "the commands so far:" && cat "$work/commands"
  exit 1
}
# one WORD...: a word at random; nothing of none.
one() { (($# == 0)) || say "${@:RANDOM % $# + 1:1}"; }
ids() { "$som" --no-index "$@" -o id; }
# shellcheck disable=SC2046  # words are wanted
report() { one $(ids report list $( ((RANDOM % 4 == 0)) || say --open)); }
# shellcheck disable=SC2046
request() { one $(ids request list); }
# shellcheck disable=SC2046
activity() { one $(jq -r --arg id "$1" 'select(.id == $id).activity[]?.id' <"$work/reports"); }

# try WORD...: done, or refused for a reason; nothing else.
try() {
  local status=0
  printf 'SOM_NOW=%s som %s\n' "$SOM_NOW" "$*" >>"$work/commands"
  "$som" -q "$@" >"$work/out" 2>&1 || status=$?
  case $status in 0 | 1 | 2 | 3 | 4 | 5) ;; *) fail "it ended with $status: $(<"$work/out")" ;; esac
  ((status != 0)) || finished=$((finished + 1))
}

# A scan that has done what was due finds nothing more to do at the same moment.
scanned_again() {
  "$som" -n -q jeopardy scan --escalate -o json >"$work/out" 2>&1 || true
  jq -e '.escalated + .expired == []' <"$work/out" >/dev/null || fail "a second scan would do something: $(<"$work/out")"
}

move() {
  local why=(--reason because)
  case $((RANDOM % 20)) in
    0) try report create --kind "$(one customer-qos service-performance service-trouble)" --name walk --severity walk ;;
    1 | 2) try report start "$(report)" ;;
    3) try report "$(one hold pend)" "$(report)" "${why[@]}" ;;
    4) try report resume "$(report)" ;;
    5 | 6) try report analyse "$(report)" --finding f --root-cause "$(one resource:CARD-3 service:SV-9 party:acme none)" ;;
    7 | 8 | 9) at=$(report) && try report raise "$at" "$(one --service-trouble --resource-trouble --party)" \
      "$(one --name=x --force "--activity=$(activity "$at")")" "${why[@]}" ;;
    10) at=$(report) && try report unlink "$at" "$(one "$(request)" "$(report)")" ;;
    11 | 12 | 13) try request update "$(request)" --state "$(one inProgress held cleared cleared cancelled rejected)" \
      "$(one --propagate --error=e)" ;;
    14) try report clear "$(report)" "${why[@]}" "$(one --note=n --force)" ;;
    15) try report reopen "$(report)" "${why[@]}" "$(one --note=n --propagate)" ;;
    16) try report "$(one close ack)" "$(report)" ;;
    17) try report cancel "$(report)" --reason "$(one false-event withdrawn)" ;;
    18) try report "$(one restore note)" "$(report)" "$(one --original text)" ;;
    19) at=$(report) && try activity "$(one start complete skip)" "$at" "$(activity "$at")" "${why[@]}" ;;
  esac
  ((RANDOM % 4 != 0)) || { try jeopardy scan --escalate && scanned_again; }
}

invariants() {
  "$som" --no-index validate -q >"$work/out" 2>&1 || fail "validate: $(<"$work/out")"
  "$som" doctor -q >"$work/out" 2>&1 || fail "doctor: $(<"$work/out")"
  "$som" --no-index report list -o ndjson >"$work/reports"
  "$som" --no-index request list -o ndjson >"$work/requests"
  jq -rn --slurpfile reports "$work/reports" --slurpfile requests "$work/requests" '
    def ended: IN("cleared", "closed", "cancelled", "rejected");
    ($reports + $requests) as $all | ($all | map({(.id): .status}) | add // {}) as $states
    | ($all[] | select(.status == "closed") | .id as $id | .activity[]? | select(.delegatedTo != null)
        | select($states[.delegatedTo] | ended | not) | "\($id) is closed and waits for \(.delegatedTo)"),
      ($all[] | select(.status == "cleared") | select([.activity[]?.state] | all(IN("completed", "skipped", "cancelled")) | not)
        | "\(.id) is cleared and has an unfinished activity"),
      ($all[] | .id as $id | [.targetBreach[]? | [.target, .at]] | select(length != (unique | length))
        | "\($id) has a breach twice"),
      ($all[] | select(.status | ended) | .id as $id | .targetBreach[]? | select(.target == "resolve" and .met == null)
        | select($states[$id] | IN("cleared", "closed")) | "\($id) is \($states[$id]), its breach is not met"),
      ($all[] | select(.status | ended | not) | . as $child | .requestedBy[]? | . as $by | $all[] | select(.id == $by.id)
        | select([.activity[]? | select(.id == $by.activity and .delegatedTo == $child.id)] | length == 0)
        | "\($child.id) is requested by \($by.id) \($by.activity), which does not wait for it")
  ' >"$work/wrong"
  [[ ! -s $work/wrong ]] || fail "$(<"$work/wrong")"
}

: >"$work/commands" && : >"$work/reports"
finished=0 step=0
export SOM_NOW=2026-11-21T12:00:00Z
for kind in customer-qos service-performance service-trouble; do
  try report create --kind $kind --name walk --severity walk
done
for ((step = 1; step <= steps; ++step)); do
  clock=$((clock + RANDOM % 7200))
  SOM_NOW=$(date -u -d "@$clock" +%Y-%m-%dT%H:%M:%SZ)
  move
  invariants
done
say "seed $seed: $finished of $steps steps done"
