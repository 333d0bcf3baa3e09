#!/bin/bash
# assurance_walk.sh SOM SAMPLE [STEPS] [SEED]
#   Alarms and verbs at random on reports and their requests. After each: validate and doctor find nothing; a closed report
#   waits for no open one; a cleared one has no unfinished activity and no alarm that was active then; each missed target is
#   recorded once; both ends of a link know it; an alarm is in one report; no alarm is above itself.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/walk.sh"
mkdir -p "$SOM_WORKSPACE/inventory/resource" "$SOM_WORKSPACE/inventory/AA"
printf '"@type": Resource\nid: CARD-1\nrelatedParty: [{id: card-vendor, role: owner}]\n' \
  >"$SOM_WORKSPACE/inventory/resource/CARD-1.yaml"
for port in 1 2 3 4 5; do
  printf '"@type": Resource\nid: PORT-%s\nresourceRelationship:\n  - {relationshipType: containedIn, resource: {id: CARD-1}}\n' \
    "$port" >"$SOM_WORKSPACE/inventory/resource/PORT-$port.yaml"
  printf '"@type": Service\nid: SV-20261001-AAAAAAA%s\nname: line-%s\nstate: active\nsupportingResource: [{id: PORT-%s}]\n' \
    "$port" "$port" "$port" >"$SOM_WORKSPACE/inventory/AA/SV-20261001-AAAAAAA$port.yaml"
done

cat >"$SOM_WORKSPACE/policy/walk.yaml" <<'END'
"@type": ServiceLevel
id: walk
appliesTo: {kind: service-trouble}
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
END

# shellcheck disable=SC2046  # words are wanted
report() { one $(ids report list $( sometimes 8 || say --open)); }
# shellcheck disable=SC2046
request() { one $(ids request list $( sometimes 8 || say --open)); }
# shellcheck disable=SC2046
activity() { one $(jq -r --arg id "$1" 'select(.id == $id).activity[]? |
  select(.state | IN("completed", "skipped", "cancelled") | not).id' <"$work/reports"); }
alarm() { one $(ids alarm list $( sometimes 4 && say --all)); }
service() { say "SV-20261001-AAAAAAA$(one 1 2 3 4 5)"; }

# storm: alarms of a card that fails or is back, and of single ports.
storm() {
  local cleared=''
  ((RANDOM % 2)) || cleared=",\"state\":\"cleared\",\"alarmClearedTime\":\"$SOM_NOW\""
  for object in $(one "CARD-1 PORT-1 PORT-2 PORT-3 PORT-4" "PORT-1 PORT-2 PORT-3" PORT-5 "PORT-4 PORT-5"); do
    printf '{"@type":"Alarm","id":"%s","alarmType":"equipmentAlarm","probableCause":"lossOfSignal","perceivedSeverity":"%s",' \
      "ems-$object" "$(one critical major minor)"
    printf '"alarmRaisedTime":"%s","sourceSystemId":"ems"%s,"alarmedObject":{"id":"%s"}}\n' "$SOM_NOW" "$cleared" "$object"
  done >"$work/storm"
}

move() {
  local why=(--reason because) at
  case $((RANDOM % 33)) in
    0) try report create --kind "$(one customer-qos service-performance service-trouble)" --name trouble --service "$(service)" \
      --customer "CUST-$((RANDOM % 3))" --priority "$(one 1 2 3)" ;;
    1 | 2) try report start "$(report)" ;;
    3 | 4) try report analyse "$(report)" --finding found --root-cause "$(one resource:CARD-1 "service:$(service)" party:carrier none)" ;;
    5 | 6) try report raise "$(report)" "$(one --service-trouble --resource-trouble)" ;;
    7) try report raise "$(report)" --party carrier ;;
    8) try report raise "$(report)" --service-trouble --existing "$(report)" --force "${why[@]}" ;;
    9) try report unlink "$(report)" "$(one "$(report)" "$(request)")" "${why[@]}" ;;
    10 | 11) try request update "$(request)" --state "$(one inProgress held cleared cleared cancelled rejected)" \
      "$(one --propagate --error=e)" ;;
    12) try report clear "$(report)" "${why[@]}" ;;
    13) try report reopen "$(report)" "${why[@]}" "$(one --note=n --propagate)" ;;
    14) try report close "$(report)" ;;
    15) try report "$(one hold pend resume)" "$(report)" "${why[@]}" ;;
    16) try report cancel "$(report)" --reason "$(one withdrawn false-event)" ;;
    17) try report restore "$(report)" "$(one --original "--alternate=$(service)")" ;;
    18) at=$(report) && try activity "$(one start complete skip)" "$at" "$(activity "$at")" "${why[@]}" ;;
    19 | 20) storm && try alarm ingest -f "$work/storm" ;;
    21) try alarm correlate --raise ;;
    22) try jeopardy scan --escalate && scanned_again ;;
    23) try report impact "$(report)" --write ;;
    24 | 25) try alarm "$(one group ungroup)" "$(alarm)" "$(alarm)" "$(alarm)" ;;
    26) try report "$(one group ungroup)" "$(report)" "$(report)" ;;
    27) try alarm "$(one ack unack)" "$(alarm)" ;;
    28) case $((RANDOM % 3)) in
      0) try alarm comment "$(alarm)" "seen" ;;
      1) try alarm clear "$(alarm)" "${why[@]}" ;;
      2) try alarm expire ;;
    esac ;;
    29) try report ack "$(report)" ;;
    30) try report localize "$(report)" ;;
    31) try silence add "$(one "$(report)" "resource:CARD-1" "service:$(service)")" --until now+PT2H "${why[@]}" ;;
    32) try resource "$(one list show)" PORT-1 && try jeopardy next && try policy test --all ;;
  esac
}

