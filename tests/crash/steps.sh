# shellcheck shell=bash disable=SC2034,SC2154
# The steps of run.sh. Globals: the row of the table (name setup command show next check), and the states of its
# workspace: base (a directory), before and after (what `show` prints); calls, all its system calls, and points,
# those at which it is killed.

# Whose state is one line of an order: `line_of DIR ID` prints its fields and the number of events about it.
line_of() {
  "$som" -C "$1" order list --where "id = $2" -o csv --fields 'id,state,jeopardyAlert[0].name,escalation[0].level,escalation[1].level' | tail -n 1
  "$som" -C "$1" outbox list -o json | grep -c "\"$2\""
}
lines_of() {
  local dir=$1 id
  shift
  for id; do line_of "$dir" "$id" | paste -sd ' '; done
}

# count_of DIR WHERE: how many orders fit.
count_of() { "$som" -C "$1" order list --where "$2" -o id | wc -l; }

problem() { echo "$*" >>"$work/problems"; }

# fill TEMPLATE DIR: the template with its programs and its workspace put in
fill() {
  local text=${1//\{dir\}/$2}
  text=${text//\{driver\}/$driver}
  text=${text//\{here\}/$here}
  echo "${text//\{som\}/$som}"
}
perform() { eval "$(fill "$1" "$2")"; }
shown() { perform "$show" "$1" 2>&1; }
# The index of a workspace is not that of its copy, as doctor would say.
fresh() { rm -rf "$1" && cp -a "$base" "$1" && rm -f "$1/.som/index.db"; }

# traced OPTIONS TEMPLATE DIR: runs under strace, as one process from the start, on one core: there a program has one
# thread, and makes the same calls each time.
mapfile -t cores < <(taskset -cp $$ | sed 's/.*: //' | tr ',' '\n' | awk -F- '{ for (n = $1; n <= $NF; ++n) print n }')
traced() {
  eval "taskset -c ${cores[RANDOM % ${#cores[@]}]} strace -f -qq $1 -- $(fill "$2" "$3")" >/dev/null 2>"$3.err"
}

# Each system call that a command's first thread makes once it has opened its workspace, as "NAME K", and `harmless`
# behind it where that holds. K counts from the start of the program, as strace does; what the dynamic linker does
# before that changes nothing.
#
# Harmless is a call that changes no file: one that only reads, moves memory, syncs or closes, one that writes to
# standard output or error, one that failed. A kill at such a call leaves exactly what a kill at the next call leaves,
# as strace kills before the call is made; so the next call that is not harmless stands for all of those before it.
# What is not known to be harmless is not.
points_of() {
  traced "-o $2.trace" "$1" "$2"
  awk -v dir="$2" '
    BEGIN {
      split("access brk clock_gettime clock_nanosleep close faccessat2 fcntl fgetxattr flock fstat fsync futex getdents64 " \
            "geteuid getpid getrandom gettid getuid ioctl lseek lstat madvise mprotect munmap newfstatat poll " \
            "pread64 prlimit64 read readlink readlinkat rt_sigaction rt_sigprocmask sched_getaffinity stat statfs " \
            "statx sync_file_range sysinfo uname", names)
      for (n in names) reading[names[n]] = 1
    }
    function harmless(name, line) {
      if (line ~ / = -1 E[A-Z0-9]+ \([^()]*\)$/) return 1
      if (name ~ /^open(at2?)?$/) return line !~ /O_CREAT|O_TRUNC|unfinished/
      if (name == "write") return line ~ /^write\([12],/
      if (name == "mmap") return line !~ /MAP_SHARED/
      return name in reading
    }
    NR == 1 { first = $1 }
    $1 != first { next }
    { sub(/^[0-9]+ +/, "") }
    /^[a-z0-9_]+\(/ {
      name = substr($0, 1, index($0, "(") - 1)
      count[name]++
      if (started) print name, count[name] (harmless(name, $0) ? " harmless" : "")
    }
    index($0, "\"" dir "\"") && /open/ { started = 1 }' "$2.trace"
}

# Those of the points that are tried: in quick mode the harmless ones are left out, but for one in sixty, which must
# do no harm. Verbs share the store's commit, so of a verb's other points quick mode tries one in two: the odd ones of
# one verb, the even ones of the next. A row that is asked for by its name has all.
chosen() {
  local kept=() harmless=() point n
  for point in "$@"; do
    if [[ $point == *' harmless' ]]; then harmless+=("${point% harmless}"); else kept+=("$point"); fi
  done
  if [[ $mode == quick && $command == *'{som}'* && -z $row ]]; then
    for ((n = number / 2 % 2; n < ${#kept[@]}; n += 2)); do echo "${kept[n]}"; done
  else
    ((${#kept[@]})) && printf '%s\n' "${kept[@]}"
  fi
  some 60 "${harmless[@]}"
}

# The bases that were made, by their setups.
declare -A bases=()

prepare() {
  base=${bases[$setup]-}
  if [[ -z $base ]]; then
    base=$work/base${#bases[@]}
    mkdir "$base"
    perform "$setup" "$base" || { problem "$name: the setup failed"; return 1; }
    bases[$setup]=$base
  fi
  before=$(shown "$base")
  fresh "$work/reference"
  mapfile -t calls < <(points_of "$command" "$work/reference")
  mapfile -t points < <(chosen "${calls[@]}")
  ((${#points[@]})) || { problem "$name: no system call seen after the workspace was opened"; return 1; }
  after=$(shown "$work/reference")
  [[ $before != "$after" ]] || { problem "$name: the command changes nothing"; return 1; }
  if ! perform "$next" "$work/reference" 2>/dev/null || [[ $(shown "$work/reference") != "$after" ]]; then
    problem "$name: 'next' fails or changes what 'show' prints"
    return 1
  fi
}

# between STATE: is each line of a state that before or that after? A command whose name ends in + is several
# transactions one after the other, and its `show` prints a line for each.
between() {
  local -a now was is
  local n
  mapfile -t now <<<"$1" && mapfile -t was <<<"$before" && mapfile -t is <<<"$after"
  ((${#now[@]} == ${#was[@]} && ${#now[@]} == ${#is[@]})) || return 1
  for n in "${!now[@]}"; do
    [[ ${now[n]} == "${was[n]}" || ${now[n]} == "${is[n]}" ]] || return 1
  done
}

# judge DIR WHERE: is the state before or after? Sets state.
judge() {
  state=$(shown "$1")
  [[ $state == "$before" || $state == "$after" ]] && return 0
  [[ $name == *+ ]] && between "$state" && return 0
  echo mixed >>"$work/mixed"
  problem "$2: a mixed state:"$'\n'"$state"
}

# settle DIR WHERE: the next change works, changes nothing else and leaves no debris.
settle() {
  local debris
  perform "$next" "$1" >"$1.err" 2>&1 || problem "$2: the next change failed: $(<"$1.err")"
  [[ $(shown "$1") == "$state" ]] || problem "$2: the next change changed the state"
  debris=("$1"/.som/tmp/* "$1"/.som/journal/*)
  ((${#debris[@]} == 0)) || problem "$2: debris: ${debris[*]##*/}"
  perform "$check" "$1" >"$1.err" 2>&1 || problem "$2: the check failed: $(<"$1.err")"
}

# spread FUNCTION ITEM…: calls FUNCTION DIR ITEM for each, on several cores.
spread() {
  local function=$1 worker n
  shift
  local items=("$@")
  for ((worker = 0; worker < jobs; ++worker)); do
    for ((n = worker; n < ${#items[@]}; n += jobs)); do
      "$function" "$work/w$worker" "${items[n]}"
    done &
  done
  wait
}

signal=KILL # what a command is killed with
kill_at() {
  local dir=$1 call=${2% *} k=${2#* }
  fresh "$dir"
  { traced "-o /dev/null -e trace=$call -e inject=$call:signal=$signal:when=$k" "$command" "$dir"; } 2>/dev/null
}

kill_one() {
  local where="$name killed at $2" left
  kill_at "$1" "$2" && echo "$2" >>"$work/missed"
  judge "$1" "$where"
  left=("$1"/.som/tmp/* "$1"/.som/journal/*)
  ((${#left[@]} == 0)) || echo "$2" >>"$work/unfinished"
  settle "$1" "$where"
}

# The recovery from a kill at $2 (of the command), killed itself.
kill_recovery() {
  local dir=$1 first=${2%%,*} second=${2#*,}
  local where="$name killed at $first, its recovery at $second" call=${second% *} k=${second#* } earlier
  kill_at "$dir" "$first"
  judge "$dir" "$where" && earlier=$state
  { traced "-o /dev/null -e trace=$call -e inject=$call:signal=KILL:when=$k" "$next" "$dir"; } 2>/dev/null
  judge "$dir" "$where"
  [[ $state == "${earlier-}" ]] || problem "$where: the recovery changed the state"
  settle "$dir" "$where"
}

# some STEP ITEM…: every item in full mode, in quick mode one in STEP.
some() {
  local step=$1 n
  shift
  [[ $mode == full ]] && step=1
  for ((n = step / 2 + 1; n <= $#; n += step)); do echo "${!n}"; done
}

# Kills the recovery from kills that left something to do, at each of its calls.
kill_recoveries() {
  local unfinished=() pairs=() first second
  mapfile -t unfinished < <(sort -u "$work/unfinished")
  for first in "${unfinished[@]}"; do
    kill_at "$work/recovery" "$first"
    while read -r second; do
      pairs+=("$first,$second")
    done < <(mapfile -t seen < <(points_of "$next" "$work/recovery") && chosen "${seen[@]}")
  done
  mapfile -t pairs < <(some "$1" "${pairs[@]}")
  ((${#pairs[@]})) && spread kill_recovery "${pairs[@]}"
  echo "$name: kill points of recoveries: ${#pairs[@]}, mixed states: $(wc -l <"$work/mixed")"
}

# Of a line of a table: all its kill points, and its recoveries where they are the store's own or all is wanted.
killed_row() {
  prepare || return
  : >"$work/mixed" && : >"$work/unfinished" && : >"$work/missed"
  spread kill_one "${points[@]}"
  echo "$name: kill points: ${#points[@]} of ${#calls[@]}, mixed states: $(wc -l <"$work/mixed")"
  # A command that takes another way each time would leave points untried.
  [[ ! -s $work/missed ]] || problem "$name: not reached: $(tr '\n' ';' <"$work/missed")"
  check_syncs
  [[ $mode == quick && $command == *'{som}'* ]] || kill_recoveries 3
}

# each_row TABLE FUNCTION [NAME…]: calls it for the rows of a table that --row and --shard leave, or for those named.
each_row() {
  local table function=$2 number=0
  table=$(awk -f "$here/expand.awk" "$here/$1") || { problem "$1 is malformed"; return 1; }
  shift 2
  while IFS='|' read -r name setup command show next check; do
    name=${name//[[:space:]]/}
    if (($#)); then
      [[ " $* " == *" $name "* ]] || continue
    else
      [[ -n $row && $name != "$row" ]] && continue
      ((number++ % ${shard#*/} == ${shard%/*} - 1)) || continue
    fi
    "$function"
  done <<<"$table"
}

# What is renamed into place was synced before, and every directory in which a name changed after: else success
# would not be durable.
unsynced() {
  awk '
    { sub(/^[0-9]+ +/, "") }
    function path(text) { match(text, /<[^>]*>/); return substr(text, RSTART + 1, RLENGTH - 2) }
    /^fsync\(/ && / = 0/ { synced[path($0)] = NR }
    /^renameat2\(/ && / = 0/ {
      split($0, part, ", ")
      from = path(part[1]); to = path(part[3])
      file = part[2]; gsub(/"/, "", file)
      name = part[4]; gsub(/"/, "", name)
      if (from ~ /\.som\/tmp$/ && !((from "/" file) in synced)) print "renamed before it was synced: " file
      if ((from "/" file) in synced) synced[to "/" name] = NR
      if (to !~ /\.som/) changed[to] = NR
      if (from !~ /\.som/) changed[from] = NR
    }
    END { for (folder in changed) if (synced[folder] < changed[folder]) print "not synced: " folder }' "$1"
}

check_syncs() {
  fresh "$work/synced"
  traced "-y -o $work/synced.trace" "$command" "$work/synced"
  local missing
  missing=$(unsynced "$work/synced.trace")
  [[ -z $missing ]] || problem "$name: $missing"
}
