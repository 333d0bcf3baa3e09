#!/bin/bash
# two_ends.sh SOM: two branches that changed one alarm, one value of a pool or one order at once: what a merge makes of them,
# how `git resolve` settles it, and that the result can be committed.
# shellcheck disable=SC2016 # the words are commands for `sides`
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=tests/git/git.sh
source "$here/git.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-23T09:00:00Z
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }

cp -r "$here/../../samples/leeds-access" one && cd one && git init -q || exit 1
som git install-hooks -q
git add -A && git commit -qm sample
git branch -q origin-of-all

# fresh WHAT: main is what it was at the beginning.
fresh() {
  begin "$1"
  git merge --abort 2>/dev/null
  git checkout -qf main && git reset -q --hard origin-of-all && git clean -qfd -e .som
  git branch -qD b c 2>/dev/null
  export SOM_NOW=2026-11-23T09:00:00Z
}
# sides THEIRS OURS: a commit of each branch, at 10:05 and 10:16; the test is on main, at 11:00.
sides() {
  git add -A && git commit -qm base 2>/dev/null
  git checkout -qb b
  SOM_NOW=2026-11-23T10:05:00Z eval "$1" || fail "failed there: $1"
  git checkout -q main
  SOM_NOW=2026-11-23T10:16:00Z eval "$2" || fail "failed here: $2"
  export SOM_NOW=2026-11-23T11:00:00Z
}
# merges: the merge is clean, and passes the hook and the gate.
merges() {
  expect 0 git merge -q --no-edit b
  expect 0 som validate -q
  expect 0 som validate -q main~1..main
}
# commits: the merge that was settled passes the hook.
commits() { git add -A && expect 0 git commit -q --no-edit; }
# event SEVERITY [MORE]: an event of an alarm.
event() {
  printf '[{"@type":"Alarm","id":"n1","alarmedObject":{"id":"leeds-pe1"},"alarmType":"equipmentAlarm","probableCause":"powerProblem",
"perceivedSeverity":"%s","alarmRaisedTime":"2026-11-23T08:00:00Z","sourceSystemId":"nms"%s}]' "$@" | som alarm ingest -f - -q --commit
}
changed() { event "$1" ",\"alarmChangedTime\":\"2026-11-23T$2:00Z\""; }

fresh "an alarm that got one event on each side counts both"
event major ''
alarm=$(som alarm list -o id | grep 20261123)
file=alarms/2026/11/$alarm.yaml
sides 'changed critical 08:30' 'changed minor 08:40'
merges
is "the count" "$(grep ^count "$file")" 'count: 3'
is "the severity" "$(grep ^perceivedSeverity "$file")" 'perceivedSeverity: minor'

fresh "the acknowledgement that was recorded last counts"
event major ''
sides 'som alarm ack "$alarm" --actor anna --commit -q' 'som alarm ack "$alarm" --actor ben --commit -q'
merges
is "who acknowledged" "$(grep ^ackUserId "$file")" 'ackUserId: ben'
fresh "also if one side ends where it began"
event major ''
som alarm ack "$alarm" --commit -q
sides 'som alarm unack "$alarm" --commit -q' \
  'som alarm unack "$alarm" --commit -q; SOM_NOW=2026-11-23T10:17:00Z som alarm ack "$alarm" --commit -q'
merges
is "the state" "$(grep ^ackState "$file")" 'ackState: acknowledged'

fresh "three branches of an alarm merge to one record in each order"
event major ''
git checkout -qb b && SOM_NOW=2026-11-23T10:02:00Z som alarm clear "$alarm" --reason x --actor anna --commit -q
git checkout -qb c main && SOM_NOW=2026-11-23T10:01:00Z som alarm clear "$alarm" --reason y --actor cleo --commit -q
git checkout -q main && SOM_NOW=2026-11-23T10:00:30Z som alarm ack "$alarm" --actor ben --commit -q
export SOM_NOW=2026-11-23T11:00:00Z
for order in 'main b c' 'main c b' 'b main c' 'b c main' 'c main b' 'c b main'; do
  read -r first second third <<<"$order"
  git checkout -q -B merged "$first"
  { git merge -q --no-edit "$second" && git merge -q --no-edit "$third"; } >/dev/null 2>&1 || fail "$order conflicts"
  is "the clear of $order" "$(grep -h '^clearUser\|^alarmCleared' "$file" | tr '\n' ' ')" \
    'alarmClearedTime: "2026-11-23T10:01:00Z" clearUserId: cleo '
done
git checkout -qf main

fresh "two branches take one value: the choice takes the whole of one side, and doctor mends the rest"
som order start QCJQ -q --reason x 2>/dev/null
som order start EVMS -q --reason x
value=pools/vlan/leeds-pe5/100.yaml
sides 'som service allocate --pool vlan --scope leeds-pe5 --for QCJQ --commit -q' \
  'som service allocate --pool vlan --scope leeds-pe5 --for EVMS --commit -q'
git merge -q --no-edit b >/dev/null 2>&1 && fail 'the merge is clean'
# While nobody has decided, nothing is said about links to the value, and nothing is mended.
expect 1 som validate
says conflict-markers
keeps_quiet one-sided
expect 1 som doctor --fix
for order in EVMS QCJQ; do
  som order show "$order" -o json | grep -q vlan/leeds-pe5/100 || fail "$order lost the value"
done
expect 0 som git resolve "$value" --take ours
service=$(som order show EVMS -o json | grep -oE 'SV-[0-9A-Z-]+' | head -n 1)
is "the users" "$(grep -oE 'SV-[0-9A-Z-]+' "$value")" "$service"
expect 0 som doctor --fix
commits
expect 0 som validate
keeps_quiet one-sided

