#!/bin/bash
# git.sh SOM [--no-limits]: clones in which git, or a program that is called git, would run what the clone says.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"
command -v git >/dev/null || { echo "skipped: git is missing"; exit 77; }
export GIT_AUTHOR_NAME=v GIT_AUTHOR_EMAIL=v@example.com GIT_COMMITTER_NAME=v GIT_COMMITTER_EMAIL=v@example.com
mark=$folder/was-run
# Programs that leave a mark; the clone brings them along.
payload="touch '$mark'; false"
not_run() {
  [[ ! -e $mark ]] || fail "$1: a program of the clone was run"
  rm -f "$mark"
}
commits() { git -C "$space" rev-list --count HEAD; }
# in_repository: the workspace is committed in a repository of its own.
in_repository() { git -C "$space" init -q -b main && git -C "$space" add -A && git -C "$space" commit -qm start; }
# bare_in FOLDER: the folder looks like a bare repository whose configuration names programs.
bare_in() {
  git init -q --bare bare && cp bare/HEAD "$1/" && mkdir -p "$1/objects" "$1/refs" && rm -rf bare
  mkdir -p "$1/hooks"
  for hook in pre-commit post-commit post-index-change reference-transaction; do
    printf '#!/bin/sh\n%s\n' "$payload" >"$1/hooks/$hook"
    chmod +x "$1/hooks/$hook"
  done
  printf '[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "%s"\n\thooksPath = hooks\n\tpager = "%s"\n[diff]\n\texternal = "%s"\n' \
    "$payload" "$payload" "$payload" >"$1/config"
}

for below in "" /below; do
  begin "a bare repository in the clone, the workspace ${below:+below }it"
  mkdir -p "$folder/home"
  bare_in "$space"
  if [[ -n $below ]]; then
    mkdir "$space/below" && cp -a sample/. "$space/below/"
  fi
  for words in 'order note 7K3F9QXW text' 'order hold 7K3F9QXW --reason r'; do
    # shellcheck disable=SC2086
    attempt 74 -C "$space$below" --commit $words
    says 'lies in no git repository'
    not_run "$words"
  done
done

begin "a repository around a bare one"
mkdir outer && mv "$space" outer/space
git -C outer init -q -b main
bare_in outer/space
attempt 74 -C outer/space --commit order note 7K3F9QXW text
not_run 'order note'
rm -rf outer

begin "a program called git in the workspace, and a search path with relative folders"
in_repository
printf '#!/bin/sh\n%s\n' "$payload" >"$space/git"
chmod +x "$space/git"
before=$(commits)
for first in . "" bin/..; do
  cd "$space" || exit 2
  case="PATH begins with '$first'"
  PATH=$first:$PATH timeout 10 "$som" -q --commit order note 7K3F9QXW "from $case" >"$folder/out" 2>"$folder/err" || fail "$(<"$folder/err")"
  cd "$folder" || exit 2
  not_run "$case"
done
(($(commits) == before + 3)) || fail "$(($(commits) - before)) commits instead of 3"

begin "names that git would take for patterns"
in_repository
mkdir -p "$space/pools"
printf '"@type": ResourcePool\nid: names\nvalues: ["*", ":(top)x", "[a-z]"]\n' >"$space/pools/names.yaml"
git -C "$space" add -A && git -C "$space" commit -qm pool
echo edited >"$space/notes.txt" && git -C "$space" add notes.txt && git -C "$space" commit -qm notes && echo mine >>"$space/notes.txt"
for value in '*' ':(top)x' '[a-z]'; do
  timeout 10 "$som" -C "$space" -q --commit service reserve --pool names --for customerOrder:CO-1 --value "$value" >out 2>err ||
    grep -q 'cannot\|not-in-pool\|invalid' err || fail "reserve '$value': $(<err)"
  timeout 10 "$som" -C "$space" -q --commit service release --pool names --for customerOrder:CO-1 --value "$value" >out 2>err || true
done
git -C "$space" diff --quiet HEAD -- notes.txt && fail "what somebody edits was committed"

begin "hooks and attributes of a repository are git's to run, for a commit; reading runs none"
in_repository
printf '*.yaml filter=evil diff=evil\n' >"$space/.gitattributes"
git -C "$space" config filter.evil.clean "touch '$mark'; cat"
git -C "$space" config diff.evil.textconv "touch '$mark'; cat"
git -C "$space" config core.fsmonitor "touch '$mark'; false"
for verb in validate 'order list' 'jeopardy scan' 'order show 7K3F9QXW' 'order note 7K3F9QXW x' doctor status; do
  # shellcheck disable=SC2086
  attempt '0 1 2 4' -C "$space" $verb
  not_run "$verb"
done
finish
