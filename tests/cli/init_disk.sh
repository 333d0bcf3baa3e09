#!/bin/bash
# init_disk.sh SOM: init killed at every rename that it makes. Either nothing was made and init works again, or the
# workspace is there for every other command at once, and the next change, init or doctor finishes it.
set -euo pipefail
som=$1
if ! strace -o /dev/null true 2>/dev/null; then
  echo "skipped: strace cannot trace here"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export ASAN_OPTIONS=detect_leaks=0 # which a tracer keeps from working
export HOME=$folder SOM_ACTOR=jane SOM_NOW=2026-11-21T12:00:00Z
unset XDG_CONFIG_HOME SOM_COMMIT SOM_WORKSPACE
fail() { echo "killed at rename $k: $*"; exit 1; }
# killed ARGUMENT…: init, killed at its k-th rename; false where it made fewer.
killed() {
  rm -rf ws
  mkdir ws
  local status=0
  { strace -f -qq -o /dev/null -e trace=renameat2 -e inject=renameat2:signal=KILL:when="$k" -- "$som" init -q "$@" ws; } 2>/dev/null || status=$?
  ((status != 0))
}
whole() {
  [[ -f ws/som.yaml && -z $(ls ws/.som/journal) ]] || fail "$1 left it unfinished"
  "$som" -C ws validate -q || fail "the workspace is not valid"
  "$som" -C ws doctor -q || fail "doctor complains"
}
committed=0
for ((k = 1; ; ++k)); do
  killed --sample || break
  if [[ ! -e ws/.som/journal/intent ]]; then
    [[ ! -e ws/som.yaml ]] || fail "there are settings without an intent"
    "$som" init -q --sample ws || fail "init again"
    whole init
    continue
  fi
  committed=$((committed + 1))
  [[ $("$som" -C ws order list -o id | wc -l) -ge 3 ]] || fail "list does not show the workspace"
  (mkdir -p ws/below && cd ws/below && "$som" order list -o id | grep -q 7K3F9QXW) || fail "the search upwards does not find it"
  case $((k % 3)) in
    0) out=$("$som" init --sample ws) && [[ $out == "finished the workspace in ws that an earlier 'som init' began" ]] || fail "init says '$out'" ;;
    1) "$som" -C ws -q order note 7K3F9QXW x || fail "a change" ;;
    2) "$som" -C ws -q doctor --fix >/dev/null || fail "doctor --fix" ;;
  esac
  whole "the command after it"
done
((committed >= 3)) || fail "only $committed kills came after the commit"
