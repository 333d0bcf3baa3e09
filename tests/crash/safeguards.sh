# shellcheck shell=bash disable=SC2034,SC2154
# The harness against itself: with a safeguard taken out, it must find a problem.

use_driver() {
  name=$1 setup='{driver} {dir} init' command="{driver} {dir} $1" show='{driver} {dir} show'
  next='{driver} {dir} next' check='{driver} {dir} doctor'
  prepare
}

# stopped_before_rename TEMPLATE DIR: starts a command and returns once it stands before its first rename. Sets
# tracer and tracee. The signal takes effect after the call that it is tied to, so that is the one before.
stopped_before_rename() {
  local n stop=''
  for n in "${calls[@]}"; do
    [[ $n == renameat2* ]] && break
    stop=${n% harmless}
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

# Sixteen processes count together.
loses_changes() {
  local dir=$work/count
  rm -rf "$dir" && mkdir "$dir"
  "$racer" 16 25 -- "$driver" "$dir" increment >"$work/counted"
  [[ $(<"$dir/count") != 400 || -n $(awk '$3 != 0' "$work/counted") ]]
}

# The race of hand edits, against a command that adds a line.
overwrites_edits() {
  local dir=$work/appended
  rm -rf "$dir" && mkdir "$dir" && "$driver" "$dir" init
  edit_against "$dir" orders/2026/11/SO-0.yaml '# appended' 40 slowly "$driver" "$dir" append 2>/dev/null
  ((overwritten > 0))
}

# Looks again and again while several files change together.
shows_halves() {
  local dir=$work/load n half=1 loader
  rm -rf "$dir" && mkdir "$dir"
  "$driver" "$dir" load >/dev/null 2>&1 &
  loader=$!
  for ((n = 0; n < 200 && half; ++n)); do
    "$driver" "$dir" verify >/dev/null 2>&1 || half=0
  done
  { kill -KILL "$loader" && wait "$loader"; } 2>/dev/null
  ((!half))
}

# Reads of several records, each changed by itself or with others.
shows_no_moment() {
  local dir=$work/numbers
  rm -rf "$dir" && mkdir "$dir"
  "$driver" "$dir" put SO-20261121-H0000{000..350..50}=0
  ! "$history" --reads 60 --folder "$work" --one "$driver $dir put {id}={n}" --several "$driver $dir put {pairs}" \
    --read "$driver $dir get" >/dev/null
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

part_safeguards() {
  use_driver several && whole=$after
  expect fsync finds_unsynced
  expect dirsync finds_unsynced
  expect intent mixes_when_killed
  expect names loses_content
  expect compare overwrites_hand_edit
  expect lock lets_second_in
  expect lock,compare loses_changes
  expect compare overwrites_edits
  expect intent shows_halves
  expect sequence shows_no_moment
  overwrites_hand_edit || [[ $edit_status == 6 ]] || problem "a hand edit during the commit: exit $edit_status"
}
