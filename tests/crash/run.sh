#!/bin/bash
# Kills every command of commands.txt at every one of its system calls, and its recovery too; lets system calls
# fail; fills the disk; and shows that each safeguard is needed.
#
#   run.sh [--quick|--full] [--driver PROGRAM] [--som PROGRAM] [--commands FILE] [--kills] [--only NAME] [--jobs N] [--dir DIR]
#
# --kills leaves the killed recoveries, the failing calls and the safeguards out.
# Exit 0: all well, 1: a problem (told on standard output), 77: this machine cannot trace programs.
set -u -o pipefail
shopt -s nullglob dotglob
here=$(dirname "$(readlink -f "$0")")
mode=quick driver='' som='' commands=$here/commands.txt only='' kills='' jobs=2 place=''
while (($#)); do
  case $1 in
    --quick | --full) mode=${1#--} ;;
    --driver) driver=$(readlink -f "$2") && shift ;;
    --som) som=$(readlink -f "$2") && shift ;;
    --commands) commands=$2 && shift ;;
    --kills) kills=yes ;;
    --only) only=$2 && shift ;;
    --jobs) jobs=$2 && shift ;;
    --dir) place=$2 && shift ;;
    *) echo "run.sh: what is $1?" >&2 && exit 2 ;;
  esac
  shift
done
[[ -n $driver ]] || { echo "run.sh: --driver PROGRAM is needed" >&2 && exit 2; }
if ! strace -qq -f -o /dev/null true 2>/dev/null; then
  echo "skipped: strace is missing or may not trace here" && exit 77
fi
# In quick mode in memory where that is possible: what is synced is checked in the trace, not by pulling the plug.
[[ -n $place ]] || { [[ $mode == quick && -w /dev/shm ]] && place=/dev/shm || place=${TMPDIR:-/tmp}; }
work=$(mktemp -d "$place/som-crash-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# shellcheck source=tests/crash/steps.sh
source "$here/steps.sh"
# shellcheck source=tests/crash/safeguards.sh
source "$here/safeguards.sh"

while IFS='|' read -r name setup command show next check; do
  name=${name//[[:space:]]/}
  [[ -z $name || $name == \#* || (-n $only && $name != "$only") ]] && continue
  [[ "$setup$command$show" == *'{som}'* && -z $som ]] && continue
  prepare && kill_everywhere && [[ -z $kills ]] && fail_everywhere && check_syncs
done <"$commands"
if [[ -z $kills && (-z $only || $only == safeguards) ]]; then
  run_out_of_space
  check_safeguards
fi
if [[ -s $work/problems ]]; then
  echo "problems:" && sort "$work/problems" | head -50
  exit 1
fi
echo "crash tests ($mode): all well"
