# What the stories share; sourced with `som`, `workspace` and `actor` set.
unset SOM_WORKSPACE SOM_NOW
step=0

# step TEXT, at TIME: what comes next, and when.
step() {
  step=$((step + 1))
  printf '\n==> %d. %s\n' "$step" "$1"
}
at() { export SOM_NOW=$1; }
# run WORD...: a command as it would be typed, and what it says.
run() {
  printf '\n$ som %s\n' "$*"
  "$som" -C "$workspace" --actor "$actor" "$@"
}
# refused STATUS WORD...: the same for a command that has to end so.
refused() {
  local expected=$1 status=0
  shift
  run "$@" || status=$?
  [[ $status == "$expected" ]] || { echo "${0##*/}: it ended with $status, not $expected" >&2 && exit 1; }
}
# ids WORD...: the ids that a list gives.
ids() { "$som" -C "$workspace" "$@" -o id; }
