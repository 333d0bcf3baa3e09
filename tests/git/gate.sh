#!/bin/bash
# gate.sh SOM: judges changes as a pull request does. The table gate_edits.txt has the edits and what is found.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/git.sh"
source "$here/gate_workspace.sh"

orders=orders/2026/11/SO-20261121-AAAAAAA
O1=${orders}1.yaml O2=${orders}2.yaml O3=${orders}3.yaml O4=${orders}4.yaml O5=${orders}5.yaml
O6=${orders}6.yaml O7=${orders}7.yaml O8=${orders}8.yaml
RO=requests/2026/11/RO-20261121-AAAAAAA1.yaml
TR1=reports/2026/11/TR-20261121-AAAAAAA1.yaml TR2=reports/2026/11/TR-20261121-AAAAAAA2.yaml
AL=alarms/2026/11/AL-20261121-AAAAAAA1.yaml
SV1=inventory/AA/SV-20261121-AAAAAAA1.yaml SV2=inventory/AA/SV-20261121-AAAAAAA2.yaml
VLAN=pools/vlan/101.yaml

# state FILE STATE: sets the state of a record.
state() { sed -i -E "s/^(state|status): [A-Za-z]+/\1: $2/" "$1"; }
# part FILE ID STATE: sets the state of an activity or item.
part() { sed -i -E "/^  - id: \"?$2\"?\$/,/state:/ s/state: [A-Za-z]+/state: $3/" "$1"; }
# track FILE ID ACTION [MEMBER…]: appends a tracking record.
track() {
  local file=$1
  printf '  - id: %s\n    time: "2026-11-21T13:00:00Z"\n    user: jane\n    action: %s\n' "$2" "$3" >>"$file"
  shift 3
  (($# == 0)) || printf '    %s\n' "$@" >>"$file"
}

# findings: the codes and places of the last `validate -o json`, a line each.
findings() {
  jq -r '.findings[] | (if .severity == "error" then "" else .severity + " " end) +
    "\(.code) \(.file)" + (if .line then ":\(.line):\(.column)" else "" end)' <"$folder/out" | sort
}

make_base() {
  mkdir "$folder/base" && cd "$folder/base" || exit 1
  gate_workspace
  git init -q && git add -A && git commit -qm base && git tag base
}

back_to_base() {
  git checkout -q -f main && git reset -q --hard base && git clean -fdq
}

# judge_row NAME EDIT WANTED: makes the edit as a commit, and compares what is found.
judge_row() {
  begin "$1"
  back_to_base
  eval "$2" || fail "the edit failed"
  git add -A && git commit -qm edit || fail "the edit changes nothing"
  local status=0
  grep -v '^warning ' <<<"$3" | grep -q . && status=1
  expect "$status" som validate base..HEAD -o json
  diff <(grep . <<<"$3" | sort) <(findings) >"$folder/difference" && return
  fail "other findings (< expected, > found)"
  cat "$folder/difference" >&2
}

table() {
  local name='' edit='' wanted='' line
  while IFS= read -r line; do
    case $line in
      '## '*) name=${line#\#\# } edit='' wanted='' ;;
      'edit: '*) edit+=${line#edit: }$'\n' ;;
      'finds: '*) wanted+=${wanted:+$'\n'}$(eval "echo \"${line#finds: }\"") ;;
      '') [[ -z $name ]] || judge_row "$name" "$edit" "$wanted"; name='' ;;
    esac
  done <"$here/gate_edits.txt"
}

make_base
table
finish
