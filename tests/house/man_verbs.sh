#!/bin/bash
# man_verbs.sh SOM: every verb and option that the program has is in its manual page, and no page has others.
set -euo pipefail
som=$1
man=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../man" && pwd)
failures=0
complain() {
  printf '%s\n' "$*"
  failures=$((failures + 1))
}

# options WORD...: the long options that the verb's help lists.
options() { "$som" "$@" --help | sed -n 's/^  *\(-[a-zA-Z],\)\{0,1\}--\([a-z-]*\).*/\2/p' | grep -vx help; }

# documented PAGE: the long options that a page names.
documented() { grep -oE 'Fl -[a-z]+(-[a-z]+)*' "$1" | sed 's/^Fl -//' | sort -u; }

# check PAGE WORD...: a verb against its page.
check() {
  local page=$man/$1 option
  shift
  [[ -f $page ]] || { complain "som $*: there is no $page" && return; }
  grep -qE "^\.(Nm som|It Cm|Nm som .*)( .*)? ?${*: -1}( |$)" "$page" || complain "som $*: not in ${page##*/}"
  for option in $(options "$@"); do
    documented "$page" | grep -qx -- "$option" || complain "som $* --$option: not in ${page##*/}"
    known+=" $option"
  done
}

help=$("$som" --help)
globals=$(sed -n '/^Global options/,$p' <<<"$help" | sed -n 's/^  *\(-[a-zA-Z],\)\{0,1\}--\([a-z-]*\).*/\2/p' | tr '\n' ' ')
while read -r noun verbs; do
  known="$globals help version"
  for verb in $verbs; do check "som-$noun.1" "$noun" "$verb"; done
  for option in $(documented "$man/som-$noun.1"); do
    [[ " $known " == *" $option "* ]] || complain "som-$noun.1: there is no option --$option"
  done
done < <(awk '/^Nouns:/ {on = 1; next} /^$/ {on = 0} on && /verbs:/ {sub(/.*verbs:/, ""); print noun, $0} on {noun = $1}' <<<"$help")

while read -r verb _; do
  known="$globals help version"
  page=som-$verb.1
  [[ -f $man/$page ]] || page=som.1
  if [[ $page == som.1 ]]; then
    grep -qE "^\.It Cm $verb" "$man/som.1" || complain "som $verb: not in som.1"
  else
    check "$page" "$verb"
  fi
done < <(awk '/^Verbs of the workspace:/ {on = 1; next} /^$/ {on = 0} on' <<<"$help")
for option in $globals; do
  documented "$man/som.1" | grep -qx -- "$option" || complain "--$option: not in som.1"
done
exit "$((failures > 0))"
