#!/bin/bash
# line_ends.sh SOM: where git converts line ends, a file that only has other ones than its commit is not a change: for diff,
# the gate, archive and the board; a changed file is one, and a merge that dropped something is found.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }
sample_repository one
order=$(som order list --state acknowledged -o id | head -n 1)
file=orders/${order:3:4}/${order:7:2}/$order.yaml
# unchanged: som finds no difference, as git.
unchanged() {
  expect 0 som diff --exit-code
  is "what diff says" "$(cat "$folder/out")" ''
  expect 0 som validate --against HEAD
  says '0 changed records judged'
  is "git's difference" "$(git diff --name-only)" ''
}

for setting in core.autocrlf=true attributes; do
  rm -rf "$folder/clone"
  if [[ $setting == attributes ]]; then
    cd "$folder/one" && printf '*.yaml text eol=crlf\n' >.gitattributes && git add -A && git commit -qm attributes 2>/dev/null
    git clone -q "$folder/one" "$folder/clone"
  else
    git clone -q -c core.autocrlf=true "$folder/one" "$folder/clone"
  fi
  cd "$folder/clone" || exit 1
  begin "$setting: a fresh clone, and touched files"
  grep -q $'\r' "$file" || fail 'git did not convert'
  unchanged
  touch -d '1 minute ago' "$file" som.yaml
  unchanged
  find . -name '*.yaml' -exec touch {} +
  unchanged

  begin "$setting: a change beside them is one"
  expect 0 som order note "$order" here
  expect 1 som diff --exit-code
  is "what diff says" "$(cat "$folder/out")" "$order: 1 note
order: 1 changed"
  expect 0 som validate --against HEAD
  says '1 changed record judged'
  sed -i 's/^priority: .*/priority: "9"\r/' "$file"
  expect 0 som diff
  says priority
  expect 0 som order note "$order" again --commit
  is "git's status" "$(git status --porcelain)" ''
  unchanged

  begin "$setting: a change of line ends alone"
  sed -i 's/\r$//' "$file"
  is "git's difference" "$(git diff --name-only 2>/dev/null)" ''
  expect 0 som diff --exit-code
  git checkout -q .

  begin "$setting: a merge that drops a note"
  git switch -qc side && som -q order note "$order" 'on the side' --commit
  git switch -q - && som -q order note "$order" 'not there' --commit
  git merge -q side >/dev/null 2>&1
  git checkout -q --ours "$file" 2>/dev/null
  printf '# by hand\r\n' >>"$file"
  git add -A && git commit -qm merge
  expect 1 som validate --against HEAD~2
  says history-rewritten
done

begin "without a conversion line ends are contents"
cd "$folder/one" && git rm -q .gitattributes && git commit -qm plain
sed -i 's/$/\r/' "$file"
expect 1 som diff --exit-code
says 'only comments or layout'
finish
