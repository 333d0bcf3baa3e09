#!/bin/bash
# merges.sh SOM BENCH [FILES]: merges of two branches that changed the same files, beside those of git. BENCH is the
# folder of bench-generate. Prints seconds of the clock: a whole `git merge` with som's driver and with one that does
# nothing, then the merge by `som git sync` and by `git merge-tree`.
set -euo pipefail
som=$(realpath "$1") bench=$(realpath "$2") files=${3:-1000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PATH=$(dirname "$som"):$PATH
export PATH HOME=$folder LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1
unset "${!SOM_@}" XDG_CONFIG_HOME
git config --global user.name bench && git config --global user.email bench@example.com
git config --global init.defaultBranch main
now=$("$bench/bench-generate" "$folder/ws" --records "$files" | sed -n 's/.*"now": "\([^"]*\)".*/\1/p')
cd "$folder/ws"
export SOM_NOW=$now SOM_ACTOR=bench TIMEFORMAT=%R
git init -q && git add -A && git commit -q -m base
mapfile -t orders < <(find orders -name '*.yaml')
# side NAME ENTRY: a branch that appends a note to each order.
side() {
  git switch -q -c "$1" main
  printf 'note:\n  - id: %s\n    text: from %s\n' "$2" "$1" >"$folder/note"
  for order in "${orders[@]}"; do
    grep -q '^note:' "$order" || cat "$folder/note" >>"$order"
  done
  git commit -q -am "$1"
}
side ours 01KAG4W0G00000000000000001
side theirs 01KAG4W0G00000000000000002
git switch -q ours
echo '*.yaml merge=som' >.git/info/attributes
echo "${#orders[@]} orders, $(git diff --name-only main ours | wc -l) of them changed on both sides"
ours=$(git rev-parse ours)
# merged DRIVER: seconds of a merge with this driver, which has to merge all files.
merged() {
  git config merge.som.driver "$1"
  { time git merge -q --no-edit theirs >"$folder/said" 2>&1 || { cat "$folder/said" >&2; exit 1; }; } 2>&1
  git config --unset merge.som.driver
  git reset -q --hard "$ours"
}
# Git's own merge, line by line, conflicts (1); som's does not.
for _ in 1 2 3; do
  nothing=$(merged 'true %O %A %B %L %P')
  driver=$(merged "$som git merge-driver %O %A %B %L %P")
  echo "git merge with a driver that does nothing $nothing s, with som's $driver s"
  tree=$({ time { git merge-tree --write-tree "$ours" theirs >"$folder/said" 2>&1 || (($? == 1)); }; } 2>&1)
  check=$({ time "$som" git merge-check "$ours" theirs >"$folder/said" 2>&1; } 2>&1)
  echo "git merge-tree $tree s, som git merge-check $check s: $(<"$folder/said")"
done
