#!/bin/bash
# processes.sh SOM: som-processes(7) has every responsibility once, names commands that there are, and the transcripts
# that show them; what it says is not there is not there.
set -euo pipefail
som=$1
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
page=$root/man/som-processes.7
failures=0
complain() {
  printf '%s\n' "$*"
  failures=$((failures + 1))
}

expected() {
  local process count i
  while read -r process count; do
    for ((i = 1; i <= count; ++i)); do echo "$process/$i"; done
  done <<'END'
1.4.5.3 11
1.4.5 11
1.4.6 8
1.4.7.6 10
1.3.8.5 10
END
}

diff <(expected | sort) <(sed -n 's/^\.It \([0-9.]*\/[0-9]*\)$/\1/p' "$page" | sort) ||
  complain "the responsibilities on the page (>) are not those that there are (<)"

# Each row of the page as: id, its commands, its last line.
commands=0
while IFS='|' read -r id said last; do
  transcript=process_$(tr ./ -- <<<"$id").t
  IFS=';' read -ra names <<<"$said"
  for name in "${names[@]}"; do
    commands=$((commands + 1))
    read -ra words <<<"$name"
    "$som" "${words[@]}" --help >/dev/null 2>&1 || complain "$id: there is no som $name"
  done
  if [[ -f $root/tests/cli/$transcript ]]; then
    [[ $last == ".Pa $transcript" ]] || complain "$id: tests/cli/$transcript is not named"
  else
    case $last in
      '.Em not built yet') [[ -z $said ]] || complain "$id: it has commands, so it is built" ;;
      '.Em no transcript of its own yet') [[ -n $said ]] || complain "$id: it has no commands, so it is not built" ;;
      *) complain "$id: there is no tests/cli/$transcript, but: $last" ;;
    esac
  fi
done < <(awk '
  function row() { if (id != "") printf "%s|%s|%s\n", id, commands, last }
  /^\.It [0-9]/ { row(); id = $2; commands = ""; last = ""; next }
  /^\.El/ { row(); id = "" }
  /^\.Cm / { sub(/^\.Cm /, ""); commands = commands (commands == "" ? "" : ";") $0; next }
  id != "" { last = $0 }' "$page")
((commands > 20)) || complain "only $commands commands were found on the page"

for transcript in "$root"/tests/cli/process_*.t; do
  grep -qx -- "\.Pa ${transcript##*/}" "$page" || complain "${transcript##*/}: not on the page"
done
exit "$((failures > 0))"
