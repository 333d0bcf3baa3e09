#!/bin/bash
# sync_killed.sh SOM: git is killed while a sync moves the work tree forward: the changes of others that it leaves are found, taken
# back and merged by the next sync; what somebody changed meanwhile stays.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }

sample_repository one
order=$(som order list -o id | head -n 1)
other=$(som order list -o id | sed -n 2p)
git init -q --bare "$folder/hub" && git remote add origin "$folder/hub" && git push -q -u origin main
git clone -q "$folder/hub" "$folder/two"

# theirs TEXT: the other clone pushes a note and a new order.
theirs() {
  (cd "$folder/two" && som git sync -q >/dev/null && som -q order note "$order" "$1" --commit &&
    som -q order create --spec ethernet-line --customer CUST-1 --commit >/dev/null && git push -q) || fail 'cannot push'
}
# half WHAT: the state that a killed git leaves: the files are those of the other side, the index too if WHAT is `index`.
half() {
  git fetch -q
  echo "$(git rev-parse HEAD) $(git rev-parse origin/main)" >.som/sync
  git read-tree -m -u HEAD origin/main
  [[ $1 == index ]] || git read-tree HEAD
}

for what in index files; do
  begin "killed before the branch moved: $what"
  theirs "$what"
  half $what
  [[ -n $(git status --porcelain) ]] || fail 'nothing is half done'
  expect 1 som doctor
  says 'som git sync was interrupted'
  expect 0 som status
  says 'a sync was interrupted'
  expect 0 som git sync
  says 'were taken back'
  is "git's status" "$(git status --porcelain)" ''
  is "the branch" "$(git rev-parse HEAD)" "$(git rev-parse origin/main)"
  expect 0 som doctor
done

begin "what somebody changed meanwhile stays"
theirs meanwhile
half index
path=$(git ls-files "*$order*")
echo '# mine' >>"$path"
som -q order note "$other" mine
expect 0 som git sync
grep -q '# mine' "$path" || fail 'an edit is lost'
som order show "$other" -o yaml | grep -q mine || fail 'a note is lost'
is "what is not committed" "$(git diff --name-only | wc -l)" 2
is "the branch" "$(git rev-parse HEAD)" "$(git rev-parse origin/main)"
git commit -qam mine
expect 0 som git sync
is "git's status" "$(git status --porcelain)" ''

begin "the note of a sync that is over, or that was damaged"
echo "$(git rev-parse HEAD~1) $(git rev-parse HEAD)" >.som/sync
expect 0 som git sync
[[ ! -e .som/sync ]] || fail 'the note is still there'
echo 'what --is this' >.som/sync
expect 0 som git sync
[[ ! -e .som/sync ]] || fail 'the note is still there'

begin "git is killed at any rename"
if type -P strace >/dev/null; then
  for k in 1 2 3 4 5 6; do
    theirs "killed $k"
    strace -f -qq -o /dev/null -e "inject=rename:signal=KILL:when=$k" som -q git sync >/dev/null 2>&1
    find .git -name '*.lock' -delete
    expect 0 som git sync
    is "git's status" "$(git status --porcelain)" ''
    is "the branch" "$(git rev-parse HEAD)" "$(git rev-parse origin/main)"
    expect 0 som doctor
  done
fi
finish
