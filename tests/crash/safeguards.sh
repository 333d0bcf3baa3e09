# shellcheck shell=bash disable=SC2034,SC2154
# The parts of run.sh that know the driver: a full disk, short writes, and the harness against itself: with a
# safeguard taken out, it must find a problem.

use_driver() {
  name=$1 setup='{driver} {dir} init' command="{driver} {dir} $1" show='{driver} {dir} show'
  next='{driver} {dir} next' check='{driver} {dir} doctor'
  prepare
}

run_out_of_space() {
  local dir=$work/full status
  use_driver several || return
  # A limit on the size of files: the first write is short, the next one fails.
  fresh "$dir"
  (trap '' XFSZ && ulimit -f 2 && perform "$command" "$dir") >/dev/null 2>&1
  status=$?
  judge "$dir" "short write"
  [[ $status == 74 && $state == "$before" ]] || problem "short write: exit $status"
  settle "$dir" "short write"
  rm -rf "$dir" && mkdir "$dir"
  if ! mount -t tmpfs -o size=80k tmpfs "$dir" 2>/dev/null; then
    echo "full disk: skipped, mounting a tmpfs needs root" && return
  fi
  local free
  for free in 4 8 12 16 20 24 28 32; do
    find "$dir" -mindepth 1 -delete
    cp -a "$base/." "$dir"
    dd if=/dev/zero of="$dir/.filler" bs=1k count=1000 2>/dev/null
    truncate -s "-${free}k" "$dir/.filler"
    perform "$command" "$dir" >/dev/null 2>&1
    status=$?
    judge "$dir" "full disk, $free KiB free"
    [[ ($status == 0 && $state == "$after") || ($status != 0 && $state == "$before") ]] ||
      problem "full disk, $free KiB free: exit $status"
    rm "$dir/.filler"
    settle "$dir" "full disk, $free KiB free"
  done
  umount "$dir"
  echo "full disk: 8 sizes"
}

# stopped_before_rename TEMPLATE DIR: starts a command and returns once it stands before its first rename. Sets
# tracer and tracee. The signal takes effect after the call that it is tied to, so that is the one before.
stopped_before_rename() {
  local n stop=''
  for n in "${points[@]}"; do
    [[ $n == renameat2* ]] && break
    stop=$n
  done
  rm -f "$2.stopped"
  eval "exec strace -f -qq -o '$2.stopped' -e trace=${stop% *} \
    -e inject=${stop% *}:signal=STOP:when=${stop#* } -- $(fill "$1" "$2")" >/dev/null 2>"$2.err" &
  tracer=$!
  for ((n = 0; n < 1000; ++n)); do
    grep -q 'stopped by SIGSTOP' "$2.stopped" 2>/dev/null && break
    sleep 0.01
  done
  tracee=$(awk '{ print $1; exit }' "$2.stopped")
}
carry_on() {
  kill -CONT "$tracee"
  wait "$tracer"
}

# A hand edit that comes after the last look at the file, right at the rename.
overwrites_hand_edit() {
  local dir=$work/edit
  use_driver single || return
  fresh "$dir"
  stopped_before_rename "$command" "$dir"
  echo 'state: by hand' >"$dir/by-hand" && mv "$dir/by-hand" "$dir/orders/2026/11/SO-0.yaml"
  carry_on
  edit_status=$?
  [[ $(<"$dir/orders/2026/11/SO-0.yaml") != 'state: by hand' ]]
}

# A second command gets in while the first stands in the middle of its change.
lets_second_in() {
  local dir=$work/lock status
  use_driver several || return
  fresh "$dir"
  stopped_before_rename "$command" "$dir"
  SOM_TEST_LOCK_TIMEOUT=100 perform "$next" "$dir" >/dev/null 2>&1
  status=$?
  carry_on
  [[ $status != 75 ]]
}

mixes_when_killed() {
  use_driver several || return
  : >"$work/mixed"
  local -a renames=()
  mapfile -t renames < <(printf '%s\n' "${points[@]}" | grep renameat2)
  spread kill_one "${renames[@]}"
  [[ -s $work/mixed ]]
}

loses_content() {
  use_driver several || return 0
  fresh "$work/names"
  perform "$command" "$work/names" >/dev/null 2>&1
  [[ $(shown "$work/names") != "$whole" ]]
}

finds_unsynced() {
  use_driver several || return
  fresh "$work/synced"
  traced "-y -o $work/synced.trace" "$command" "$work/synced"
  [[ -n $(unsynced "$work/synced.trace") ]]
}

# expect SAFEGUARD FUNCTION: the function finds nothing with the safeguard, and something without.
expect() {
  "$2" && problem "$2 with all safeguards in place"
  local kept=$work/problems.kept
  cp "$work/problems" "$kept" 2>/dev/null || : >"$kept"
  export SOM_TEST_DISABLE=$1
  if "$2"; then
    echo "without $1: found by $2"
  else
    echo "without the safeguard '$1', $2 finds nothing" >>"$kept"
  fi
  unset SOM_TEST_DISABLE
  mv "$kept" "$work/problems"
}

check_safeguards() {
  use_driver several && whole=$after
  expect fsync finds_unsynced
  expect dirsync finds_unsynced
  expect intent mixes_when_killed
  expect names loses_content
  expect compare overwrites_hand_edit
  expect lock lets_second_in
  overwrites_hand_edit || [[ $edit_status == 6 ]] || problem "a hand edit during the commit: exit $edit_status"
}
