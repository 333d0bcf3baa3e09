#!/bin/bash
# Tries to make the store lose something, in parts; each prints what it counted.
#
#   run.sh [--quick|--full] [--only PART[,PART…]] [--row NAME] [--shard K/N] [--jobs N] [--dir DIR]
#          [--driver PROGRAM] [--som PROGRAM] [--racer PROGRAM] [--history PROGRAM]
#
#   store       kills the commands of commands.txt at their system calls, and their recoveries too
#   verbs       kills the verbs of verbs.txt at their system calls
#   errors      lets system calls fail, of the store's driver and of som
#   signals     ends verbs with SIGTERM, SIGINT and SIGHUP
#   index       kills and failing calls while a list writes the index
#   disk        short writes, and a disk that fills up (the latter needs root)
#   safeguards  takes each safeguard out, and expects the other parts' checks to find it
#   writers     16 processes that change the same and different orders
#   edits       hand edits raced with changes
#   scans       scans while several files change together
#   history     reads of several records during changes of one and of several: each shows one moment
#   kills       random kills under eight writers
#   power       power loss on images of ext4 (needs root)
#   pools       racers for the values of a pool
#
# --quick leaves out points that cannot differ from one that is kept (see `harmless` in steps.sh) and every other point
# of a verb, and has fewer rounds; --full tries everything, which takes hours. --row tries one line of a table,
# --shard K/N the K-th of N shares of its lines. Programs that are not named are those of a build folder, the optimised
# one before others.
# Exit 0: all well, 1: a problem (told on standard output), 2: usage, 77: this machine cannot trace programs.
set -u -o pipefail
shopt -s nullglob dotglob
here=$(dirname "$(readlink -f "$0")")
root=$(cd "$here/../.." && pwd)
parts=(store verbs errors signals index disk safeguards writers edits scans history kills power pools)
mode=quick driver='' som='' racer='' history='' only='' row='' shard=1/1 jobs=2 place=''
usage() { echo "run.sh: $*; see the beginning of $here/run.sh" >&2 && exit 2; }
while (($#)); do
  case $1 in
    --quick | --full) mode=${1#--} && shift && continue ;;
    --driver | --som | --racer | --history | --only | --row | --shard | --jobs | --dir) (($# > 1)) || usage "$1 wants a value" ;;
    *) usage "what is $1?" ;;
  esac
  case $1 in
    --driver) driver=$(readlink -f "$2") ;;
    --som) som=$(readlink -f "$2") ;;
    --racer) racer=$(readlink -f "$2") ;;
    --history) history=$(readlink -f "$2") ;;
    --only) only=$2 ;;
    --row) row=$2 ;;
    --shard) shard=$2 ;;
    --jobs) jobs=$2 ;;
    --dir) place=$2 ;;
  esac
  shift 2
done

# built TARGET: the program in the best of the build folders; sanitizers and tracing exclude each other.
built() {
  local folder
  for folder in "$root"/build/release "$root"/build/*/; do
    [[ -x $folder/$1 ]] || continue
    grep -q '^SOM_SANITIZE:BOOL=ON' "$folder/CMakeCache.txt" 2>/dev/null && continue
    readlink -f "$folder/$1" && return
  done
  echo "run.sh: no build without sanitizers has $1: cmake --build --preset release" >&2 && return 1
}
[[ -n $driver ]] || driver=$(built tests/crash/crash-driver) || exit 2
[[ -n $racer ]] || racer=$(built tests/crash/crash-racer) || exit 2
[[ -n $history ]] || history=$(built tests/crash/crash-history) || exit 2
[[ -n $som ]] || som=$(built cmd/som) || exit 2
if ! strace -qq -f -o /dev/null true 2>/dev/null; then
  echo "skipped: strace is missing or may not trace here" && exit 77
fi
# In quick mode in memory where that is possible: what is synced is checked in the trace, not by pulling the plug.
[[ -n $place ]] || { [[ $mode == quick && -w /dev/shm ]] && place=/dev/shm || place=${TMPDIR:-/tmp}; }
work=$(mktemp -d "$place/som-crash-XXXXXX")
clean_up() {
  umount "$work/full" 2>/dev/null
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM
# Nothing of the caller's own settings gets in.
export HOME=$work/home SOM_ACTOR=jane
unset SOM_WORKSPACE SOM_NOW XDG_CONFIG_HOME

for file in steps faults safeguards races; do
  # shellcheck source=/dev/null
  source "$here/$file.sh"
done

part_store() { each_row commands.txt killed_row; }
part_verbs() { each_row verbs.txt killed_row; }
part_power() {
  "$here/power.sh" "--$mode" --driver "$driver"
  local status=$?
  [[ $status == 0 || $status == 77 ]] || problem "power loss: exit $status"
}

[[ -n $only ]] || only=$(IFS=, && echo "${parts[*]}")
for part in ${only//,/ }; do
  [[ " ${parts[*]} " == *" $part "* ]] || usage "there is no part '$part'"
  started=$SECONDS
  "part_$part"
  echo "-- $part took $((SECONDS - started)) s"
done
if [[ -s $work/problems ]]; then
  echo "problems:" && sort "$work/problems" | head -50
  exit 1
fi
echo "crash tests ($mode, $only): all well"
