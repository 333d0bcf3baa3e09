#!/bin/bash
# journal.sh SOM [--no-limits]: journals that a stranger planted: a clone that brings its own .som.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

hash() { sha256sum "$1" | cut -d ' ' -f 1; }

# home FOLDER: the line by which a .som knows its own journal; the planter may well guess it.
home() {
  local birth
  birth=$(stat -c %W "$1")
  [[ $birth == 0 ]] && { stat -c 'home %d %i 0' "$1" && return; }
  birth=$(stat -c %w "$1" | sed 's/.*\.\([0-9]*\) .*/\1/')
  stat -c "home - %i %W$birth" "$1"
}

# planted NAME STEP…: an entry with a right checksum that this very .som could have written.
planted() {
  local name=$1
  shift
  begin "a planted $name: $*"
  mkdir -p "$space/.som/journal" "$space/.som/tmp"
  chmod 0700 "$space/.som" "$space/.som/journal" "$space/.som/tmp"
  echo planted >"$space/.som/tmp/0"
  { echo 'som-intent 1' && home "$space/.som" && printf '%s\n' "$@"; } >"$space/.som/journal/$name"
  echo "sum $(hash "$space/.som/journal/$name")" >>"$space/.som/journal/$name"
}

echo planted >planted.txt
new=$(hash planted.txt)
old=$(hash "$outside/record.yaml")

# An entry that names a file of the workspace is finished: that shows that those below are ours but for their paths.
planted intent "step 0 - $new notes.txt"
attempt 0 -C "$space" order note 7K3F9QXW text
[[ -e $space/notes.txt ]] || fail 'an entry of our own is not finished: the cases below would show nothing'

for path in "$outside/record.yaml" ../outside/record.yaml orders/../../outside/record.yaml ./notes.txt orders//x \
  .som/seq .SOM/seq .git/config sub/.git/hooks/post-checkout .git ''; do
  for name in intent rollback; do
    planted "$name" "step 0 $old $new $path"
    every_verb '0 1 5'
    attempt 5 -C "$space" order note 7K3F9QXW text
    says '\.som/journal/.*foreign-intent'
    planted "$name" "step 0 - $new $path"
    attempt 5 -C "$space" order note 7K3F9QXW text
    [[ ! -e $space/.git && ! -e $space/sub ]] || fail 'it wrote into .git'
  done
done
for temporary in ../../record.yaml /etc/passwd ../../../outside/record.yaml -1 99999999999999999999999; do
  planted intent "step $temporary - $new notes.txt"
  every_verb '0 1 5'
  attempt 5 -C "$space" order note 7K3F9QXW text
done

# A link that the path of an entry leads through.
planted intent "step 0 - $new linked/new.txt"
ln -s "$outside" "$space/linked"
every_verb '0 1 5'
[[ ! -e $outside/new.txt ]] || fail 'it followed the link'

# Damaged, huge, and another workspace's.
begin 'a damaged journal'
mkdir -p "$space/.som/journal" && chmod -R 0700 "$space/.som" && head -c 5000 /dev/urandom >"$space/.som/journal/intent"
every_verb '0 1 5'
begin 'a huge journal'
mkdir -p "$space/.som/journal" && chmod -R 0700 "$space/.som" && truncate -s 1G "$space/.som/journal/intent"
every_verb '0 1 4 5 74'
begin 'a cloned journal'
planted intent "step 0 - $new notes.txt"
cp -a "$space" cloned && rm -rf "$space" && mv cloned "$space"
attempt 5 -C "$space" order note 7K3F9QXW text
says 'foreign-intent'
[[ ! -e $space/notes.txt ]] || fail 'a journal that was cloned is played'
finish
