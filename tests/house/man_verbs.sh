#!/bin/bash
# man_verbs.sh SOM: for every verb, the options in its --help, in completion and in its manual page are the same.
#   The synopsis of a page names all options of a verb, or has `options` for those that the text below it names. The
#   options for many records, which verbs with no argument but an id share, are in som.1 alone.
set -euo pipefail -f
som=$1
man=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../man" && pwd)
failures=0
complain() {
  printf '%s\n' "$*"
  failures=$((failures + 1))
}

# long_options: the long options of a help text's lines.
long_options() { sed -n 's/^  *\(-[a-zA-Z],\)\{0,1\}--\([a-z-]*\).*/\2/p' | { grep -vx help || true; } | sort -u; }

# documented PAGE: the long options that a page names.
documented() { grep -oE 'Fl -[a-z]+(-[a-z]+)*' "$1" | sed 's/^Fl -//' | sort -u; }

# synopsis PAGE COMMAND VERB: the long options that the synopsis has for a verb; `*` where it says `options`.
synopsis() {
  awk -v command="$2" -v verb="$3" '
    /^\.Sh/ { inside = $2 == "SYNOPSIS"; on = 0; next }
    !inside { next }
    /^\.Nm/ {
      on = 0
      if (index($0 " ", ".Nm " command " ") != 1) next
      count = split(substr($0, length(".Nm " command) + 1), words, " ")
      for (i = 1; i <= count; ++i) {
        if (words[i] == "Fl" || words[i] == "Ar") break
        if (words[i] == verb) on = 1
      }
      if (verb == "") on = 1
      if (on) found = 1
    }
    on {
      if ($0 ~ /Ar options/) print "*"
      # `Fl -assess | -accept`: the flag goes on behind a bar.
      line = $0
      while (match(line, /(Fl|\|) -[a-z]+(-[a-z]+)*/)) {
        name = substr(line, RSTART, RLENGTH)
        sub(/^(Fl|\|) -/, "", name)
        print name
        line = substr(line, RSTART + RLENGTH)
      }
    }
    END { if (!found) print "none" }' "$1" | sort -u
}

# has LIST WORD
has() { grep -qx -- "$2" <<<"$1"; }

# check PAGE COMMAND VERB: a verb against its page and completion; for a verb of the workspace VERB is empty.
check() {
  local page=$man/$1 words option help typed said
  [[ -f $page ]] || { complain "$2 $3: there is no $1" && return; }
  read -ra words <<<"${2#som} $3"
  help=$("$som" "${words[@]}" --help | long_options)
  typed=$("$som" __complete fish "${words[@]}" -- | sed 's/\t.*//' | sed -n 's/^--//p' | { grep -vx help || true; } | sort -u)
  said=$(synopsis "$page" "$2" "$3")
  has "$said" none && complain "$2 $3: not in the synopsis of $1" && return
  if [[ $typed != "$(sort -u <<<"$help"$'\n'"$globals" | sed '/^$/d')" ]]; then
    complain "$2 $3: completion has other options than --help:"
    diff <(sort -u <<<"$help"$'\n'"$globals" | sed '/^$/d') - <<<"$typed" | grep '^[<>]' || true
  fi
  for option in $help; do
    has "$said" "$option" && continue
    if [[ $option == where || $option == max ]] && has "$help" where && has "$help" max; then continue; fi
    if ! has "$said" '*' || ! documented "$page" | grep -qx -- "$option"; then
      complain "$2 $3 --$option: not in $1"
    fi
    known+=" $option"
  done
  for option in $said; do
    [[ $option == '*' ]] || has "$help" "$option" || has "$globals" "$option" ||
      complain "$1: som${2#som} $3 has no option --$option"
  done
  known+=" $(tr '\n' ' ' <<<"$help")"
}

# no_others PAGE: a page names no option that none of its verbs has.
no_others() {
  local option
  for option in $(documented "$man/$1"); do
    [[ " $known " == *" $option "* ]] || complain "$1: there is no option --$option"
  done
}

help=$("$som" --help)
globals=$(sed -n '/^Global options/,$p' <<<"$help" | long_options)
verbs=0
while read -r noun names; do
  known="$(tr '\n' ' ' <<<"$globals") help version"
  for verb in $names; do check "som-$noun.1" "som $noun" "$verb" && verbs=$((verbs + 1)); done
  [[ ! -f $man/som-$noun.1 ]] || no_others "som-$noun.1"
done < <(awk '
  /^Nouns:/ { on = 1; next }
  /^$/ { on = 0 }
  on && /^  [a-z]/ { if (noun) print noun, names; noun = $1; names = ""; listed = 0; next }
  on && /verbs:/ { listed = 1; sub(/.*verbs:/, "") }
  on && listed { names = names " " $0 }
  END { print noun, names }' <<<"$help")

while read -r verb _; do
  known="$(tr '\n' ' ' <<<"$globals") help version"
  page=som-$verb.1
  verbs=$((verbs + 1))
  if [[ -f $man/$page ]]; then
    check "$page" "som $verb" ""
    no_others "$page"
  else
    grep -qE "^\.It Cm $verb" "$man/som.1" || complain "som $verb: not in som.1"
    for option in $("$som" "$verb" --help | long_options); do
      has "$(documented "$man/som.1")" "$option" || complain "som $verb --$option: not in som.1"
    done
  fi
done < <(awk '/^Verbs of the workspace:/ {on = 1; next} /^$/ {on = 0} on && /^  [a-z]/' <<<"$help")
for option in $globals; do
  documented "$man/som.1" | grep -qx -- "$option" || complain "--$option: not in som.1"
done
((verbs > 30)) || complain "only $verbs verbs were found"
exit "$((failures > 0))"
