#!/bin/bash
# The layer check finds each planted violation, names file and include, and leaves a clean tree alone.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# plant FILE INCLUDE WHY: a tree with this one include; an empty WHY expects no complaint.
plant() {
  local file=$1 include=$2 why=$3 output status=0
  rm -rf "${work:?}"/*
  mkdir -p "$work/lib/base" "$work/cmd/cli" "$(dirname "$work/$file")"
  touch "$work/lib/base/id.hpp" "$work/cmd/cli/run.hpp"
  printf '#pragma once\n\n#include %s\n' "$include" >"$work/$file"
  output=$("$here/layers.sh" "$work") || status=$?
  if [[ -z $why ]]; then
    [[ $status == 0 && -z $output ]] && return
  else
    [[ $status != 0 && $output == "$file:"*"$why"* ]] && return
  fi
  printf 'planted %s in %s, expected "%s", got %s: %s\n' "$include" "$file" "$why" "$status" "$output"
  failures=$((failures + 1))
}

plant lib/store/store.hpp '"base/id.hpp"' ''
plant lib/store/store.hpp '"store/layout.hpp"' ''
plant lib/store/store.hpp '<sqlite3.h>' ''
plant lib/store/store.hpp '<fmt/format.h>' ''
plant lib/store/store.hpp '<string_view>' ''
plant cmd/order/order.hpp '"process/work/unit_of_work.hpp"' ''
plant cmd/order/order.hpp '"cli/run.hpp"' ''
plant cmd/order/order.hpp '<iostream>' ''
plant lib/base/id.hpp '"fs/file_system.hpp"' 'base may not include fs'
plant lib/policy/level.hpp '"process/work/unit_of_work.hpp"' 'policy may not include process'
plant lib/render/table.hpp '"cmd/cli/run.hpp"' 'render may not include cmd'
plant lib/render/table.hpp '"cli/run.hpp"' 'there is no layer cli'
plant lib/store/store.hpp '"layout.hpp"' 'an include names its layer'
plant lib/store/store.hpp '<CLI/CLI.hpp>' 'only for cmd'
plant lib/plan/plan.hpp '<nlohmann/json.hpp>' 'only for doc'
plant lib/plan/plan.hpp '<boost/graph.hpp>' 'not in the table'
plant lib/plan/plan.hpp '<unistd.h>' 'only for fs cmd'
plant lib/process/jeopardy/scan.hpp '<iostream>' 'the library prints nothing'
plant lib/process/edit/edit.hpp '"process/lifecycle/transition.hpp"' ''
plant lib/process/consequences.cpp '"process/doctor/doctor.hpp"' ''
plant lib/process/lifecycle/transition.cpp '"process/inventory/services.hpp"' 'lifecycle may not include inventory'
plant lib/process/doctor/doctor.cpp '"process/consequences.hpp"' 'what lies beside the rooms is for cmd'
plant lib/process/attic/box.hpp '"base/id.hpp"' 'not in the table'
plant cmd/order/order.hpp '<sqlite3.h>' 'only for store'
plant cmd/order/order.hpp '<CLI/CLI.hpp>' 'only for cmd/cli'
plant cmd/cli/usage.hpp '<CLI/CLI.hpp>' ''

for line in 'return value.dump(2);' 'doc::Value value = doc::Value::parse(text);'; do
  rm -rf "${work:?}"/*
  mkdir -p "$work/lib/base" "$work/lib/doc" "$work/cmd/cli"
  echo "$line" | tee "$work/lib/doc/json.cpp" >"$work/lib/base/id.cpp"
  if [[ $("$here/layers.sh" "$work") != "lib/base/id.cpp:1: $line: a value is written by doc::json "* ]]; then
    echo "'$line' was not found, or in lib/doc too"
    failures=$((failures + 1))
  fi
done

mkdir -p "$work/lib/odds"
touch "$work/lib/odds/ends.hpp"
printf '#include <string>\n' >"$work/lib/odds/ends.hpp"
if "$here/layers.sh" "$work" >/dev/null; then
  echo "a folder that is no layer was not found"
  failures=$((failures + 1))
fi
exit "$((failures > 0))"
