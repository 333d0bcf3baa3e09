# shellcheck shell=bash disable=SC2034,SC2154
# The parts of run.sh in which many processes work at once. Their workspace: two orders `pair`, which every change of
# theirs makes equal, orders that several writers share, and one for each writer.

common=SO-20261121-SHARED0 # and a digit
shared=${common}0
pair=(SO-20261121-PAAR0001 SO-20261121-PAAR0002)
own='SO-20261121-W00000' # and the writer's two digits

# race_workspace DIR
race_workspace() {
  local id ids=("$common"{0..3} "${pair[@]}" "$own"{00..07})
  rm -rf "$1"
  "$som" init -q "$1" &&
    for id in "${ids[@]}"; do
      printf '{"id": "%s", "serviceOrderItem": [{"action": "add", "service": {}}]}\n' "$id"
    done | "$som" -C "$1" -q order create -f -
}

# is_well DIR WHERE: what every race must leave.
is_well() {
  local debris
  "$som" -C "$1" -q order note "$shared" 'the race is over' >"$1.err" 2>&1 || problem "$2: the next change failed: $(<"$1.err")"
  debris=("$1"/.som/tmp/* "$1"/.som/journal/* "$1"/.som/set-aside/*)
  ((${#debris[@]} == 0)) || problem "$2: debris: ${debris[*]##*/}"
  { "$som" -C "$1" -q validate && "$som" -C "$1" -q doctor; } >"$1.err" 2>&1 || problem "$2: $(<"$1.err")"
}

# noted DIR: the texts of all notes, sorted.
noted() { grep -rhoP '^    text: \K[a-z]+[0-9]?-.*' "$1/orders" | sort; }

# took RUNS STATUS TEXT: the texts of the runs that ended so, sorted; {w} and {n} of TEXT are the run's.
took() { awk -v status="$2" -v text="$3" '$3 == status { one = text; sub("{w}", $1, one); sub("{n}", $2, one); print one }' "$1" | sort; }

part_writers() {
  local dir=$work/writers times=100 n
  [[ $mode == full ]] && times=1000
  race_workspace "$dir" || { problem "writers: no workspace" && return; }
  # Two writers share an order: more would only make its file longer. All sixteen compete for the one lock.
  for n in {0..3}; do
    "$racer" 2 "$times" -- "$som" -C "$dir" -q order note "$common$n" "same$n-{w}-{n}" >"$work/same$n" &
  done
  "$racer" 8 "$times" -- "$som" -C "$dir" -q order note "$own{w}" 'own-{w}-{n}' >"$work/own"
  wait
  local refused lost
  refused=$(awk '$3 != 0' "$work"/same? "$work/own" | wc -l)
  ((refused == 0)) || problem "writers: $refused runs ended otherwise than with 0, 6 or 75"
  { for n in {0..3}; do took "$work/same$n" 0 "same$n-{w}-{n}"; done && took "$work/own" 0 'own-{w}-{n}'; } |
    sort >"$work/expected"
  lost=$(diff "$work/expected" <(noted "$dir") | grep -c '^[<>]')
  ((lost == 0)) || problem "writers: $lost notes are lost or double"
  (($(wc -l <"$work/expected") == 16 * times)) || problem "writers: not every run is told"
  local tracked
  tracked=$(grep -rh '^    action: note' "$dir/orders" | wc -l)
  ((tracked == 16 * times)) || problem "writers: $tracked tracking records of $((16 * times)) notes"
  is_well "$dir" writers
  echo "writers: 16 x $times changes, tried again: $(awk '{ n += $4 - 1 } END { print n }' "$work"/same? "$work/own"), lost: $lost"
}

# What a person writes; the number tells which time.
by_hand() {
  printf '"@type": ServiceOrder\nid: %s\nstate: acknowledged\ndescription: by hand %s\n' "$shared" "$1"
  printf 'orderDate: "2026-11-21T12:00:00Z"\nserviceOrderItem:\n  - {id: "1", action: add, state: acknowledged, service: {}}\n'
}

# Runs a command whose every fsync takes its time, so that others come in between.
slowly() { strace -f -qq -o /dev/null -e trace=fsync -e inject=fsync:delay_enter=15000 -- "$@"; }

# edit_against DIR FILE MARK ROUNDS COMMAND…: saves a file by hand, as editors do by a rename, while a command changes
# it; MARK is what the command adds. Counts in `edits`, `conflicts` and `overwritten`.
edit_against() {
  local dir=$1 file=$1/$2 mark=$3 rounds=$4 round n pid status
  shift 4
  edits=0 conflicts=0 overwritten=0
  by_hand 0 >"$file"
  for ((round = 0; round < rounds; ++round)); do
    "$@" >"$dir.err" 2>&1 &
    pid=$!
    for ((n = RANDOM % 12; n >= 0; --n)); do
      by_hand $((++edits)) >"$dir.edited" && mv "$dir.edited" "$file"
    done
    wait "$pid"
    status=$?
    [[ $status == 6 ]] && ((++conflicts))
    [[ $status == 0 || $status == 6 ]] || problem "edits: exit $status: $(<"$dir.err")"
    # What was saved last is there, alone or with the command's own addition.
    if ! cmp -s "$file" <(by_hand "$edits"); then
      grep -q "by hand $edits\$" "$file" && grep -q "$mark" "$file" && [[ $status == 0 ]] || ((++overwritten))
    fi
  done
}

part_edits() {
  local dir=$work/edits rounds=100
  [[ $mode == full ]] && rounds=5000
  race_workspace "$dir" || { problem "edits: no workspace" && return; }
  edit_against "$dir" "orders/2026/11/$shared.yaml" 'text: noted' "$rounds" \
    slowly "$som" -C "$dir" -q order note "$shared" noted
  ((overwritten == 0)) || problem "edits: $overwritten overwritten"
  is_well "$dir" edits
  echo "edits: $edits, commands that met one: $conflicts of $rounds, overwritten: $overwritten"
}

