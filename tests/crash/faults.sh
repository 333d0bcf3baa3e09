# shellcheck shell=bash disable=SC2034,SC2154
# The parts of run.sh in which the system refuses: calls that fail, writes that are short, disks that are full.

# An error tells the truth: success is after, failure before, in doubt one of them.
fail_one() {
  local dir=$1 call k error status where="$name with $2"
  read -r call k error <<<"$2"
  fresh "$dir"
  traced "-o /dev/null -e trace=$call -e inject=$call:error=$error:when=$k" "$command" "$dir"
  status=$?
  local told
  told=$(<"$dir.err")
  judge "$dir" "$where"
  if ((status == 0)); then
    [[ $state == "$after" ]] || problem "$where: success, but not the state after"
  elif [[ $told != *in-doubt* ]]; then
    [[ $state == "$before" ]] || problem "$where: exit $status, but not the state before: $told"
  fi
  settle "$dir" "$where"
}

# Of a line of a table: lets its calls fail from the first on that changes something, and some of those before it.
failing_row() {
  local faults=() call errors error changing=''
  prepare || return
  : >"$work/mixed"
  for call in "${calls[@]}"; do
    [[ $call == *' harmless' ]] || changing=yes
    case ${call%% *} in
      open | openat | openat2 | write | fsync | renameat2 | close) errors='EIO ENOSPC EDQUOT EINTR' ;;
      read | unlinkat | flock | getdents64 | statx | fchmod | mkdirat) errors='EIO EINTR' ;;
      *) continue ;;
    esac
    [[ -n $changing || $mode == full ]] || errors=EIO
    for error in $errors; do faults+=("${call% harmless} $error"); done
  done
  mapfile -t faults < <(some 4 "${faults[@]}")
  spread fail_one "${faults[@]}"
  echo "$name: failing calls: ${#faults[@]}, mixed states: $(wc -l <"$work/mixed")"
}

part_errors() {
  each_row commands.txt failing_row replace several
  each_row verbs.txt failing_row note note-subscribed request-update
}

# A limit on the size of files: the first write that goes beyond it is short, the next one fails.
write_short() {
  local dir=$work/short status
  fresh "$dir"
  (trap '' XFSZ && eval "prlimit --fsize=300 $(fill "$command" "$dir")") >/dev/null 2>&1
  status=$?
  judge "$dir" "$name: short write"
  [[ $status == 74 && $state == "$before" ]] || problem "$name: short write: exit $status"
  settle "$dir" "$name: short write"
  echo "$name: short writes: 1"
}

# Of a line of a table: what becomes of it where so many KiB are left on the disk.
scarce_row() {
  local dir=$work/full status free done=0
  local -a sizes=(4 8 12 16 20 24 28 32)
  prepare || return
  write_short
  rm -rf "$dir" && mkdir "$dir"
  if ! mount -t tmpfs -o size=900k tmpfs "$dir" 2>/dev/null; then
    echo "$name: full disk: skipped, mounting a tmpfs needs root" && return
  fi
  : >"$work/mixed"
  for free in "${sizes[@]}"; do
    find "$dir" -mindepth 1 -delete
    cp -a "$base/." "$dir" && rm -f "$dir/.som/index.db"
    dd if=/dev/zero of="$dir/.filler" bs=1k count=1000 2>/dev/null
    truncate -s "-${free}k" "$dir/.filler"
    perform "$command" "$dir" >/dev/null 2>&1
    status=$?
    ((status == 0)) && ((++done))
    judge "$dir" "$name: full disk, $free KiB free"
    [[ ($status == 0 && $state == "$after") || ($status == 74 && $state == "$before") ]] ||
      problem "$name: full disk, $free KiB free: exit $status"
    rm "$dir/.filler"
    settle "$dir" "$name: full disk, $free KiB free"
  done
  umount "$dir"
  echo "$name: full disks: ${#sizes[@]}, of which enough: $done, mixed states: $(wc -l <"$work/mixed")"
  ((done < ${#sizes[@]})) || problem "$name: the disk was never full"
}

# index_met DIR WHERE: a list with the index says what one without says, and leaves nothing beside it.
index_met() {
  local left
  "$som" -C "$1" order list -o json >"$1.with" 2>"$1.err" || problem "$2: the next list failed: $(<"$1.err")"
  cmp -s "$1.with" <("$som" -C "$1" --no-index order list -o json) || problem "$2: the index changes the answer"
  left=$(find "$1/.som" -name 'index*' ! -name index.db)
  [[ -z $left ]] || problem "$2: debris: $left"
}

# The index is made, and changed, by lists that are killed at a system call, or for which it fails. What changed within
# the last two seconds is not remembered, so that each change is a file that is gone.
part_index() {
  local dir=$work/indexed kind call k step=5 what status tries=0 spare=()
  [[ $mode == full ]] && step=1
  race_workspace "$dir" || { problem "index: no workspace" && return; }
  for k in {100..299}; do
    printf '{"id": "SO-20261121-Z0000%s", "serviceOrderItem": [{"action": "add", "service": {}}]}\n' "$k"
  done | "$som" -C "$dir" -q order create -f - || problem "index: no orders"
  sleep 2.1
  spare=("$dir"/orders/2026/11/*Z0000*)
  for kind in made changed; do
    for what in signal=KILL error=EIO error=ENOSPC; do
      for call in pwrite64 openat ftruncate unlinkat fcntl; do
        for ((k = 1; k < 60; k += step)); do
          if [[ $kind == made ]]; then rm -f "$dir/.som/index.db"; else
            "$som" -C "$dir" order list -o id >/dev/null
            rm -f "${spare[0]}" && spare=("${spare[@]:1}")
          fi
          { strace -f -qq -o "$dir.trace" -e trace=$call -e inject=$call:$what:when=$k -- \
            "$som" -C "$dir" order list -o id >"$dir.out"; } 2>/dev/null
          status=$?
          grep -q 'INJECTED\|+++ killed' "$dir.trace" || break
          ((++tries))
          # These two are not the index's alone: a folder that cannot be listed is told.
          [[ $call == openat || $call == fcntl || $what == signal=KILL || $status == 0 ]] || problem "index $kind, $call $k $what: exit $status"
          index_met "$dir" "index $kind, $call $k $what"
        done
      done
    done
  done
  ((tries > 20)) || problem "index: only $tries faults"
  echo "index: $tries kills and failing calls while it was written"
}

part_disk() {
  each_row commands.txt scarce_row several
  each_row verbs.txt scarce_row create-list
}

# A signal that asks a command to end leaves it before or after, as a kill does. One that som hands on to a program, or
# that comes too late, ends nothing: then the state is that after.
signalled_row() {
  prepare || return
  : >"$work/mixed" && : >"$work/unfinished" && : >"$work/missed"
  local tried=()
  for signal in TERM INT HUP; do
    mapfile -t tried < <(some 6 "${points[@]}")
    spread kill_one "${tried[@]}"
  done
  signal=KILL
  echo "$name: signals: 3 at ${#tried[@]} points, mixed states: $(wc -l <"$work/mixed")"
}

part_signals() { each_row verbs.txt signalled_row note cancel-requests activity-run+ deliver-many+; }
