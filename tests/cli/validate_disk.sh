#!/bin/bash
# validate_disk.sh SOM: the paths that `validate` takes, from any directory, and the places that it prints.
set -euo pipefail
som=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset SOM_WORKSPACE
fail() { echo "$*"; exit 1; }
# checks DIRECTORY TEXT ARGUMENT…: what `som ARGUMENT…` prints there on standard output
checks() {
  local directory=$1 wanted=$2 said
  shift 2
  said=$(cd "$folder/$directory" && "$som" "$@" 2>/dev/null) || fail "in '$directory' som $* exits with $?"
  [[ $said == "$wanted" ]] || fail "in '$directory' som $* says '$said', not '$wanted'"
}
# missing DIRECTORY ARGUMENT…: `som ARGUMENT…` finds no file there
missing() {
  local directory=$1 status=0
  shift
  (cd "$folder/$directory" && "$som" "$@" >/dev/null 2>&1) || status=$?
  [[ $status == 3 ]] || fail "in '$directory' som $* exits with $status, not 3"
}

"$som" init -q --sample "$folder/w"
cd "$folder/w"
record=$(find orders -name '*.yaml' | sort | head -n 1)
all=$("$som" validate)
touch README.md ../beside
none='0 files checked, 1 not records: 0 errors, 0 warnings'
one='1 file checked: 0 errors, 0 warnings'
checks w "$one" validate "$record"
checks w "$one" validate "$folder/w/$record"
checks w/orders "$one" validate "${record#orders/}"
checks w/orders "$one" validate "$record" # as before, from the workspace
checks . "$one" -C w validate "w/$record"
for path in . ./ "$folder/w"; do checks w "$all" validate "$path"; done
checks w/orders "$all" validate ..
for path in . w "$folder"; do checks . "$all" -C w validate "$path"; done
checks w "$none" validate README.md
checks w "$none" validate ../beside
missing w validate nothing.yaml
missing w validate ../nothing
missing w validate ''
missing w/orders validate "$folder/w/orders/nothing.yaml"
sed -i 's/^state: .*/state: lost/' "$record"
place=$(cd orders && "$som" validate "${record#orders/}" 2>&1 >/dev/null | head -n 1) || true
[[ $place == "${record#orders/}:"* ]] || fail "the place is '$place'"
