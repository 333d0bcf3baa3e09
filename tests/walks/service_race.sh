#!/bin/bash
# service_race.sh SOM [ROUNDS]: 16 processes want one of 10 values at once. Each value is given once, none is lost, and
# who gets none is told so. 20 rounds, or as many as are asked for.
set -euo pipefail
som=$1 rounds=${2:-${SOM_RACE_ROUNDS:-20}}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane SOM_WORKSPACE=$folder/workspace
unset SOM_NOW XDG_CONFIG_HOME
fail() { echo "round $round: $*"; exit 1; }

"$som" init -q workspace
mkdir -p workspace/pools results
for ((round = 1; round <= rounds; ++round)); do
  printf '"@type": ResourcePool\nid: r%d\nrange: {from: 1, to: 10}\n' "$round" >"workspace/pools/r$round.yaml"
  rm -f results/*
  pids=()
  for ((i = 1; i <= 16; ++i)); do
    # Every second round through the verb that looks for reservations first.
    verb=reserve
    ((round % 2)) || verb=allocate
    { "$som" service $verb --pool "r$round" --for "customerOrder:CO-$i" --no-sync -o id >"results/$i" 2>"results/$i.err" \
        || echo "$?" >"results/$i.status"; } &
    pids+=($!)
  done
  wait "${pids[@]}"
  won=$(cat results/[0-9]* | grep -c '^r[0-9]*/[0-9]*$' || true)
  different=$(cat results/[0-9]* | grep '^r[0-9]*/' | sort -u | wc -l)
  [[ $won == 10 && $different == 10 ]] || fail "$won were given, $different of them different"
  refused=$(cat results/*.status | sort | uniq -c | tr -s ' ')
  [[ $refused == ' 6 5' ]] || { cat results/*.err; fail "the others ended as:$refused (want: 6 5)"; }
  files=("workspace/pools/r$round"/*.yaml)
  holders=$(sed -n 's/^for: //p' "${files[@]}" | sort -u | wc -l)
  [[ ${#files[@]} == 10 && $holders == 10 ]] || fail "${#files[@]} files, $holders holders"
done
[[ -z $(find workspace/.som/tmp workspace/.som/journal -type f 2>/dev/null) ]] || fail "something was left behind"
"$som" validate --strict >/dev/null || fail "the workspace is not valid"
echo "$rounds rounds: 10 of 16 each time"
