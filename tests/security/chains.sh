#!/bin/bash
# chains.sh SOM [--no-limits]: records that wait for each other in lines as long as there are records, and in circles.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

# So little that each link of a chain would be felt that takes a piece of the stack.
ulimit -s 1024
links=3000

# chain NAME PREFIX LAST: LAST records that lead to the next one, the last of them to the first; a program of awk of this
# name writes each, knowing its number `n`, `id(n)` and `next_id`.
declare -A chains
chain() {
  local folder
  begin "$1"
  folder=$(dirname "$space/${chains[$1]%% *}")
  mkdir -p "$folder"
  (cd "$folder" && awk -v last="$links" -v prefix="${chains[$1]##* }" '
    function id(n, text, i) {
      for (i = 0; i < 8; ++i) { text = substr("0123456789ABCDEF", n % 16 + 1, 1) text; n = int(n / 16) }
      return prefix "-20261121-" text
    }
    BEGIN {
      for (n = 0; n < last; ++n) {
        file = id(n) ".yaml"
        '"$(cat)"'
        close(file)
      }
    }')
}
chains=([orders]='orders/2026/11/x SO' [circle]='orders/2026/11/x SO' [requests]='requests/2026/11/x RO'
  [reports]='reports/2026/11/x SP')
now() { printf '%s-20261121-%08X' "$1" "$2"; }

order='print "\"@type\": ServiceOrder\nid: " id(n) "\nstate: acknowledged\norderDate: \"2026-11-21T09:00:00Z\"\n" \
  "requestedCompletionDate: \"2026-11-21T10:00:00Z\"" >file'
item='print "serviceOrderItem:\n  - {id: \"1\", action: add, state: acknowledged, service: {name: s}}" >file'

# Each waits for the next one; the last for none, or for the first.
chain orders <<<"$order"'
  if (n < last - 1) print "orderRelationship: [{id: " id(n + 1) ", relationshipType: dependency}]" >file
  '"$item"
attempt 0 -C "$space" jeopardy scan --all -q
attempt 0 -C "$space" --no-index jeopardy scan --all -q
attempt 0 -C "$space" jeopardy explain "$(now SO 0)"
attempt 5 -C "$space" order start "$(now SO 0)"
attempt 0 -C "$space" order cancel "$(now SO $((links - 1)))" --reason r
every_verb

chain circle <<<"$order"'
  print "orderRelationship: [{id: " id((n + 1) % last) ", relationshipType: dependency}]" >file
  '"$item"
attempt 0 -C "$space" jeopardy scan --all -q
attempt 0 -C "$space" jeopardy explain "$(now SO 0)"
attempt 5 -C "$space" order start "$(now SO 0)"
every_verb

# Each has an activity that waits for the next one: an answer of the last may answer all.
chain requests <<<'print "\"@type\": ResourceOrder\nid: " id(n) "\nstate: inProgress\norderDate: \"2026-11-21T09:00:00Z\"\n" \
  "startDate: \"2026-11-21T09:10:00Z\"" >file
  if (n > 0) print "requestedBy: [{id: " id(n - 1) ", activity: next}]" >file
  if (n < last - 1) print "activity:\n  - {id: next, type: resourceOrder, state: inProgress, duration: {typical: PT1H}, " \
    "startDate: \"2026-11-21T09:10:00Z\", delegatedTo: " id(n + 1) "}" >file'
attempt 0 -C "$space" jeopardy scan --all -q
attempt 0 -C "$space" jeopardy explain "$(now RO 0)"
attempt 4 -C "$space" --no-sync request update "$(now RO $((links - 1)))" --state completed --reason r
says 'more than 100 records follow each other'
attempt '0 4' -C "$space" --no-sync request update "$(now RO $((links - 1)))" --state failed --reason r
attempt '0 4' -C "$space" --no-sync request cancel "$(now RO 0)" --reason r
every_verb

chain reports <<<'print "\"@type\": ServiceTroubleReport\nid: " id(n) "\nstatus: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\n" \
  "description: d" >file
  if (n < last - 1) print "parentProblem: [{id: " id(n + 1) "}]" >file'
attempt 0 -C "$space" jeopardy scan --all -q
attempt 0 -C "$space" jeopardy scan --escalate -n -q
attempt '0 4' -C "$space" --no-sync report clear "$(now SP $((links - 1)))" --reason r
every_verb

# Each that asks for something is assessed once more by itself, down its whole line.
links=200
chain orders <<<"$order"'
  if (n < last - 1) print "orderRelationship: [{id: " id(n + 1) ", relationshipType: dependency}]" >file
  '"$item"
attempt 0 -C "$space" jeopardy scan --escalate -n -q

finish
