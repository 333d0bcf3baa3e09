#!/bin/bash
# as_of.sh SOM: --as-of shows what was known then: records, levels, policies and calendars of a commit; diff names what
# changed between two states in the words of the domain.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }
# commit_at TIME MESSAGE
commit_at() { git add -A && GIT_COMMITTER_DATE=$1 GIT_AUTHOR_DATE=$1 git commit -qm "$2"; }
# file ORDER: its file
file() { echo "orders/${1:3:4}/${1:7:2}/$1.yaml"; }

begin "a story of three days"
cd "$folder" && mkdir space && cd space && git init -q || exit 1
printf 'workspace: leeds\ntimeZone: Europe/London\n' >som.yaml
mkdir -p policy orders/2026/11
order=SO-20261120-7K3F9QXW
cat >"$(file $order)" <<'END'
"@type": ServiceOrder
id: SO-20261120-7K3F9QXW
description: line to the depot
state: acknowledged # seen
orderDate: "2026-11-20T09:00:00Z"
requestedCompletionDate: "2026-12-01T17:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, service: {}}
END
commit_at 2026-11-20T10:00:00Z created
SOM_NOW=2026-11-21T10:00:00Z som -q order start $order || fail 'cannot start'
commit_at 2026-11-21T10:00:00Z started
SOM_NOW=2026-11-22T10:00:00Z som -q order hold $order --reason 'awaiting wayleave' || fail 'cannot hold'
commit_at 2026-11-22T10:00:00Z held

begin "--as-of a revision and a time"
state_at() { som order show $order --as-of "$1" -o json 2>/dev/null | sed -n 's/^  "state": "\(.*\)",*$/\1/p'; }
is "the state at HEAD" "$(state_at HEAD)" held
is "the state at HEAD~1" "$(state_at HEAD~1)" inProgress
is "the state at a time" "$(state_at '2026-11-21 11:00')" inProgress
is "the state in between" "$(state_at 2026-11-20T23:00:00Z)" acknowledged
expect 0 som order show $order --as-of HEAD~1
says "som: as of $(git rev-parse --short=12 HEAD~1) (2026-11-21 10:00)"
expect 0 som order list --as-of HEAD~2 --state acknowledged -o id
says $order
expect 0 som log $order --as-of HEAD~1 -o json
keeps_quiet hold
expect 0 som log --as-of HEAD~1
keeps_quiet held
expect 0 som jeopardy scan --all --as-of HEAD~1 -o json
says '"now": "2026-11-21T10:00:00Z"'
expect 0 som jeopardy scan --all --as-of HEAD~1 --now 2026-12-24T10:00:00Z -o json
says '"now": "2026-12-24T10:00:00Z"'
expect 0 som jeopardy explain $order --as-of '2026-11-22 10:30'
expect 3 som order list --as-of nowhere
expect 3 som order list --as-of 2026-01-01
expect 2 som jeopardy scan --escalate --as-of HEAD
expect 2 som order hold $order --as-of HEAD
is "git's status" "$(git status --porcelain)" ''
(cd .. && mkdir other && cd other && som -q init && som order list --as-of HEAD >/dev/null 2>&1; exit $?)
is "the status outside of a repository" $? 3
(cd ../other && som order list --as-of 2026-11-21 >/dev/null 2>&1; exit $?)
is "the status of a time outside of a repository" $? 3

begin "an old revision is read once: its index is of contents, not of times"
read_of() { som jeopardy scan --all --stats --as-of "$1" -o json 2>&1 >"$folder/scan" | grep -oE "[0-9]+ read,"; }
rm -rf .som/revisions
som jeopardy scan --all -o json --no-index --as-of HEAD~1 >"$folder/whole" 2>/dev/null
is "files that the first scan reads" "$(read_of HEAD~1)" '1 read,'
cmp -s "$folder/scan" "$folder/whole" || fail 'the first scan differs'
is "files that the second scan reads" "$(read_of HEAD~1)" '0 read,'
cmp -s "$folder/scan" "$folder/whole" || fail 'the second scan differs'
is "files that the scan of another revision reads" "$(read_of HEAD)" '1 read,'
expect 0 som jeopardy scan --all --as-of HEAD -o json
says '"state": "held"'
printf 'not a database' >.som/revisions/index.db
is "files that are read beside a damaged index" "$(read_of HEAD~1)" '1 read,'
cmp -s "$folder/scan" "$folder/whole" || fail 'the scan beside a damaged index differs'
rm -rf .som/revisions && ln -s /etc .som/revisions
is "files that are read beside a link" "$(read_of HEAD~1)" '1 read,'
[[ ! -e /etc/index.db ]] || fail 'an index was written through a link'
rm -rf .som