invariants() {
  in_order
  "$som" --no-index report list -o ndjson >"$work/reports"
  "$som" --no-index request list -o ndjson >"$work/requests"
  "$som" --no-index alarm list --all -o ndjson >"$work/alarms"
  jq -rn --slurpfile reports "$work/reports" --slurpfile requests "$work/requests" --slurpfile alarms "$work/alarms" '
    def ended: IN("cleared", "closed", "cancelled", "rejected");
    def finished: IN("completed", "skipped", "cancelled");
    ($reports + $requests) as $all
    | ($all | map({(.id): .status}) | add // {}) as $states
    | ($alarms | map({(.id): .state}) | add // {}) as $alarmStates
    | ($all[] | select(.status == "closed") | .id as $id | .activity[]? | select(.delegatedTo != null)
        | select($states[.delegatedTo] | ended | not) | "\($id) is closed and waits for \(.delegatedTo)"),
      ($all[] | select(.status == "cleared") | .id as $id | .activity[]? | select(.state | finished | not)
        | "\($id) is cleared, its activity \(.id) is \(.state)"),
      ($reports[] | .id as $id | [.targetBreach[]? | [.target, .at]] | select(length != (unique | length))
        | "\($id) has a breach twice"),
      ($reports[] | select(.status | IN("cleared", "closed")) | .id as $id | .targetBreach[]?
        | select(.target == "resolve" and .met == null) | "\($id) is resolved, its breach is not met"),
      ($all[] | select(.status | ended | not) | . as $child | .requestedBy[]? | . as $by | $all[] | select(.id == $by.id)
        | select([.activity[]? | select(.id == $by.activity and .delegatedTo == $child.id)] | length == 0)
        | "\($child.id) is requested by \($by.id) \($by.activity), which does not wait for it"),
      ($reports[] | select(.status == "cleared") | .id as $id | .resolutionDate as $at | .underlyingAlarm[]?.id
        | select($alarmStates[.] | IN("raised", "updated")) | . as $alarm
        | $alarms[] | select(.id == $alarm and .alarmRaisedTime < $at and (.flappingState == null)) | "\($id) is cleared, \($alarm) is active"),
      ([$reports[] | .id as $id | .underlyingAlarm[]?.id | {alarm: ., id: $id}] | group_by(.alarm)[] | select(length > 1)
        | "\(.[0].alarm) is in \(map(.id) | join(" and "))"),
      (($alarms | map({(.id): [.parentAlarm[]?.id]}) | add // {}) as $above | $alarms[].id as $id
        | {seen: [], open: $above[$id]}
        | until(.open == [] or (.open | index($id)); .seen += .open | .open = ([.open[] | $above[.] // [] | .[]] - .seen))
        | select(.open | index($id)) | "\($id) is above itself")
  ' >"$work/wrong"
  [[ ! -s $work/wrong ]] || fail "$(<"$work/wrong")"
}

for kind in customer-qos service-performance service-trouble service-trouble; do
  try report create --kind "$kind" --name trouble --service "$(service)" --priority 2
done
try report start --where 'status = acknowledged'
invariants
walk 1800
