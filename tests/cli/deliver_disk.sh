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
printf '{"id":"elsewhere","type":"X","subject":"S"}' >ws/outbox/other/elsewhere.json
"$som" outbox deliver --channel other -- true
"$som" -q order note 7K3F9QXW meanwhile
echo >go
wait

name="a program that is too slow"
events 1
status=0
timeout -k 5 60 "$som" outbox deliver --channel c --timeout PT1S -- sleep 600 >out 2>err || status=$?
is "the exit status" "$status" 1
grep -q 'kept: timed out; next try in 30 s' out || fail "$(<out)"

name="an event that fails"
events 0
"$som" -q order note 7K3F9QXW one
for id in $("$som" order list -o id | grep -v 7K3F9QXW | head -n 3); do "$som" -q order note "$id" two; done
fails=$("$som" outbox list -o id | head -n 1)
count=$(waiting)
((count > 2)) || fail "only $count events"
status=0
"$som" outbox deliver --channel c -- bash -c '[[ $SOM_EVENT != '"$fails"' ]]' >out 2>err || status=$?
is "the exit status" "$status" 1
is "the number of events kept" "$(waiting)" 1
is "the number of lines" "$(wc -l <out)" "$count"
status=0
"$som" outbox deliver --channel c -- sh -c 'echo x >>early' >out 2>err || status=$?
is "the exit status before the next try" "$status" 0
[[ ! -e early ]] || fail "it was tried too early"
SOM_NOW=2026-11-21T12:00:30Z "$som" -q outbox deliver --channel c -- true
is "the number of events kept" "$(waiting)" 0
is "what is remembered" "$(find ws/.som/outbox/tries -type f | wc -l)" 0

name="hostile files"
events 1
mkfifo ws/outbox/c/fifo.json
ln -s /etc/passwd ws/outbox/c/link.json
truncate -s 100M ws/outbox/c/huge.json
printf '{"id":"other","type":"X","subject":"S"}' >ws/outbox/c/doubled.json
printf '\0\1\2' >ws/outbox/c/binary.json
mkdir ws/outbox/c/folder.json
status=0
timeout -k 5 60 "$som" outbox deliver --channel c -- bash -c 'cat >>got' >out 2>err || status=$?
is "the number of events delivered" "$(wc -l <out)" 1
((status > 0)) || fail "it ended with 0"
! grep -q root: got err || fail "it read a link"
for file in fifo link huge doubled binary; do grep -q "outbox/c/$file.json" err || fail "$file: $(<err)"; done
rm -rf ws/outbox/c/{fifo,link,huge,doubled,binary,folder}.json

name="killed at any moment"
for n in {1..8}; do
  events 2
  rm -f log
  "$som" outbox deliver --channel c -- bash -c 'echo "$SOM_EVENT" >>log' >/dev/null 2>&1 &
  pid=$!
  sleep "0.0$n"
  kill -KILL "$pid" 2>/dev/null || true
  wait "$pid" || true
  "$som" outbox list -o id >left
  "$som" -q outbox deliver --channel c -- bash -c 'echo "$SOM_EVENT" >>log'
  is "the number of events kept" "$(waiting)" 0
  is "the number of different events" "$(sort -u log | wc -l)" 2
  (($(wc -l <log) <= 3)) || fail "an event was delivered more than twice"
done

name="a rate holds over a kill"
events 3
rm -f log
timeout -s KILL 0.5 "$som" outbox deliver --channel c --rate 1/PT1H -- bash -c 'echo x >>log; exec sleep 5' || true
"$som" -q outbox deliver --channel c --rate 1/PT1H -- bash -c 'echo x >>log'
is "the number of runs" "$(wc -l <log)" 1
