#!/bin/bash
# gate_merges.sh SOM: the gate judges merges that the driver made, and those that people settled or forged.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"

# two_branches [COMMAND…]: a repository with the driver, and an order of the sample in $id with its path in $path, after the
# command.
two_branches() {
  rm -rf "$folder/space"
  sample_repository space
  som git install-hooks -q || fail "cannot install"
  rm -f .git/hooks/pre-commit
  id=$(som order list --state acknowledged -o id | head -1)
  path=$(git ls-files "*$id*")
  (($# == 0)) || changes "$@"
  git add -A
  git commit -q -m begin
}

# changes WORD…: commands on the order, separated by `then`; ID stands for it. Each is a second later than the one before:
# what two branches do in one second has no order.
clock=$(($(date +%s) - 3600))
changes() {
  local command=()
  for word in "$@" then; do
    if [[ $word == then ]]; then
      clock=$((clock + 1))
      SOM_NOW=$(date -u -d "@$clock" +%FT%TZ) som -q "${command[@]}" >/dev/null || fail "failed: som ${command[*]}"
      command=()
    elif [[ $word == ID ]]; then command+=("$id")
    else command+=("$word"); fi
  done
}

# on BRANCH WORD…: a branch from main with a commit of these changes.
on() {
  git checkout -q -B "$1" main
  changes "${@:2}"
  git add -A
  git commit -q -m change
}

merge_of() { git -c core.editor=true merge -q --no-edit "$1"; }

# accepts RANGE…: the gate finds no error.
accepts() {
  local range
  for range in "$@"; do
    som validate "$range" -o json >"$folder/judged" 2>/dev/null
    jq -e '[.findings[] | select(.severity == "error")] == []' <"$folder/judged" >/dev/null ||
      { fail "validate $range"; jq -r '.findings[] | "\(.severity) \(.code) \(.file):\(.line) \(.message)"' <"$folder/judged" >&2; }
  done
}
refuses() { accepts_quietly "$1" && fail "accepts $1"; }
accepts_quietly() { som validate "$1" >/dev/null 2>&1; }
each_side() { accepts HEAD^1..HEAD HEAD^2..HEAD main..HEAD; }

# merges NAME BEFORE OURS THEIRS: both merge orders are accepted. The three are lists of words.
merges() {
  local pair
  for pair in 'a b' 'b a'; do
    begin "$1"
    # shellcheck disable=SC2086
    two_branches $2
    # shellcheck disable=SC2086
    on a $3
    # shellcheck disable=SC2086
    on b $4
    git checkout -q "${pair% *}"
    expect 0 merge_of "${pair#* }"
    each_side
  done
}

why='--reason why'
work="order start ID then activity add ID visit then activity add ID tidy --after visit"
merges 'both start the order' '' 'order start ID' 'order start ID'
merges 'both hold the order' 'order start ID' "order hold ID $why" "order hold ID $why"
merges 'both hold it, and one goes on' 'order start ID' "order hold ID $why then order resume ID" "order hold ID $why"
merges 'work beside a hold' "$work" "activity start ID visit then activity complete ID visit" "order hold ID $why"
merges 'a hold beside work that began before' "$work then activity start ID visit" "activity complete ID visit" "order hold ID $why then order resume ID"
merges 'a new due date beside work' "$work" "order amend ID --due 2027-01-01 $why" "activity start ID visit"

# settles SIDE BEFORE OURS THEIRS: a conflict is settled, what follows is carried out, and the gate accepts it.
settles() {
  # shellcheck disable=SC2086
  two_branches $2
  # shellcheck disable=SC2086
  on a $3
  # shellcheck disable=SC2086
  on b $4
  expect 1 merge_of a
  expect 0 som git resolve "$id" --take "$1" --reason 'asked the customer'
  expect 0 som -q doctor --fix --reason 'after the merge'
  git add -A && git commit -q -m merged || fail 'no commit'
  each_side
  expect 0 som validate
  expect 0 som doctor
}

for side in ours theirs; do
  begin "a hold against a cancellation, $side"
  settles $side 'order start ID' "order hold ID $why" "order cancel ID $why"
  begin "a start against a cancellation, $side"
  settles $side '' "order cancel ID $why" 'order start ID'
  begin "a completion against a failure of an activity, $side"
  settles $side "$work then activity start ID visit" "activity fail ID visit $why" "activity complete ID visit"
  begin "the end of an order against its cancellation, $side"
  settles $side "order start ID" "order fail ID $why" "order cancel ID $why"
done


begin 'a forged resolution in a merge'
two_branches order start ID
on a order note ID hello
on b order hold ID --reason why
git checkout -q a
git merge -q --no-commit b >/dev/null 2>&1
sed -i 's/^state: held/state: completed/' "$path"
som -q order note "$id" there >/dev/null
cat >>"$path" <<'END'
  - id: 7ZZZZZZZZZZZZZZZZZZZZZZZZZ
    time: "2036-01-01T00:00:00Z"
    user: mallory
    action: resolve
END
git add -A && git commit -q -m forged
refuses HEAD^1..HEAD
refuses main..HEAD

begin 'a redo after the start of what waits for it was undone'
two_branches order start ID then activity add ID visit then activity add ID tidy --after visit
on a activity start ID visit then activity complete ID visit then activity start ID tidy
som -q undo --pushed >/dev/null && git commit -qam undo
changes activity redo ID visit --reason why
git commit -qam redo
accepts main..HEAD HEAD~1..HEAD

begin 'an undo beside other work'
two_branches order start ID then order hold ID --reason why
git checkout -q -B a main && som -q undo --pushed >/dev/null && git commit -qam undo
on b order note ID hello
expect 0 merge_of a
each_side

finish
