#!/bin/bash
# programs.sh SOM: activity run with real programs, pipes and signals. Nothing here waits for a length of time:
# each case waits for something to happen, and a limit that is never reached in health ends a test that hangs.
set -euo pipefail
som=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane
unset SOM_WORKSPACE SOM_NOW XDG_CONFIG_HOME
limit() { timeout -k 5 120 "$@"; }
fail() { echo "$name: $*"; exit 1; }
is() { [[ $2 == "$3" ]] || fail "$1 is '$2', not '$3'"; }

"$som" init -q workspace
cd workspace
"$som" order create --spec line --customer CUST-1 --characteristic bandwidth=100 -q 2>/dev/null
order=$("$som" order list -o id)
"$som" order start "$order" -q 2>/dev/null
"$som" activity add "$order" work -q
"$som" activity add "$order" later -q
mkdir elsewhere
cd elsewhere

# fresh NAME: the activity is pending again; later words name the case.
fresh() {
  name=$*
  [[ $(member state) == pending ]] || "$som" activity retry "$order" work -q
}
# member PATH: of the activity, as jq has it.
member() {
  (cd .. && "$som" activity list "$order" -o json) |
    python3 -c 'import json, sys
value = json.load(sys.stdin)["items"][0]
for step in sys.argv[1].split("."): value = value.get(step) if value else None
sys.stdout.write("" if value is None else str(value))' "$1"
}
# run EXPECTED-STATUS ARGUMENT...: runs it, keeping what it prints.
run() {
  local expected=$1 status=0
  shift
  limit "$som" -C .. activity run "$order" work "$@" >../../out 2>../../err || status=$?
  is "the exit status" "$status" "$expected"
}
# until_there FILE: waits for it.
until_there() {
  for _ in {1..6000}; do
    [[ -s $1 ]] && return
    sleep 0.01
  done
  fail "$1 did not appear"
}

fresh a program gets the record, the environment and the directory of the caller
SOM_CHARACTERISTIC_OLD=stale run 1 -- sh -c '
  cat >../../input; printenv >../../variables; pwd >../../directory; echo to out; echo to err >&2; exit 7'
python3 -c 'import json; assert json.load(open("../../input"))["activity"][0]["state"] == "inProgress"'
grep -qx "SOM_RECORD=$order" ../../variables || fail "SOM_RECORD"
grep -qx "SOM_CHARACTERISTIC_BANDWIDTH=100" ../../variables || fail "the characteristic"
grep -q "SOM_CHARACTERISTIC_OLD" ../../variables && fail "a stale characteristic"
grep -qx "SOM_WORKSPACE=$(realpath ..)" ../../variables || fail "SOM_WORKSPACE"
is "the directory" "$(cat ../../directory)" "$PWD"
is "result.exitStatus" "$(member result.exitStatus)" 7
is "result.output" "$(member result.output)" $'to out\nto err'
is "standard output" "$(cat ../../out)" "$order: work: inProgress → failed (exit status 7)"
is "standard error" "$(cat ../../err)" $'to out\nto err'

fresh a program may work with the record while it runs
run 1 -- sh -c '"$0" order note "$SOM_RECORD" "from within" && exit 1' "$som"
grep -q "from within" ../orders/*/*/*.yaml || fail "the note"

fresh a program is started without a shell
run 1 -- ls '*' '$HOME' ';'
grep -q "'\*'" ../../err || fail "the words were changed"

fresh a program that is not there
run 1 -- ./no-such-program
is "result.error" "$(member result.error)" "cannot start './no-such-program': No such file or directory"
fresh a program that may not be run
: >plain
run 1 -- ./plain
is "result.error" "$(member result.error)" "cannot start './plain': Permission denied"

fresh a program that closes its input early
python3 - "$order" <<'EOF'
import glob
path = glob.glob("../orders/*/*/*.yaml")[0]
text = open(path).read()
open(path, "w").write(text + "note:\n  - text: " + "x" * 300000 + "\n" if "\nnote:" not in text else text.replace("\nnote:\n", "\nnote:\n  - text: " + "x" * 300000 + "\n"))
EOF
run 1 -- sh -c 'exec <&-; echo done; exit 4'
is "result.exitStatus" "$(member result.exitStatus)" 4
fresh a program that reads a long input late, after it has printed much
run 1 -- sh -c 'head -c 1000000 /dev/zero | tr "\0" y; test "$(wc -c)" -gt 300000 && exit 5'
is "result.exitStatus" "$(member result.exitStatus)" 5
is "what was shown" "$(tr -cd y <../../err | wc -c)" 1000000
[[ $(member result.output | wc -c) -le 4096 ]] || fail "more than 4 KiB were kept"
is "how it begins" "$(member result.output | head -c 4)" "…y"

fresh secrets are masked in what is shown and in what is kept
SECRET=hunter2-and-more run 1 --mask-env SECRET --mask tk-99 -- sh -c '
  printf "a hunter2-"; sleep 0.2; printf "and-more b\n"; echo tk-99 >&2; exit 1'
is "standard error" "$(cat ../../err)" $'a *** b\n***'
is "result.output" "$(member result.output)" $'a *** b\n***'
grep -rq "hunter2-and-more\|tk-99" .. && fail "a secret is in the workspace"

