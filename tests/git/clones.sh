#!/bin/bash
# clones.sh SOM [CLONES [CHANGES [CHANGES PER SYNC [SYNC TIMEOUT]]]]: clones of one repository change orders at the same time, each change
# with --commit, and meet by `git sync`. Afterwards each change is there once, nothing has a marker, and all is valid.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_NOW=2026-11-22T12:00:00Z
clones=${2:-4} changes=${3:-8} every=${4:-2} patience=${5:-PT10M}
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }

begin "$clones clones, $changes changes each, a sync after $every"
sample_repository hub-work
mapfile -t shared < <(som order list -o id)
held=$(cat orders/*/*/*.yaml | grep -c '^state: held')
git init -q --bare "$folder/hub" && git remote add origin "$folder/hub" && git push -q -u origin main || fail 'cannot push'
for ((clone = 1; clone <= clones; clone++)); do git clone -q "$folder/hub" "$folder/$clone"; done

# work CLONE: makes the changes of one clone. Prints what failed.
work() {
  local own= n order
  cd "$folder/$1" || return
  export SOM_ACTOR=clone-$1
  for ((n = 1; n <= changes; n++)); do
    case $((n % 4)) in
      1) own=$(som order create -f - -o id --commit <<<"{\"description\": \"clone $1 order $n\", \"serviceOrderItem\": [{\"action\": \"add\", \"service\": {}}]}" 2>"$folder/error$1") || echo "create $n: $(<"$folder/error$1")" ;;
      2) som -q order start "$own" --note "clone $1 note $n" --commit || echo "start $n" ;;
      3) som -q order hold "$own" --reason "clone $1 note $n" --commit || echo "hold $n" ;;
      0)
        order=${shared[(n / 4) % ${#shared[@]}]}
        som -q order note "$order" "clone $1 note $n" --commit || echo "note $n"
        ;;
    esac
    if ((n % every == 0 || n == changes)); then
      som -q git sync --sync-timeout "$patience" >/dev/null || echo "sync $n: $?"
    fi
  done
}
begun=$SECONDS
for ((clone = 1; clone <= clones; clone++)); do work "$clone" >"$folder/said$clone" 2>&1 & done
wait
took=$((SECONDS - begun))
for ((clone = 1; clone <= clones; clone++)); do
  if grep -qE '^(create|start|hold|note|sync) [0-9]' "$folder/said$clone"; then fail "clone $clone: $(tail -n 5 "$folder/said$clone")"; fi
done

cd "$folder/hub-work" || exit 1
expect 0 som git sync
expect 0 som validate
git grep -qE '^(<<<<<<<|=======|>>>>>>>)' && fail 'there are markers'
is "git's status" "$(git status --porcelain)" ''
cat orders/*/*/*.yaml >"$folder/all"
for ((clone = 1; clone <= clones; clone++)); do
  for ((n = 1; n <= changes; n++)); do
    text="clone $clone note $n"
    if ((n % 4 == 1)); then text="clone $clone order $n"; fi
    # The reason of a hold is in its tracking record alone, a note once in the notes.
    is "the number of '$text'" "$(grep -cE "$text(\"|'|\$)" "$folder/all")" 1
  done
done
is "orders that are held" "$(grep -c '^state: held' "$folder/all")" $((held + clones * ((changes + 1) / 4)))
echo "$clones clones, $((clones * changes)) changes, $(git rev-list --merges --count HEAD) merges in $took s"
finish
