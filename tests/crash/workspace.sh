#!/bin/bash
# Makes the workspace in which the verbs of verbs.txt are killed: workspace.sh SOM DIR
set -eu
som=$1 dir=$2
export SOM_NOW=2026-11-21T12:00:00Z SOM_ACTOR=jane
"$som" init --sample "$dir" -q
run() { "$som" -C "$dir" -q "$@"; }
# One order in each state that a verb needs; their ids are chosen, so that all runs are alike.
for letter in B C D E; do
  printf '{"id": "SO-20261121-%s0000000", "serviceOrderItem": [{"action": "add", "service": %s}]}\n' "$letter" \
    "$([[ $letter == E ]] && echo '{}' || echo '{"serviceSpecification": {"id": "ethernet-line"}}')"
done | run order create -f -
for letter in B C D E; do run order start "${letter}0000000"; done
run activity start B0000000 survey
run order hold C0000000 --reason 'awaiting wayleave'
run activity start D0000000 survey
run activity fail D0000000 survey --reason 'nobody on site'
run order escalate D0000000 --reason 'second visit'

# A pool of which an order that has not started has two values, one of them for a time.
mkdir -p "$dir/pools"
printf '"@type": ResourcePool\nid: vlan\nrange: {from: 100, to: 199}\n' >"$dir/pools/vlan.yaml"
run service reserve --pool vlan --for 7K3F9QXW
run service reserve --pool vlan --for 7K3F9QXW --until 2026-12-01

# Reports: one that a supplier works for, one that has not started, one that is cleared.
mkdir -p "$dir/reports/2026/11" "$dir/requests/2026/11"
report() {
  cat >"$dir/reports/2026/11/TR-20261121-$1.yaml" <<END
"@type": ServiceTroubleReport
id: TR-20261121-$1
name: trouble
status: $2
creationDate: "2026-11-21T08:00:00Z"
END
}
report F0000000 inProgress
cat >>"$dir/reports/2026/11/TR-20261121-F0000000.yaml" <<END
activity:
  - {id: repair, state: inProgress, delegatedTo: PT-20261121-J0000000}
END
report G0000000 acknowledged
report H0000000 cleared
cat >"$dir/requests/2026/11/PT-20261121-J0000000.yaml" <<END
"@type": PartyTroubleReport
id: PT-20261121-J0000000
name: repair
status: inProgress
creationDate: "2026-11-21T08:00:00Z"
requestedBy:
  - {id: TR-20261121-F0000000, activity: repair}
END

# Two services, one on the other.
mkdir -p "$dir/inventory/K0" "$dir/inventory/M0"
service() {
  printf '"@type": Service\nid: SV-20261121-%s\nstate: %s\n%s' "$1" "$2" "$3" >"$dir/inventory/${1:0:2}/SV-20261121-$1.yaml"
}
service K0000000 inactive $'supportingService: [{id: SV-20261121-M0000000}]\n'
service M0000000 active ''
