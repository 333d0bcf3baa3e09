# shellcheck shell=bash
# shellcheck disable=SC2154  # the variables of run.sh
# Sourced by run.sh: measurements by name, and the rows of the table that compare them.
# Wants: $folder (for what hyperfine writes), $warmup (rounds that do not count).
declare -A median   # seconds; or megabytes, for memory
declare -A because  # why a name has no median

# needs NAME COMMAND...: marks NAME as missing where a command is not there.
needs() {
  local name=$1 command
  shift
  for command in "$@"; do
    command -v "$command" >/dev/null || because[$name]="missing: $command"
  done
}

# measured NAME [--before COMMAND] COMMAND WORD...: what NAME stands for. COMMAND of --before runs before each run and is
# not measured.
declare -A measured before
measured() {
  local name=$1
  before[$name]=true
  shift
  [[ $1 != --before ]] || { before[$name]=$2 && shift 2; }
  measured[$name]=$(printf '%q ' "$@")
}

# timed NAME: one run of it, in seconds, its output read from a pipe, as some programs do less for /dev/null.
timed() {
  hyperfine --style none --shell none --output pipe --runs 1 --prepare "${before[$1]}" \
    --export-json "$folder/hyperfine.json" "${measured[$1]}" >"$folder/hyperfine.log" 2>&1 || return
  jq '.results[0].times[]' "$folder/hyperfine.json"
}

# side_by_side ROUNDS NAME...: the median of each, of ROUNDS runs after those that warm up. They take turns, so that a
# machine that becomes slower meanwhile is slower for all.
side_by_side() {
  local rounds=$1 round name seconds
  shift
  printf '  %s\n' "$@" >&2
  rm -f "$folder"/times.*
  for ((round = 1 - warmup; round <= rounds; ++round)); do
    for name; do
      [[ -z ${because[$name]:-} ]] || continue
      if ! seconds=$(timed "$name"); then
        because[$name]="failed"
        printf '    failed: %s\n' "${measured[$name]}" >&2
        tail -n 5 "$folder/hyperfine.log" >&2
      elif ((round > 0)); then
        echo "$seconds" >>"$folder/times.${name//[^[:alnum:]]/_}"
      fi
    done
  done
  for name; do
    [[ -n ${because[$name]:-} ]] || median[$name]=$(jq -s 'sort | (.[(length - 1) / 2 | floor] + .[length / 2 | floor]) / 2' \
      "$folder/times.${name//[^[:alnum:]]/_}")
  done
}

# memory NAME COMMAND WORD...: the peak of one run, in megabytes.
memory() {
  local name=$1
  shift
  [[ -z ${because[$name]:-} ]] || return 0
  if command time -f %M -o "$folder/memory" "$@" >/dev/null 2>"$folder/memory.log"; then
    median[$name]=$(awk '{print $1 / 1024}' "$folder/memory")
  else
    because[$name]="failed"
  fi
}

# shown NAME UNIT: the value for people, or why there is none.
shown() {
  local value=${median[$1]:-}
  [[ -n $value ]] || { echo "${because[$1]:-not measured}" && return; }
  case $2 in
    MB) printf '%.0f MB' "$value" ;;
    *) awk -v s="$value" 'BEGIN { if (s < 1) printf "%.1f ms", s * 1000; else printf "%.2f s", s }' ;;
  esac
}

# row WHAT OURS PEER RULE BUDGET: a line of the table. RULE says what the ratio is, and when the budget is kept:
#   at-most   ours / peer is not above the budget       faster  peer / ours is not below it
#   within    ours / peer is 1 ± the budget             MB      ours is not above it; there is no peer
row() {
  local what=$1 ours=$2 peer=$3 rule=$4 budget=$5 ratio="–" verdict="not measured" unit=s limit
  [[ $rule != MB ]] || unit=MB
  case $rule in
    at-most) limit="≤ $budget ×" ;;
    faster) limit="≥ $budget × faster" ;;
    within) limit="1 ± $budget" ;;
    MB) limit="≤ $budget MB" ;;
  esac
  if [[ -n ${median[$ours]:-} && ($rule == MB || -n ${median[$peer]:-}) ]]; then
    read -r ratio verdict < <(awk -v a="${median[$ours]}" -v b="${median[$peer]:-1}" -v rule="$rule" -v budget="$budget" '
      BEGIN {
        ratio = rule == "faster" ? b / a : a / b
        kept = rule == "faster" ? ratio >= budget : rule == "within" ? ratio >= 1 - budget && ratio <= 1 + budget : ratio <= budget
        printf "%.2f %s\n", ratio, kept ? "kept" : "**missed**"
      }')
    [[ $rule != MB ]] || ratio="–"
  fi
  local against="–"
  [[ $peer == - ]] || against="$peer: $(shown "$peer" "$unit")"
  printf '| %s | %s | %s | %s | %s | %s |\n' "$what" "$(shown "$ours" "$unit")" "$against" "$ratio" "$limit" "$verdict"
}
