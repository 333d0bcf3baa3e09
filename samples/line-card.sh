#!/bin/bash
# line-card.sh [SOM]: a line card fails. Thirty alarms become one trouble report, and its causes, customers and orders
# are known; the card is repaired, the alarms clear, and so do the reports of the customers. Works in a workspace that is
# removed afterwards. Run it, and read along: each step says what happens.
set -euo pipefail
som=${1:-som}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
leeds=$work/leeds workspace=$work/leeds actor=noc
source "$(dirname "${BASH_SOURCE[0]}")/steps.sh"

# resource ID [CONTAINER], service ID NAME MEMBER...: records of the inventory.
resource() {
  printf '"@type": Resource\nid: %s\n' "$1"
  [[ $# == 1 ]] || printf 'resourceRelationship:\n  - relationshipType: containedIn\n    resource: {id: %s}\n' "$2"
} >"$leeds/inventory/resource/$1.yaml"
service() {
  local id=$1 random=${1##*-}
  mkdir -p "$leeds/inventory/${random:0:2}"
  {
    printf '"@type": Service\nid: %s\nname: %s\nstate: active\n' "$id" "$2"
    shift 2
    printf '%s\n' "$@"
  } >"$leeds/inventory/${random:0:2}/$id.yaml"
}
customer() { printf 'relatedParty: [{id: CUST-%s, role: customer}]' "$1"; }

# Two cards of eight ports in one device. A line stands on each port of card 3, and a service of a customer on each line.
# Three lines are protected by a port of card 4.
inventory() {
  mkdir -p "$leeds/inventory/resource"
  resource LEEDS-1
  for card in 3 4; do
    resource "SLOT-$card" LEEDS-1
    resource "CARD-$card" "SLOT-$card"
    for port in 1 2 3 4 5 6 7 8; do resource "PORT-$card-$port" "CARD-$card"; done
  done
  for port in 1 2 3 4 5 6 7 8; do
    local support="supportingResource: [{id: PORT-3-$port}]"
    ((port > 3)) || support="supportingResource:
  - {id: PORT-3-$port, protectionGroup: uplink}
  - {id: PORT-4-$port, protectionGroup: uplink}"
    service "SV-20260901-AAAAAAA$port" "line-$port" "$support"
    service "SV-20260901-BBBBBBB$port" "internet-$port" \
      "supportingService: [{id: SV-20260901-AAAAAAA$port}]" "$(customer "10$port")"
  done
  service SV-20260901-CCCCCCC1 backup-line 'supportingResource: [{id: PORT-4-8}]' "$(customer 108)"
}

# The parties, the hours of the device's element manager, and what a failed resource makes necessary.
policies() {
  cat >"$leeds/policy/noc.yaml" <<END
"@type": Team
id: noc
name: Network operations
---
"@type": Team
id: field-leeds
name: Field force Leeds
END
}

# alarm TIME OBJECT SEVERITY CAUSE [CLEARED]: an alarm as the element manager reports it (TMF642).
alarm() {
  printf '{"@type":"Alarm","id":"ems-%s-%s","alarmType":"equipmentAlarm","probableCause":"%s",' "$2" "$4" "$4"
  printf '"perceivedSeverity":"%s","alarmRaisedTime":"2026-11-24T%sZ","sourceSystemId":"ems-leeds",' "$3" "$1"
  [[ $# == 4 ]] || printf '"state":"cleared","alarmClearedTime":"2026-11-24T%sZ",' "$5"
  printf '"alarmedObject":{"id":"%s"}}\n' "$2"
}
# storm [CLEARED]: thirty alarms. The card itself shows none, and four have to do with something else.
storm() {
  alarm 09:58:04 PORT-3-6 critical equipmentMalfunction "$@"
  for port in 1 2 3 4 5 6 8; do alarm "09:58:1$port" "PORT-3-$port" major lossOfSignal "$@"; done
  for line in 4 5 6 7 8; do alarm "09:58:3$line" "SV-20260901-AAAAAAA$line" major lossOfSignal "$@"; done
  for line in 4 5 7 8; do alarm "09:59:0$line" "SV-20260901-BBBBBBB$line" minor degradedSignal "$@"; done
  for line in 1 2 3; do alarm "09:59:1$line" "SV-20260901-AAAAAAA$line" warning lossOfRedundancy "$@"; done
  for port in 1 2 3 4 5 6; do alarm "09:59:2$port" "PORT-3-$port" minor transmitFailure "$@"; done
  for object in PORT-4-8 BRADFORD-7 POWER-2 FAN-9; do alarm 09:57:00 "$object" warning temperatureUnacceptable; done
}

mkdir "$leeds"
at 2026-11-24T08:00:00Z
"$som" -q init "$leeds" >/dev/null
inventory
policies
step "The inventory: a device with two line cards, eight lines, eight customers. All is well."
run service tree SV-20260901-BBBBBBB1
run validate

at 2026-11-24T10:01:00Z
step "The element manager reports thirty alarms within two minutes."
storm >"$work/storm.ndjson"
run alarm ingest -f "$work/storm.ndjson"
run alarm list --where 'severity = critical'

step "One cause explains most of them. A minute later, when the burst has settled, it becomes one report."
run alarm correlate
at 2026-11-24T10:04:00Z
run alarm correlate --raise
report=$(ids report list)
run report show "$report"
step "The same again raises nothing: its alarms are in a report."
run alarm correlate --raise

step "Where is it? The card is named by what it carries, although it has no alarm itself."
run report start "$report"
run report localize "$report"
run report localize "$report" --choose 1
step "Who is affected? The answer sets the priority."
run report impact "$report" --write

step "The card is a matter for the resource processes: a resource trouble report is raised, and the activity waits."
run report raise "$report" --resource-trouble
repair=$(ids request list)

at 2026-11-24T10:20:00Z
step "A customer calls. The report of the customer joins the trouble that is known."
run report create --kind customer-qos --name 'No internet at the mill' --customer CUST-108 --service SV-20260901-BBBBBBB8 \
  --priority 2 --external-id TICKET-5501
run report start ext:TICKET-5501
run report raise ext:TICKET-5501 --service-trouble --existing "$report" --force --reason 'the line card in Leeds'

step "The customer has a backup line, which does not stand on the card: the service is restored by it."
refused 5 report restore "$report" --alternate SV-20260901-AAAAAAA7
run report restore "$report" --alternate SV-20260901-CCCCCCC1

at 2026-11-24T12:10:00Z
step "The card is changed: the repair is cleared, and the activity that waited for it is completed."
run request update "$repair" --state cleared --note 'card replaced'
refused 5 report clear "$report" --reason 'card replaced'

step "The alarms clear, and so may the report."
storm 12:12:00 >"$work/clear.ndjson"
at 2026-11-24T12:13:00Z
run alarm ingest -f "$work/clear.ndjson"
run report restore "$report" --original
run report clear "$report" --reason 'card replaced, no alarms left'
step "The report of the customer follows: its activity is completed, and it is cleared and closed."
run report clear ext:TICKET-5501 --reason 'the line works again'
run report close "$report"
run report close ext:TICKET-5501
run report progress "$report"
run validate
run alarm list
