#!/bin/bash
# Measures som and its peers side by side and prints the table of speed budgets. See --help.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
records=100000 runs=5 warmup=1 install=yes build='' folder='' output=''

usage() {
  cat <<END
usage: tests/bench/run.sh [--records N] [--quick] [--no-install] [--build DIR] [--folder DIR] [--output FILE]

Generates workspaces of N orders (100000), checks that som and its peers give the same answers, measures each in turn
with its peers (hyperfine), and writes the table of budgets as Markdown: what som takes, what the peer takes, the
ratio, the budget, and whether it is kept. What could not be measured is in the table with the reason. Ends in 0
whatever the times are.

  --quick        two runs of each instead of five after one to warm up
  --no-install   install nothing (else: Debian packages, and npm packages into the folder)
  --build DIR    use som and bench-* of this build folder (else: builds the preset release)
  --folder DIR   where workspaces go: on the file system that is measured (else: bench-data in the build folder)
  --output FILE  the results (else: results.md in the folder)
END
}

while (($#)); do
  case $1 in
    --quick) runs=2 warmup=0 ;;
    --no-install) install=no ;;
    --records) records=$2 && shift ;;
    --build) build=$(cd "$2" && pwd) && shift ;;
    --folder) folder=$2 && shift ;;
    --output) output=$2 && shift ;;
    --help | -h) usage && exit 0 ;;
    *) echo "run.sh: there is no option '$1'; see --help" >&2 && exit 2 ;;
  esac
  shift
done

say() { printf '==> %s\n' "$*" >&2; }

if [[ -z $build ]]; then
  build=$root/build/release
  say "build: release"
  (cd "$root" && cmake --preset release && cmake --build --preset release --target som bench) >&2
fi
folder=${folder:-$build/bench-data}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
output=${output:-$folder/results.md}
som=$build/cmd/som tools=$build/tests/bench

# shellcheck source=tests/bench/measure.sh
source "$here/measure.sh"

