#!/bin/bash
# verbs_walk.sh SOM [STEPS] [SEED]
#   Verbs at random, undo among them, on the orders of a sample, each a commit. The gate accepts each of them, and ranges of them:
#   what som does itself is never refused. A failure names the seed, the step and the commands so far.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
command -v git >/dev/null || exit 77
set -- "$1" "$here/../../samples/leeds-access" "${2:-80}" "${3:-1}"
source "$here/../walks/walk.sh"
unset "${!GIT_@}"
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=w GIT_AUTHOR_EMAIL=w@w GIT_COMMITTER_NAME=w GIT_COMMITTER_EMAIL=w@w
repository=(git -C "$SOM_WORKSPACE")
"${repository[@]}" init -q
printf '.som/\n' >"$SOM_WORKSPACE/.gitignore"
"${repository[@]}" add -A && "${repository[@]}" commit -qm base
commits=("$("${repository[@]}" rev-parse HEAD)")

order() { one $(ids order list); }
running() { one $(ids order list --state inProgress); }
activity() { one $("$som" --no-index show "$1" -o json 2>/dev/null | jq -r "(.items[0] // .record // .).activity[]? | select($2).id"); }
open_activity() { activity "$1" '.state | IN("completed", "skipped", "cancelled") | not'; }

move() {
  local why=(--reason because) at
  case $((RANDOM % 20)) in
    0 | 1) try order create --spec "$(one ethernet-line broadband-fttp)" --customer "CUST-$((RANDOM % 3))" ;;
    2 | 3) try order start "$(order)" ;;
    4) try order "$(one hold pend)" "$(order)" "${why[@]}" ;;
    5) try order resume "$(order)" ;;
    6) try order "$(one cancel fail reject)" "$(order)" "${why[@]}" ;;
    7 | 8 | 9 | 10) at=$(running) && try activity "$(one start complete complete)" "$at" "$(open_activity "$at")" ;;
    11) at=$(running) && try activity "$(one fail skip retry hold resume)" "$at" "$(open_activity "$at")" "${why[@]}" ;;
    12 | 13) try request update "$(one $(ids request list --open))" --state "$(one inProgress held completed failed cancelled)" ;;
    14) try order amend "$(running)" --item 1 --characteristic "bandwidth=$(one 10 100 1000)" "${why[@]}" ;;
    15) try order amend "$(running)" --due "+P$((RANDOM % 20 + 1))D" "${why[@]}" ;;
    16) at=$(running) && try activity redo "$at" "$(activity "$at" '.state == "completed"')" "${why[@]}" ;;
    17) try order item "$(one cancel fail hold resume)" "$(running)" 1 "${why[@]}" ;;
    18) try jeopardy scan --escalate ;;
    *) try undo --pushed ;;
  esac
}

# accepts REVISION: the gate finds no error between a revision and HEAD, and nothing that changed without a record.
accepts() {
  "$som" validate "$1..HEAD" -o json >"$work/judged" 2>"$work/out" || true
  jq -e '[.findings[] | select(.severity == "error" or .code == "protected-field" or .code == "untracked-state")] == []' \
    <"$work/judged" >/dev/null || fail "validate $1..HEAD: $(jq -c '.findings[] | [.code, .file, .line, .message]' <"$work/judged"; cat "$work/out")"
}

invariants() {
  [[ -n $("${repository[@]}" status --porcelain) ]] || return 0
  "${repository[@]}" add -A && "${repository[@]}" commit -qm "step $step"
  accepts "${commits[-1]}"
  accepts "${commits[RANDOM % ${#commits[@]}]}"
  commits+=("$("${repository[@]}" rev-parse HEAD)")
}

cd "$SOM_WORKSPACE"
walk 20000
