#!/bin/bash
# many_orders.sh SOM [KILLS]: 300 orders are assigned, held and resumed by --where, with one command each. Each command is
# killed at KILLS (4) points in time first: afterwards either all orders are changed or none is, for readers at once, and after
# the next command too. The command that is not killed changes the rest.
set -euo pipefail
som=$1 kills=${2:-4}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane SOM_WORKSPACE=$folder/workspace SOM_NOW=2026-12-02T09:00:00Z
unset XDG_CONFIG_HOME
fail() { echo "many_orders.sh: $*"; exit 1; }

mkdir -p workspace/catalog workspace/policy
printf 'workspace: many\nformat: yaml\ntimeZone: UTC\n' >workspace/som.yaml
cat >workspace/policy/teams.yaml <<'END'
"@type": Team
id: core
member: [jane]
---
"@type": Party
id: carrier-a
END
cat >workspace/catalog/line.yaml <<'END'
"@type": ServiceSpecification
id: line
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: tail, type: partyOrder, party: carrier-a, duration: {typical: P1D, max: P2D}}
    - {id: configure, type: configure, dependsOn: [tail], duration: {typical: PT2H, max: PT4H}, team: core}
END
for ((i = 0; i < 300; ++i)); do
  printf '{"serviceOrderItem": [{"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "line"}}}]}\n'
done >orders.ndjson
"$som" -q order create -f orders.ndjson
"$som" -q order start --where 'state = acknowledged' --max 300
count() { "$som" order list --where "$1" -o id | wc -l; }
(($(count 'state = inProgress') == 300)) || fail "not all orders have started"

# attempt WHERE DONE WORDS...: a command for all orders that fit WHERE; DONE is what they fit when it is done.
attempt() {
  local where=$1 done=$2 number changed pid start took
  shift 2
  start=$EPOCHREALTIME
  "$som" -q -n "$@" --where "$where" --max 300 >/dev/null
  took=$(((${EPOCHREALTIME/./} - ${start/./}) / 1000))
  for ((number = 1; number <= kills; ++number)); do
    "$som" -q "$@" --where "$where" --max 300 >/dev/null 2>&1 &
    pid=$!
    sleep "$(printf '0.%03d' $((took * number / kills % 1000)))"
    kill -9 "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    changed=$(count "$done")
    ((changed == 0 || changed == 300)) || fail "$*: $changed orders are changed after a kill"
    "$som" -q order note "$one" seen
    (($(count "$done") == changed)) || fail "$*: the next command changed the number of orders"
    ((changed == 0)) || return 0
  done
  "$som" -q "$@" --where "$where" --max 300
  (($(count "$done") == 300)) || fail "$*: not all orders are changed"
}

one=$("$som" order list --limit 1 -o id 2>/dev/null)
attempt 'assignee = "" and state = inProgress' 'assignee = core' order assign --to core
attempt 'state = inProgress' 'state = held' order hold --reason 'no power in Leeds'
attempt 'state = held' 'state = inProgress' order resume
"$som" -q validate || fail "validate finds something"
"$som" -q doctor || fail "doctor finds something"
echo "300 orders assigned, held and resumed"
