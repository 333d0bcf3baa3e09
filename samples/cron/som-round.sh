#!/bin/bash
# som-round.sh WORKSPACE CHANNEL PROGRAM [ARGUMENT…]: one round for cron or a timer. Applies the ladders, then delivers the
# notices of a channel to a program (samples/deliver/).
#
#   som-round.sh /srv/orders pager /usr/share/doc/som/examples/deliver/mail.sh som@example.org example.org
#
# Prints nothing when all is well, so that cron sends no mail. A bad file does not keep notices back: the delivery runs
# whatever the scan found, and the exit status is that of the first command that failed. SOM_PROM_FILE: the scan writes
# metrics for node_exporter to this file. SOM: the program, `som` by default.
set -uo pipefail
som=${SOM:-som}
(($# >= 3)) || { echo "som-round.sh WORKSPACE CHANNEL PROGRAM [ARGUMENT…]" >&2 && exit 2; }
workspace=$1 channel=$2
shift 2

scanned=0
"$som" -C "$workspace" --quiet jeopardy scan --escalate --output id ${SOM_PROM_FILE:+--prom-file "$SOM_PROM_FILE"} \
  >/dev/null || scanned=$?

# A round that is still delivering goes on; this one leaves its notices to it or to the next.
delivered=0
"$som" -C "$workspace" --quiet --lock-timeout PT1S outbox deliver --channel "$channel" --timeout PT1M --digest 5 \
  --rate 30/PT1H -- "$@" || delivered=$?
readonly try_again=75
((delivered != try_again)) || delivered=0

((scanned == 0)) || echo "som-round.sh: the scan ended with $scanned" >&2
((delivered == 0)) || echo "som-round.sh: the delivery ended with $delivered; see som outbox list" >&2
exit $((scanned ? scanned : delivered))
