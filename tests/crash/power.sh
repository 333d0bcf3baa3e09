#!/bin/bash
# Power loss: a file system on a loop device is copied at random moments under load, which leaves out what the
# kernel had not written yet. In the mounted copy everything acknowledged must be there, and nothing torn.
#
#   power.sh [--quick|--full] --driver PROGRAM
#
# Exit 0: all well, 1: a problem, 77: no root, or no loop devices here.
set -u -o pipefail
rounds=15 driver=''
while (($#)); do
  case $1 in
    --quick) rounds=15 ;;
    --full) rounds=300 ;;
    --driver) driver=$(readlink -f "$2") && shift ;;
    *) echo "power.sh: what is $1?" >&2 && exit 2 ;;
  esac
  shift
done
[[ -n $driver ]] || { echo "power.sh: --driver PROGRAM is needed" >&2 && exit 2; }
work=$(mktemp -d "${TMPDIR:-/tmp}/som-power-XXXXXX")
loader=''

clean_up() {
  [[ -n $loader ]] && { kill -CONT "$loader"; kill -KILL "$loader"; wait "$loader"; } 2>/dev/null
  umount "$work/copy" "$work/disk" 2>/dev/null
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

new_disk() {
  rm -f "$work/image" && truncate -s 24M "$work/image" && mkfs.ext4 -q "$work/image" &&
    mkdir -p "$work/disk" "$work/copy" && mount -o loop "$work/image" "$work/disk"
}

# Stands still between two system calls; one that waits for the disk ends first.
halt() {
  kill -STOP "$loader"
  local n
  for ((n = 0; n < 1000; ++n)); do
    grep -q '^State:[[:space:]]*T' "/proc/$loader/status" && return
    sleep 0.005
  done
}

# One copy, mounted as after a power loss; prints what is wrong with it.
examine() {
  local acknowledged=$1 number
  mount -o loop "$work/image.copy" "$work/copy" || { echo "the copy cannot be mounted" && return; }
  if ! number=$("$driver" "$work/copy" verify 2>&1); then
    echo "torn at $number, acknowledged $acknowledged"
  elif ((number < acknowledged)); then
    echo "acknowledged $acknowledged, but there is $number"
  fi
  "$driver" "$work/copy" next || echo "the next change failed"
  "$driver" "$work/copy" verify >/dev/null || echo "torn after the next change"
  "$driver" "$work/copy" doctor || echo "doctor is not content"
  umount "$work/copy"
}

# under_load ROUNDS: prints the problems of so many copies.
under_load() {
  local n acknowledged
  new_disk || exit 77
  "$driver" "$work/disk" load >"$work/acknowledged" &
  loader=$!
  for ((n = 0; n < $1; ++n)); do
    sleep "0.0$((RANDOM % 9))$((RANDOM % 10))"
    halt
    cp "$work/image" "$work/image.copy"
    acknowledged=$(tail -n 1 "$work/acknowledged")
    kill -CONT "$loader"
    examine "${acknowledged:-0}" 2>&1
  done
  { kill -KILL "$loader" && wait "$loader"; } 2>/dev/null
  loader=''
  umount "$work/disk"
}

if ! new_disk 2>/dev/null; then
  echo "skipped: needs root, mkfs.ext4 and loop devices" && exit 77
fi
umount "$work/disk"
problems=$(under_load "$rounds")
if [[ -n $problems ]]; then
  echo "$problems" && exit 1
fi
echo "power loss: copies: $rounds, problems: 0"
# The harness itself: without a sync it must find something.
if [[ -z $(SOM_TEST_DISABLE=fsync,dirsync under_load 5) ]]; then
  echo "without fsync and dirsync nothing is found" && exit 1
fi
echo "without fsync and dirsync: found"
