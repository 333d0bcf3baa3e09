#!/bin/bash
# The check for circles finds one through three files and their headers, and leaves a tree without one alone.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lib/base" "$work/lib/doc" "$work/cmd/cli"
include() { printf '#include "%s"\n' "$2" >>"$work/$1"; }
include lib/base/a.cpp base/a.hpp
include lib/base/a.hpp base/b.hpp
include lib/doc/d.hpp base/a.hpp
include cmd/cli/run.cpp doc/d.hpp
touch "$work/lib/base/b.hpp" "$work/lib/base/c.hpp"
"$here/circles.sh" "$work" || { echo "a tree without circles was refused" && exit 1; }
include lib/base/b.cpp base/c.hpp
include lib/base/c.cpp base/a.hpp
output=$("$here/circles.sh" "$work") && { echo "a circle of three was not found" && exit 1; }
expected='lib/base/a includes lib/base/b
lib/base/b includes lib/base/c
lib/base/c includes lib/base/a
these are in circles of includes, or between two of them'
[[ $output == "$expected" ]] || { echo "got: $output" && exit 1; }
