#!/bin/bash
# bad_files.sh SOM [--no-limits]: many bad files at once cost their places, not their texts; folders that cannot be read
# or are too deep hide nothing else.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

# huge NAME BEGINNING UNIT END: a record of 15 MB.
huge() {
  { printf '%s' "$2" && yes "$3" | head -c 30000000 | tr -d '\n' && printf '%s\n' "$4"; } >"$space/orders/2026/11/$1" 2>/dev/null
}
head_of() { printf '"@type": ServiceOrder\nid: %s\nstate: acknowledged\norderDate: "2026-11-18T12:00:00Z"\n' "$1"; }

for kind in syntax schema; do
  begin "thirty huge files with a flaw: $kind"
  for n in {10..39}; do
    id=SO-20261118-B00000$n
    if [[ $kind == schema ]]; then
      huge "$id.yaml" "$(head_of "$id")"$'\nnote: "' 'x' $'"\nserviceOrderItem: none'
    else
      huge "$id.yaml" "$(head_of "$id")"$'\ndescription: "' 'x' $'"\n- ]'
    fi
  done
  attempt 4 -C "$space" order list -o id
  says 'B0000039.yaml:[0-9]*:[0-9]*:'
  grep -q 7K3F9QXW out || fail 'what is well is not listed'
  attempt 4 -C "$space" jeopardy scan --all -o id
  says 'B0000039.yaml:[0-9]*:[0-9]*:'
  attempt 1 -C "$space" validate
  says 'B0000039.yaml:[0-9]*:[0-9]*:'
  attempt 1 -C "$space" doctor
  attempt 0 -C "$space" order show 7K3F9QXW
done

begin 'ten thousand bad files'
mkdir -p "$space/orders/2027/01"
for n in {10000..19999}; do echo 'state: [' >"$space/orders/2027/01/SO-20270101-B00$n.yaml"; done
attempt 4 -C "$space" order list -o id
[[ $(grep -c '^orders/2027.*error' err) == 10000 ]] || fail 'not each of them is told'
attempt 4 -C "$space" jeopardy scan -o id

begin 'folders deeper than a path may be'
(cd "$space/orders" && for ((n = 0; n < 40; ++n)); do name=$(printf 'x%.0s' {1..200}) && mkdir "$name" && cd "$name" || exit; done)
for verb in 'order list -o id' 'jeopardy scan --all -o id' validate 'order show 7K3F9QXW'; do
  # shellcheck disable=SC2086
  attempt 74 -C "$space" $verb
  grep -q '7K3F9QXW\|checked' out || fail "$verb shows nothing"
  says '^orders/x.*File name too long'
done
attempt 1 -C "$space" doctor
attempt 0 -C "$space" order note SO-20261118-7K3F9QXW text

[[ $(id -u) == 0 ]] || { finish && exit; }
chmod 0755 "$folder"
install -m 0755 "$som" "$folder/som" && som=$folder/som
# as_nobody VERB…: another user reads.
as_nobody() { (cd / && exec setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/ SOM_NOW="$SOM_NOW" "$som" -C "$space" "$@") >out 2>err; }
for what in orders/2027/01 orders/2027 reports/2026/11 requests pools; do
  for mode in 0000 0444; do
    begin "$what with $mode"
    mkdir -p "$space/$what" && echo 'id: x' >"$space/$what/SO-20270101-AAAAAAAA.yaml"
    chmod $mode "$space/$what"
    for verb in 'order list -o id' 'jeopardy scan --all -o id' validate 'order show 7K3F9QXW'; do
      # shellcheck disable=SC2086
      as_nobody $verb
      status=$?
      grep -q '7K3F9QXW\|checked' out || fail "$verb shows nothing: $(head -3 err)"
      [[ $status != 70 ]] || fail "$verb ended with 70"
      ((++attempts))
    done
  done
done
finish
