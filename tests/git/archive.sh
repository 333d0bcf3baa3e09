#!/bin/bash
# archive.sh SOM: archive removes what ended, what nothing names and what git has; the gate accepts that removal, --as-of
# shows the records, undo brings them back.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane
at() { export SOM_NOW=$1; }
# finished DAY: an order that began and was cancelled on a day; its id.
finished() {
  at "$1T09:00:00Z"
  local id
  id=$(som -q -o id order create -f - <<<'{"serviceOrderItem": [{"action": "add", "service": {}}]}') || fail 'cannot create'
  som -q order cancel "$id" --reason 'not needed' >/dev/null || fail 'cannot cancel'
  echo "$id"
}

begin "without a repository"
som -q init plain >/dev/null && cd plain || exit 1
expect 3 som archive --before 2026-01
cd "$folder" || exit 1

begin "what stays and what goes"
sample_repository space
old=$(finished 2025-11-20) named=$(finished 2025-11-21) pair=$(finished 2025-11-22) recent=$(finished 2026-02-03)
at 2026-03-02T09:00:00Z
first=$(som -q -o id order create -f - <<<"{\"orderRelationship\": [{\"id\": \"$named\", \"relationshipType\": \"reliesOn\"}], \"serviceOrderItem\": [{\"action\": \"add\", \"service\": {}}]}")
[[ -n $first ]] || fail 'cannot create an order that names another'
sed -i "s/^state: cancelled/&\norderRelationship: [{id: $old, relationshipType: reliesOn}]/" "$(find orders -name "$pair.yaml")"
git add -A && git commit -qm records
uncommitted=$(finished 2025-11-23)
at 2026-03-02T09:00:00Z
git add -A && git commit -qm more && som -q order note "$uncommitted" 'found later' --now 2025-11-24T09:00:00Z
expect 2 som archive --before 2026-04
expect 4 som archive --before soon
expect 2 som archive
before=$(git rev-parse HEAD)
expect 0 som archive --before 2026-01 -n
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }
is HEAD "$(git rev-parse HEAD)" "$before"
expect 0 som archive --before 2026-01
says "$old: archived"
says "$pair: archived"
keeps_quiet "$named: archived"
keeps_quiet "$recent: archived"
keeps_quiet "$uncommitted: archived"
says '1 more ended, but other records'
says '1 more ended, but git does not have them'
is "the commits" "$(git rev-list --count "$before..HEAD")" 1
git log -1 --format=%B | grep -q "$old" || fail 'the message does not name the record'
for id in "$old" "$pair"; do
  expect 3 som show "$id"
  expect 0 som show "$id" --as-of "$before"
done
expect 0 som archive --before 2026-01
says 'nothing to archive'

begin "the gate accepts the removal, and no other"
expect 0 som validate "$before..HEAD"
at 2026-03-02T10:00:00Z
git checkout -q . && git rm -q "$(git ls-files "*$named*")" && git commit -qm forged
expect 1 som validate HEAD~1..HEAD
says record-deleted
git reset -q --hard HEAD~1

begin "undo brings them back"
expect 0 som undo --commit
expect 0 som show "$old"
expect 0 som validate HEAD~1..HEAD
expect 0 som validate "$before..HEAD"
git reset -q --hard HEAD~1

begin "a file that cannot be read may name any record"
git checkout -q "$before"
printf 'id: [\n' >"$(find orders -name "$recent.yaml")"
expect 4 som archive --before 2026-01
says "$recent.yaml"
is "git's status" "$(git status --porcelain | grep -c '^ D')" 0
git checkout -q .

begin "months begin in the time zone of the workspace"
cd "$folder" && at 2026-01-01T03:00:00Z && som -q init zone >/dev/null && cd zone || exit 1
sed -i 's|^timeZone:.*|timeZone: America/New_York|' som.yaml
grep -q New_York som.yaml || fail 'the workspace has no time zone'
zoned=()
for last in 2026-01-01T04:59:59Z 2026-01-01T05:00:00Z; do
  at 2026-01-01T03:00:00Z
  id=$(som -q -o id order create -f - <<<'{"serviceOrderItem": [{"action": "add", "service": {}}]}')
  at "$last" && som -q order cancel "$id" --reason 'not needed' >/dev/null
  zoned+=("$id")
done
git init -q && git add -A && git commit -qm all
at 2026-03-01T00:00:00Z
expect 0 som archive --before 2026-01
says "${zoned[0]}: archived"
keeps_quiet "${zoned[1]}: archived"

begin "a shallow clone archives what it has, and the gate accepts it"
git clone -q --depth 1 "file://$folder/zone" "$folder/shallow" && cd "$folder/shallow" || exit 1
expect 0 som archive --before 2026-02
says "${zoned[1]}: archived"
expect 0 som validate HEAD~1..HEAD
expect 0 som show "${zoned[1]}" --as-of HEAD~1
cd "$folder/space" || exit 1

begin "killed at any step: all files or none"
if command -v strace >/dev/null; then
  for call in rename unlinkat; do
    for k in 1 2 3 4 6; do
      rm -f .git/index.lock && git checkout -q . && git clean -qfd
      strace -qq -o /dev/null -e "inject=$call:signal=KILL:when=$k" som -q archive --before 2026-01 >/dev/null 2>&1
      som order list -o id --where 'state = cancelled' >"$folder/left" 2>/dev/null
      case $(grep -c -e "$old" -e "$pair" "$folder/left") in
        2) ;;
        0) git reset -q --hard "$before" ;;
        *) fail "half of the records are gone (kill at $call $k)" ;;
      esac
      som -q doctor --fix >/dev/null 2>&1
      git reset -q --hard "$before"
    done
  done
fi
finish