fresh "settling what a description is invents nothing"
sides 'som order update ERF2 --set description=bbb --commit -q' 'som order update ERF2 --set description=aaa --commit -q'
git merge -q --no-edit b >/dev/null 2>&1 && fail 'the merge is clean'
expect 0 som git resolve ERF2 --take ours --reason decided
is "the changed files" "$(git status --porcelain | grep -vc '^[MU]')" 0
is "the new services" "$(git status --porcelain inventory)" ''
commits

fresh "an order and its request are settled one after the other, in any order"
request=RO-20261118-3M8R1TQC
for first in "$request" SO-20261112-NFH2HSET; do
  fresh "an order and its request are settled, $first first"
  sides 'som request update "$request" --state completed --commit -q' \
    'som request update "$request" --state failed --reason "no card" --commit -q'
  git merge -q --no-edit b >/dev/null 2>&1 && fail 'the merge is clean'
  expect 0 som git resolve "$first" --take ours --reason d
  for other in "$request" SO-20261112-NFH2HSET; do
    [[ $other == "$first" ]] || expect 0 som git resolve "$other" --take ours --reason d
  done
  expect 0 som doctor --fix
  expect 0 som validate -q
done

for take in ours theirs; do
  fresh "two branches end one record, with an alert: $take can be committed"
  som jeopardy scan --escalate -q >/dev/null 2>&1
  sides 'som order cancel NR2B --reason "customer left" --commit -q; som report reject 50XZ --reason "not ours" --commit -q' \
    'som order cancel NR2B --reason "customer left" --commit -q; som report cancel 50XZ --reason withdrawn --commit -q'
  git merge -q --no-edit b >/dev/null 2>&1 && fail 'the merge is clean'
  expect 0 som git resolve NR2B --take "$take" --reason decided
  expect 0 som git resolve 50XZ --take "$take" --reason decided
  commits
  expect 0 som validate -q
  fresh "markers around tracking records: $take keeps the entries of the other side"
  som order hold NV2M --reason x --commit -q
  sides 'som undo --commit -q' 'som order resume NV2M --commit -q'
  git merge -q --no-edit b >/dev/null 2>&1 && fail 'the merge is clean'
  expect 0 som git resolve NV2M --take "$take" --reason decided
  commits
done

fresh "one of several conflicts is settled by its event"
sides 'som order hold NV2M --reason b --commit -q && som order update NV2M --set description=bbb --commit -q' \
  'som order pend NV2M --reason a --commit -q && som order update NV2M --set description=aaa --commit -q'
git merge -q --no-edit b >/dev/null 2>&1 && fail 'the merge is clean'
file=orders/2026/11/SO-20261116-NV2MS2W4.yaml
expect 0 som git resolve NV2M --take theirs --event "$(sed -n 's/^#~ .*hold.*\[\(.*\)\]$/\1/p' "$file" | head -n 1)"
is "the state" "$(grep ^state "$file")" 'state: held'
is "the conflicts that are left" "$(grep -A1 '^<<<<<<<' "$file" | grep -c 'update description')" 1
is "their number" "$(grep -c '^<<<<<<<' "$file")" 1

fresh "two branches that start one order make one request"
order=$(som service cease SV-20250902-7NC3RW5X -o id)
sides 'som order start "$order" --commit -q' 'som order start "$order" --commit -q'
merges
request=$(git diff --name-only main~1^ main -- requests)
is "the date of the request" "$(grep ^orderDate "$request")" 'orderDate: "2026-11-23T10:05:00Z"'

fresh "a request that is cancelled while somebody else begins to wait for it"
sides 'som report raise TR-20261121-X2C5XT7N --party backhaul-supplier --existing PT-20261121-Y2C6R8ZB --force --reason x --commit -q' \
  'som request cancel PT-20261121-Y2C6R8ZB --reason solved --commit -q'
expect 0 git merge -q --no-edit b
expect 0 som validate
says consequence-due
expect 0 som doctor --fix
expect 0 som validate
keeps_quiet consequence-due
if grep -q 'delegatedTo: PT-20261121-Y2C6R8ZB' reports/2026/11/TR-20261121-X2C5XT7N.yaml; then fail 'the report waits'; fi

fresh "two branches group two reports, each under the other one"
sides 'som report group TR-20261121-X2C5XT7N TR-20261121-50XZTD9B --commit -q' \
  'som report group TR-20261121-50XZTD9B TR-20261121-X2C5XT7N --commit -q'
git merge -q --no-edit --no-verify b || fail 'the merge conflicts'
expect 1 som validate main~1..main
says dependency-cycle

fresh "a service becomes active with its item, also by hand"
som order start QCJQ -q --reason x 2>/dev/null
git add -A && git commit -qm started
service=inventory/8N/SV-20261119-8N9676X9.yaml
sed -i 's/^state: reserved/state: active\nstartDate: "2026-11-23T09:00:00Z"/' "$service"
printf '  - id: 01M83T4CM0ZZZZZZZZZZZZZZZZ\n    time: "2026-11-23T09:00:00Z"\n    user: jane\n    action: activate\n    from: reserved\n    to: active\n' >>"$service"
expect 1 som validate --against main
says 'cannot activate the service: it is not delivered yet'

fresh "undo of a start that a commit has leaves no value at the service that it ends"
som order start QCJQ --reason x --commit -q 2>/dev/null
som undo --reason 'wrong order' --commit -q
expect 0 som validate
keeps_quiet one-sided

fresh "a comparison says why a state is what it is"
som order hold NV2M --reason 'awaiting wayleave' -q
som order note NV2M 'spoke to the customer' -q
expect 0 som diff
says 'inProgress → held (awaiting wayleave)'
finish