begin "what lies in the work tree is never taken for what the commit has"
as_of() { som order show $order --as-of HEAD --no-index "$@" 2>/dev/null; }
then=$(as_of -o json)
touched=$(stat -c %y "$(file $order)") size=$(stat -c %s "$(file $order)")
sed -i 's/line to the depot/lime to the depot/' "$(file $order)"
is "the size" "$(stat -c %s "$(file $order)")" "$size"
touch -d "$touched" "$(file $order)"
is "the order beside one with the same size and time" "$(as_of -o json)" "$then"
git update-index --assume-unchanged "$(file $order)"
is "the order beside one that git takes for unchanged" "$(as_of -o json)" "$then"
git update-index --no-assume-unchanged "$(file $order)"
git checkout -q . && sed -i 's/$/\r/' "$(file $order)"
is "the order beside one with other line ends" "$(as_of -o json)" "$then"
is "the order beside a missing file" "$(rm "$(file $order)"; as_of -o json)" "$then"
is "the order beside a link" "$(ln -s /etc/passwd "$(file $order)"; as_of -o json)" "$then"
rm "$(file $order)" && git checkout -q .
is "the order of another checkout" "$(git checkout -q HEAD~2 2>/dev/null; som order show $order --as-of @{-1} --no-index -o json 2>/dev/null; git checkout -q - 2>/dev/null)" "$then"

begin "a folder that a commit lacks"
expect 3 som jeopardy scan --git-dir .git --as-of HEAD:nowhere
says "has no folder 'nowhere'"

begin "the calendars of then"
printf '\n# a comment\n' >>"$(file $order)"
expect 0 som diff
says 'only comments or layout'
git checkout -q .

begin "a time before git"
expect 3 som order list --as-of 1970-01-02
expect 3 som order list --as-of 1900-01-01
says 'there is no commit up to'

begin "a tag that could be a time"
git tag 2026-11-20
expect 0 som order list --as-of 2026-11-20
says "warning: '2026-11-20' is the branch, tag or commit of this name"
git tag -d 2026-11-20 >/dev/null

begin "diff in the words of the domain"
export SOM_NOW=2026-11-22T12:00:00Z
expect 0 som diff HEAD~1 HEAD
says "$order: inProgress → held (awaiting wayleave)"
says 'order: 1 changed'
says 'levels of 2026-11-22 12:00'
expect 0 som diff HEAD~2..HEAD~1
says 'acknowledged → inProgress'
expect 0 som diff HEAD~2...HEAD~1
expect 0 som diff HEAD
keeps_quiet $order
expect 0 som diff --exit-code
som -q order reschedule $order --due '2026-12-04 17:00' --reason 'the customer asks' || fail 'cannot reschedule'
som -q order note $order text
som -q order create -f - <<<'{"serviceOrderItem": [{"action": "add", "service": {}}]}' || fail 'cannot create'
echo note >notes.txt
expect 1 som diff --exit-code
says 'due 2026-12-01 17:00 → 2026-12-04 17:00'
says '1 note'
says ': new, acknowledged'
says 'notes.txt: new'
says 'order: 1 added, 1 changed'
expect 0 som diff -o json
says '"change": "added"'
says '"due": {'
expect 0 som diff -o markdown
says '| RECORD |'
rm notes.txt
som -q order update $order --set priority=4 || fail 'cannot update'
som -q order amend $order --characteristic colour=red --reason asked || fail 'cannot amend'
expect 0 som diff
says 'priority'
says '→ 4'
says 'item 1 colour - → red'
expect 0 som diff -o json
says '"path": "serviceOrderItem[id=1].service.serviceCharacteristic[name=colour].value"'
som order show $order -o json >"$folder/order.json" && rm "$(file $order)" &&
  cp "$folder/order.json" "orders/2026/11/$order.json"
expect 0 som diff
says 'another format of the file'
keeps_quiet "$order: removed"
rm "orders/2026/11/$order.json"
git rm -q --cached "$(file $order)"
expect 0 som diff
says "$order"
git reset -q --hard && git clean -qfd

begin "--impact: a policy changes, and with it levels"
other=SO-20261120-2M8R1TQC
cat >"$(file $other)" <<'END'
"@type": ServiceOrder
id: SO-20261120-2M8R1TQC
state: inProgress
orderDate: "2026-11-20T09:00:00Z"
startDate: "2026-11-20T09:00:00Z"
requestedCompletionDate: "2026-12-01T17:00:00Z"
relatedParty: [{id: team-access, role: assignee}]
serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {}}]
activity:
  - {id: work, name: Work, state: inProgress, serviceOrderItem: "1", startDate: "2026-11-21T09:00:00Z", duration: {typical: P2D, max: P3D}}
END
commit_at 2026-11-22T11:00:00Z other
mkdir -p policy
printf '"@type": JeopardyPolicy\nid: strict\nname: strict\nappliesTo: {kind: ServiceOrder}\nsafetyInterval: P30D\n' >policy/strict.yaml
expect 0 som validate
expect 0 som diff
says 'policy/strict.yaml: new'
keeps_quiet $other
expect 0 som diff --impact
says "$other: onTrack → atRisk (impact)"
expect 0 som diff --impact -o json
says '"impact": ['
expect 0 som jeopardy scan --as-of HEAD -o id
keeps_quiet $other
expect 0 som jeopardy scan -o id
says $other
git clean -qfd

begin "a repository around the workspace, and a rename"
git mv "$(file $order)" "orders/2026/11/SO-20261120-7K3F9QXX.yaml"
expect 0 som diff
says "$order: removed"
git reset -q --hard
finish
