#!/bin/bash
# counts.sh SOM TOOLS [SMALL LARGE]: how many files a command opens and looks at, in a workspace of SMALL (100) and of
# LARGE (1000) orders, with as many services, values of pools, and orders in a chain of prerequisites. Prints a table, and
# fails if the counts are not those that the rules in the table of commands below allow. Needs strace (77 without it).
set -euo pipefail
som=$1 tools=$2 small=${3:-100} large=${4:-1000}
type -P strace >/dev/null || { echo "counts.sh: strace is missing" >&2 && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOM_ACTOR=bench XDG_CONFIG_HOME=/nonexistent

# The commands, with a rule: the counts of `same` are equal in both workspaces, and at most 20 files besides policies and
# the catalogue are opened; `answer` opens at most 40 more in the large one, whatever it looks at; `each` at most 20 for each
# record that it changes, besides. $N is an order that was just created, $O one that was started and has a value, $C its
# customer order, $S its service. Folders are not counted: listing one counts for little, whatever it has.
commands='
same    | order show $N
same    | service reserve --pool vlan --scope new --for $N
same    | jeopardy explain $N
same    | order plan $N
same    | order start $N
same    | service allocate --pool vlan --scope new --for $N
same    | service release --for $N
same    | order assign $N --to team-core
same    | order hold $N --reason r
same    | order resume $N
same    | activity start $N $A
same    | activity complete $N $A
same    | order fail $N --reason r
same    | order create --spec ethernet-line --characteristic bandwidth=10M -o id
same    | order start $M
same    | order cancel $M --reason r
same    | service show $S
answer  | jeopardy explain $O
answer  | order show $O
answer  | order show ext:BSS-7
answer  | order list --customer-order $C -o id
answer  | order list --where priority=1 -o id
answer  | order list --limit 10 -o json
answer  | order list --limit 10 -o csv --fields id,note.text
answer  | service list --where "customer = CUST-1" -o id
answer  | service list --pool vlan
answer  | service check --spec ethernet-line --customer CUST-117 --characteristic bandwidth=10M
answer  | service release --for customerOrder:CO-500000001
answer  | order cancel --customer-order CO-500 --reason r
answer  | jeopardy scan
each    | jeopardy scan --escalate -o json
'

# traced LOG WORD...: runs som, and writes its calls that name files to LOG.
traced() {
  local log=$1
  shift
  strace -f -qq -e trace=openat,openat2,statx,newfstatat -o "$log" "$som" "$@" >"$work/out" 2>&1 && ended=0 || ended=$?
}
# counted LOG: files opened besides policies and the catalogue, and files looked at.
counted() {
  local opened looked
  opened=$(grep -E 'openat2?\(' "$1" | grep -vE 'O_DIRECTORY|ENOENT|"/|"\.som|O_CREAT' |
    sed -nE 's/.*openat2?\([0-9]+, "([^"]+)".*/\1/p' | grep -vcE '^(policy|catalog)/|^som.yaml$|^index.db$|^pools/[^/]+$|^[0-9]+$' || true)
  looked=$(grep -cE '(statx|newfstatat)\([^,]+, "[^"/]+\.(yaml|json)"' "$1" || true)
  echo "$opened $looked"
}

# chain DIR COUNT: adds orders, each of which waits for the one before it.
chain() {
  local dir=$1/orders/2026/10 i id before=
  mkdir -p "$dir"
  for ((i = 1; i <= $2; ++i)); do
    id=SO-20261001-$(printf %08d "$i")
    {
      printf '"@type": ServiceOrder\nid: %s\nstate: acknowledged\norderDate: 2026-10-01T08:00:00Z\n' "$id"
      [[ -z $before ]] || printf 'orderRelationship:\n  - {id: %s, relationshipType: dependency}\n' "$before"
      printf 'serviceOrderItem:\n  - {id: "1", action: noChange, service: {}}\n'
    } >"$dir/$id.yaml"
    before=$id
  done
}

declare -A opened looked status_of
measure() {
  local size=$1 dir=$work/$1 now N M O C S A line n=0
  now=$("$tools/bench-generate" "$dir" --records "$size" --inventory "$size" | sed -n 's/.*"now": "\([^"]*\)".*/\1/p')
  chain "$dir" "$size"
  find "$dir" -exec touch -d '2026-11-20' {} +
  run() { "$som" -C "$dir" --now "$now" "$@"; }
  sleep 2.1 # what has just changed is not remembered
  run jeopardy scan >/dev/null || true
  run service list >/dev/null || true
  run service list --pool vlan >/dev/null || true
  run order list >/dev/null || true
  N=$(run order create --spec ethernet-line --characteristic bandwidth=10M -o id)
  M=$(run order create --spec ethernet-line --characteristic bandwidth=10M -o id)
  O=$(grep -lE '^state: inProgress' -r "$dir/orders" | xargs grep -l 'vlan/pe' | sort | head -n 1)
  O=$(basename "$O" .yaml)
  C=$(run order show "$O" -o json | grep -oE 'CO-[0-9]+' | head -n 1)
  S=$(run order show "$O" -o json | grep -oE 'SV-[0-9A-Z-]+' | head -n 1)
  A=survey
  while read -r line; do
    [[ -n $line ]] || continue
    n=$((n + 1))
    eval "traced '$work/log' -C '$dir' --now '$now' ${line#*| }"
    status_of[$size.$n]=$ended
    read -r "opened[$size.$n]" "looked[$size.$n]" < <(counted "$work/log")
    cp "$work/log" "$work/$size.$n.log"
    cp "$work/out" "$work/$size.$n.out"
  done <<<"$commands"
}
measure "$small"
measure "$large"

status=0 n=0
wrong() { echo "^ $*" && status=1; }
printf '| %s | opened, %s | %s | looked at, %s | %s |\n|---|---:|---:|---:|---:|\n' command "$small" "$large" "$small" "$large"
while read -r rule _ line; do
  [[ -n $rule ]] || continue
  n=$((n + 1))
  a=${opened[$small.$n]} b=${opened[$large.$n]} c=${looked[$small.$n]} d=${looked[$large.$n]}
  printf '| %s | %s | %s | %s | %s |\n' "$line" "$a" "$b" "$c" "$d"
  case $rule in
    same)
      # A command that fails opens little, and shows nothing.
      ((status_of[$small.$n] == 0 && status_of[$large.$n] == 0)) || wrong "fails: $(<"$work/$large.$n.out")"
      ((a == b && c == d)) || wrong "the counts differ"
      ((b <= 20)) || wrong "more than 20 files"
      ;;
    answer) ((b <= a + 40)) || wrong "opens more than its answer" ;;
    each)
      changed=$(grep -c '"exception":' "$work/$large.$n.out" || true)
      ((changed > 0 && b <= 40 + 20 * changed)) || wrong "opens more than 20 files for each of $changed records"
      ;;
  esac
done <<<"$commands"
[[ -z ${KEEP:-} ]] || cp -r "$work" "$KEEP"
exit "$status"
