#!/bin/bash
# nesting.sh SOM [--no-limits]: inputs that are nested deeply or are long in another way than as documents: paths, values of
# `--set`, queries, commands of a payload, ladders, plans, templates. Each is refused with a message, or done.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

# So little that each level would be felt that takes a piece of the stack.
ulimit -s 1024
levels=200000
repeat() { head -c "$2" < <(yes "$1" | tr -d '\n'); }
times() { repeat "$1" $((${#1} * $2)); }

# command WORD…: a payload of one command; a word that begins with `@` is read from a file.
command() {
  local words=() word
  for word; do
    if [[ $word == @* ]]; then words+=("$(jq -Rs . <"${word#@}")"); else words+=("$(jq -n --arg w "$word" '$w')"); fi
  done
  (
    IFS=,
    printf '[{"command":[%s]}]' "${words[*]}"
  ) >in
}

# refused STATUSES TEXT: the payload in `in` is refused with this text, in a message that is no larger than a page.
refused() {
  attempt "$1" -C "$space" apply -f -
  says "$2"
  (($(wc -c <err) < 4000)) || fail "the message has $(wc -c <err) bytes"
}

begin 'paths'
for step in .b '[0]' '[id=1]' '."b"'; do
  { printf 'a' && times "$step" $levels && printf '=1'; } >path
  command order update 7K3F9QXW --set @path
  refused '2 4' 'it has more than 200 steps'
  { printf 'a' && times "$step" $levels; } >path
  command order update 7K3F9QXW --unset @path
  refused '2 4' 'it has more than 200 steps'
done
for option in --fields --sort; do attempt 2 -C "$space" order list "$option" "\"a\"$(times .b 40000)"; done
attempt 2 -C "$space" order list --where "\"a\"$(times .b 40000) = 1"
attempt 2 -C "$space" order show 7K3F9QXW --fields "\"a\"$(times .b 40000)"

begin 'values'
for open in '[' '{"a":'; do
  { printf '"x"=' && times "$open" $levels; } >value
  command order update 7K3F9QXW --set @value
  attempt '0 2 4' -C "$space" apply -f -
  { printf '"x"=' && times '[' $levels && times ']' $levels; } >value
  command order update 7K3F9QXW --set @value
  refused '2 4' 'nesting is deeper than 200 levels'
done
# Each is within the limit; together they are not.
{ printf '"x"%s=' "$(times .a 150)" && times '[' 150 && times ']' 150; } >value
command order update 7K3F9QXW --set @value
refused '2 4' 'nesting is deeper than 200 levels'

rm in
begin 'queries'
for part in '(' 'not ' '(not '; do
  attempt 2 -C "$space" order list --where "$(times "$part" 20000)state = held"
  says 'the condition is nested too deeply'
done
attempt 2 -C "$space" order list --where "activity[$(times 'result[' 5000)state = held$(times ' and id]' 5001)"
says 'the condition is nested too deeply'
attempt 2 -C "$space" order list --where "$(times 'activity[' 10000)state = held"
says 'is not closed'
attempt 0 -C "$space" order list --where "state = held$(times ' or state = held' 8000)"
attempt 0 -C "$space" order list --where "state = held$(times ' and state = held' 7000)"
attempt 0 -C "$space" order list --where "state in (held$(times ', held' 20000))"
attempt '0 2' -C "$space" order list --where "description ~ '$(times '(' 30000)$(times ')' 30000)'"
attempt '0 2' -C "$space" order list --fields "$(times id, 40000)id"

begin 'commands'
{ printf '[{"command":["order"' && times ',"update"' $levels && printf ']}]'; } >in
refused '2 4' ''
{ printf '[{"command":' && times '[' $levels; } >in
refused 4 'nesting is deeper than 200 levels'
{ printf '[' && times '{"command":["order","note","7K3F9QXW","x"]},' 2000 && printf '{"command":["order","nothing"]}]'; } >in
refused '2 4' ''
rm in

# A line of activities, the last first, each after the one before it; items likewise.
chain() {
  printf '"@type": ServiceOrder\nid: SO-20261118-B0000000\nstate: %s\norderDate: "2026-11-18T12:00:00Z"\n' "$1"
  printf 'requestedCompletionDate: "2026-12-18T12:00:00Z"\nserviceOrderItem:\n  - {id: "1", action: add, state: %s, service: {}}\nactivity:\n' "$1"
  awk -v last="$2" -v circle="${3-}" 'BEGIN {
    for (n = last; n >= 1; --n) {
      after = n > 1 ? n - 1 : circle
      printf "  - {id: a%d, state: pending, duration: {typical: PT1M}%s}\n", n, after == "" ? "" : ", dependsOn: [a" after "]"
    }
  }'
}
record=orders/2026/11/SO-20261118-B0000000.yaml
begin 'plans'
chain acknowledged 10000 >"$space/$record"
every_verb
attempt '0 4 5' -C "$space" order plan B0000000 -o json
attempt '0 4 5' -C "$space" order plan B0000000 -o svg
attempt '0 4 5' -C "$space" order progress B0000000
attempt '0 4 5' -C "$space" order start B0000000
attempt '0 4 5' -C "$space" jeopardy explain B0000000
begin 'a plan in a circle'
chain acknowledged 10000 10000 >"$space/$record"
attempt 1 -C "$space" validate
says 'in a cycle'
(($(wc -c <out) < 20000)) || fail "the message has $(wc -c <out) bytes"
every_verb

begin 'items'
{
  printf '"@type": ServiceOrder\nid: SO-20261118-B0000000\nstate: acknowledged\norderDate: "2026-11-18T12:00:00Z"\nserviceOrderItem:\n'
  awk 'BEGIN {
    for (n = 10000; n >= 1; --n)
      printf "  - {id: \"%d\", action: add, state: acknowledged, service: {}%s}\n", n,
        (n > 1 ? ", serviceOrderItemRelationship: [{relationshipType: dependency, orderItem: {itemId: \"" n - 1 "\"}}]" : "")
  }'
} >"$space/$record"
every_verb
attempt '0 4 5' -C "$space" order start -n B0000000
attempt '0 4 5' -C "$space" jeopardy explain B0000000

begin 'ladders'
{
  printf '"@type": EscalationPolicy\nid: hostile\nappliesTo: {kind: ServiceOrder}\nlevels:\n'
  awk 'BEGIN { for (n = 1; n <= 20000; ++n) printf "  - {level: %d, when: overdue, after: PT%dM, notify: [team-field]}\n", n % 99 + 1, n }'
} >"$space/policy/hostile.yaml"
every_verb
attempt '0 1 4' -C "$space" jeopardy scan --escalate -n -q

begin 'specifications'
{
  printf '"@type": ServiceSpecification\nid: hostile\nname: hostile\nversion: "1"\nlifecycleStatus: active\nactivity:\n'
  awk 'BEGIN { for (n = 20000; n >= 1; --n) printf "  - {id: a%d, duration: {typical: PT1M}%s}\n", n, (n > 1 ? ", dependsOn: [a" n - 1 "]" : "") }'
} >"$space/catalog/hostile.yaml"
every_verb
attempt '0 3 4 5' -C "$space" order create --spec hostile

begin 'many calendars, each within the other'
awk 'BEGIN {
  for (n = 1; n <= 5000; ++n)
    printf "---\n\"@type\": Calendar\nid: c%d\ntimeZone: Europe/London\ninclude: c%d\nweek: {monday: [\"08:00-18:00\"]}\n", n, n % 5000 + 1
}' >"$space/policy/hostile.yaml"
every_verb '0 1 3 4 5 6'

finish