# pairs NUMBER FILE: a change that makes both orders of the pair alike.
pairs() {
  printf '[{"@type": "ServiceOrder", "id": "%s", "description": "%s"},' "${pair[0]}" "$1"
  printf ' {"@type": "ServiceOrder", "id": "%s", "description": "%s"}]\n' "${pair[1]}" "$1"
}

# halves DIR: prints what a list and a scan show of the pair where they show half a change; fails where they fail.
halves() {
  "$som" -C "$1" order list -o json --fields id,description |
    jq -e -c --arg a "${pair[0]}" --arg b "${pair[1]}" \
      '[.items[] | select(.id == $a or .id == $b) | .description // ""] | select(length != 2 or .[0] != .[1])'
  [[ ${PIPESTATUS[*]} == '0 4' ]] || return 1
}

part_scans() {
  local dir=$work/scans changes=60 scans=0 half
  [[ $mode == full ]] && changes=2000 # each makes the records longer
  race_workspace "$dir" || { problem "scans: no workspace" && return; }
  mkdir "$dir.changes"
  local n
  for ((n = 0; n < changes; ++n)); do pairs "text $n" >"$dir.changes/$n.json"; done
  "$racer" 1 "$changes" -- "$som" -C "$dir" -q apply --merge -f "$dir.changes/{n}.json" >"$work/scanned" &
  local changing=$!
  while kill -0 "$changing" 2>/dev/null; do
    half=$(halves "$dir") || problem "scans: ${half:-a scan failed}"
    ((++scans))
  done
  wait "$changing"
  [[ $(awk '$3 == 0' "$work/scanned" | wc -l) == "$changes" ]] || problem "scans: a change failed"
  is_well "$dir" scans
  echo "scans: $scans, during changes of several files: $changes, halves: $(cat "$work/problems" 2>/dev/null | grep -c '^scans: ')"
}

# A workspace with the eight records of crash-history among others, so that a list takes its time.
history_workspace() {
  local n
  rm -rf "$1"
  "$som" init -q "$1" &&
    for n in {000..399}; do
      printf '{"id": "SO-20261121-H0000%s", "description": "0", "serviceOrderItem": [{"action": "add", "service": {}}]}\n' "$n"
    done | "$som" -C "$1" -q order create -f -
}

part_history() {
  local dir=$work/history reads=1000 as
  [[ $mode == full ]] && reads=100000
  history_workspace "$dir" || { problem "history: no workspace" && return; }
  mkdir "$dir.changes"
  as="$som -C $dir"
  "$history" --reads "$reads" --folder "$dir.changes" \
    --one "$as -q --no-sync order update {id} --set description={n}" --several "$as -q --no-sync apply --merge -f {file}" \
    --read "$as order list -o json --fields id,description" \
    --read "$as --no-index order list -o csv --fields id,description" \
    --read "$as show {ids} -o json --fields id,description" \
    --read "$as jeopardy scan --all -o csv --fields id,description" >"$work/history.out" ||
    problem "history: $(<"$work/history.out")"
  { "$som" -C "$dir" -q validate && "$som" -C "$dir" -q doctor; } >"$dir.err" 2>&1 || problem "history: $(<"$dir.err")"
  echo "history: $(<"$work/history.out")"
}

part_kills() {
  local dir=$work/kills times=25 n within started
  [[ $mode == full ]] && times=1250
  race_workspace "$dir" || { problem "kills: no workspace" && return; }
  mkdir "$dir.changes"
  for ((n = 0; n < times; ++n)); do pairs "text $n" >"$dir.changes/$n.json"; done
  # A kill falls into the time that a command takes here, with eight of them.
  started=$(date +%s%N)
  "$racer" 8 2 -- "$som" -C "$dir" -q order note "$shared" warm >/dev/null
  within=$((($(date +%s%N) - started) / 1000000))
  "$racer" 4 "$times" --kill "$within" -- "$som" -C "$dir" -q order note "$shared" 'kill-{w}-{n}' >"$work/same" &
  "$racer" 4 "$times" --kill "$within" -- "$som" -C "$dir" -q apply --merge -f "$dir.changes/{n}.json" >"$work/pairs"
  wait
  local lost double
  noted "$dir" | grep '^kill' >"$work/found"
  lost=$(took "$work/same" 0 'kill-{w}-{n}' | comm -23 - <(uniq "$work/found") | wc -l)
  double=$(uniq -d "$work/found" | wc -l)
  ((lost + double == 0)) || problem "kills: $lost acknowledged notes are lost, $double are double"
  [[ -z $(awk '$3 !~ /^(0|killed)$/' "$work/same" "$work/pairs") ]] || problem "kills: $(awk '$3 !~ /^(0|killed)$/' "$work/same" "$work/pairs" | head -3)"
  halves "$dir" >"$dir.err" || problem "kills: half of a change: $(<"$dir.err")"
  is_well "$dir" kills
  halves "$dir" >"$dir.err" || problem "kills: half of a change after the recovery: $(<"$dir.err")"
  echo "kills: $((8 * times)), of which hit: $(cat "$work/same" "$work/pairs" | grep -c killed), acknowledged and lost: $lost, double: $double"
}

# Ten values of a pool and 16 who want one: a test of its own, as it runs without a tracer too.
part_pools() {
  local rounds=20
  [[ $mode == full ]] && rounds=200
  "$root/tests/walks/service_race.sh" "$som" "$rounds" >"$work/pools" || problem "pools: $(tail -n 3 "$work/pools")"
  echo "pools: $(tail -n 1 "$work/pools")"
}
