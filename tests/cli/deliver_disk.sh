#!/bin/bash
# deliver_disk.sh SOM: outbox deliver with real programs: signals end it after the program that runs, two of one channel
# take turns, and a program that has the event although a signal came has delivered it.
set -euo pipefail
som=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane SOM_NOW=2026-11-21T12:00:00Z SOM_WORKSPACE=$folder/ws
unset XDG_CONFIG_HOME SOM_COMMIT
fail() { echo "$name: $*"; exit 1; }
is() { [[ $2 == "$3" ]] || fail "$1 is '$2', not '$3'"; }
waiting() { "$som" outbox list -o id | wc -l; }
# events N: the outbox has that many.
events() {
  rm -rf ws/outbox
  for ((n = 0; n < $1; ++n)); do "$som" -q order note 7K3F9QXW "note $n"; done
  is "the number of events" "$(waiting)" "$1"
}
until_there() {
  for _ in {1..6000}; do
    [[ -s $1 ]] && return
    sleep 0.01
  done
  fail "$1 did not appear"
}

"$som" init -q --sample ws
printf '"@type": Subscription\nid: all\neventType: [ServiceOrderAttributeValueChangeEvent]\nchannel: c\n' >ws/policy/all.yaml

for signal in TERM INT HUP; do
  name="SIG$signal while a program runs"
  events 3
  rm -f started
  # From Python, as a shell's jobs in the background ignore SIGINT.
  status=0
  timeout -k 5 60 python3 - "$som" "$signal" <<'END' || status=$?
import os, signal, subprocess, sys, time
som = subprocess.Popen([sys.argv[1], "outbox", "deliver", "--channel", "c", "--", "sh", "-c",
                        "echo $$ >>started; exec sleep 600"], stderr=open("err", "w"), stdout=open("out", "w"))
while not (os.path.exists("started") and os.path.getsize("started")): time.sleep(0.01)
som.send_signal(getattr(signal, "SIG" + sys.argv[2]))
sys.exit(som.wait())
END
  is "the exit status" "$status" 1
  is "the number of programs started" "$(wc -l <started)" 1
  is "the number of events kept" "$(waiting)" 3
  grep -q "kept: interrupted by SIG$signal" out || fail "$(<out)"
  grep -q "interrupted; 2 more events were not tried" err || fail "$(<err)"
done

name="a program that takes the event although som is interrupted"
events 2
rm -f started
status=0
"$som" outbox deliver --channel c -- bash -c 'trap "exit 0" TERM; echo x >>started; while :; do sleep 0.01; done' >out 2>err &
until_there started
kill -TERM $!
wait $! || status=$?
is "the exit status" "$status" 1
is "the number of events kept" "$(waiting)" 1

name="two at once"
events 6
for _ in 1 2 3; do
  timeout -k 5 60 "$som" outbox deliver --channel c -- bash -c 'cat >/dev/null; sleep 0.02; echo "$SOM_EVENT" >>log' >/dev/null &
done
wait
is "what was delivered" "$(wc -l <log)" 6
is "what was delivered twice" "$(sort log | uniq -d | wc -l)" 0

name="one that would wait for too long"
events 1
rm -f started
mkfifo go
"$som" outbox deliver --channel c -- bash -c 'echo x >>started; read -r _ <go' >out 2>err &
until_there started
status=0
"$som" outbox deliver --channel c --lock-timeout PT1S -- true >out2 2>err2 || status=$?
is "the exit status of the second one" "$status" 75
grep -q 'holds the lock of outbox/c' err2 || fail "$(<err2)"
# Another channel, and changes, do not wait.
mkdir -p ws/outbox/other
"$som" outbox deliver --channel other -- true
"$som" -q order note 7K3F9QXW meanwhile
echo >go
wait
