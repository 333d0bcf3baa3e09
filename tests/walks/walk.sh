# What the random walks share; sourced with SOM SAMPLE [STEPS] [SEED]. Makes a workspace of the sample's catalogue and
# policies. A walk defines `move`, which tries a verb, and `invariants`, and calls `walk`. KEEP=DIR keeps the workspace
# of a failure.
som=$1 sample=$2 steps=${3:-60} seed=${4:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work SOM_ACTOR=walker SOM_WORKSPACE=$work/workspace
unset XDG_CONFIG_HOME
mkdir -p "$SOM_WORKSPACE"
cp -r "$sample/som.yaml" "$sample/catalog" "$sample/policy" "$SOM_WORKSPACE/"
RANDOM=$seed
printf '%s\n' "$seed" >"$work/random"
clock=$(date -u -d 2026-11-21T12:00:00Z +%s)
export SOM_NOW=2026-11-21T12:00:00Z
: >"$work/commands"
finished=0 step=0
declare -A done_of=()

say() { printf '%s\n' "$*"; }
fail() {
  say "${0##*/}: seed $seed, step $step: $*" && say "the commands so far:" && cat "$work/commands"
  [[ -z ${KEEP:-} ]] || cp -r "$SOM_WORKSPACE" "$KEEP"
  exit 1
}
# draw: sets `drawn` to the next number, also in a subshell, where bash would give RANDOM another seed at each run.
draw() {
  read -r drawn <"$work/random"
  drawn=$(((drawn * 1103515245 + 12345) & 0x7fffffff))
  say "$drawn" >"$work/random"
  drawn=$((drawn >> 8))
}
# one WORD...: a word at random; nothing of none. sometimes N: true once in N times.
one() { (($# == 0)) || { draw && say "${@:drawn % $# + 1:1}"; }; }
sometimes() { draw && ((drawn % $1 == 0)); }
ids() { "$som" --no-index "$@" -o id; }

# try WORD...: done, or refused for a reason; nothing else.
try() {
  local status=0
  printf 'SOM_NOW=%s som %s\n' "$SOM_NOW" "$*" >>"$work/commands"
  "$som" -q "$@" >"$work/out" 2>&1 || status=$?
  case $status in 0 | 1 | 2 | 3 | 4 | 5) ;; *) fail "it ended with $status: $(<"$work/out")" ;; esac
  ((status == 0)) || return 0
  finished=$((finished + 1))
  done_of["$1 $2"]=$((${done_of["$1 $2"]:-0} + 1))
}

# A scan that has done what was due finds nothing more to do at the same moment.
scanned_again() {
  "$som" -n -q jeopardy scan --escalate -o json >"$work/out" 2>&1 || true
  jq -e '.escalated + .expired == []' <"$work/out" >/dev/null || fail "a second scan would do something: $(<"$work/out")"
}

# in_order: the invariants of every workspace.
in_order() {
  "$som" --no-index validate -q >"$work/out" 2>&1 || fail "validate: $(<"$work/out")"
  "$som" doctor -q >"$work/out" 2>&1 || fail "doctor: $(<"$work/out")"
}

# walk MOST: takes the steps, between which at most MOST seconds pass.
walk() {
  for ((step = 1; step <= steps; ++step)); do
    clock=$((clock + RANDOM % $1 + 1))
    SOM_NOW=$(date -u -d "@$clock" +%Y-%m-%dT%H:%M:%SZ)
    move
    invariants
  done
  say "${0##*/}: $steps steps, $finished done, the others refused; seed $seed"
  for verb in "${!done_of[@]}"; do say "  $verb: ${done_of[$verb]}"; done | sort
  ((finished * 10 > steps)) || fail "hardly anything was done"
}
