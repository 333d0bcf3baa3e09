#!/bin/bash
# layers.sh [ROOT]
#   Fails, naming file and line, where a file of lib/ or cmd/ includes a layer below its own, a third-party or
#   system header that its layer is not allowed, or a project header without its layer's name; where a room of
#   lib/process includes a room below its own; and where one beside lib/doc writes or reads values with nlohmann's
#   functions.
set -euo pipefail
root=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}

# From the top: a layer includes itself and those before it. Behind the layer: third-party header prefixes (fmt is
# allowed everywhere: it is base's and comes with it) and `os` where it may talk to the operating system.
layers='
base       sha1.h sha2.h sys/types.h xxhash.h sched.h   # libmd: sha1.h and sha2.h need sys/types.h before them
fs         os
doc        nlohmann/ yaml-cpp/
schema     valijson/
calendar   date/
lifecycle
model      re2/
exchange
store      sqlite3.h
plan
cause
policy
check
process
render     utf8proc.h
cmd        CLI/ spdlog/ os
'
# The rooms of lib/process, from the top: a room includes itself and those before it. The files beside them include all.
rooms='work lifecycle edit inventory planning read topology delegation fulfilment feasibility activation problem alarm correlation outbox jeopardy teams history board doctor'
anywhere='fmt/'
# Standard headers through which a library would print, or read what only Env may bring in.
forbidden_in_lib='iostream cstdio print syncstream csignal ctime random'

cd "$root"
# shellcheck disable=SC2016  # the dollars are those of awk
find lib cmd -name '*.hpp' -o -name '*.cpp' | LC_ALL=C sort | xargs awk \
  -v layers="$layers" -v rooms="$rooms" -v anywhere="$anywhere" -v forbidden="$forbidden_in_lib" '
  BEGIN {
    count = split(layers, lines, "\n")
    for (i = 1; i <= count; ++i) {
      sub(/#.*/, "", lines[i])
      n = split(lines[i], words, " ")
      if (n == 0) continue
      rank[words[1]] = ++ranks
      for (w = 2; w <= n; ++w) allowed[words[1], words[w]] = 1
      for (w = 2; w <= n; ++w) owners[words[w]] = owners[words[w]] " " words[1]
    }
    n = split(rooms, words, " ")
    for (w = 1; w <= n; ++w) level[words[w]] = w
    n = split(forbidden, words, " ")
    for (w = 1; w <= n; ++w) banned[words[w]] = 1
  }
  function complain(why) {
    printf "%s:%d: %s: %s\n", FILENAME, FNR, $0, why
    bad = 1
  }
  function begins(text, prefix) { return substr(text, 1, length(prefix)) == prefix }
  function system_header(name) {
    return name ~ /^(sys|linux|asm|net|netinet)\// || name ~ /^(unistd|fcntl|dirent|poll|pwd|grp|signal|termios|langinfo|spawn|errno|malloc)\.h$/
  }
  function project(name,   first) {
    first = substr(name, 1, index(name, "/") - 1)
    if (index(name, "/") == 0) return complain("an include names its layer: \"" layer "/" name "\"")
    if (first in rank) {
      if (rank[first] > rank[layer]) complain(layer " may not include " first ", which lies below it")
    } else if (layer != "cmd" || system("test -f cmd/" name) != 0) {
      complain("there is no layer " first)
    }
  }
  function process_room(name,   other) {
    split(name, other, "/")
    if (room == "") return
    if (!(other[2] in level)) return complain("what lies beside the rooms is for cmd")
    if (level[other[2]] > level[room]) complain(room " may not include " other[2] ", which lies below it")
  }
  function third_party(name,   prefix, pair) {
    if (begins(name, anywhere)) return
    if (begins(name, "CLI/") && FILENAME ~ /^cmd\// && FILENAME !~ /^cmd\/(cli|completion|help)\//)
      return complain("only for cmd/cli, cmd/completion and cmd/help: a verb has cli/command.hpp")
    for (prefix in owners)
      if (prefix != "os" && begins(name, prefix) && (layer, prefix) in allowed) return
    for (prefix in owners)
      if (prefix != "os" && begins(name, prefix)) return complain("only for" owners[prefix])
    if (system_header(name)) {
      if (!((layer, "os") in allowed)) complain("only for" owners["os"])
    } else if (name ~ /[\/.]/) {
      complain("this third-party header is not in the table of tests/house/layers.sh")
    } else if (layer != "cmd" && name in banned) {
      complain("the library prints nothing and takes clock and randomness from Env")
    }
  }
  FNR == 1 {
    delete part
    split(FILENAME, part, "/")
    layer = part[1] == "cmd" ? "cmd" : part[2]
    room = layer == "process" && part[4] != "" ? part[3] : ""
    if (!(layer in rank) || (room != "" && !(room in level))) {
      print FILENAME ": the folder is not in the table of tests/house/layers.sh"
      bad = 1
      nextfile
    }
  }
  /^[ \t]*#[ \t]*include/ {
    if (layer == "process" && match($0, /"process\/[^"]+"/)) process_room(substr($0, RSTART + 1, RLENGTH - 2))
    if (match($0, /"[^"]+"/)) project(substr($0, RSTART + 1, RLENGTH - 2))
    else if (match($0, /<[^>]+>/)) third_party(substr($0, RSTART + 1, RLENGTH - 2))
  }
  layer != "doc" && /\.dump\(|Value::parse\(/ {
    complain("a value is written by doc::json and read by doc::read: nlohmann loses the digits of numbers")
  }
  END { exit bad }'
