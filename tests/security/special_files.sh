#!/bin/bash
# special_files.sh SOM [--no-limits]: FIFOs, devices, sockets and folders in place of files.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

make_fifo() { mkfifo "$1"; }
make_folder() { mkdir "$1"; }
make_device() { mknod "$1" c 1 5 2>/dev/null; } # /dev/zero: never ends
make_socket() { python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$1" 2>/dev/null; }

for kind in fifo folder device socket; do
  for path in "$order" som.yaml policy/policy.yaml catalog/ethernet-line.yaml orders/2026/11/SO-20261118-D0000000.yaml \
    policy/more.yaml .som/seq .som/journal/intent .som/.gitignore .som/index.db .som/index.db-wal; do
    begin "a $kind in place of $path"
    "$som" -C "$space" -q order assign 9D4B6HNV --to team-field
    rm -f "$space/$path"
    # A short name, as those of sockets must be.
    (cd "$space" && "make_$kind" "$path") || { echo "$case: skipped, it cannot be made here" && continue; }
    # What is written next to the journal and the sequence may fail as an I/O error does; it must not hang.
    every_verb '0 1 3 4 5 6 74'
    if [[ $kind != folder && $path != .som/* && $path != som.yaml ]]; then
      attempt 1 -C "$space" validate
      says "^$path: .*unsafe-path"
    fi
  done
  begin "a $kind as the payload"
  make_"$kind" "$folder/given.json" || continue
  attempt '2 3 4 5 74' -C "$space" order create -f given.json
  [[ $kind != fifo && $kind != device ]] || says 'not a regular file'
  attempt '2 3 4 5 74' -C "$space" apply -f given.json
  rm -rf "$folder/given.json"
done
begin 'som.yaml is a fifo'
rm "$space/som.yaml" && mkfifo "$space/som.yaml"
attempt 5 -C "$space" validate
says 'som.yaml .*unsafe-workspace'
finish
