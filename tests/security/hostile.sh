# shellcheck shell=bash disable=SC2034
# What the tests of this folder share: a workspace that is made hostile, a folder outside of it that nothing may read
# or change, and `attempt`, which runs som and looks at both. Each test is called with the program, and with
# `--no-limits` where its memory says nothing (sanitizers).
set -u -o pipefail
shopt -s nullglob dotglob
som=$(readlink -f "$1")
limits=yes
[[ ${2-} == --no-limits ]] && limits=''
folder=$(mktemp -d "${TMPDIR:-/tmp}/som-security-XXXXXX")
clean_up() {
  local jobs
  jobs=$(jobs -p)
  [[ -z $jobs ]] || kill $jobs 2>/dev/null
  umount "$folder"/mounted* 2>/dev/null
  rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 130' INT TERM
export HOME=$folder/home SOM_ACTOR=jane SOM_NOW=2026-11-21T12:00:00Z LC_ALL=C.UTF-8
unset SOM_WORKSPACE XDG_CONFIG_HOME
umask 022
cd "$folder" || exit 2

space=$folder/space outside=$folder/outside
order=orders/2026/11/SO-20261118-7K3F9QXW.yaml
failures=0 attempts=0 slowest=0 largest=0
most_memory=200000 # KiB

fail() {
  printf '%s: %s\n' "$case" "$*"
  ((++failures))
}

# What is outside: a record that would be shown if it were read, with a mark in every text.
canary=CANARY-4711
mkdir "$outside" "$folder/home"
cat >"$outside/record.yaml" <<YAML
"@type": ServiceOrder
id: SO-20261118-7K3F9QXW
description: $canary
state: acknowledged
orderDate: "2026-11-18T12:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, state: acknowledged, service: {name: $canary}}
YAML
printf '"@type": Team\nid: %s\nname: %s\n' "$canary" "$canary" >"$outside/policy.yaml"
echo "workspace: $canary" >"$outside/som.yaml"
outside_is() { find "$outside" -printf '%P %y %m %U %s %T@ %l\n' -type f -exec sha256sum {} + | sort | sha256sum; }
untouched=$(outside_is)

# The sample workspace, with a payload and records beside it.
"$som" init --sample -q sample || exit 2
echo '[{"externalId": "B-1", "serviceOrderItem": [{"action": "add", "service": {}}]}]' >payload.json
echo '[{"@type": "ServiceOrder", "id": "SO-20261118-7K3F9QXW", "priority": "3"}]' >records.json

# begin CASE: a fresh workspace.
begin() {
  case=$1
  rm -rf "$space" && cp -a sample "$space"
}

# harmless WHAT: nothing outside was shown or changed.
harmless() {
  grep -q -a -e "$canary" out err && fail "$1 shows what lies outside: $(grep -a -h -m 1 -e "$canary" out err)"
  [[ $(outside_is) == "$untouched" ]] || { fail "$1 changed what lies outside" && untouched=$(outside_is); }
}

# attempt STATUSES ARGUMENT…: runs som, which must end with one of these statuses within five seconds and within its
# memory. Standard input is the file `in`, where there is one; what it prints is in `out` and `err`.
attempt() {
  local expected=$1 status seconds kilobytes input=/dev/null
  shift
  [[ -e in ]] && input=in
  /usr/bin/time -q -f '%e %M' -o cost timeout -k 1 5 "$som" "$@" <"$input" >out 2>err
  status=$?
  [[ " $expected " == *" $status "* ]] ||
    fail "som $(printf '%q ' "$@" | cut -c-100) ended with $status, not $expected: $(head -c 300 err)"
  read -r seconds kilobytes <cost
  ((++attempts))
  slowest=$(printf '%s\n' "$slowest" "${seconds:-0}" | sort -g | tail -n 1)
  ((${kilobytes:-0} > largest)) && largest=$kilobytes
  [[ -z $limits ]] || ((${kilobytes:-0} < most_memory)) || fail "som $(printf '%q ' "$@" | cut -c-100) took $kilobytes KiB"
  harmless "som $(printf '%q ' "$@" | cut -c-100)"
}

# says TEXT: the last attempt says it, with the place where it is: from the workspace, or from here as validate says it.
says() { cat out err | sed "s|^${space##*/}/||" | grep -a -e "$1" >/dev/null || fail "it does not say '$1' but '$(head -c 300 err)' and '$(head -c 200 out)'"; }

# every_verb [STATUSES]: som's verbs do no harm, whatever they answer.
every_verb() {
  local any=${1:-0 1 3 4 5 6}
  attempt "$any" -C "$space" validate
  attempt "$any" -C "$space" order list -o json
  attempt "$any" -C "$space" jeopardy scan --all -o json
  attempt "$any" -C "$space" order show 7K3F9QXW
  attempt "$any" -C "$space" order note 7K3F9QXW text
  attempt "$any" -C "$space" order hold 7K3F9QXW --reason r
  attempt "$any" -C "$space" order create -f payload.json
  attempt "$any" -C "$space" apply --merge -f records.json
  attempt "$any" -C "$space" doctor
  attempt "$any" -C "$space" doctor --fix
}

# The last line of a test.
finish() {
  echo "$attempts attempts, the slowest took $slowest s, the largest $largest KiB"
  ((failures == 0)) || { echo "$failures failures" && exit 1; }
}
