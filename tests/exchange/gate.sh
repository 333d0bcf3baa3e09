#!/bin/bash
# gate.sh SOM: `validate --against` takes what an import wrote, whatever the state, and nothing more.
set -euo pipefail
som=$(realpath "$1")
command -v git >/dev/null || { echo 'skipped: git is not installed' && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOM_NOW=2026-11-21T12:00:00Z SOM_ACTOR=jane HOME=$work GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=t GIT_AUTHOR_EMAIL=t@t GIT_COMMITTER_NAME=t GIT_COMMITTER_EMAIL=t@t
cd "$work"
git init -q w && "$som" init w -q 2>/dev/null
cd w
commit() { git add -A && git commit -qm "$1"; }
status=0
judged() { # judged WHAT EXPECTED-EXIT
  local rc=0 out
  out=$("$som" validate --against HEAD 2>&1) || rc=$?
  [[ $rc == "$2" ]] || { printf '%s: exit %s instead of %s\n%s\n' "$1" "$rc" "$2" "$out" && status=1; }
}
payload() { # payload STATE ITEM-STATE
  printf '{"id": "4711", "state": "%s", "orderDate": "2026-11-18T10:00:00Z", "startDate": "2026-11-19T08:00:00Z", "serviceOrderItem": [{"id": "1", "action": "add", "state": "%s", "service": {"name": "mill"}}]}' "$1" "$2" |
    "$som" import --format tmf641 --source bss -f - -q >/dev/null 2>&1
}
commit start
payload inProgress inProgress
judged 'a new record' 0
commit new
payload completed completed
judged 'a completed one' 0
commit completed
payload acknowledged acknowledged
judged 'a state to which no event leads' 0
commit back
file=$(git ls-files 'orders/*')
"$som" order start ext:4711 -q
judged 'a start after an import' 0
commit started
payload held held && echo 'an import over a start is not refused' && status=1
judged 'an import over a start needs --overwrite' 0
[[ -z $(git status --porcelain) ]] || { echo 'a refused import changed files' && status=1; }
sed -i 's/^state: inProgress/state: completed/' "$file"
judged 'a state by hand' 1
git checkout -q .
# The entry of an import explains the state that it names, no other.
printf '{"id": "4711", "state": "held", "serviceOrderItem": [{"id": "1", "action": "add", "state": "held", "service": {"name": "mill"}}]}' |
  "$som" import --format tmf641 --source bss -f - --overwrite -q >/dev/null
judged 'with --overwrite' 0
sed -i 's/^state: held/state: completed/' "$file"
judged 'another state than that of the import' 1
exit "$status"
