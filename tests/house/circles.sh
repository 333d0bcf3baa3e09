#!/bin/bash
# circles.sh [ROOT]
#   Fails, naming them, where files of lib/ and cmd/ include each other in a circle. A .cpp and its .hpp count as one file.
set -euo pipefail
root=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}
cd "$root"

# Takes away what includes nothing that is left and what nothing that is left includes, until nothing more goes: what
# remains is in a circle, or leads from one to another.
find lib cmd -name '*.hpp' -o -name '*.cpp' | LC_ALL=C sort | xargs awk '
  function stem(path) { sub(/\.[ch]pp$/, "", path); return path }
  FNR == 1 { file = stem(FILENAME); known[file] = 1 }
  /^#include "/ {
    split($0, part, "\"")
    includes[file, stem(part[2])] = 1
  }
  END {
    for (pair in includes) {
      split(pair, end, SUBSEP)
      target = ("lib/" end[2]) in known ? "lib/" end[2] : "cmd/" end[2]
      if (target in known && target != end[1]) arrow[end[1], target] = 1
    }
    do {
      gone = 0
      delete from
      delete into
      for (pair in arrow) {
        split(pair, end, SUBSEP)
        from[end[1]] = into[end[2]] = 1
      }
      for (pair in arrow) {
        split(pair, end, SUBSEP)
        if (!(end[1] in into) || !(end[2] in from)) {
          delete arrow[pair]
          gone = 1
        }
      }
    } while (gone)
    for (pair in arrow) {
      split(pair, end, SUBSEP)
      print end[1] " includes " end[2] | "LC_ALL=C sort"
      bad = 1
    }
    close("LC_ALL=C sort")
    if (bad) print "these are in circles of includes, or between two of them"
    exit bad
  }'
