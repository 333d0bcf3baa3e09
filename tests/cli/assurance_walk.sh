#!/bin/bash
# assurance_walk.sh SOM SAMPLE [STEPS] [SEED]
#   Alarms and verbs at random on reports and their requests. After each: validate and doctor find nothing; a closed report
#   has no open child; a cleared one has no unfinished activity and no active alarm, unless it was forced; a target is
#   breached once; an alarm raises one report.
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

# shellcheck disable=SC2046  # words are wanted
report() { one $(ids report list $( ((RANDOM % 8 == 0)) || say --open)); }
# shellcheck disable=SC2046
request() { one $(ids request list $( ((RANDOM % 8 == 0)) || say --open)); }
# shellcheck disable=SC2046
activity() { one $(jq -r --arg id "$1" 'select(.id == $id).activity[]? |
  select(.state | IN("completed", "skipped", "cancelled") | not).id' <"$work/reports"); }
service() { say "SV-20261001-AAAAAAA$((RANDOM % 5 + 1))"; }

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
  case $((RANDOM % 24)) in
    0) try report create --kind "$(one customer-qos service-performance service-trouble)" --name trouble --service "$(service)" \
      --customer "CUST-$((RANDOM % 3))" --priority "$(one 1 2 3)" ;;
    1 | 2) try report start "$(report)" ;;
    3 | 4) try report analyse "$(report)" --finding found --root-cause "$(one resource:CARD-1 "service:$(service)" party:carrier none)" ;;
    5 | 6) try report raise "$(report)" "$(one --service-trouble --resource-trouble)" ;;
    7) try report raise "$(report)" --party carrier ;;
    8) try report raise "$(report)" --service-trouble --existing "$(report)" --force "${why[@]}" ;;
    9) try report unlink "$(report)" "$(one "$(report)" "$(request)")" "${why[@]}" ;;
    10 | 11) try request update "$(request)" --state "$(one inProgress held cleared cleared cancelled rejected)" ;;
    12) try report clear "$(report)" "${why[@]}" ;;
    13) try report reopen "$(report)" "${why[@]}" ;;
    14) try report close "$(report)" ;;
    15) try report "$(one hold pend resume)" "$(report)" "${why[@]}" ;;
    16) try report cancel "$(report)" --reason "$(one withdrawn false-event)" ;;
    17) try report restore "$(report)" "$(one --original "--alternate=$(service)")" ;;
    18) at=$(report) && try activity "$(one start complete skip)" "$at" "$(activity "$at")" "${why[@]}" ;;
    19 | 20) storm && try alarm ingest -f "$work/storm" ;;
    21) try alarm correlate --raise ;;
    22) try jeopardy scan --escalate && scanned_again ;;
    23) try report impact "$(report)" --write ;;
  esac
}

invariants() {
  in_order
  "$som" --no-index report list -o ndjson >"$work/reports"
  "$som" --no-index request list -o ndjson >"$work/requests"
  "$som" --no-index alarm list --all -o ndjson >"$work/alarms"
  jq -rn --slurpfile reports "$work/reports" --slurpfile requests "$work/requests" --slurpfile alarms "$work/alarms" '
    def ended: IN("cleared", "closed", "cancelled", "rejected", "completed", "failed");
    def forced: any(.trackingRecord[]?; .action == "clear" and .forced == true);
    ($reports + $requests | map({(.id): .state}) | add // {}) as $states
    | ($alarms | map({(.id): .state}) | add // {}) as $active
    | ($reports[] | select(.state == "closed") | select(forced | not) | . as $one
        | .activity[]?.delegatedTo // empty | select($states[.] // "closed" | ended | not)
        | "\($one.id) is closed, and \(.) is open"),
      ($reports[] | select(.state == "cleared") | select(forced | not) | . as $one
        | .activity[]? | select(.state | IN("completed", "skipped", "cancelled") | not)
        | "\($one.id) is cleared, and activity \(.id) is \(.state)"),
      ($reports[] | . as $one | .targetBreach // [] | group_by([.target, .at])[] | select(length > 1)
        | "\($one.id): \(.[0].target) of \(.[0].at) is breached \(length) times"),
      ([$reports[] | select(.originator == "alarm-correlation" or any(.trackingRecord[]?; .action == "create" and .systemId == "som"))
          | .id as $id | .underlyingAlarm[]?.id | {alarm: ., $id}] | group_by(.alarm)[] | select(length > 1)
        | "\(.[0].alarm) is in \(map(.id) | join(" and "))")
  ' >"$work/wrong"
  [[ ! -s $work/wrong ]] || fail "$(<"$work/wrong")"
}

invariants
walk 1800
