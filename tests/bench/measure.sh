# shellcheck shell=bash
# shellcheck disable=SC2154  # the variables of run.sh
# Sourced by run.sh: measurements by name, and the rows of the table that compare them.
# Wants: $folder (for what hyperfine writes), $runs, $warmup.
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

# measure NAME [--before COMMAND] COMMAND WORD...: the median of several runs of one command, its output read from a
# pipe, as some programs do less for /dev/null. COMMAND of --before runs before each and is not measured.
measure() {
  local name=$1 before=true
  shift
  [[ $1 != --before ]] || { before=$2 && shift 2; }
  [[ -z ${because[$name]:-} ]] || return 0
  printf '  %s\n' "$name" >&2
  if hyperfine --style none --shell none --output pipe --warmup "$warmup" --runs "$runs" --prepare "$before" \
    --export-json "$folder/hyperfine.json" "$(printf '%q ' "$@")" >"$folder/hyperfine.log" 2>&1; then
    median[$name]=$(jq '.results[0].median' "$folder/hyperfine.json")
  else
    because[$name]="failed"
    printf '    failed: %s\n' "$*" >&2
    tail -n 5 "$folder/hyperfine.log" >&2
  fi
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
