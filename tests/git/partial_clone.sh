#!/bin/bash
# partial_clone.sh SOM: in a clone that lacks the contents of old revisions, commands that need them say so; --fetch gets
# them at once. Without it nothing is fetched.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }
# fetches COMMAND…: how often git fetched for the last command that `traced` ran.
traced() { rm -f "$folder/trace"; expect "$1" env GIT_TRACE="$folder/trace" "${@:2}"; }
fetches() { cat "$folder/trace" 2>/dev/null | grep -cE 'built-in: git fetch '; }
# part NAME: a new partial clone, and goes there.
part() {
  git clone -q --filter=blob:none --no-local "file://$folder/hub" "$folder/$1" 2>/dev/null || fail 'cannot clone'
  cd "$folder/$1" || exit 1
}

sample_repository space
mapfile -t orders < <(som order list -o id)
for order in "${orders[@]}"; do som -q order note "$order" first --commit; done
for order in "${orders[@]}"; do som -q order note "$order" second --commit; done
git clone -q --bare . "$folder/hub"
git -C "$folder/hub" config uploadpack.allowFilter true
git -C "$folder/hub" config uploadpack.allowAnySHA1InWant true
count=${#orders[@]}

begin "a range: exit 4, or one fetch"
part one
traced 4 som validate "HEAD~$count..HEAD"
says missing-object
says 'add --fetch'
is fetches "$(fetches)" 0
traced 0 som validate "HEAD~$count..HEAD" --fetch
says "$count changed records judged"
is fetches "$(fetches)" 1
expect 0 som validate "HEAD~$count..HEAD"

begin "the work tree against an old revision"
part two
traced 4 som validate --against "HEAD~$count"
traced 0 som validate --against "HEAD~$count" --fetch
is fetches "$(fetches)" 1

begin "an old workspace as a whole"
part three
traced 4 som jeopardy scan --all --as-of "HEAD~$count" -o id
is fetches "$(fetches)" 0
traced 0 som jeopardy scan --all --as-of "HEAD~$count" -o id --fetch
is "the scan" "$(sort "$folder/out")" "$(som -C "$folder/space" jeopardy scan --all --as-of "HEAD~$count" -o id 2>/dev/null | sort)"
(($(fetches) <= 3)) || fail "$(fetches) fetches for one scan"
traced 0 som diff "HEAD~$count" --fetch
expect 0 som order show "${orders[0]}" --as-of "HEAD~$count"

begin "the remote cannot be reached"
part four
git config remote.origin.url "file://$folder/nowhere"
traced 74 som validate "HEAD~$count..HEAD" --fetch
says 'git fetch from origin'
is "git's status" "$(git status --porcelain)" ''
finish
