#!/bin/bash
# The prose check finds each planted phrase, also over two lines, and leaves plain text and skipped folders alone.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# plant FILE TEXT PHRASE [LINE]: a tree with this one text; an empty PHRASE expects no complaint.
plant() {
  local file=$1 text=$2 phrase=$3 line=${4:-1} output
  rm -rf "${work:?}"/*
  mkdir -p "$work/$(dirname "$file")"
  printf '%b\n' "$text" >"$work/$file"
  output=$("$here/prose.sh" "$work" | sed '/^no git history/d') || true
  if [[ -z $phrase ]]; then
    [[ -z $output ]] && return
  else
    [[ $output == "$file:$line: \"$phrase\": write "* ]] && return
  fi
  printf 'planted "%s" in %s, expected "%s", got: %s\n' "$text" "$file" "$phrase" "$output"
  failures=$((failures + 1))
}

plant lib/base/id.hpp '/// Returns nullopt if the text is not an id.' ''
plant lib/base/id.hpp '/// Writes nothing if the file is unchanged.' ''
plant lib/base/id.hpp 'int count = 0;  // nothing\nint where = 0;' ''
plant lib/base/id.hpp '/// The due date, nothing where it has not one.' 'nothing where'
plant lib/base/id.hpp 'int due;  ///< Null where it is unknown' 'null where'
plant lib/base/id.hpp '/// The parts of an id; nothing for\n/// an unknown one.' 'nothing for'
plant lib/base/id.hpp '/// The due date, empty\n/// where it is unknown.' 'empty where' 2
plant lib/base/id.cpp '  fail("the file is no record");' ''
plant lib/base/id.cpp '  fail("it is no record");' 'it is no record'
plant lib/base/id.hpp '/// What is not known to be harmless is not.' 'what is'
plant lib/base/id.hpp '/// That are no longer needed.' ''
plant man/som.1 'The record has the field where\n.Nm\nreads it.' ''
plant man/som.1 'A link\n.Pq or a device\nis told on standard error.' 'is told' 3
plant README.md 'In a workspace the date is\ntold.' 'is told' 2
plant HACKING.md '### Words to avoid, and what to write instead\n| where there is none | - |' ''
plant HACKING.md '### Words\n| where there is none | - |' 'where there is none' 2
plant tests/house/odd.sh '# nothing where' ''
if [[ -n $(sed -n "s/^not_yet='\(.*\)'/\1/p" "$here/prose.sh") ]]; then
  plant "$(sed -n "s/^not_yet='\([^ ']*\).*/\1/p" "$here/prose.sh")/odd.hpp" '/// nothing where' ''
fi

# Subjects of commits: a repository without the first commit of the rule is reported, and not an error.
rm -rf "${work:?}"/*
git -C "$work" init -q 2>/dev/null || exit "$((failures > 0))"
if [[ $("$here/prose.sh" "$work") != "no git history since "* ]]; then
  echo "a tree without history was not reported as such"
  failures=$((failures + 1))
fi
sha=$(cd "$work" && git -c user.name=a -c user.email=a@b.c commit -q --allow-empty -m first && git rev-parse HEAD)
long=$(printf 'x%.0s' {1..73})
(cd "$work" && git -c user.name=a -c user.email=a@b.c commit -q --allow-empty -m "$long")
sed "s/^first_commit=.*/first_commit=$sha/" "$here/prose.sh" >"$work/prose.sh"
if ! grep -q "$long.*more than 72" < <(bash "$work/prose.sh" "$work"); then
  echo "a subject of 73 characters was not found"
  failures=$((failures + 1))
fi
exit "$((failures > 0))"