# Programs by the package that has them.
declare -A packages=([hyperfine]=hyperfine [jq]=jq [rg]=ripgrep [git]=git [node]=nodejs [npm]=npm [time]=time)
if [[ $install == yes ]]; then
  wanted=()
  for program in "${!packages[@]}"; do
    type -P "$program" >/dev/null || wanted+=("${packages[$program]}")
  done
  ((${#wanted[@]} == 0)) || "$root/tests/house/install.sh" "${wanted[@]}" >&2 || say "not all packages could be installed"
  if command -v npm >/dev/null; then
    mkdir -p "$folder/npm"
    cp "$here/package.json" "$folder/npm"
    (cd "$folder/npm" && npm install --silent --no-audit --no-fund) >&2 || say "npm install failed"
  fi
fi
for program in hyperfine jq; do
  command -v "$program" >/dev/null || { echo "run.sh: $program is missing, nothing can be measured" >&2 && exit 77; }
done
export NODE_PATH=$folder/npm/node_modules

needs rg rg
needs 'git status' git
needs 'ajv + js-yaml' node
needs DuckDB node
[[ -d $NODE_PATH/ajv && -d $NODE_PATH/js-yaml ]] || because['ajv + js-yaml']="missing: npm packages ajv, js-yaml"
[[ -d $NODE_PATH/@duckdb ]] || because[DuckDB]="missing: npm package @duckdb/node-api"
type -P time >/dev/null || because[memory]="missing: time"
"$som" apply --help >/dev/null 2>&1 || because['som apply']="no such verb yet"

# workspace NAME RECORDS WORD...: generates it anew; sets summary[NAME]. It stays, to be looked at afterwards.
declare -A summary
workspace() {
  local name=$1 count=$2
  shift 2
  rm -rf "${folder:?}/$name"
  summary[$name]=$("$tools/bench-generate" "$folder/$name" --records "$count" "$@")
  printf '  %s: %s\n' "$name" "${summary[$name]}" >&2
}
say "workspaces in $folder"
# shellcheck disable=SC2046  # one word or none
workspace yaml "$records" $(type -P git >/dev/null && echo --git)
workspace json "$records" --format json
workspace tenth $((records / 10))
workspace small 1000
# shellcheck disable=SC2046  # one word or none
workspace open60 "$records" --open 60 $(type -P git >/dev/null && echo --git)
workspace few 1000 --inventory 1000
workspace many "$records" --inventory "$records"
now=$(jq -r .now <<<"${summary[yaml]}")
yaml=$folder/yaml json=$folder/json

# Files of the whole range, to be changed by somebody else between two scans.
step=$((records < 200 ? 2 : records / 100))
find "$yaml/orders" -name '*.yaml' | LC_ALL=C sort | awk -v step=$step 'NR % step == 0' >"$folder/changed"
# shellcheck disable=SC2016  # the dollars are those of sh
change=(sh -c 'xargs -d "\n" -a "$0" sed -i "s/^description: .*/description: changed $(date +%s%N)/"' "$folder/changed")
# shellcheck disable=SC2016  # the dollars are those of jq
late='select((.state | IN("acknowledged", "inProgress", "held", "pending")) and .requestedCompletionDate < $now).id'
jq_late=(sh -c "find $(printf %q "$json/orders") -name '*.json' -print0 | xargs -0 jq -r --arg now '$now' '$late'")
duckdb_late=(node "$here/duckdb_scan.js" "$json/orders" "$now")
list=("$som" -C "$yaml" --now "$now" order list --where 'state = inProgress and priority <= 2')
ajv=(node "$here/ajv_validate.js" "$root/schemas" "$yaml/orders")

# The same work must give the same answer: else there is nothing to compare.
say "answers"
answer() {
  local what=$1 expected=$2 given=$3
  if [[ $given == "$expected" ]]; then
    printf '  %s: %s\n' "$what" "$given" >&2
  else
    printf '  %s: %s, but %s was expected\n' "$what" "$given" "$expected" >&2
    exit 1
  fi
}
open=$(jq .open <<<"${summary[yaml]}")
for name in yaml json; do
  answer "som scan, $name" "$open" "$("$som" -C "$folder/$name" jeopardy scan --now "$now" -o json | jq .scanned)"
done
answer 'som scan, 60 % open' "$(jq .open <<<"${summary[open60]}")" \
  "$("$som" -C "$folder/open60" jeopardy scan --now "$now" -o json | jq .scanned)"
answer yaml-cpp "$open" "$("$tools/bench-yaml-cpp-dom" "$yaml/orders" | cut -d' ' -f1)"
"$som" -C "$yaml" validate --strict >&2
expected=$(find "$json/orders" -name '*.json' -print0 |
  xargs -0 jq -r 'select(.state == "inProgress" and (.priority | tonumber) <= 2).id' | LC_ALL=C sort | cksum)
answer "list --where, checksum of ids" "$expected" "$("${list[@]}" -o id | LC_ALL=C sort | cksum)"
[[ -n ${because['ajv + js-yaml']:-} ]] || answer "ajv + js-yaml" "$records valid, 0 not" "$("${ajv[@]}")"
[[ -n ${because[DuckDB]:-} ]] ||
  answer "DuckDB, checksum of ids" "$("${jq_late[@]}" | LC_ALL=C sort | cksum)" "$("${duckdb_late[@]}" | cksum)"

say "measurements"
load_before=$(cut -d' ' -f1-3 /proc/loadavg)
scan() { printf '%s\n' "$som" -C "$1" --now "$now" jeopardy scan; }
mapfile -t scan_yaml < <(scan "$yaml")
mapfile -t scan_json < <(scan "$json")
mapfile -t scan_tenth < <(scan "$folder/tenth")
cold() { printf 'rm -rf %q' "$1/.som"; }

git_status=(git -C "$yaml" status --porcelain)

measured rg rg -c 'state: inProgress' "$yaml/orders"
measured 'scan, no index yet' --before "$(cold "$yaml")" "${scan_yaml[@]}"
measured 'scan --no-index' "${scan_yaml[@]}" --no-index
measured yaml-cpp "$tools/bench-yaml-cpp-dom" "$yaml/orders"
measured 'scan of a tenth, no index yet' --before "$(cold "$folder/tenth")" "${scan_tenth[@]}"
side_by_side "$runs" rg 'scan, no index yet' 'scan --no-index' 'scan of a tenth, no index yet' yaml-cpp

measured 'scan of JSON, no index yet' --before "$(cold "$json")" "${scan_json[@]}"
measured jq "${jq_late[@]}"
measured DuckDB "${duckdb_late[@]}"
side_by_side "$runs" 'scan of JSON, no index yet' jq DuckDB

[[ -n ${because['git status']:-} ]] || "${git_status[@]}" >/dev/null
"${scan_yaml[@]}" >/dev/null
measured 'git status' "${git_status[@]}"
measured 'scan again' "${scan_yaml[@]}"
measured 'list --where' "${list[@]}"
measured 'scan of a tenth again' "${scan_tenth[@]}"
side_by_side "$((runs * 2))" 'git status' 'scan again' 'list --where' 'scan of a tenth again'

git_open60=(git -C "$folder/open60" status --porcelain)
mapfile -t scan_open60 < <(scan "$folder/open60")
measured 'rg, 60 % open' rg -c 'state: inProgress' "$folder/open60/orders"
measured 'scan --no-index, 60 % open' "${scan_open60[@]}" --no-index
side_by_side "$runs" 'rg, 60 % open' 'scan --no-index, 60 % open'
because['git status, 60 % open']=${because['git status']:-}
[[ -n ${because['git status']:-} ]] || "${git_open60[@]}" >/dev/null
"${scan_open60[@]}" >/dev/null
measured 'git status, 60 % open' "${git_open60[@]}"
measured 'scan again, 60 % open' "${scan_open60[@]}"
side_by_side "$((runs * 2))" 'git status, 60 % open' 'scan again, 60 % open'

# Verbs on one record and look-ups, with as many values, services and requests: in both workspaces an order is started,
# and gets and gives back a value; the state before is put back.
one_of() { "$som" -C "$folder/$1" --now "$now" --actor bench "${@:2}"; }
for name in few many; do
  one_of "$name" jeopardy scan >/dev/null || true
  one_of "$name" service list --pool vlan >/dev/null || true
  one_of "$name" service list >/dev/null || true
  order=$(one_of "$name" order create --spec ethernet-line --characteristic bandwidth=10M -o id)
  one_of "$name" service reserve --pool vlan --scope new --for "$order" >/dev/null
  cp -a "$folder/$name/orders/2026/11/$order.yaml" "$folder/order-$name"
  cp -a "$folder/$name/pools/vlan/new/100.yaml" "$folder/value-$name"
  back=$(printf 'cp -a %q %q && cp -a %q %q' "$folder/order-$name" "$folder/$name/orders/2026/11/$order.yaml" \
    "$folder/value-$name" "$folder/$name/pools/vlan/new/100.yaml")
  on=("$som" -C "$folder/$name" --now "$now" --actor bench)
  measured "start in $name" --before "sh -c $(printf %q "$back; rm -rf $(printf %q "$folder/$name")/inventory/*/SV-20261121-*")" \
    "${on[@]}" order start "$order"
  measured "allocate in $name" --before "sh -c $(printf %q "$back; rm -f $(printf %q "$folder/$name/pools/vlan/new/101.yaml")")" \
    "${on[@]}" service allocate --pool vlan --scope new --value 101 --for "$order"
  measured "explain in $name" "${on[@]}" jeopardy explain "$order"
  measured "external id in $name" "${on[@]}" order show ext:BSS-77
  measured "service check in $name" "${on[@]}" service check --spec ethernet-line --customer CUST-117 --characteristic bandwidth=10M
done
for what in start allocate explain; do side_by_side "$((runs * 4))" "$what in few" "$what in many"; done
for what in 'external id' 'service check'; do side_by_side "$runs" "$what in few" "$what in many"; done

measured validate "$som" -C "$yaml" validate
measured 'ajv + js-yaml' "${ajv[@]}"
side_by_side "$runs" validate 'ajv + js-yaml'
rm -rf "$yaml/.som"
[[ -n ${because[memory]:-} ]] || memory memory "${scan_yaml[@]}"

# What was written less than two seconds ago is read once more, so the scan before the one that is measured waits.
measured 'scan after 100 changed' --before "$(printf '%q ' "${change[@]}")" "${scan_yaml[@]}"
measured 'scan after none changed' --before "sh -c $(printf %q "sleep 2.1 && $(printf '%q ' "${scan_yaml[@]}") >${folder@Q}/scanned")" \
  "${scan_yaml[@]}"
side_by_side "$((runs * 2))" 'scan after 100 changed' 'scan after none changed'
[[ -n ${because['git status']:-} ]] || git -C "$yaml" checkout --quiet -- orders

# assigned NAME: one order, as it was, is given to another team.
assigned() {
  local id path
  id=$(jq -r .anOpenOne <<<"${summary[$1]}")
  path=$(find "$folder/$1/orders" -name "$id.*")
  cp "$path" "$folder/before-$1"
  measured "assign in $1" --before "cp $(printf '%q %q' "$folder/before-$1" "$path")" \
    "$som" -C "$folder/$1" --now "$now" --actor bench order assign "$id" --to team-core
}
assigned small
assigned yaml
cp "$folder/before-yaml" "$folder/replaced"
measured 'write, fsync, rename, fsync' "$tools/bench-durable-replace" "$folder/replaced"
side_by_side "$((runs * 6))" 'assign in small' 'assign in yaml' 'write, fsync, rename, fsync'
[[ -n ${because['git status']:-} ]] || git -C "$yaml" checkout --quiet -- orders

orders=$((records < 10000 ? records : 10000))
"$tools/bench-generate" --stream "$orders" >"$folder/stream"
measured 'som apply' --before "find $(printf %q "$yaml/orders") -name SO-20261121-\\* -delete" \
  sh -c "$(printf '%q ' "$som" -C "$yaml" --now "$now" apply -f -) <$(printf %q "$folder/stream")"
because['writing the files']=${because['som apply']:-}  # long, and of no use alone
measured 'writing the files' --before "$(printf 'rm -rf %q' "$folder/many")" \
  sh -c "$(printf '%q ' "$tools/bench-durable-replace" --many "$orders" "$folder/many") <$(printf %q "$folder/stream")"
side_by_side "$runs" 'som apply' 'writing the files'
find "$yaml/orders" -name 'SO-20261121-*' -delete

version() { "$@" 2>/dev/null | head -n 1 || true; }
package() { jq -r .version "$NODE_PATH/$1/package.json" 2>/dev/null || echo missing; }
report() {
  cat <<END
# Speed, $records orders

Medians of $runs runs by hyperfine (twice as many of what takes less than a second, six times of a change), each in turn with
its peers; whole processes, warm page cache.

| what | som | peer | ratio | budget | |
|---|---:|---:|---:|---:|---|
END
  row 'scan, no index yet, YAML' 'scan, no index yet' rg at-most 2.0
  row 'scan --no-index, YAML' 'scan --no-index' rg at-most 1.5
  row 'scan, no index yet, YAML' 'scan, no index yet' yaml-cpp faster 15
  row 'scan, no index yet, JSON' 'scan of JSON, no index yet' jq faster 3
  row 'scan, no index yet, JSON' 'scan of JSON, no index yet' DuckDB faster 2
  row 'scan again, nothing changed' 'scan again' 'git status' at-most 1.3
  row 'list with a filter' 'list --where' 'git status' at-most 1.3
  row 'scan after 100 files changed' 'scan after 100 changed' 'scan after none changed' at-most 1.1
  row 'scan again, 60 % open' 'scan again, 60 % open' 'git status, 60 % open' at-most 1.8
  row 'scan --no-index, 60 % open' 'scan --no-index, 60 % open' 'rg, 60 % open' at-most 1.6
  row "order start among $records values, against 1,000" 'start in many' 'start in few' within 0.25
  row "service allocate among $records values, against 1,000" 'allocate in many' 'allocate in few' within 0.25
  row "jeopardy explain among $records values, against 1,000" 'explain in many' 'explain in few' within 0.25
  row "order by external id among $records, against 1,000" 'external id in many' 'external id in few' at-most \
    "$((records * 11 / 10000 > 11 ? records * 11 / 10000 : 11))"
  row "service check among $records services and values, against 1,000" 'service check in many' 'service check in few' \
    at-most "$((records * 11 / 10000 > 11 ? records * 11 / 10000 : 11))"
  row 'validate' validate 'ajv + js-yaml' faster 5
  row "order assign in $records, against 1,000" 'assign in yaml' 'assign in small' within 0.25
  row 'order assign by full id' 'assign in yaml' 'write, fsync, rename, fsync' at-most 4
  row "apply -f -, $orders new orders" 'som apply' 'writing the files' at-most 1.5
  row 'memory of a scan' memory - MB $((records > 100000 ? 1024 : 300))
  row "scan of $records, against a tenth, no index yet" 'scan, no index yet' 'scan of a tenth, no index yet' at-most 11
  row "scan of $records, against a tenth, again" 'scan again' 'scan of a tenth again' at-most 11
  cat <<END

How many files commands open and look at, in workspaces of 1,000 and of $records orders with as many services and values:

$("$here/counts.sh" "$som" "$tools" $((records < 1000 ? 100 : 1000)) "$records" || true)

A workspace has $records order files, $((($(jq .bytes <<<"${summary[yaml]}")) / records)) bytes each as YAML and $((($(jq .bytes <<<"${summary[json]}")) / records)) as JSON, $open of them open.
yaml-cpp's DOM and DuckDB use all cores; jq, ajv and git as they are.

| machine | |
|---|---|
| CPU | $(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $(nproc) cores |
| memory | $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo) |
| file system | $(findmnt -T "$folder" -no FSTYPE) ($(findmnt -T "$folder" -no OPTIONS)) |
| system | $(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r) |
| load before and after | $load_before; $(cut -d' ' -f1-3 /proc/loadavg) |
| som | $(version "$som" version), $(git -C "$root" describe --always --dirty 2>/dev/null || echo 'no revision'), $(awk -F= '/^CMAKE_BUILD_TYPE/ { print $2 }' "$build/CMakeCache.txt") |
| peers | $(version rg --version), $(version jq --version), $(version git --version), $(version hyperfine --version), node $(version node --version), ajv $(package ajv), js-yaml $(package js-yaml), @duckdb/node-api $(package @duckdb/node-api) |
END
}
report >"$output"
cat "$output"
say "written to $output"
