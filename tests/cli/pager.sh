#!/bin/bash
# pager.sh SOM: output that is longer than the terminal goes to the user's pager, and nowhere else.
set -uo pipefail
som=$(realpath "$1")
command -v script >/dev/null || { echo "skipped: script is missing" && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
export HOME=$work TERM=xterm SOM_NOW=2026-11-23T09:00:00Z
unset SOM_PAGER PAGER LESS SOM_WORKSPACE NO_COLOR COLUMNS
failures=0
fail() { echo "$*" && failures=$((failures + 1)); }
# on_terminal COMMAND: its output on a terminal of 24 lines, without colours.
on_terminal() { script -qec "stty rows 24 cols 80; $1" /dev/null </dev/null 2>&1 | tr -d '\r'; }
"$som" init -q --sample ws && cd ws || exit 1

shown=$(SOM_PAGER='sed s/^/P:/' on_terminal "$som help")
(($(grep -c '^P:' <<<"$shown") > 40)) || fail "help is not paged: $(head -n 2 <<<"$shown")"
shown=$(PAGER='sed s/^/P:/' on_terminal "$som help kinds; $som version")
grep -q '^P:' <<<"$shown" || fail 'PAGER is not used'
grep -q '^som 0' <<<"$shown" || fail 'a short output is paged'
[[ $(SOM_PAGER='sed s/^/P:/' "$som" help) != *P:* ]] || fail 'a pipe is paged'
shown=$(TERM=dumb SOM_PAGER='sed s/^/P:/' on_terminal "$som help")
[[ $shown != *P:* ]] || fail 'a dumb terminal is paged'
for none in '' cat; do
  shown=$(SOM_PAGER=$none PAGER='sed s/^/P:/' on_terminal "$som help")
  [[ $shown != *P:* && $shown == *'Global options'* ]] || fail "SOM_PAGER='$none' pages"
done
# Remarks of standard error keep their places.
shown=$(SOM_PAGER='sed s/^/P:/' on_terminal "$som order list --limit 2; $som team workload; $som help nothing")
[[ $(tail -n 1 <<<"$shown") == hint:* && $(sed -n 1p <<<"$shown") == 'som: 2 of'* ]] || fail "another order: $shown"
shown=$(SOM_PAGER='sed s/^/P:/' on_terminal "for i in 1 2 3 4 5 6; do $som new team t\$i -q; done; $som team workload" | grep -v '^som: editors')
[[ $(tail -n 1 <<<"$shown") == 'P:som: hours'* ]] || fail "the footer is elsewhere: $(tail -n 2 <<<"$shown")"
# A pager that is missing, or that ends early, loses nothing and does no harm.
[[ $(SOM_PAGER=nosuch-pager on_terminal "$som help") == *'Global options'* ]] || fail 'a missing pager loses the output'
status=0
SOM_PAGER='head -n 1' on_terminal "$som help; echo status \$?" | grep -q 'status 0' || fail 'a pager that ends early is an error'
# The exit status is that of the command.
SOM_PAGER='sed s/^/P:/' on_terminal "$som jeopardy scan --fail-on overdue; echo status \$?" | grep -q 'status 1' ||
  fail 'the exit status is lost'
# A verb that changes records is not paged, nor does the workspace name a pager.
shown=$(SOM_PAGER='sed s/^/P:/' on_terminal "$som order update 7K3F --set priority=1 -n")
[[ $shown != *P:* && $shown == *priority* ]] || fail "a change is paged: $shown"
printf 'pager: touch %s/ran\n' "$work" >>som.yaml
printf '#!/bin/sh\ntouch %s/ran\n' "$work" >less && chmod +x less
on_terminal "PATH=.:/nonexistent $som help; PATH= $som order list" >/dev/null
[[ ! -e $work/ran ]] || fail 'the workspace names the pager'
exit "$((failures > 0))"
