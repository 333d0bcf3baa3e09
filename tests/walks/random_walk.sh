#!/bin/bash
# random_walk.sh SOM SAMPLE [STEPS] [SEED]
#   Verbs at random on the orders of a copy of the sample. Each is done or refused, and after each everything is in
#   order: validate and doctor find nothing, what an ended order requested has ended or was asked to, orders say what their
#   items say, the values in use are those that services and orders show, what was delivered for an item that ended
#   otherwise is taken back or kept, work for services that have ended is named, and no values are held and no services
#   designed for what was cancelled, rejected or has failed. A failure names the seed, the step and the commands so far;
#   the same seed walks the same way.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/walk.sh"
mkdir -p "$SOM_WORKSPACE/pools"
cp "$sample"/pools/*.yaml "$SOM_WORKSPACE/pools/"

# shellcheck disable=SC2046  # words are wanted
order() { one $(ids order list $( sometimes 8 || say --open)); }
# shellcheck disable=SC2046
running() { one $(ids order list --state inProgress); }
# shellcheck disable=SC2046
fresh() { one $(ids order list --state acknowledged); }
# shellcheck disable=SC2046
request() { one $(ids request list $( sometimes 8 || say --open)); }
# shellcheck disable=SC2046
service() { one $(ids service list $( sometimes 4 || say --state active)); }
# shellcheck disable=SC2046
activity() { one $(jq -r --arg id "$1" 'select(.id == $id).activity[]? |
  select(.state | IN("completed", "skipped", "cancelled") | not).id' <"$work/orders"); }

finished() { one $(jq -r --arg id "$1" 'select(.id == $id).activity[]? | select(.state == "completed").id' <"$work/orders"); }

# doable: an order and an activity of it that may start now, or runs.
doable() {
  "$som" --no-index activity list --state "$(one ready running)" -o ndjson |
    jq -r 'select(.delegatedTo == null) | "\(.record) \(.id)"' >"$work/doable"
  [[ ! -s $work/doable ]] || { draw && sed -n "$((drawn % $(wc -l <"$work/doable") + 1))p" "$work/doable"; }
}

# The key makes the id of an order follow from the step, so that the same seed walks the same way.
create() { try order create --idempotency-key "walk-$step" "$@"; }

move() {
  local at what why=(--reason because)
  # Most verbs work on orders under way.
  if [[ -z $(running) ]]; then
    at=$(fresh)
    # An order that cannot start while another one is paused must not be all that is tried.
    case $((RANDOM % 3)) in
      0) create -f "$work/two.json" ;;
      1) try order resume "$(one $(ids order list --where 'state = held or state = pending'))" ;;
      2) try order start "$at" ;;
    esac
    return 0
  fi
  case $((RANDOM % 45)) in
    0) create --spec "$(one ethernet-line broadband-fttp)" --customer "CUST-$((RANDOM % 3))" \
      --customer-order "CO-$((RANDOM % 4))" ;;
    1) create -f "$work/$(one two dependent nested).json" ;;
    2 | 3 | 20 | 31) try order start "$(fresh)" ;;
    4) try order "$(one hold pend)" "$(order)" "${why[@]}" ;;
    5 | 32) try order resume "$(one $(ids order list --where 'state = held or state = pending'))" ;;
    6) try order cancel "$(order)" "${why[@]}" ;;
    7) try order "$(one fail reject cancel)" "$(order)" "${why[@]}" ;;
    8 | 9 | 10 | 11 | 33 | 34 | 35 | 36) read -r at what <<<"$(doable)" && try activity "$(one start complete complete)" "$at" "$what" ;;
    12) at=$(running) && try activity "$(one fail skip retry hold resume)" "$at" "$(activity "$at")" "${why[@]}" ;;
    13 | 14 | 15 | 37 | 38 | 39) try request update "$(request)" \
      --state "$(one inProgress held completed completed completed failed rejected cancelled)" ;;
    16) try order request "$(order)" --resource ethernet-port ;;
    17) try service "$(one reserve allocate)" --pool vlan --scope pe1 --for "$(running)" --count 2 ;;
    18) try service "$(one activate recover)" "$(service)" "${why[@]}" ;;
    19) try service release --for "$(order)" ;;
    23) at=$(running) && try activity book "$at" "$(activity "$at")" --start "+P$((RANDOM % 5))D" ;;
    24 | 25) try order amend "$(running)" --item 1 --characteristic "bandwidth=$(one 10 100 1000)" \
      "${why[@]}" ;;
    26) try order amend "$(running)" --due "+P$((RANDOM % 20 + 1))D" "${why[@]}" ;;
    27) at=$(running) && try activity redo "$at" "$(finished "$at")" "${why[@]}" ;;
    28) try order item "$(one cancel fail hold resume)" "$(running)" "$(one 1 2 3)" "${why[@]}" ;;
    29) try order request "$(running)" --party "$(one a b)" --activity "$(one tail 1.tail)" ;;
    30) try order "$(one cancel fail)" "$(order)" --no-take-back "${why[@]}" ;;
    22) try jeopardy scan --escalate && scanned_again ;;
    21) create --spec ethernet-line --customer "CUST-$((RANDOM % 3))" --action "$(one modify delete)" \
      --service "$(service)" ;;
    40) at=$(running) && try activity "$(one skip complete)" "$at" "$(activity "$at")" "${why[@]}" ;;
    41) try order cancel "$(one $(ids order list --state pendingCancellation))" --refuse "${why[@]}" ;;
    42) try order "$(one cancel fail)" "$(running)" --force "${why[@]}" ;;
    43) try order item cancel "$(running)" "$(one 1 2)" --with-dependents --force "${why[@]}" ;;
    44) try service recover "$(service)" --force "${why[@]}" ;;
  esac
}

invariants() {
  in_order
  "$som" --no-index order list -o ndjson >"$work/orders"
  "$som" --no-index request list -o ndjson >"$work/requests"
  "$som" --no-index service list -o ndjson >"$work/services"
  find "$SOM_WORKSPACE/pools" -mindepth 2 -name '*.yaml' -exec sed -n 's/^for: //p' {} + | sort -u >"$work/holders"
  values_in_use
  lost_work_named
  "$som" --no-index jeopardy scan --kind resource-order --kind party-order -o json >"$work/scan" 2>"$work/out" ||
    fail "the scan ended with $?: $(<"$work/out")"
  jq -rn --slurpfile orders "$work/orders" --slurpfile requests "$work/requests" --slurpfile services "$work/services" --rawfile holders "$work/holders" \
    --slurpfile scan "$work/scan" '
    def ended: IN("completed", "partial", "failed", "cancelled", "rejected");
    def items: .serviceOrderItem[]? | recurse(.serviceOrderItem[]?);
    ($orders | map({(.id): .state}) | add // {}) as $states
    | ($services | map({(.id): .state}) | add // {}) as $inventory
    | ($orders | map({(.id): any(items; $inventory[.service.id // ""] | IN("inactive", "active"))}) | add // {}) as $inPlace
    | ($requests | map(select(.state | ended | not) | {(.id): true}) | add // {}) as $openRequests
    | ($orders | map({(.id): any(.activity[]?; $openRequests[.delegatedTo // ""] or ($states[.recoveredBy // ""] // "completed" | ended | not))})
        | add // {}) as $workedOn
    | ($requests[] | select(.state | ended | not)
        | select([.trackingRecord[].action] | index("cancel") | not)
        | select([.requestedBy[]?.id | $states[.] | ended] | all and length > 0)
        | "\(.id) is \(.state), but all who asked for it have ended"),
      ($orders[] | select(.state | IN("failed", "cancelled", "rejected")) | .state as $state
        | select([.activity[]?.recoveredBy // empty] | length == 0) | items
        | select(.action == "add" and .state != "completed") | .service.id // empty | $inventory[.]
        | select(IN("terminated", "designed") or ($state == "failed" and . == "active") | not)
        | "a service of an order that is \($state) is \(.)"),
      ($orders[] | select(.state == "completed") | select([items | .state] | all(. == "completed") | not)
        | "\(.id) is completed, its items are not"),
      ($orders[] | select(.state | ended) | select([.activity[]?.state] | any(IN("pending", "inProgress", "held")))
        | "\(.id) is \(.state) and has open activities"),
      ($requests[] | select(.state | IN("acknowledged", "pending", "held", "inProgress")) | . as $request
        | select(([.trackingRecord[].action] | index("cancel") | not) or
            ([$scan[].items[] | select(.id == $request.id).reasons[].code] | index("not-needed") | not))
        | select([.requestedBy[]? | . as $by | $orders[] | select(.id == $by.id).activity[]? | select(.id == $by.activity).state]
            | length > 0 and all(IN("completed", "skipped", "cancelled")))
        | "\(.id) is \(.state), but the activities that wait for it are finished"),
      ($services[] | select(.state == "active") | . as $service
        | select(any(.trackingRecord[]; .action == "activate" and ((.reason // "") | test("item .* is completed"))))
        | select([$orders[] | .activity as $activities | items | select(.service.id == $service.id and .action == "add")
            | select(.state == "completed") | .id as $item
            | select([$activities[]? | select((.serviceOrderItem // $item) == $item)] | length == 0 or any(.state == "completed"))]
            | length == 0)
        | "\(.id) is active, but no item that adds it was completed and worked"),
      ($orders[] | select([.orderRelationship[]?.relationshipType] | index("recovers") | not) | . as $order
        | items | select(.state | IN("cancelled", "failed")) | select(.action | IN("add", "modify")) | .id as $item
        | $order.activity[]? | select(.serviceOrderItem == $item and .state == "completed" and .delegatedTo != null)
        | select(.recoveredBy == null and .takeBack != "none" and .redoOf == null) | .id as $activity
        | select([$order.trackingRecord[] | select(.action == "keep" and .activity == $activity)] | length == 0)
        | "\($order.id) item \($item): what \(.id) delivered is neither taken back nor kept"),
      ($services[] | select(.state == "inactive") | . as $service
        | ([.trackingRecord[] | select(.action == "install" and ((.reason // "") | test("takes back"))).time] | last // empty) as $at
        | select(any(.trackingRecord[]; .action == "release" and .time >= $at))
        | "\($service.id) has lost a value before it was taken back"),
      ($holders | split("\n")[] | . as $holder | select($states[.] | IN("cancelled", "rejected", "failed")) | select(($inPlace[$holder] or $workedOn[$holder]) | not) | "values are held for \(.)")
  ' >"$work/wrong"
  [[ ! -s $work/wrong ]] || fail "$(<"$work/wrong")"
  planned "$(order)"
}

# The values in use are those that services and orders show: both ends know each use, and no two services have the same
# value of a parameter.
values_in_use() {
  find "$SOM_WORKSPACE/pools" -mindepth 2 -name '*.yaml' -printf '%P\n' | while read -r path; do
    awk -v id="${path%.yaml}" '/^[^ ]/ { users = /^usedBy:/ } /^for: / { holder = $2 } users && /id: / { of = of " " $NF }
      END { print id "\t" holder "\t" of }' "$SOM_WORKSPACE/pools/$path"
  done | jq -R 'split("\t") | {id: .[0], holder: .[1], users: (.[2] | split(" ") | map(select(. != "")))}' >"$work/values"
  jq -rn --slurpfile values "$work/values" --slurpfile orders "$work/orders" --slurpfile services "$work/services" '
    ($values | map({(.id): .}) | add // {}) as $byId
    | ($values[] | .id as $id | .users[] as $user | $services[] | select(.id == $user)
        | select(any(.supportingResource[]?; .id == $id) | not) | "\($id) is used by \($user), which does not show it"),
      ($values[] | .id as $id | .users[] as $user | select(any($services[]; .id == $user) | not)
        | "\($id) is used by \($user), which does not exist"),
      ($services[] | .id as $service | .supportingResource[]?.id | select(contains("/")) as $id
        | select($byId[$id].users // [] | index($service) | not) | "\($service) shows \($id), which it does not use"),
      ($orders[] | .id as $order | .allocation[]?.id as $id
        | select($byId[$id].holder != $order) | "\($order) lists \($id), which is not held for it"),
      ($values[] | . as $value | $orders[] | select(.id == $value.holder)
        | select(any(.allocation[]?; .id == $value.id) | not) | "\(.id) does not list \($value.id)"),
      ([$services[] | select(.state != "terminated") | .id as $service | .supportingResource[]? | select(.name == "vlan")
          | {id, service: $service}] | group_by(.id)[] | select(length > 1) | "\(.[0].id) is the VLAN of \(map(.service))")
  ' >"$work/wrong"
  [[ ! -s $work/wrong ]] || fail "$(<"$work/wrong")"
}

# lost_work_named: work for a service that has ended is named, with a command that is accepted.
lost_work_named() {
  jq -rn --slurpfile orders "$work/orders" --slurpfile services "$work/services" '
    ($services | map({(.id): .state}) | add // {}) as $inventory
    | $orders[] | select(.state == "inProgress" and .category != "recovery") | .id as $order
    | .serviceOrderItem[]? | recurse(.serviceOrderItem[]?)
    | select(.action | IN("add", "modify")) | select(.state | IN("acknowledged", "inProgress", "held", "pending"))
    | select($inventory[.service.id // ""] == "terminated") | $order' <<<'' | sort -u >"$work/lost"
  [[ -s $work/lost ]] || return 0
  "$som" --no-index jeopardy next -o json >"$work/next" 2>"$work/out" || fail "next ended with $?: $(<"$work/out")"
  local id command
  while read -r id; do
    command=$(jq -r --arg id "$id" 'first(.items[] | select(.id == $id and .code == "service-ended").command) // ""' <"$work/next")
    [[ -n $command ]] || fail "$id works for a service that has ended, and is not named"
    # shellcheck disable=SC2086  # words are wanted
    "$som" -n -q ${command#som } >"$work/out" 2>&1 || fail "$command: $(<"$work/out")"
  done <"$work/lost"
}

# planned ID: no activity is planned to start before the end of what it waits for.
planned() {
  [[ -n $1 ]] && "$som" --no-index order plan "$1" -o json >"$work/plan" 2>/dev/null || return 0
  jq -r --slurpfile orders "$work/orders" '.id as $id | (.items | map({(.id): .}) | add // {}) as $steps
    | $orders[] | select(.id == $id) | .activity[]? | select(.state == "pending") | . as $one
    | .dependsOn[]? | select($steps[.] and ($steps[.].finished | not) and $steps[.].end > $steps[$one.id].start)
    | "\($one.id) is planned to start before \(.) ends"' <"$work/plan" >"$work/wrong"
  [[ ! -s $work/wrong ]] || fail "plan of $1: $(<"$work/wrong")"
}

cat >"$work/two.json" <<'END'
{"@type": "ServiceOrder", "relatedParty": [{"id": "CUST-1", "role": "customer"}], "serviceOrderItem": [
  {"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "ethernet-line"}}},
  {"id": "2", "action": "add", "service": {"serviceSpecification": {"id": "broadband-fttp"}}}]}
END
cat >"$work/dependent.json" <<'END'
{"@type": "ServiceOrder", "relatedParty": [{"id": "CUST-2", "role": "customer"}], "serviceOrderItem": [
  {"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "ethernet-line"},
    "serviceCharacteristic": [{"name": "device", "value": "pe1"}]}},
  {"id": "2", "action": "add", "service": {"serviceSpecification": {"id": "broadband-fttp"}},
    "serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "1"}}]}]}
END
cat >"$work/nested.json" <<'END'
{"@type": "ServiceOrder", "relatedParty": [{"id": "CUST-0", "role": "customer"}], "serviceOrderItem": [
  {"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "ethernet-line"}}, "serviceOrderItem": [
    {"id": "2", "action": "add", "service": {"serviceSpecification": {"id": "broadband-fttp"}}}]},
  {"id": "3", "action": "add", "service": {"serviceSpecification": {"id": "broadband-fttp"}}}]}
END
first=0
for spec in ethernet-line ip-vpn-site broadband-fttp ethernet-line; do
  try order create --idempotency-key "walk-$spec-$((first++))" --spec "$spec" --customer CUST-1 --customer-order CO-1
done
invariants
walk 7200
