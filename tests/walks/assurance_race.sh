#!/bin/bash
# assurance_race.sh SOM: several operators and collectors at once. Of equal commands on one report one succeeds, notes of
# others are not lost, and correlation gives the same causes in whatever order and parts the alarms arrive.
set -euo pipefail
som=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane SOM_NOW=2026-11-28T12:00:00Z
unset SOM_WORKSPACE XDG_CONFIG_HOME
fail() { echo "$*"; exit 1; }

# plant DIR: a card with ports, and services on them.
plant() {
  "$som" init -q "$1"
  mkdir -p "$1/inventory/resource" "$1/inventory/AA"
  printf '"@type": Resource\nid: CARD-1\nrelatedParty: [{id: card-vendor, role: owner}]\n' >"$1/inventory/resource/CARD-1.yaml"
  for port in 1 2 3 4 5 6; do
    printf '"@type": Resource\nid: PORT-%s\nresourceRelationship:\n  - {relationshipType: containedIn, resource: {id: CARD-1}}\n' \
      "$port" >"$1/inventory/resource/PORT-$port.yaml"
    printf '"@type": Service\nid: SV-20261001-AAAAAAA%s\nname: line-%s\nstate: active\nsupportingResource: [{id: PORT-%s}]\n' \
      "$port" "$port" "$port" >"$1/inventory/AA/SV-20261001-AAAAAAA$port.yaml"
  done
}
plant one
one() { "$som" -C one -q --no-sync "$@"; }

# winners EXPECTED WORD…: eight of the same command at once, while somebody writes eight notes.
winners() {
  local expected=$1 won=0 n
  shift
  rm -f won.*
  for n in {1..8}; do
    { one "$@" >out.$n 2>&1 && touch won.$n; } &
    one report note "$report" "note $n of $1 $2" &
  done
  wait
  for n in {1..8}; do [[ ! -e won.$n ]] || won=$((won + 1)); done
  [[ $won == "$expected" ]] || fail "'$*' succeeded $won times, not $expected: $(cat out.*)"
  for n in {1..8}; do
    "$som" -C one report show "$report" -o json | grep -q "note $n of $1 $2" || fail "a note was lost beside '$*'"
  done
  "$som" -C one validate -q || fail "after '$*'"
}

report=$("$som" -C one report create --kind service-trouble --name card --service SV-20261001-AAAAAAA1 -o id)
one report start "$report"
one report analyse "$report" --finding 'card dead' --root-cause resource:CARD-1
winners 1 report raise "$report" --resource-trouble
child=$("$som" -C one request list -o id)
[[ $(wc -w <<<"$child") == 1 ]] || fail "raised: $child"
winners 8 request update "$child" --state cleared # an answer may be repeated
winners 1 report clear "$report" --reason repaired
winners 1 report reopen "$report" --reason 'down again'

# 60 alarms of the card and its parts, in five orders and in parts that two collectors ingest at once.
for n in $(seq 0 59); do
  object=$([[ $((n % 7)) == 0 ]] && echo CARD-1 || echo "PORT-$((n % 7))")
  printf '{"@type":"Alarm","id":"e-%s","alarmType":"equipmentAlarm","probableCause":"los%s","perceivedSeverity":"major","alarmRaisedTime":"2026-11-28T11:4%s:%02dZ","sourceSystemId":"ems","alarmedObject":{"id":"%s"}}\n' \
    "$n" $((n / 7)) $((n / 20)) $((n * 3 % 60)) "$object"
done >events
for order in 1 2 3 4 5; do
  plant "two$order"
  if ((order == 1)); then cp events shuffled; else shuf --random-source=<(yes "$order") events >shuffled; fi
  split -n l/$order shuffled part.
  for part in part.*; do "$som" -C "two$order" alarm ingest -q --no-sync -f "$part" & done
  wait
  rm part.*
  "$som" -C "two$order" alarm correlate -o json >"causes$order"
  cmp causes1 "causes$order" || fail "another order of arrival gives other causes"
done
grep -q '"cause": "CARD-1"' causes1 || fail "$(<causes1)"

# Two that raise reports for the same causes at once make one report each.
for n in {1..6}; do "$som" -C two5 alarm correlate --raise -q >/dev/null & done
wait
[[ $("$som" -C two5 report list -o id | wc -l) == $(jq '.items | length' causes1) ]] || fail "$("$som" -C two5 report list)"
"$som" -C two5 validate -q
