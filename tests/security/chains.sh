#!/bin/bash
# chains.sh SOM [--no-limits]: records that wait for each other in lines as long as there are records, and in circles.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

# So little that each link of a chain would be felt that takes a piece of the stack.
ulimit -s 1024
links=3000

# chain CASE FOLDER PREFIX: a fresh workspace with a line of records in this folder, whose ids have this prefix. Standard
# input is awk that prints the record of number `n` of `last` into `file`; `id(n)` is its id.
chain() {
  begin "$1"
  mkdir -p "$space/$2"
  (cd "$space/$2" && awk -v last="$links" -v prefix="$3" '
    function id(n) { return sprintf("%s-20261121-%08X", prefix, n) }
    BEGIN {
      for (n = 0; n < last; ++n) {
        file = id(n) ".yaml"
        '"$(cat)"'
        close(file)
      }
    }')
}
id() { printf '%s-20261121-%08X' "$1" "$2"; }

head='print "\"@type\": ServiceOrder\nid: " id(n) "\nstate: acknowledged\norderDate: \"2026-11-21T09:00:00Z\"\n" \
  "requestedCompletionDate: \"2026-11-21T10:00:00Z\"" >file'
item='print "serviceOrderItem:\n  - {id: \"1\", action: add, state: acknowledged, service: {name: s}}" >file'

# Each waits for the next one; the last for none, or for the first.
line=$head'
  if (n < last - 1) print "orderRelationship: [{id: " id(n + 1) ", relationshipType: dependency}]" >file
  '$item
chain orders orders/2026/11 SO <<<"$line"
attempt 0 -C "$space" jeopardy scan --all -q
attempt 0 -C "$space" --no-index jeopardy scan --all -q
attempt 0 -C "$space" jeopardy explain "$(id SO 0)"
attempt 5 -C "$space" order start "$(id SO 0)"
attempt 0 -C "$space" order cancel "$(id SO $((links - 1)))" --reason r
every_verb

chain circle orders/2026/11 SO <<<"$head"'
  print "orderRelationship: [{id: " id((n + 1) % last) ", relationshipType: dependency}]" >file
  '"$item"
attempt 0 -C "$space" jeopardy scan --all -q
attempt 0 -C "$space" jeopardy explain "$(id SO 0)"
attempt 5 -C "$space" order start "$(id SO 0)"
every_verb

# Each has an activity that waits for the next one: an answer of the last may answer all.
chain requests requests/2026/11 RO <<<'print "\"@type\": ResourceOrder\nid: " id(n) "\nstate: inProgress\norderDate: \"2026-11-21T09:00:00Z\"\n" \
  "startDate: \"2026-11-21T09:10:00Z\"" >file
  if (n > 0) print "requestedBy: [{id: " id(n - 1) ", activity: next}]" >file
  if (n < last - 1) print "activity:\n  - {id: next, type: resourceOrder, state: inProgress, duration: {typical: PT1H}, " \
    "startDate: \"2026-11-21T09:10:00Z\", delegatedTo: " id(n + 1) "}" >file'
attempt 0 -C "$space" jeopardy scan --all -q
attempt 0 -C "$space" jeopardy explain "$(id RO 0)"
attempt 0 -C "$space" -n request update "$(id RO $((links - 1)))" --state completed --reason r
attempt '0 4' -C "$space" --no-sync request update "$(id RO $((links - 1)))" --state failed --reason r
attempt '0 4' -C "$space" --no-sync request cancel "$(id RO 0)" --reason r
every_verb

chain reports reports/2026/11 TR <<<'print "\"@type\": ServiceTroubleReport\nid: " id(n) "\nstatus: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\n" \
  "description: d" >file
  if (n < last - 1) print "parentProblem: [{id: " id(n + 1) "}]" >file'
attempt 0 -C "$space" jeopardy scan --all -q
attempt 0 -C "$space" jeopardy scan --escalate -n -q
attempt '0 4' -C "$space" --no-sync report clear "$(id TR $((links - 1)))" --reason r
every_verb

# Each that asks for something is assessed once more by itself, down its whole line.
links=200
chain orders orders/2026/11 SO <<<"$line"
attempt 0 -C "$space" jeopardy scan --escalate -n -q

finish
