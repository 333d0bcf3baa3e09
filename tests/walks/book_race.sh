#!/bin/bash
# book_race.sh SOM [ROUNDS]: 16 processes book a team that can do 3 activities at a time, for the same hours. Three get
# the appointment, and the others are told that the team has no capacity. 4 rounds, or as many as are asked for. Then
# 8 processes assign all orders without an assignee, each to itself: every order gets one.
set -euo pipefail
som=$1 rounds=${2:-4}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane SOM_WORKSPACE=$folder/workspace SOM_NOW=2026-12-02T09:00:00Z
unset XDG_CONFIG_HOME
fail() { echo "round $round: $*"; exit 1; }

round=0
"$som" init -q workspace
mkdir -p workspace/policy workspace/catalog results
cat >workspace/policy/race.yaml <<'Y'
"@type": Calendar
id: race
timeZone: UTC
workingHours: {mon-fri: ["08:00-17:00"]}
---
"@type": Team
id: race-team
calendar: race
capacity: 3
Y
cat >workspace/catalog/race-line.yaml <<'Y'
"@type": ServiceSpecification
id: race-line
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: visit, type: survey, duration: {typical: PT2H}, team: race-team}
Y
for ((i = 1; i <= 16; ++i)); do
  orders[i]=$("$som" order create --spec race-line --customer "C$i" --no-sync -o id 2>/dev/null)
done
"$som" order start "${orders[@]}" --no-sync -q
for ((round = 1; round <= rounds; ++round)); do
  rm -f results/*
  pids=()
  # Every second round with an index that has all records.
  ((round % 2)) || "$som" order list -o id >/dev/null
  for ((i = 1; i <= 16; ++i)); do
    { "$som" activity book "${orders[i]}" visit --start "2026-12-$((13 + round)) 0$((8 + i % 2)):00" --no-sync \
        >"results/$i" 2>"results/$i.err" || echo "$?" >"results/$i.status"; } &
    pids+=($!)
  done
  wait "${pids[@]}"
  # Visits of two hours that begin an hour apart overlap.
  won=$(cat results/[0-9]* | grep -c 'is booked for race-team' || true)
  [[ $won == 3 ]] || { cat results/*.err; fail "$won of 16 were booked"; }
  refused=$(cat results/*.status | sort | uniq -c | tr -s ' ')
  [[ $refused == ' 13 5' ]] || { cat results/*.err; fail "the others ended as:$refused (want: 13 5)"; }
  booked=$("$som" activity list --where "booked = 2026-12-$((13 + round))" -o id | wc -l)
  [[ $booked == 3 ]] || fail "$booked appointments are recorded"
done
pids=()
for ((i = 1; i <= 8; ++i)); do
  "$som" order assign --where 'assignee = ""' --to "desk-$i" --no-sync -q 2>/dev/null &
  pids+=($!)
done
wait "${pids[@]}"
for order in "${orders[@]}"; do
  times=$("$som" log "$order" -o json | grep -c '"action": "assign"' || true)
  [[ $times == 1 ]] || fail "$order was assigned $times times"
done
"$som" validate -q 2>/dev/null || fail "the workspace is not valid"
echo "$rounds rounds: 3 of 16 each time"