fresh output that is no text
run 1 -- sh -c 'printf "\377\000\033[1m\n"; exit 1'
is "result.output" "$(member result.output | od -An -tx1 | tr -d ' \n')" "efbfbd001b5b316d0a"
limit "$som" -C .. validate -q

fresh a child that is left behind and holds the output does not hold up the end
run 1 -- sh -c 'sleep 300 & echo $! >../../child; exit 1'
kill "$(cat ../../child)" || fail "what is left behind was killed"

fresh a program has a session of its own, and so no terminal to ask at
run 1 -- sh -c 'test "$(ps -o sid= -p $$ | tr -d " ")" = $$ && exit 6'
is "result.exitStatus" "$(member result.exitStatus)" 6

fresh the standard descriptors may be closed
status=0
limit "$som" -C .. activity run "$order" work -- sh -c 'cat >../../input; echo out; echo err >&2; exit 9' \
  <&- >&- 2>&- || status=$?
is "result.exitStatus" "$(member result.exitStatus)" 9
is "result.output" "$(member result.output)" $'out\nerr'
[[ -s ../../input ]] || fail "it had no input"

fresh the time-out ends the whole process group
run 1 --timeout PT1S -- sh -c 'sleep 300 & echo $! >../../child; wait'
is "result.timedOutAfter" "$(member result.timedOutAfter)" PT1S
is "result.signal" "$(member result.signal)" SIGTERM
kill -0 "$(cat ../../child)" 2>/dev/null && [[ $(ps -o stat= -p "$(cat ../../child)") != Z* ]] && fail "its child lives"

fresh a program that ignores SIGTERM is killed
run 1 --timeout PT1S -- sh -c 'trap "" TERM; while :; do sleep 1; done'
is "result.signal" "$(member result.signal)" SIGKILL

for signal in INT TERM HUP; do
  fresh "SIG$signal is handed on"
  rm -f ../../ready
  # The shell's own children in the background ignore SIGINT, so som is started by another hand.
  python3 - "$signal" "$som" -C .. activity run "$order" work -- \
    sh -c "trap 'echo got SIG$signal; exit 0' $signal; echo ready >../../ready; while :; do sleep 0.05; done" \
    >../../out 2>../../err <<'EOF' || fail "som did not end with 1"
import os, signal, subprocess, sys, time
for name in ("SIGINT", "SIGTERM", "SIGHUP"): signal.signal(getattr(signal, name), signal.SIG_DFL)
som = subprocess.Popen(sys.argv[2:])
for _ in range(6000):
    if os.path.exists("../../ready"): break
    time.sleep(0.01)
som.send_signal(getattr(signal, "SIG" + sys.argv[1]))
sys.exit(som.wait(timeout=120) != 1)
EOF
  is "result.interruptedBy" "$(member result.interruptedBy)" "SIG$signal"
  is "result.exitStatus" "$(member result.exitStatus)" 0
  [[ $(member result.output) == *"got SIG$signal" ]] || fail "the output"  # a shell says what became of its sleep
  is "state" "$(member state)" failed
done

fresh no lock is held while the program runs
rm -f ../../ready ../../go
limit "$som" -C .. activity run "$order" work -- sh -c '
  echo ready >../../ready; while [ ! -s ../../go ]; do sleep 0.01; done' >../../out 2>../../err &
until_there ../../ready
limit "$som" -C .. --lock-timeout PT0S order note "$order" "meanwhile" -q 2>/dev/null
echo go >../../go
wait $!
is "state" "$(member state)" completed

name="a program that measures a service"
service=$(cd .. && "$som" service list -o id)
# measure EXPECTED-STATUS ARGUMENT...: a test of the service.
measure() {
  local expected=$1 status=0
  shift
  limit "$som" -C .. service test "$service" "$@" >../../out 2>../../err || status=$?
  is "the exit status" "$status" "$expected"
}
tests() { find ../tests -name 'ST-*' 2>/dev/null | wc -l; }
measure 0 -- sh -c 'cat >../../input; echo "measuring $SOM_SERVICE" >&2; echo "{\"loss\": 0.1}"; echo done >&2'
is "its standard error" "$(<../../err)" "measuring $service"$'\n'done
python3 -c 'import json, sys; assert json.load(open("../../input"))["id"] == sys.argv[1]' "$service"
grep -q "value: 0.1$" ../tests/*/*/ST-* || fail "the measure is not what was printed"
measure 74 -- sh -c 'echo "{\"loss\": 0}"; exit 3'
measure 74 --timeout PT1S -- sh -c 'echo "{\"loss\": 0}"; sleep 300'
grep -q "took longer than PT1S" ../../err || fail "the time-out is not named"
measure 74 -- ./no-such-program
measure 4 -- sh -c 'echo "no answer from probe"'
measure 4 -- head -c 17000000 /dev/zero
measure 4 -- yes # would never end
is "the number of tests" "$(tests)" 1

name="no lock is held while a program measures"
rm -f ../../ready ../../go
measure 0 -- sh -c 'echo ready >../../ready; while [ ! -s ../../go ]; do sleep 0.01; done; echo "[{\"name\": \"loss\", \"value\": 0}]"' &
until_there ../../ready
limit "$som" -C .. --lock-timeout PT0S order note "$order" "meanwhile" -q 2>/dev/null
echo go >../../go
wait $!
is "the number of tests" "$(tests)" 2
