#!/bin/bash
# links.sh SOM [--no-limits]: symbolic links in place of what a workspace has, and links that come between a look and
# the use of what was seen.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

# linked PATH TARGET: a link stands in the place of a path of the workspace.
linked() {
  begin "a link in place of $1"
  rm -rf "${space:?}/$1"
  mkdir -p "$(dirname "$space/$1")"
  ln -s "$2" "$space/$1"
}

# opened_outside ARGUMENT…: prints what som opened outside of the workspace, where that can be traced.
opened_outside() {
  [[ -n $limits ]] || return
  strace -f -y -qq -e trace=open,openat,openat2 -o trace timeout 5 "$som" "$@" >out 2>err
  [[ -e trace ]] && grep -F "= " trace | grep -F "<$outside" | grep -v O_PATH
}

traced_verbs() {
  local opened
  for verb in validate 'order list' 'jeopardy scan' 'order show 7K3F9QXW' 'order note 7K3F9QXW x' doctor; do
    # shellcheck disable=SC2086
    opened=$(opened_outside -C "$space" $verb)
    [[ -z $opened ]] || fail "$verb opened $opened"
    harmless "$verb"
  done
}

linked "$order" "$outside/record.yaml"
every_verb
traced_verbs
attempt 5 -C "$space" order show SO-20261118-7K3F9QXW
says "$order"
attempt 1 -C "$space" validate
says "^$order: .*unsafe-path"
attempt 4 -C "$space" order list
says "^$order: .*unsafe-path"
attempt 4 -C "$space" jeopardy scan
says "^$order: .*unsafe-path"
[[ -L $space/$order ]] || fail "the link is gone"

for name in orders orders/2026 orders/2026/11; do
  linked "$name" "$outside"
  cp "$outside/record.yaml" "$outside/SO-20261118-7K3F9QXW.yaml"
  mkdir -p "$outside/2026/11" "$outside/11"
  for sub in . 11 2026/11; do cp "$outside/record.yaml" "$outside/$sub/SO-20261118-7K3F9QXW.yaml"; done 2>/dev/null
  untouched=$(outside_is)
  every_verb
  traced_verbs
  attempt 1 -C "$space" validate
  says "^$name: .*unsafe-path"
  says ' checked'
  attempt 4 -C "$space" order list
  says "^$name: .*unsafe-path"
  attempt 4 -C "$space" jeopardy scan
  says "^$name: .*unsafe-path"
  # What lies elsewhere is still read.
  attempt '0 4 5' -C "$space" jeopardy scan --all -o json
  grep -q TR-20261121 out || fail "the reports are not scanned"
done

for name in policy policy/policy.yaml catalog catalog/ethernet-line.yaml reports; do
  linked "$name" "$outside$([[ $name == *.yaml ]] && echo /policy.yaml)"
  every_verb
  traced_verbs
  attempt 1 -C "$space" validate
  says "^$name: .*unsafe-path"
done

linked som.yaml "$outside/som.yaml"
every_verb 5
traced_verbs
says 'space/som.yaml .*unsafe-workspace'

linked .som "$outside"
every_verb '1 5' # 1: doctor tells it
traced_verbs
says '\.som'
for name in tmp journal seq set-aside index.db index.db-wal index.db-shm index.db-journal; do
  begin "a link in place of .som/$name"
  "$som" -C "$space" -q order note 7K3F9QXW text
  rm -rf "$space/.som/$name"
  if [[ $name == index* ]]; then ln -s "$outside/record.yaml" "$space/.som/$name"; else ln -s "$outside" "$space/.som/$name"; fi
  every_verb
  traced_verbs
done
begin 'a link in place of the journal entry'
mkdir -p "$space/.som/journal" && ln -s "$outside/record.yaml" "$space/.som/journal/intent"
every_verb '0 1 5'

# A folder that turns into a link and back while som works.
begin 'a folder is swapped for a link'
mkdir "$folder/aside"
cp -a "$space/orders" "$folder/aside/link" && rm -rf "$folder/aside/link" && ln -s "$outside" "$folder/aside/link"
swap() {
  while :; do
    mv -T "$space/orders" "$folder/aside/orders" 2>/dev/null
    mv -T "$folder/aside/link" "$space/orders" 2>/dev/null
    mv -T "$space/orders" "$folder/aside/link" 2>/dev/null
    mv -T "$folder/aside/orders" "$space/orders" 2>/dev/null
  done
}
swap &
swapper=$!
for ((n = 0; n < 15; ++n)); do
  attempt '0 1 3 4 5 6' -C "$space" order note 7K3F9QXW "note $n"
  attempt '0 1 3 4 5 6' -C "$space" order list -o json
  attempt '0 1 3 4 5 6' -C "$space" validate
  attempt '0 1 3 4 5 6' -C "$space" order create -f payload.json
done
kill "$swapper"
wait "$swapper" 2>/dev/null
[[ -z $(find "$outside" -newer "$folder/aside" -type f -name 'SO-*' ! -name 'SO-20261118-7K3F9QXW.yaml') ]] ||
  fail 'a record was written outside'
finish
