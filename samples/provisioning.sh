#!/bin/bash
# provisioning.sh [SOM]: the life of an Ethernet line, from the question whether it can be had to its end, in a
# copy of the sample workspace that is removed afterwards. Run it, and read along: each step says what happens.
set -euo pipefail
som=${1:-som}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$here/leeds-access" "$work/leeds"
rm -rf "$work/leeds/.som" # what som keeps for itself belongs to the workspace that it lies in
workspace=$work/leeds actor=jane
source "$here/steps.sh"

at 2026-11-23T09:00:00Z
step "Can the customer have 200 Mbit/s in Leeds? Not quite: the answer names the nearest bandwidths."
run service check --spec ethernet-line --characteristic bandwidth=200 --place leeds --customer CUST-900 || true
step "100 Mbit/s by the end of January is possible."
run service check --spec ethernet-line --characteristic bandwidth=100 --place leeds --customer CUST-900 \
  --due 2027-01-29 --idempotency-key offer
qualification=$("$som" -C "$work/leeds" service check --spec ethernet-line --characteristic bandwidth=100 --place leeds \
  --customer CUST-900 --due 2027-01-29 --idempotency-key offer -o json 2>/dev/null | sed -n 's/.*"id": *"\(QU-[^"]*\)".*/\1/p' | head -n 1)

step "While the customer decides, a VLAN is kept for two weeks."
run service reserve --pool vlan --scope leeds-pe1 --for "$qualification" --until 2026-12-07

at 2026-11-24T10:00:00Z
step "The customer orders: the answer becomes an order, linked to the customer's own."
run order create --qualification "$qualification" --customer CUST-900 --customer-order CO-90001 --due 2027-01-29 \
  --priority 2 --idempotency-key line
order=$("$som" -C "$work/leeds" order list --customer-order CO-90001 -o id)

step "It starts: its plan becomes activities, its service is designed, the VLAN is allocated."
run order start "$order"
run activity list "$order"

at 2026-11-24T16:00:00Z
step "The survey is done. What others have to deliver is requested in the same moment: a port, and a fibre tail."
run activity start "$order" survey
run activity complete "$order" survey
run request list --where "created >= 2026-11-24T16:00:00Z"
port=$(ids request list --where "kind = resource-order and created >= 2026-11-24T16:00:00Z")
tail=$(ids request list --where "kind = party-order and created >= 2026-11-24T16:00:00Z")

at 2026-11-27T12:00:00Z
step "The port is there, with its name; the service stands on it."
run request update "$port" --state completed --resource port-leeds-pe1-7

at 2026-12-02T09:00:00Z
step "The supplier has begun, and promises the tail for February: too late for the customer."
run request update "$tail" --state inProgress --expected 2027-02-05T17:00:00Z
step "The scan finds it, and says why."
run jeopardy scan --where "id = $order"
run jeopardy explain "$order"

step "The order is escalated, and goes to the people who can press the supplier."
run order escalate "$order" --reason 'the supplier promises February'
run order assign "$order" --to team-access
at 2026-12-11T15:00:00Z
run request update "$tail" --state completed --actual 2026-12-11T14:00:00Z

at 2026-12-14T09:00:00Z
step "A script configures the device. The first time it fails, and the activity with it."
refused 1 activity run "$order" configure -- sh -c 'echo "leeds-pe1: commit failed: VLAN 100 is locked"; exit 1'
run activity retry "$order" configure --reason 'the lock is gone'
run activity run "$order" configure -- sh -c 'echo "leeds-pe1: committed"'
service=$(ids service list --customer CUST-900)
run service show "$service"

at 2026-12-14T11:00:00Z
step "The turn-up test measures too much loss: it is recorded, and fails its activity."
refused 1 service test "$service" --measure loss=2 --measure delay=7 --order "$order" --activity test
run activity retry "$order" test --reason 'optic cleaned'
at 2026-12-14T13:00:00Z
step "After the optic is cleaned a probe measures it, and it passes: that was the last activity, so the order is completed and the service active."
run service test "$service" --order "$order" --activity test -- sh -c 'echo "{\"loss\": 0, \"delay\": 7}"'
run order progress "$order"
run service tree "$service"

# complete ORDER ACTIVITY: an activity that nobody wants to read about.
complete() { "$som" -C "$work/leeds" --actor jane -q activity complete "$1" "$2"; }

at 2026-12-15T09:00:00Z
step "A second line. While its port and its tail are on order, the customer wants 1 Gbit/s: the order is amended."
second=$("$som" -C "$work/leeds" order create --spec ethernet-line --characteristic bandwidth=100 --place leeds \
  --customer CUST-901 --due 2027-02-26 --idempotency-key second -o id)
run order start "$second" -q
complete "$second" survey
run request update "$second/port" --state completed --resource port-leeds-pe1-8
run order amend "$second" --characteristic bandwidth=1000 --reason 'customer wants more' --dry-run | grep -E '^(\$|[A-Z]+-|$)'
run order amend "$second" --characteristic bandwidth=1000 --reason 'customer wants more'
run request update "$second/port.2" --state completed

at 2026-12-17T09:00:00Z
step "The supplier rejects the tail. Another one gets the order, in one step."
run request update "$second/tail" --state rejected --error 'no duct'
run order request "$second" --party other-supplier --activity tail
run request update "$second/tail" --state completed

at 2026-12-18T09:00:00Z
step "The customer withdraws. Port and tail are taken back by a recovery order, which has started already."
run order cancel "$second" --reason 'customer withdrew'
recovery=$(ids order list --where "category = recovery and state = inProgress")
run order show "$recovery"
step "It is worked to its end, and with it the service ends."
for request in $(ids request list --where "requestedBy.id = $recovery and state != completed"); do
  run request update "$request" --state completed
done
run order list --where "id = $recovery"

at 2026-12-21T09:00:00Z
step "An order of two services: one of them cannot be delivered. It fails alone, and the order ends partial."
cat >"$work/two.yaml" <<'END'
relatedParty: [{id: CUST-902, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: ethernet-line}, serviceCharacteristic: [{name: bandwidth, value: 100}], place: [{id: leeds}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: ethernet-line}, serviceCharacteristic: [{name: bandwidth, value: 10}], place: [{id: leeds}]}}
END
third=$("$som" -C "$work/leeds" order create -f "$work/two.yaml" --idempotency-key third -o id)
run order start "$third" -q
run order item fail "$third" 2 --reason 'no room in the cabinet'
complete "$third" 1.survey
for part in port tail; do run request update "$third/1.$part" --state completed -q; done
complete "$third" 1.configure
complete "$third" 1.test
run order show "$third"

at 2028-01-03T09:00:00Z
step "A year later the customer leaves. What would go with the service? And then it goes, and its VLAN is free."
run service recover "$service" --reason 'contract ended' --dry-run | grep -E '^(\$|[A-Z]+-|vlan|$)'
run service recover "$service" --reason 'contract ended'
run service list --pool vlan --scope leeds-pe1

step "Everything is as it should be."
run validate
run doctor
